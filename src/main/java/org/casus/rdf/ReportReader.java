package org.casus.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.casus.model.ArticleId;
import org.casus.model.CodePoints;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.Reading;
import org.casus.model.Report;
import org.casus.vocab.Casus;

/**
 * From article graphs back to what merging needs of them: equal to {@link Reading#reports()} of the readings from which
 * {@link ReadingMapper} made the graphs. Safe for use by several threads.
 */
public final class ReportReader {

  private final Iris iris;

  public ReportReader(Iris iris) {
    this.iris = iris;
  }

  /**
   * The reports of all article graphs, by article id, then in the order of the text. The caller holds the transaction, if
   * the dataset has any.
   */
  public List<Report> read(Dataset dataset) {
    Set<String> graphs = new TreeSet<>();
    Iterator<Quad> articles = dataset.asDatasetGraph().findNG(Node.ANY, Node.ANY, RDF.type.asNode(), Casus.Article.asNode());
    articles.forEachRemaining(quad -> graphs.add(quad.getGraph().getURI()));
    List<Report> reports = new ArrayList<>();
    for (String graph : graphs) {
      if (iris.isArticleGraph(graph)) {
        // One scan of the graph into memory is cheaper than the many small look-ups that follow.
        reports.addAll(readArticle(ModelFactory.createDefaultModel().add(dataset.getNamedModel(graph))));
      }
    }
    return reports;
  }

  /** The reports of one article graph, in the order of the text. */
  public List<Report> readArticle(Model graph) {
    Resource article = graph.listSubjectsWithProperty(RDF.type, Casus.Article).nextResource();
    ArticleId id = iris.articleId(article.getURI());
    Optional<LocalDate> published = Optional.ofNullable(article.getProperty(Casus.publicationDate))
        .map(statement -> LocalDate.parse(statement.getString()));
    String text = article.getRequiredProperty(Casus.text).getString();
    String lead = Report.lead(text);
    CodePoints points = new CodePoints(text);
    EventMentionReader mentions = new EventMentionReader(iris, points);
    List<Report> reports = new ArrayList<>();
    graph.listSubjectsWithProperty(RDF.type, Casus.EventMention).forEach(resource -> {
      EventMention mention = mentions.read(resource);
      String sentence = resource.getRequiredProperty(Casus.inSentence).getProperty(Casus.text).getString();
      String trigger = resource.getRequiredProperty(Casus.anchorOf).getString().toLowerCase(Locale.ROOT);
      reports.add(new Report(id, published, claimant(resource), sentence, trigger, mention, lead));
    });
    reports.sort(Comparator.comparing(Report::mention, Comparator.comparingInt(EventMention::sentence)
        .thenComparing(EventMention::trigger).thenComparing(EventMention::id)));
    return reports;
  }

  private Optional<EntityId> claimant(Resource mention) {
    return Optional.ofNullable(mention.getProperty(Casus.attribution))
        .map(statement -> statement.getResource().getProperty(Casus.speaker))
        .map(statement -> iris.entityId(statement.getResource().getURI()));
  }
}
