package org.casus.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The definitions of the figures are held by a script that scores the same format; here both score the same files, and every
 * figure must be the same. Skipped where the script, which is not part of this project, is not beside it.
 */
class ScorerAgreementTest {

  private static final Path SHARED = Path.of(System.getProperty("basedir", System.getProperty("user.dir")))
      .resolve("../shared/eval").normalize();
  private static final Path SCRIPT = SHARED.resolve("score.py");
  private static final double SAME = 1e-9;
  private static final int MANY_CONFUSIONS = 15;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  Path folder;

  @BeforeAll
  static void scriptIsThere() throws IOException, InterruptedException {
    assumeTrue(Files.isRegularFile(SCRIPT), "no score.py at " + SCRIPT);
    assumeTrue(hasPython(), "no python3 on this machine");
  }

  @Test
  void recordsOfOneSentence() throws Exception {
    Set<String> layers = agree(resource("records.gold.jsonl"), resource("records.predicted.jsonl"), EvalOptions.DEFAULT);
    assertEquals(Set.of("events", "roles"), layers);
  }

  @Test
  void articlesWithAllLayers() throws Exception {
    Set<String> layers = agree(resource("articles.gold.jsonl"), resource("articles.predicted.jsonl"), EvalOptions.DEFAULT);
    assertEquals(Set.of("events", "roles", "times", "places", "coref", "attributions", "linking"), layers);
  }

  @Test
  void optionsMeanTheSame() throws Exception {
    Path gold = resource("articles.gold.jsonl");
    Path predicted = resource("articles.predicted.jsonl");
    agree(gold, predicted, EvalOptions.DEFAULT.withScope("subtopic"), "--scope", "subtopic");
    agree(gold, predicted, EvalOptions.DEFAULT.withTypes(Set.of("ASSAULT", "SANCTION")), "--types", "ASSAULT,SANCTION");
    agree(gold, predicted, EvalOptions.DEFAULT.withWhere("topic", "ferry"), "--where", "topic=ferry");
    for (Layer layer : Layer.values()) {
      assertEquals(Set.of(layer.label()),
          agree(gold, predicted, EvalOptions.DEFAULT.withLayers(Set.of(layer)), "--layer", layer.label()));
    }
  }

  @Test
  void perfectAndEmptyPredictions() throws Exception {
    for (String name : List.of("records.gold.jsonl", "articles.gold.jsonl")) {
      agree(resource(name), resource(name), EvalOptions.DEFAULT);
      agree(resource(name), Files.writeString(folder.resolve("empty.jsonl"), ""), EvalOptions.DEFAULT);
    }
  }

  @TestFactory
  Stream<DynamicTest> spoiledGold() throws Exception {
    List<Path> files = new ArrayList<>(List.of(resource("records.gold.jsonl"), resource("articles.gold.jsonl")));
    try (Stream<Path> shared = Files.list(SHARED)) {
      shared.filter(file -> file.toString().endsWith(".jsonl")).sorted().forEach(files::add);
    }
    assertTrue(files.size() >= 6, files::toString);
    return files.stream().map(gold -> DynamicTest.dynamicTest(gold.getFileName().toString(), () -> {
      Path predicted = PerturbedGold.write(gold, folder.resolve(gold.getFileName()));
      agree(gold, predicted, EvalOptions.DEFAULT);
    }));
  }

  /** @return the layers that were compared */
  private Set<String> agree(Path gold, Path predicted, EvalOptions options, String... arguments) throws IOException,
      InterruptedException {
    JsonNode expected = JSON.readTree(script(gold, predicted, arguments));
    JsonNode actual = JSON.readTree(Evaluation.run(gold, predicted, options.withResamples(0)).toJson());
    Set<String> layers = new TreeSet<>();
    for (Map.Entry<String, JsonNode> entry : expected.properties()) {
      if (!entry.getValue().isObject()) {
        assertEquals(entry.getValue(), actual.path(entry.getKey()), entry.getKey());
        continue;
      }
      layers.add(entry.getKey());
      JsonNode layer = actual.path(entry.getKey());
      assertTrue(layer.isObject(), () -> entry.getKey() + " was not scored");
      assertSameNumbers(entry.getKey(), entry.getValue().path("figures"), layer.path("figures"));
      assertSameNumbers(entry.getKey() + " n", entry.getValue().path("n"), layer.path("n"));
      for (String extra : List.of("types_in_inventory", "topics", "mean_km", "median_km")) {
        assertEquals(entry.getValue().path(extra).asDouble(-1), layer.path(extra).asDouble(-1), 1e-6, entry.getKey() + " "
            + extra);
      }
      assertSameTypes(entry.getValue(), layer);
    }
    Set<String> ours = new TreeSet<>();
    actual.properties().stream().filter(e -> e.getValue().isObject()).forEach(e -> ours.add(e.getKey()));
    assertEquals(layers, ours);
    return layers;
  }

  private static void assertSameNumbers(String what, JsonNode expected, JsonNode actual) {
    Set<String> names = new TreeSet<>();
    Set<String> ours = new TreeSet<>();
    expected.fieldNames().forEachRemaining(names::add);
    actual.fieldNames().forEachRemaining(ours::add);
    if (!what.endsWith(" n")) {
      assertEquals(names, ours, what);
    }
    for (String name : names) {
      // A size that is zero need not be mentioned.
      assertEquals(expected.path(name).asDouble(), actual.path(name).asDouble(), SAME, what + " " + name);
    }
  }

  private static void assertSameTypes(JsonNode expected, JsonNode actual) {
    JsonNode types = expected.path("per_type");
    assertEquals(types.size(), actual.path("per_type").size());
    for (Iterator<String> names = types.fieldNames(); names.hasNext();) {
      String type = names.next();
      assertSameNumbers(type, types.path(type), actual.path("per_type").path(type));
    }
    List<String> confusions = new ArrayList<>();
    List<String> ours = new ArrayList<>();
    expected.path("confusions").forEach(c -> confusions.add(c.asText()));
    actual.path("confusions").forEach(c -> ours.add(c.asText()));
    assertEquals(confusions.size(), ours.size());
    // Of equally frequent confusions at the end of a full list, either may be the one that is named.
    if (confusions.size() < MANY_CONFUSIONS) {
      assertEquals(new TreeSet<>(confusions), new TreeSet<>(ours));
    }
  }

  private String script(Path gold, Path predicted, String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("python3", SCRIPT.toString(), gold.toString(), predicted.toString(), "--json", "--boot", "0"));
    command.addAll(List.of(arguments));
    Path out = folder.resolve("script.json");
    Process process = new ProcessBuilder(command).redirectOutput(out.toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    assertTrue(process.waitFor(10, TimeUnit.MINUTES), "score.py does not end");
    assertEquals(0, process.exitValue(), () -> "score.py failed: " + command);
    return Files.readString(out);
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    URL url = ScorerAgreementTest.class.getResource(name);
    assertNotNull(url, name);
    return Path.of(url.toURI());
  }
}
