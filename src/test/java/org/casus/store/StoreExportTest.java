package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.UsageException;
import org.casus.vocab.Casus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Whole stores, written in every format. */
class StoreExportTest {

  private static final Path EVENTS = Path.of("src/test/resources/org/casus/store/events.csv");
  private static final String STRANGE = SampleData.BASE + "graph/article/00000000000000ff";

  private static EventStore store;

  @BeforeAll
  static void fillStore() {
    store = Tdb2EventStore.inMemory(SampleData.BASE);
    SampleData.fill(store);
    store.write(data -> GraphReplacement.replace(data, SampleData.BASE, STRANGE, strange()));
  }

  @AfterAll
  static void closeStore() {
    store.close();
  }

  /** Text that formats stumble over. */
  private static Model strange() {
    Model model = ModelFactory.createDefaultModel();
    Resource thing = model.createResource(SampleData.BASE + "id/thing/strange");
    thing.addProperty(RDFS.comment, "tab\t, quote \", backslash \\, ]]> & <tag>, line\nfeed, return\r, both\r\n, "
        + "\u0001 control, \u2028, 🕊, שלום");
    thing.addProperty(SKOS.altLabel, "=cmd()", "en-GB").addProperty(SKOS.altLabel, " spaces ", "de");
    Property other = model.createProperty("http://example.org/other/p-1");
    thing.addProperty(other, model.createTypedLiteral(1.5e10));
    thing.addProperty(other, model.createTypedLiteral("007", "http://example.org/agent"));
    thing.addProperty(RDFS.seeAlso, model.createResource("https://example.org/ä?q=%20&x=1#y"));
    thing.addLiteral(Casus.countBest, 12345678901234567L).addLiteral(Casus.isTotal, true);
    return model;
  }

  private static byte[] exported(EventStore from, ExportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    StoreExport.write(from, format, out);
    return out.toByteArray();
  }

  private static Dataset content() {
    return store.read(data -> {
      Dataset copy = DatasetFactory.create();
      data.asDatasetGraph().stream().filter(quad -> !quad.getGraph().getURI().equals(StoreGraphs.meta(SampleData.BASE)))
          .forEach(copy.asDatasetGraph()::add);
      return copy;
    });
  }

  @ParameterizedTest
  @EnumSource(names = {"NQ", "TRIG"})
  void datasetsComeBackWhole(ExportFormat format) {
    Dataset back = DatasetFactory.create();
    Lang lang = format == ExportFormat.NQ ? Lang.NQUADS : Lang.TRIG;
    RDFParser.source(new ByteArrayInputStream(exported(store, format))).lang(lang).parse(back);
    assertTrue(IsoMatcher.isomorphic(content().asDatasetGraph(), back.asDatasetGraph()));
  }

  @ParameterizedTest
  @EnumSource(names = {"NT", "TTL", "JSONLD", "RDFXML"})
  void triplesComeBackWhole(ExportFormat format) {
    Lang lang = switch (format) {
      case NT -> Lang.NTRIPLES;
      case TTL -> Lang.TURTLE;
      case JSONLD -> Lang.JSONLD;
      default -> Lang.RDFXML;
    };
    Model back = ModelFactory.createDefaultModel();
    RDFParser.source(new ByteArrayInputStream(exported(store, format))).lang(lang).parse(back);
    Model expected = ModelFactory.createDefaultModel().add(content().getUnionModel());
    if (format == ExportFormat.RDFXML) {
      Resource thing = expected.createResource(SampleData.BASE + "id/thing/strange");
      String comment = thing.getProperty(RDFS.comment).getString();
      thing.removeAll(RDFS.comment).addProperty(RDFS.comment, comment.replace('\u0001', '\uFFFD'));
    }
    assertTrue(expected.isIsomorphicWith(back),
        () -> "missing: " + expected.difference(back) + "\nunexpected: " + back.difference(expected));
  }

  @ParameterizedTest
  @EnumSource
  void theSameContentGivesTheSameBytes(ExportFormat format) {
    List<Quad> quads = new ArrayList<>();
    content().asDatasetGraph().stream().forEach(quads::add);
    Collections.shuffle(quads, new Random(7));
    try (EventStore other = Tdb2EventStore.inMemory(SampleData.BASE)) {
      other.write(data -> quads.subList(0, 2000).forEach(data.asDatasetGraph()::add));
      other.write(data -> quads.subList(2000, quads.size()).forEach(data.asDatasetGraph()::add));
      assertEquals(store.version(), other.version());
      assertTrue(Arrays.equals(exported(store, format), exported(other, format)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theStoreItselfIsLeftOut(ExportFormat format) {
    String text = new String(exported(store, format), StandardCharsets.UTF_8);
    assertTrue(text.length() > 2_000, () -> format + " has " + text.length());
    assertFalse(text.contains("graph/meta") || text.contains("storeVersion"));
  }

  @Test
  void quadsAreSortedByCodePoint() {
    List<String> lines = new String(exported(store, ExportFormat.NQ), StandardCharsets.UTF_8).lines().toList();
    assertEquals(store.statistics().quads(), lines.size());
    List<String> sorted = new ArrayList<>(lines);
    sorted.sort((a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()));
    assertEquals(sorted, lines);
  }

  @Test
  void eventsAreATable() throws IOException {
    String table = new String(exported(store, ExportFormat.CSV), StandardCharsets.UTF_8).replace("\r\n", "\n");
    if (!Files.exists(EVENTS)) {
      Files.writeString(EVENTS, table);
      throw new AssertionError(EVENTS + " is new: please look at it");
    }
    assertEquals(Files.readString(EVENTS), table);
    assertEquals(1 + 37, table.lines().count());
  }

  @Test
  void textThatASpreadsheetWouldRunIsMadeHarmless() {
    try (EventStore other = Tdb2EventStore.inMemory(SampleData.BASE)) {
      other.write(data -> {
        Model events = data.getNamedModel(StoreGraphs.events(SampleData.BASE));
        Resource sentence = events.createResource(SampleData.BASE + "id/sentence/0");
        sentence.addProperty(Casus.text, "@SUM(A1)\nand \"more\"");
        Resource mention = events.createResource(SampleData.BASE + "id/mention/0").addProperty(Casus.inSentence, sentence);
        events.createResource(SampleData.BASE + "id/event/0", Casus.Event).addProperty(RDFS.label, "=HYPERLINK(\"x\")", "en")
            .addProperty(Casus.hasMention, mention);
      });
      String row = new String(exported(other, ExportFormat.CSV), StandardCharsets.UTF_8).lines().toList().get(1);
      assertTrue(row.startsWith("http://localhost:7070/id/event/0,\"'=HYPERLINK(\"\"x\"\")\","), row);
      assertTrue(row.contains(",\"'@SUM(A1) and \"\"more\"\"\","), row);
    }
  }

  private static long happened() {
    return store.statistics().assertedEvents();
  }

  @Test
  void mapsNetworksAndTablesOfOthersHaveWhatTheyMustHave() throws Exception {
    JsonNode map = new ObjectMapper().readTree(exported(store, ExportFormat.GEOJSON));
    assertEquals("FeatureCollection", map.get("type").asText());
    assertTrue(map.get("features").size() > 10);
    map.get("features").forEach(feature -> {
      assertTrue(Math.abs(feature.at("/geometry/coordinates/1").asDouble()) <= 90);
      assertFalse(feature.at("/properties/event_type").asText().isEmpty());
    });
    Document network = DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new ByteArrayInputStream(exported(store, ExportFormat.GRAPHML)));
    Set<String> nodes = new TreeSet<>();
    NodeList named = network.getElementsByTagName("node");
    for (int i = 0; i < named.getLength(); i++) {
      nodes.add(((Element) named.item(i)).getAttribute("id"));
    }
    NodeList edges = network.getElementsByTagName("edge");
    assertTrue(edges.getLength() > 5 && nodes.size() == named.getLength());
    for (int i = 0; i < edges.getLength(); i++) {
      assertTrue(nodes.contains(((Element) edges.item(i)).getAttribute("source"))
          && nodes.contains(((Element) edges.item(i)).getAttribute("target")));
    }
    List<String> gdelt = new String(exported(store, ExportFormat.GDELT), StandardCharsets.UTF_8).lines().toList();
    assertEquals(happened() + 1, gdelt.size());
    gdelt.forEach(line -> assertEquals(23, line.split("\t", -1).length, line));
    List<String> plover = new String(exported(store, ExportFormat.PLOVER), StandardCharsets.UTF_8).lines().toList();
    assertEquals(happened(), plover.size());
    for (String line : plover) {
      assertFalse(new ObjectMapper().readTree(line).get("event_type").asText().isEmpty());
    }
  }

  @Test
  void theTableIsDescribed() throws Exception {
    JsonNode columns = new ObjectMapper().readTree(TableDescription.csvw(store, "events.csv")).at("/tableSchema/columns");
    String header = new String(exported(store, ExportFormat.CSV), StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
    List<String> names = new ArrayList<>();
    columns.forEach(column -> names.add(column.get("name").asText()));
    assertEquals(List.of(header.split(",")), names);
    assertEquals("date", columns.get(names.indexOf("date_from")).get("datatype").asText());
    assertEquals("integer", columns.get(names.indexOf("killed_best")).get("datatype").asText());
  }

  @Test
  void formatsHaveNames() {
    assertEquals(ExportFormat.RDFXML, ExportFormat.ofLabel("rdfxml"));
    String message = assertThrows(UsageException.class, () -> ExportFormat.ofLabel("xlsx")).getMessage();
    assertEquals("no export format \"xlsx\"; there are: nq, trig, ttl, nt, jsonld, linked, rdfxml, hdt, csv, geojson, "
        + "graphml, gdelt, plover", message);
  }

  @Test
  void linesAreSortedInLittleMemory() {
    Random random = new Random(1);
    TreeSet<String> expected = new TreeSet<>((a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()));
    try (SortedLines lines = new SortedLines(500)) {
      for (int i = 0; i < 1000; i++) {
        String line = random.nextInt(300) + (i % 3 == 0 ? " \uD83D\uDD4A" : i % 3 == 1 ? " \uFFFD" : "");
        expected.add(line);
        lines.add(line);
      }
      List<String> sorted = new ArrayList<>();
      lines.sorted().forEachRemaining(line -> sorted.add(new String(line, StandardCharsets.UTF_8).stripTrailing()));
      assertEquals(List.copyOf(expected), sorted);
    }
  }
}
