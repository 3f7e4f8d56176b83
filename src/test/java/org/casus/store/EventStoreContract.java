package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every event store keeps, whatever it stores in. */
abstract class EventStoreContract {

  private static final String PREFIXES = """
      PREFIX casus: <https://w3id.org/casus/ontology#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX text: <http://jena.apache.org/text#>
      """;
  private static final String GRAPH = SampleData.BASE + "graph/article/00000000000000aa";

  private EventStore store;

  abstract EventStore newStore();

  @BeforeEach
  void openStore() {
    store = newStore();
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  private List<String> select(String query) {
    return store.read(data -> {
      List<String> rows = new ArrayList<>();
      try (QueryExecution execution = QueryExecution.dataset(data).query(PREFIXES + query).build()) {
        ResultSet results = execution.execSelect();
        String column = results.getResultVars().get(0);
        results.forEachRemaining(row -> rows.add(row.get(column).isResource() ? row.getResource(column).getURI()
            : row.getLiteral(column).getLexicalForm()));
      }
      return rows;
    });
  }

  private static Model label(String thing, String label) {
    Model model = ModelFactory.createDefaultModel();
    model.createResource(SampleData.BASE + "id/" + thing).addProperty(SKOS.prefLabel, label, "en");
    return model;
  }

  private boolean replace(String graph, Model content) {
    boolean[] changed = new boolean[1];
    store.write(data -> changed[0] = GraphReplacement.replace(data, store.baseIri(), graph, content));
    return changed[0];
  }

  @Test
  void isEmptyAtFirst() {
    assertEquals(SampleData.BASE, store.baseIri());
    assertEquals(new StoreStatistics(store.version(), 0, 0, 0, 0, 0, 0, 0), store.statistics());
    assertEquals(List.of(), select("SELECT ?s WHERE { ?s text:query 'anything' }"));
  }

  @Test
  void countsWhatItHolds() {
    SampleData.fill(store);
    long quads = SampleData.dataset().asDatasetGraph().stream().count();
    assertEquals(new StoreStatistics(store.version(), 8, 37, 25, 46, 25, 11, quads), store.statistics());
  }

  @Test
  void defaultGraphIsTheUnion() {
    SampleData.fill(store);
    assertEquals(List.of("1"), select("""
        SELECT (COUNT(DISTINCT ?event) AS ?n) WHERE {
          ?event casus:hasMention ?mention ; casus:initiator ?actor .
          ?mention casus:anchorOf "marched" .
          ?actor skos:prefLabel ?name }"""));
  }

  @Test
  void versionComesFromContentAlone() {
    String empty = store.version();
    assertTrue(replace(GRAPH, label("actor/a", "A")));
    String withA = store.version();
    assertNotEquals(empty, withA);
    assertTrue(replace(GRAPH, label("actor/b", "B")));
    assertNotEquals(withA, store.version());
    assertTrue(replace(GRAPH, label("actor/a", "A")));
    assertEquals(withA, store.version());
    assertTrue(replace(GRAPH, ModelFactory.createDefaultModel()));
    assertEquals(empty, store.version());
    assertEquals(0, store.statistics().quads());
  }

  @Test
  void theSameAgainIsNoChange() {
    SampleData.fill(store);
    String version = store.version();
    Dataset sample = SampleData.dataset();
    List<String> changed = new ArrayList<>();
    store.write(data -> sample.listModelNames().forEachRemaining(name -> {
      if (GraphReplacement.replace(data, store.baseIri(), name.getURI(), sample.getNamedModel(name))) {
        changed.add(name.getURI());
      }
    }));
    assertEquals(List.of(), changed);
    assertEquals(version, store.version());
  }

  @Test
  void blankNodesGetNamesThatStay() {
    String ontology = """
        @prefix owl: <http://www.w3.org/2002/07/owl#> . @prefix : <http://example.org/> .
        :a owl:unionOf ( :b :c ) . :d owl:unionOf ( :c :b ) . :e owl:unionOf ( :b :c ) . _:x :knows _:y . _:y :knows _:x .""";
    Model first = parse(ontology);
    assertTrue(replace(GRAPH, first));
    assertFalse(replace(GRAPH, parse(ontology)), "read again, the blank nodes have other labels, yet nothing has changed");
    assertEquals(List.of("0"), select("SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o FILTER(isBlank(?s) || isBlank(?o)) }"));
    assertEquals(List.of("6"), select("SELECT (COUNT(DISTINCT ?list) AS ?n) WHERE { ?list rdf:rest ?r }"),
        "three lists of two cells: equal cells in different places stay apart");
  }

  private static Model parse(String turtle) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(model);
    return model;
  }

  @Test
  void findsWordsWhateverTheirEnding() {
    SampleData.fill(store);
    assertEquals(List.of(SampleData.BASE + "id/actor/protesters-sdn"),
        select("SELECT ?s WHERE { ?s text:query (skos:prefLabel 'protester') }"));
    List<String> sentences = select("""
        SELECT ?text WHERE { (?s ?score ?text) text:query (casus:text 'withdrawing') . ?s a casus:Sentence } ORDER BY ?text""");
    assertEquals(2, sentences.size(), () -> sentences.toString());
    assertTrue(sentences.get(0).contains("had ordered the United States to withdraw"), sentences.get(0));
  }

  @Test
  void findsWordsInOneGraphAndHighlightsThem() {
    SampleData.fill(store);
    String inGraph = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH <%s> { ?s text:query (rdfs:label 'protest') } }";
    assertEquals(List.of("4"), select(String.format(inGraph, StoreGraphs.events(SampleData.BASE))));
    assertEquals(List.of("0"), select(String.format(inGraph, StoreGraphs.entities(SampleData.BASE))));
    assertEquals(List.of("Grain centre <b>opens</b> in Istanbul"), select("""
        SELECT ?marked WHERE { (?s ?score ?marked) text:query (dcterms:title 'open' 'highlight:s:<b> | e:</b>') }"""));
  }

  @Test
  void wordsGoWithTheirGraph() {
    replace(GRAPH, label("actor/a", "Zanzibar"));
    replace(GRAPH + "bb", label("actor/a", "Zanzibar"));
    replace(GRAPH, label("actor/a", "Tanganyika"));
    assertEquals(1, select("SELECT ?s WHERE { ?s text:query 'zanzibar' }").size(), "the other graph still says it");
    replace(GRAPH + "bb", ModelFactory.createDefaultModel());
    assertEquals(0, select("SELECT ?s WHERE { ?s text:query 'zanzibar' }").size());
    assertEquals(1, select("SELECT ?s WHERE { ?s text:query 'tanganyika' }").size());
  }

  @Test
  void aWriteThatFailsLeavesNothing() {
    replace(GRAPH, label("actor/a", "Before"));
    String version = store.version();
    IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> store.write(data -> {
      GraphReplacement.replace(data, store.baseIri(), GRAPH, label("actor/a", "After"));
      throw new IllegalArgumentException("halfway");
    }));
    assertEquals("halfway", thrown.getMessage());
    assertEquals(version, store.version());
    assertEquals(1, select("SELECT ?s WHERE { ?s text:query 'before' }").size());
    assertEquals(0, select("SELECT ?s WHERE { ?s text:query 'after' }").size());
    assertTrue(replace(GRAPH, label("actor/a", "After")), "and the next write works");
    assertEquals(1, select("SELECT ?s WHERE { ?s text:query 'after' }").size());
  }

  @Test
  void readingsJoinAndWritesDoNotNest() {
    assertEquals(store.version(), store.read(outer -> store.read(inner -> store.version())));
    assertThrows(IllegalStateException.class, () -> store.write(outer -> store.write(inner -> {})));
    assertThrows(IllegalStateException.class, () -> store.read(outer -> {
      store.write(inner -> {});
      return null;
    }));
    assertThrows(IllegalStateException.class, () -> store.write(Dataset::commit));
    assertTrue(replace(GRAPH, label("actor/a", "A")), "and the next write works");
  }

  @Test
  void changesOutsideOfWriteAreRefused() {
    Dataset data = store.dataset();
    data.begin(ReadWrite.WRITE);
    try {
      Model events = data.getNamedModel(StoreGraphs.events(store.baseIri()));
      Resource thing = events.createResource(store.baseIri() + "id/event/0");
      assertThrows(IllegalStateException.class, () -> thing.addProperty(RDFS.label, "sneaked in"));
    } finally {
      data.abort();
      data.end();
    }
    assertEquals(0, store.statistics().quads());
  }

  @Test
  void aReaderSeesTheStoreAsItWas() throws InterruptedException {
    replace(GRAPH, label("actor/a", "A"));
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    AtomicReference<List<String>> seen = new AtomicReference<>();
    Thread reader = new Thread(() -> store.read(data -> {
      reading.countDown();
      try {
        assertTrue(written.await(10, TimeUnit.SECONDS));
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      seen.set(select("SELECT ?name WHERE { ?s skos:prefLabel ?name }"));
      return null;
    }));
    reader.start();
    assertTrue(reading.await(10, TimeUnit.SECONDS));
    replace(GRAPH, label("actor/a", "B"));
    written.countDown();
    reader.join();
    assertEquals(List.of("A"), seen.get());
    assertEquals(List.of("B"), select("SELECT ?name WHERE { ?s skos:prefLabel ?name }"));
  }
}
