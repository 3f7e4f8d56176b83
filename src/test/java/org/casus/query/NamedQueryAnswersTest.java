package org.casus.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.casus.store.EventStore;
import org.casus.store.SampleData;
import org.casus.store.Tdb2EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every named query has an answer over the sample graph that somebody has looked at. A query without one gets it written,
 * and fails once, so that it is looked at.
 */
class NamedQueryAnswersTest {

  private static final Path ANSWERS = Path.of("src/test/resources/queries");

  /** Values for queries about one event, whose header cannot name one that every store has. */
  private static final Map<String, Map<String, String>> VALUES = Map.of(
      "evidence-for-event", Map.of("event", "event/bc60bd880d6d15c4"),
      "sources-compared", Map.of("event", "event/bc60bd880d6d15c4"));

  private static EventStore store;

  @BeforeAll
  static void fillStore() {
    store = Tdb2EventStore.inMemory(SampleData.BASE);
    SampleData.fill(store);
  }

  @AfterAll
  static void closeStore() {
    store.close();
  }

  static List<NamedQuery> queries() {
    return QueryCatalog.load().list();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void answersAsItDidWhenSomebodyLooked(String name) throws IOException {
    NamedQuery query = QueryCatalog.load().query(name);
    String answer = answer(query, VALUES.getOrDefault(name, query.example()));
    Path file = ANSWERS.resolve(name + ".csv");
    if (!Files.exists(file)) {
      Files.createDirectories(ANSWERS);
      Files.writeString(file, answer);
      fail(file + " is new: please look at it");
    }
    assertEquals(Files.readString(file), answer);
    assertTrue(answer.lines().count() >= 2, "an answer of no row shows nothing");
  }

  private static String answer(NamedQuery query, Map<String, String> values) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    QueryRunner runner = new QueryRunner(store.dataset(), SampleData.BASE, Duration.ofMinutes(1));
    runner.write(query.bind(values, SampleData.BASE), ResultFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  static Stream<String> names() {
    return queries().stream().map(NamedQuery::name);
  }

  @Test
  void thereAreAsManyAnswersAsQueries() throws IOException {
    try (Stream<Path> files = Files.list(ANSWERS)) {
      assertEquals(names().map(name -> name + ".csv").collect(Collectors.toSet()),
          files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
    }
    assertTrue(queries().size() >= 30, "queries: " + queries().size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void headerFitsTheQuery(String name) {
    NamedQuery query = QueryCatalog.load().query(name);
    assertNotEquals("Others", query.group(), "the list of questions has it under a heading");
    Query parsed = query.parse();
    assertTrue(parsed.isSelectType());
    assertTrue(parsed.hasOrderBy(), "the order of an answer is part of it");
    assertEquals(parsed.getResultVars(), query.columns().stream().map(Column::name).toList());
    Set<String> projected = Set.copyOf(parsed.getResultVars());
    for (Parameter parameter : query.parameters()) {
      assertFalse(projected.contains(parameter.name()), parameter.name() + " is a column");
      assertTrue(parsed.toString().contains("?" + parameter.name()), parameter.name() + " is not used");
    }
    assertFalse(parsed.toString().contains("<file:"), "an IRI that hangs on where the program was started");
    assertFalse(query.text().contains(SampleData.BASE), "an IRI of one store");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void runsWithEveryOptionalParameterAndWithNone(String name) {
    NamedQuery query = QueryCatalog.load().query(name);
    Map<Parameter.Type, String> values = Map.of(Parameter.Type.DATE, "2021-06-01", Parameter.Type.ENTITY, "actor/iraq",
        Parameter.Type.IRI, "event/0000000000000000", Parameter.Type.INTEGER, "3", Parameter.Type.STRING, "attack",
        Parameter.Type.TYPE, "assault");
    Map<String, String> required = query.parameters().stream().filter(Parameter::required)
        .collect(Collectors.toMap(Parameter::name, parameter -> values.get(parameter.type())));
    Map<String, String> all = query.parameters().stream()
        .collect(Collectors.toMap(Parameter::name, parameter -> values.get(parameter.type())));
    for (Map<String, String> given : List.of(required, all)) {
      Query bound = query.bind(given, SampleData.BASE);
      given.keySet().forEach(parameter -> assertFalse(
          bound.toString().matches("(?s).*\\?" + parameter + "\\b.*"), parameter + " is left in\n" + bound));
      assertFalse(bound.toString().contains("BOUND(<"), bound.toString());
      ResultTable table = new QueryRunner(store.dataset(), SampleData.BASE, Duration.ofMinutes(1)).table(bound, 10);
      assertEquals(query.columns().size(), table.columns().size());
    }
  }

  @Test
  void whoDeniesAnAttackDoesNotTellOfIt() {
    String answer = answer(QueryCatalog.load().query("who-attacked-whom"), Map.of("attacked", "actor/ukraine"));
    String odesa = answer.lines().filter(row -> row.contains(",Odesa,")).findFirst().orElseThrow();
    assertTrue(odesa.endsWith(",\"Bosphorus Herald, Ministry of Defence of Russia\""), odesa);
    String every = answer(QueryCatalog.load().query("who-attacked-whom"), Map.of());
    assertTrue(every.contains(odesa), "the same for whoever asks of all");
  }

  @Test
  void variablesOfTheLanguageStayUntouched() {
    Query bound = QueryCatalog.load().query("who-attacked-whom").bind(Map.of(), SampleData.BASE);
    assertTrue(bound.getResultVars().contains("initiator"));
    assertFalse(bound.toString().contains(Var.alloc("attacker").toString()), "open parameters leave no trace");
  }
}
