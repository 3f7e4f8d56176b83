package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.casus.model.Reading;
import org.casus.model.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shape of article graph against a golden file, against the SHACL shapes, and read back. */
class ReadingMapperTest {

  private static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);
  private static final Map<String, Reading> EXAMPLES = ReadingExamples.all();
  private final ReadingMapper mapper = new ReadingMapper(IRIS, new Run("1", Optional.of("0123456789abcdef")), Goldens.STATES);

  static Stream<String> names() {
    return EXAMPLES.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readingBecomesExactlyThisGraph(String name) {
    Goldens.check("article/" + name, mapper.articleGraph(EXAMPLES.get(name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void reportsAreReadBackAsTheyWere(String name) {
    Reading reading = EXAMPLES.get(name);
    assertEquals(reading.reports(), new ReportReader(IRIS).readArticle(mapper.articleGraph(reading)));
  }

  @Test
  void entitiesBecomeExactlyThisGraph() {
    Goldens.check("entities", mapper.entityGraph(EntityExamples.all()));
  }

  @Test
  void graphsOfManyArticlesGiveAllReports() {
    Dataset dataset = DatasetFactory.createTxnMem();
    EXAMPLES.values().forEach(r -> dataset.addNamedModel(IRIS.articleGraph(r.article().id()), mapper.articleGraph(r)));
    dataset.addNamedModel(IRIS.entitiesGraph(), mapper.entityGraph(EntityExamples.all()));
    dataset.addNamedModel("http://example.org/not-ours", mapper.articleGraph(EXAMPLES.get("plain-event")));
    List<Report> read = new ReportReader(IRIS).read(dataset);
    Set<Report> written = EXAMPLES.values().stream().flatMap(r -> r.reports().stream()).collect(Collectors.toSet());
    assertEquals(written, Set.copyOf(read));
    assertEquals(written.size(), read.size());
    List<String> articles = read.stream().map(report -> report.article().value()).toList();
    assertEquals(articles.stream().sorted().toList(), articles);
  }

  @Test
  void theSameReadingGivesTheSameTriples() {
    Reading reading = EXAMPLES.get("attribution");
    Model first = mapper.articleGraph(reading);
    Model again = new ReadingMapper(IRIS, new Run("1", Optional.of("0123456789abcdef")), Goldens.STATES).articleGraph(reading);
    assertTrue(first.containsAll(again) && again.containsAll(first));
    assertFalse(first.listStatements().toList().stream().anyMatch(s -> s.getSubject().isAnon() || s.getObject().isAnon()));
  }

  @Test
  void everyGoldenFileHasItsExample() {
    Set<String> expected = EXAMPLES.keySet();
    assertEquals(expected, Goldens.names("article"));
    assertTrue(expected.size() >= 9);
  }
}
