package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.casus.vocab.Casus;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.StatementCollector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;

/** Exports as others read them, counted there: nothing of ours, and nothing of Jena, reads them here. */
class ForeignReadersTest {

  /** One line for each export: its name, and how many of what it is about. */
  private static final String COUNT = """
      import csv, json, os, sys, xml.etree.ElementTree as xml
      csv.field_size_limit(1 << 30)
      def file(name): return open(os.path.join(sys.argv[1], name), encoding="utf-8", newline="")
      rows = list(csv.DictReader(file("events.csv")))
      assert all(None not in row and None not in row.values() for row in rows), "a shifted row"
      print("csv", len(rows), sum(row["modality"] == "asserted" for row in rows))
      gdelt = list(csv.reader(file("events.gdelt.tsv"), delimiter="\\t", quoting=csv.QUOTE_NONE))
      assert len({len(row) for row in gdelt}) == 1, "a shifted row"
      print("gdelt", len(gdelt) - 1)
      print("plover", sum(bool(json.loads(line)) for line in file("events.plover.jsonl")))
      geo = json.load(file("events.geojson"))
      assert all(-180 <= f["geometry"]["coordinates"][0] <= 180 and -90 <= f["geometry"]["coordinates"][1] <= 90
          for f in geo["features"])
      print("geojson", geo["type"], sum(bool(row["lat"]) for row in rows) == len(geo["features"]))
      ns = "{http://graphml.graphdrawing.org/xmlns}"
      graph = xml.parse(file("network.graphml")).getroot().find(ns + "graph")
      nodes = {node.get("id") for node in graph.iter(ns + "node")}
      assert all(edge.get("source") in nodes and edge.get("target") in nodes for edge in graph.iter(ns + "edge"))
      print("graphml", len(nodes) > 5, len(list(graph.iter(ns + "edge"))) > 5)
      ld = json.load(file("casus.jsonld"))
      types = (node.get("@type", []) for node in ld["@graph"])
      print("jsonld", sum("casus:Event" in (t if isinstance(t, list) else [t]) for t in types))
      xml.parse(file("casus.rdf"))
      print("nq", sum(1 for line in file("casus.nq")), sum(1 for line in file("casus.nt")))
      """;

  private static final Set<ExportFormat> KEEP_GRAPHS = Set.of(ExportFormat.NQ, ExportFormat.TRIG);

  @TempDir
  private static Path folder;

  private static Tdb2EventStore store;
  private static long triples;

  @BeforeAll
  static void exportEverything() throws IOException {
    store = Tdb2EventStore.inMemory(SampleData.BASE);
    SampleData.fill(store);
    triples = store.read(data -> data.getUnionModel().size() - data.getNamedModel(StoreGraphs.meta(SampleData.BASE)).size());
    for (ExportFormat format : ExportFormat.values()) {
      try (OutputStream out = Files.newOutputStream(folder.resolve(format.fileName()))) {
        StoreExport.write(store, format, out);
      }
    }
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static void needPython() {
    boolean there;
    try {
      there = new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      there = false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assumeTrue(there, "no python3 on this machine");
  }

  @Test
  void pythonCountsWhatTheStoreHolds() throws Exception {
    needPython();
    Process python = new ProcessBuilder("python3", "-c", COUNT, folder.toString()).redirectErrorStream(true).start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, python.waitFor(), said);
    StoreStatistics statistics = store.statistics();
    long asserted = store.read(data -> data.getUnionModel().listSubjectsWithProperty(Casus.modality, Casus.asserted).toList()
        .stream().filter(thing -> thing.hasProperty(RDF.type, Casus.Event)).count());
    assertEquals("csv " + statistics.events() + " " + asserted + "\ngdelt " + statistics.assertedEvents() + "\nplover "
        + statistics.assertedEvents()
        + "\ngeojson FeatureCollection True\ngraphml True True\njsonld " + statistics.events() + "\nnq " + statistics.quads()
        + " " + triples + "\n", said);
  }

  @ParameterizedTest
  @CsvSource({"NQ,N-Quads", "TRIG,TriG", "TTL,Turtle", "NT,N-Triples", "RDFXML,RDF/XML", "JSONLD,JSON-LD"})
  void rdf4jReadsWhatTheStoreHolds(ExportFormat export, String name) throws IOException {
    RDFFormat format = Stream.of(RDFFormat.NQUADS, RDFFormat.TRIG, RDFFormat.TURTLE, RDFFormat.NTRIPLES,
            RDFFormat.RDFXML, RDFFormat.JSONLD)
        .filter(known -> known.getName().equals(name)).findFirst().orElseThrow();
    Set<Statement> read = new HashSet<>();
    try (InputStream in = Files.newInputStream(folder.resolve(export.fileName()))) {
      RDFParser parser = Rio.createParser(format);
      parser.setRDFHandler(new StatementCollector(read));
      parser.parse(in, SampleData.BASE);
    }
    assertEquals(KEEP_GRAPHS.contains(export) ? store.statistics().quads() : triples, read.size());
    assertEquals(store.statistics().events(),
        read.stream().filter(statement -> statement.getPredicate().stringValue().equals(RDF.type.getURI())
        && statement.getObject().stringValue().equals(Casus.Event.getURI())).count());
  }

  @Test
  void hdtJavaReadsWhatTheStoreHolds() throws Exception {
    Path file = folder.resolve(ExportFormat.HDT.fileName());
    try (HDT hdt = HDTManager.loadHDT(file.toString())) {
      assertEquals(triples, hdt.getTriples().getNumberOfElements());
      Set<String> events = new TreeSet<>();
      hdt.search("", RDF.type.getURI(), Casus.Event.getURI()).forEachRemaining(triple ->
          events.add(triple.getSubject().toString()));
      assertEquals(store.statistics().events(), events.size());
      assertFalse(hdt.getHeader().search("", DCTerms.issued.getURI(), "").hasNext(),
          "the hour in it would make every export another");
      Set<String> titles = new TreeSet<>();
      hdt.search("", DCTerms.title.getURI(), "").forEachRemaining(triple -> titles.add(triple.getObject().toString()));
      assertTrue(titles.contains("\"US and Iraq agree on exit of combat troops\""), titles.toString());
    }
  }
}
