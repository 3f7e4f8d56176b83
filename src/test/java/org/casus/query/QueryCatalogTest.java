package org.casus.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.casus.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalog of named queries, what their headers may say, and what values they take. */
class QueryCatalogTest {

  private static final String BASE = "https://example.org/data/";
  private static final String QUERY = """
      #+ title: Things
      #+ summary: All things
      #+ summary: of a kind.
      #+ param kind iri: the kind
      #+ param actor entity?: somebody
      #+ param since date?: a day
      #+ param count integer = 3: how many
      #+ param words string?: some words: any
      #+ param type type?: an event type
      #+ column thing: the thing
      #+ example: kind=http://example.org/kind words="two words"
      SELECT ?thing WHERE {
        ?thing a ?kind ; <urn:count> ?count .
        FILTER(!BOUND(?since) || ?thing > ?since)
        FILTER(!BOUND(?actor) || EXISTS { ?thing <urn:by> ?actor })
        { SELECT ?thing WHERE { ?thing <urn:says> ?words ; <urn:type> ?type } }
      }
      """;

  private static NamedQuery query() {
    return QueryHeader.read("things", QUERY);
  }

  private static void assertRefused(String says, Map<String, String> values) {
    String message = assertThrows(UsageException.class, () -> query().bind(values, BASE)).getMessage();
    assertTrue(message.contains(says), message);
  }

  private static String bound(Map<String, String> values) {
    return query().bind(values, BASE).toString().replaceAll("\\s+", " ");
  }

  @Test
  void readsTheHeader() {
    NamedQuery query = query();
    assertEquals("Things", query.title());
    assertEquals("All things of a kind.", query.summary());
    assertEquals(List.of(
        new Parameter("kind", Parameter.Type.IRI, true, Optional.empty(), "the kind"),
        new Parameter("actor", Parameter.Type.ENTITY, false, Optional.empty(), "somebody"),
        new Parameter("since", Parameter.Type.DATE, false, Optional.empty(), "a day"),
        new Parameter("count", Parameter.Type.INTEGER, false, Optional.of("3"), "how many"),
        new Parameter("words", Parameter.Type.STRING, false, Optional.empty(), "some words: any"),
        new Parameter("type", Parameter.Type.TYPE, false, Optional.empty(), "an event type")), query.parameters());
    assertEquals(List.of(new Column("thing", "the thing")), query.columns());
    assertEquals(Map.of("kind", "http://example.org/kind", "words", "two words"), query.example());
  }

  @ParameterizedTest
  @ValueSource(strings = {"#+ titel: Things", "#+ param kind: the kind", "#+ param kind uri: the kind", "#+ column thing",
      "#+ example: kind", "#+ param Kind iri: upper case"})
  void aHeaderLineThatIsNoneIsOurMistake(String line) {
    assertThrows(IllegalArgumentException.class, () -> QueryHeader.read("things", line + "\n" + QUERY));
  }

  @Test
  void bindsValuesAsTerms() {
    String bound = bound(Map.of("kind", "event/12", "actor", "actor/iraq", "since", "2021-04-07", "words", "say \"no\" } #",
        "type", "assault"));
    assertTrue(bound.contains("?thing a <https://example.org/data/id/event/12> ; <urn:count> 3 "), bound);
    assertTrue(bound.contains("?thing > \"2021-04-07\"^^<http://www.w3.org/2001/XMLSchema#date>"), bound);
    assertTrue(bound.contains("{ SELECT DISTINCT ?thing WHERE { ?thing <urn:by> <https://example.org/data/id/actor/iraq> } } "
        + "?thing a "), bound);
    assertTrue(bound.contains("<urn:says> \"say \\\"no\\\" } #\" ; <urn:type> <https://w3id.org/casus/plover/ASSAULT>"), bound);
  }

  @Test
  void ofTwoThatHaveNothingInCommonOneWaits() {
    String bound = QueryCatalog.load().query("claims-about")
        .bind(Map.of("by", "actor/iraq", "about", "actor/iran"), "https://example.org/data/").serialize();
    int claims = bound.indexOf("casus:Claim");
    int claimants = bound.indexOf("{ SELECT DISTINCT  ?claimant");
    assertTrue(claimants >= 0 && claimants < claims, bound);
    assertTrue(bound.indexOf("{ SELECT DISTINCT  ?mention") > claims, bound);
  }

  @Test
  void whatIsLeftOutAsksForAll() {
    String bound = bound(Map.of("kind", "http://example.org/kind", "since", "", "count", " "));
    assertTrue(bound.contains("<urn:count> 3"), "an empty text is as good as none: the default holds");
    assertTrue(!bound.contains("FILTER") && !bound.contains("?since") && !bound.contains("?actor"), bound);
    assertTrue(bound.contains("<urn:says> ?words"), bound);
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertRefused("query things has no parameter \"kid\"; its parameters are kind (iri), actor (entity, optional), since (date, ",
        Map.of("kid", "x"));
    assertRefused("query things needs the parameter kind: an IRI, or a thing of this store", Map.of("words", "x"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "kind|http://example.org/a> ?p ?o } #|is not an IRI",
      "kind|no iri|is not an IRI",
      "kind|relative|is not an IRI",
      "actor|iraq|is not an entity such as actor/iraq",
      "actor|event/0123456789abcdef|is not an entity",
      "since|7 April|is not a day such as 2021-04-07",
      "since|2021-02-30|is not a day",
      "count|three|is not a whole number",
      "count|99999999999999999999|is not a whole number",
      "type|ATTACK|is not one of AGREE, CONSULT, SUPPORT,",
  })
  void refusesValuesOfTheWrongType(String name, String value, String says) {
    Map<String, String> values = new HashMap<>(Map.of("kind", "http://example.org/kind"));
    values.put(name, value);
    assertRefused("parameter " + name + ": \"" + value + "\" " + says, values);
  }

  @Test
  void namesTheQueriesThereAre() {
    QueryCatalog catalog = QueryCatalog.load();
    List<String> names = catalog.list().stream().map(NamedQuery::name).toList();
    assertEquals(names.stream().sorted().toList(), names);
    assertEquals(Optional.empty(), catalog.findQuery("nothing"));
    String message = assertThrows(UsageException.class, () -> catalog.query("nothing")).getMessage();
    assertTrue(message.startsWith("no query \"nothing\"; there are: accusations, "), message);
  }

  @Test
  void readsQueriesFromAJar(@TempDir Path temp) throws IOException {
    Path jar = temp.resolve("casus test.jar");
    try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("queries/"));
      entries.putNextEntry(new JarEntry("queries/things.rq"));
      entries.write(QUERY.getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new JarEntry("queries/README.md"));
    }
    try (URLClassLoader classpath = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertEquals(List.of(query()), QueryCatalog.load(classpath).list());
      assertEquals(1, QueryCatalog.load(classpath).list().size(), "and once more");
    }
  }
}
