package org.casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.vocabulary.RDF;
import org.casus.cli.Commands.Outcome;
import org.casus.query.QueryCatalog;
import org.casus.store.EventStore;
import org.casus.store.ExportFormat;
import org.casus.store.SampleData;
import org.casus.store.Tdb2EventStore;
import org.casus.vocab.Casus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The commands that ask, export, check and serve a store, on the sample that tests share. */
class StoreCommandsTest {

  private static final String COUNT =
      "PREFIX casus: <https://w3id.org/casus/ontology#> SELECT (COUNT(*) AS ?events) { ?e a casus:Event }";

  @TempDir
  private static Path dir;
  private static String store;

  @BeforeAll
  static void fill() {
    store = Commands.sampleStore(dir.resolve("store")).toString();
  }

  @Test
  void theQuestionsAreListedWithoutAStore() {
    Outcome outcome = Commands.run("query", "--list");
    assertEquals(Main.DONE, outcome.code());
    QueryCatalog.load().list().forEach(query -> {
      assertTrue(outcome.out().contains(query.name() + "\n    " + query.title()), query.name());
      query.parameters().forEach(parameter -> assertTrue(outcome.out().contains("    " + parameter.name() + "=…"), query.name()));
    });
  }

  @Test
  void aQuestionIsAnsweredAsTableAndAsData() {
    Outcome table = Commands.run("query", "--store", store, "find-events", "actor=actor/iraq");
    assertEquals(Main.DONE, table.code(), table.err());
    assertTrue(table.out().lines().count() > 2, table.out());
    Outcome csv = Commands.run("query", "--store", store, "find-events", "actor=actor/iraq", "--format", "csv");
    assertTrue(csv.out().startsWith("event,label,"), csv.out());
    assertEquals(table.out().lines().count() - 2, csv.out().lines().count() - 1);
    assertEquals("", csv.err());
  }

  @Test
  void aQueryFromFileOrStandardInputIsAnswered() throws IOException {
    Path file = Files.writeString(dir.resolve("count.rq"), COUNT);
    Outcome fromFile = Commands.run("query", "--store", store, "--file", file.toString(), "--format", "tsv");
    assertEquals(Main.DONE, fromFile.code(), fromFile.err());
    assertTrue(fromFile.out().matches("(?s)\\?events\\s+[1-9]\\d*\\s+"), fromFile.out());
    assertEquals(fromFile, Commands.runReading(COUNT, "query", "--store", store, "--file", "-", "--format", "tsv"));
  }

  @Test
  void aGraphIsAnsweredInTurtle() {
    Outcome outcome = Commands
        .runReading("CONSTRUCT { ?e a <https://example.org/E> } WHERE { ?e a <https://w3id.org/casus/ontology#Event> }",
        "query", "--store", store, "--file", "-");
    assertEquals(Main.DONE, outcome.code(), outcome.err());
    Model model = ModelFactory.createDefaultModel();
    model.read(new StringReader(outcome.out()), null, "TURTLE");
    assertFalse(model.isEmpty());
  }

  @Test
  void mistakesInQueriesAreExplained() {
    assertMistake("there are: ", "query", "--store", store, "find-event");
    assertMistake("its parameters are ", "query", "--store", store, "find-events", "colour=red");
    assertMistake("written name=value", "query", "--store", store, "find-events", "actor");
    assertMistake("given twice", "query", "--store", store, "find-events", "actor=actor/iraq", "actor=actor/iran");
    assertMistake("not a SPARQL query", "query", "--store", store, "--file", "pom.xml");
    assertMistake("is the path right?", "query", "--store", store, "--file", dir.resolve("none.rq").toString());
    assertMistake("--format", "query", "--store", store, "find-events", "--format", "doc");
    assertMistake("gives rows", "query", "--store", store, "find-events", "--format", "ttl");
    assertMistake("which store?", "query", "find-events");
    assertMistake("there is no store at", "query", "--store", dir.resolve("none").toString(), "find-events");
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void everyExportFormatGivesTheSameToFileAndStandardOutput(ExportFormat format) throws IOException {
    Outcome outcome = Commands.run("export", "--store", store, "--format", format.label());
    assertEquals(Main.DONE, outcome.code(), outcome.err());
    assertTrue(outcome.out().length() > 500, outcome.out());
    Path file = dir.resolve("export." + format.label());
    Outcome toFile = Commands.run("export", "--store", store, "--format", format.label(), "-o", file.toString());
    assertEquals(new Outcome(Main.DONE, "", ""), toFile);
    assertEquals(outcome.out(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  @Test
  void anExportThatCannotBeWrittenSaysWhy() {
    assertMistake("is the folder there", "export", "--store", store, "--format", "nq", "-o", dir.resolve("no/such/folder.nq")
        .toString());
  }

  @Test
  void theBenchmarkAsksForEverythingAndCountsAnswers() throws IOException {
    Path larger = dir.resolve("larger");
    Outcome outcome = Commands.run("bench", "--store", store, "--copies", "2", "--keep", larger.toString(), "--runs", "1",
        "--seconds", "1", "--clients", "3");
    assertEquals(Main.DONE, outcome.code(), outcome.err());
    QueryCatalog.load().list().forEach(query -> assertTrue(outcome.out().contains("\n" + query.name() + " "), query.name()));
    List.of("home", "search", "event", "actor", "article", "guides")
        .forEach(page -> assertTrue(outcome.out().contains("\n" + page + " "), page));
    assertTrue(outcome.out().matches("(?s).*\n3 clients, 1 s: \\d+ answers, .* by status \\{200=\\d+.*"), outcome.out());
    assertTrue(outcome.err().contains("2 of 2 copies"), outcome.err());
    try (EventStore once = Tdb2EventStore.open(Path.of(store)); EventStore twice = Tdb2EventStore.open(larger)) {
      assertEquals(2 * once.statistics().events(), twice.statistics().events());
      assertEquals(2 * once.statistics().mentions(), twice.statistics().mentions());
    }
    assertMistake("at least 1", "bench", "--store", store, "--copies", "0");
  }

  @Test
  void aSoundStoreConforms() {
    assertEquals(new Outcome(Main.DONE, "The store conforms to the shapes.\n", ""), Commands.run("validate", "--store", store));
  }

  @Test
  void anUnsoundStoreIsOurFaultAndSaysWhere() {
    Path unsound = dir.resolve("unsound");
    try (EventStore made = Tdb2EventStore.create(unsound, SampleData.BASE)) {
      made.write(data -> data.getNamedModel(SampleData.BASE + "graph/events")
          .createResource(SampleData.BASE + "id/event/0000000000000000").addProperty(RDF.type, Casus.Event));
    }
    Outcome outcome = Commands.run("validate", "--store", unsound.toString());
    assertEquals(Main.OUR_BUG, outcome.code());
    assertTrue(outcome.out().contains("id/event/0000000000000000") && outcome.out().endsWith(" faults\n"), outcome.out());
    assertEquals("", outcome.err());
    assertTrue(Commands.run("validate", "--store", unsound.toString(), "--format", "ttl").out().contains("ValidationReport"));
  }

  @Test
  void aPortThatIsTakenIsExplained() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName(Serving.DEFAULT_HOST))) {
      String port = Integer.toString(taken.getLocalPort());
      assertMistake("choose another port: --port ", "serve", "--store", store, "--port", port);
      assertMistake("choose another port: --port ", "demo", "--port", port);
    }
    assertMistake("a port is a number from 0 to 65535", "serve", "--store", store, "--port", "70000");
    assertMistake("there is no host", "serve", "--store", store, "--host", "no.such.host.invalid");
  }

  @Test
  void theDemoNeedsItsLauncher() {
    assertMistake("./casus demo", "demo", "--port", "0");
  }

  @Test
  void aStoreIsServedUntilItIsStopped() throws Exception {
    Serving serving = Serving.start(Tdb2EventStore.open(Path.of(store)), Serving.DEFAULT_HOST, 0);
    try {
      HttpResponse<String> home = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(serving.address())).build(),
          HttpResponse.BodyHandlers.ofString());
      assertEquals(200, home.statusCode());
      List<String> visited = new ArrayList<>();
      new FirstVisits(serving.address(), visited::add).visit();
      assertTrue(visited.stream().allMatch(page -> page.startsWith("200 /")), visited::toString);
      Stream.of("event", "actor", "place", "article").forEach(kind ->
          assertEquals(1, visited.stream().filter(page -> page.startsWith("200 /" + kind + "/")).count(), kind));
      assertMistake("already open", "validate", "--store", store);
    } finally {
      serving.stop();
      serving.stop();
    }
    assertEquals(Main.DONE, Commands.run("validate", "--store", store).code(), "the store is closed and can be opened again");
  }

  private static void assertMistake(String words, String... args) {
    Outcome outcome = Commands.run(args);
    assertEquals(Main.USERS_MISTAKE, outcome.code(), List.of(args) + " " + outcome.err());
    assertTrue(outcome.err().contains(words), List.of(args) + " says: " + outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
    assertEquals("", outcome.out());
  }
}
