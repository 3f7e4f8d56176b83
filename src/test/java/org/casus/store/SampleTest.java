package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDF;
import org.casus.rdf.Shapes;
import org.casus.vocab.Casus;
import org.junit.jupiter.api.Test;

/** The sample graph that tests share says nothing wrong of its own texts. */
class SampleTest {

  private record Quote(Property begin, Property end, Property words) {}

  private static final Map<String, Quote> QUOTES = Map.of(
      "things that stand in a text", new Quote(Casus.beginIndex, Casus.endIndex, Casus.anchorOf),
      "sentences", new Quote(Casus.beginIndex, Casus.endIndex, Casus.text),
      "sources", new Quote(Casus.sourceBeginIndex, Casus.sourceEndIndex, Casus.sourceText),
      "contents", new Quote(Casus.contentBeginIndex, Casus.contentEndIndex, Casus.contentText));

  @Test
  void everyQuoteStandsWhereItIsSaidToStand() {
    Map<String, Integer> quotes = new TreeMap<>();
    Model all = SampleData.dataset().getUnionModel();
    QUOTES.forEach((kind, quote) -> {
      for (Resource thing : all.listSubjectsWithProperty(quote.begin()).toList()) {
        Statement words = thing.getProperty(quote.words());
        if (words != null) {
          int begin = thing.getProperty(quote.begin()).getInt();
          int end = thing.getProperty(quote.end()).getInt();
          assertEquals(words.getString(), codePoints(text(all, thing), begin, end), thing::toString);
          quotes.merge(kind, 1, Integer::sum);
        }
      }
    });
    assertEquals(Map.of("contents", 17, "sentences", 43, "sources", 17, "things that stand in a text", 300), quotes);
  }

  /** The text of the article in which a thing stands; a role stands in the article of the mention that has it. */
  private static String text(Model all, Resource thing) {
    Resource place = thing.hasProperty(Casus.inArticle) ? thing
        : all.listSubjectsWithProperty(Casus.hasRole, thing).next();
    return place.getPropertyResourceValue(Casus.inArticle).getProperty(Casus.text).getString();
  }

  private static String codePoints(String text, int begin, int end) {
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
  }

  @Test
  void whatAGraphMentionsIsDescribedInTheSample() {
    Model all = SampleData.dataset().getUnionModel();
    long things = 0;
    for (Statement statement : all.listStatements().toList()) {
      if (statement.getObject().isURIResource() && statement.getResource().getURI().startsWith(SampleData.BASE)) {
        assertTrue(statement.getResource().listProperties().hasNext(), () -> "nothing is said of " + statement);
        things++;
      }
    }
    assertEquals(1312, things);
  }

  @Test
  void everyGraphKeepsToTheShapes() {
    Dataset sample = SampleData.dataset();
    Shapes shapes = Shapes.load();
    int graphs = 0;
    for (var names = sample.listModelNames(); names.hasNext();) {
      Resource name = names.next();
      assertConforms(name.getURI(), shapes.check(sample.getNamedModel(name).getGraph()));
      graphs++;
    }
    assertEquals(11, graphs);
    assertConforms("all graphs", Shapes.loadForStore().check(sample.getUnionModel().getGraph()));
  }

  private static void assertConforms(String graph, ValidationReport report) {
    assertTrue(report.conforms(), () -> graph + ": " + report.getEntries().stream()
        .map(entry -> entry.focusNode() + " " + entry.resultPath() + " " + entry.message()).distinct().limit(20).toList());
  }

  @Test
  void articlesStandInGraphsOfTheirOwn() {
    Dataset sample = SampleData.dataset();
    int articles = 0;
    for (Resource article : sample.getUnionModel().listSubjectsWithProperty(RDF.type, Casus.Article).toList()) {
      String id = article.getURI().substring(article.getURI().lastIndexOf('/') + 1);
      assertTrue(sample.getNamedModel(StoreGraphs.articlePrefix(SampleData.BASE) + id).contains(article, Casus.text));
      articles++;
    }
    assertEquals(8, articles);
  }
}
