package org.casus.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.casus.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole evaluations of two small gold files of our own; {@link ScorerAgreementTest} confirms the stored figures. */
class EvaluationTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final EvalOptions QUICK = EvalOptions.DEFAULT.withResamples(0);

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"records", "articles"})
  void figuresAreTheStoredOnes(String name) throws Exception {
    JsonNode expected = JSON.readTree(resource(name + ".expected.json").toFile());
    EvalReport report = Evaluation.run(resource(name + ".gold.jsonl"), resource(name + ".predicted.jsonl"), QUICK);
    JsonNode actual = JSON.readTree(report.toJson());
    assertEquals(expected.size(), report.layers().size());
    for (LayerScore layer : report.layers()) {
      String label = layer.layer().label();
      JsonNode figures = expected.path(label);
      assertEquals(figures.size(), layer.scores().size(), label);
      for (Score score : layer.scores()) {
        assertEquals(figures.path(score.name()).doubleValue(), score.value(), 1e-12, label + " " + score.name());
        assertEquals(score.value(), actual.path(label).path("figures").path(score.name()).doubleValue(), 0);
        assertFalse(score.definition().isBlank());
      }
    }
  }

  @Test
  void theGoldItselfIsRightThroughout() throws Exception {
    EvalReport report = Evaluation.run(resource("articles.gold.jsonl"), resource("articles.gold.jsonl"), QUICK);
    assertEquals(7, report.layers().size());
    for (LayerScore layer : report.layers()) {
      // Two of the gold's places stand on the same words, of which a prediction is given only one; a baseline is no gold.
      layer.scores().stream().filter(s -> s.defined() && layer.layer() != Layer.PLACES && !s.name().contains("lemma_"))
          .forEach(s -> assertEquals(1, s.value(), 1e-12, layer.layer().label() + " " + s.name()));
    }
  }

  @Test
  void nothingPredictedIsNothingFoundAndPrecisionUndefined() throws Exception {
    Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");
    EvalReport report = Evaluation.run(resource("articles.gold.jsonl"), empty, QUICK);
    assertEquals(6, report.documentsWithoutPrediction());
    Score precision = report.findLayer(Layer.EVENTS).orElseThrow().score("type_P");
    assertEquals(0, precision.value());
    assertFalse(precision.defined());
    assertTrue(report.toText().lines().anyMatch(line -> line.matches(" +type +– +0\\.0 +0\\.0 .*")), report::toText);
  }

  @Test
  void layersWithoutGoldAreNotScored() throws Exception {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"id\":\"a\",\"text\":\"x\",\"times\":[],\"events\":[]}");
    assertEquals(List.of(), Evaluation.run(gold, gold, QUICK).layers());
    EvalReport named = Evaluation.run(gold, gold, QUICK.withLayers(Set.of(Layer.TIMES)));
    assertEquals(List.of(Layer.TIMES), named.layers().stream().map(LayerScore::layer).toList());
  }

  @Test
  void boundsAreTheSameInEveryRunAndHoldTheFigure() throws Exception {
    EvalReport first = Evaluation.run(resource("records.gold.jsonl"), resource("records.predicted.jsonl"), EvalOptions.DEFAULT);
    EvalReport second = Evaluation.run(resource("records.gold.jsonl"), resource("records.predicted.jsonl"), EvalOptions.DEFAULT);
    assertEquals(first, second);
    Score type = first.findLayer(Layer.EVENTS).orElseThrow().score("type_F1");
    Score.Bounds bounds = type.bounds().orElseThrow();
    assertTrue(bounds.low() < type.value() && type.value() < bounds.high(), type::toString);
  }

  @Test
  void errorsAreListedWithTheirSentences() throws Exception {
    EvalReport report = Evaluation.run(resource("articles.gold.jsonl"), resource("articles.predicted.jsonl"),
        QUICK.withErrors(true));
    assertTrue(report.errors().contains(new EvalError(Layer.EVENTS, "a4", "missed", "PROTEST \"struck\"",
        "Miners [struck] at Korvald; the strikes went on.")));
    assertTrue(report.errors().contains(new EvalError(Layer.ATTRIBUTIONS, "a1", "source",
        "\"Norland\" \"denied\" \"the shelling\": gold \"Norland\", predicted \"navy\"", "Norland [denied] the shelling.")));
    Set<String> kinds = new TreeSet<>();
    report.errors().forEach(error -> kinds.add(error.kind()));
    assertEquals(Set.of("cue", "missed", "modality", "source", "spurious", "value"), kinds);
    assertTrue(report.errorsToText(9).contains("a4\tevents\tmissed\tPROTEST \"struck\"\n\tMiners [struck] at Korvald"));
    String first = report.errorsToText(1);
    assertTrue(first.contains("# events missed 4, of which the first 1\n"), first);
    assertEquals(1, first.lines().filter(line -> line.contains("\tevents\tmissed\t")).count(), first);
    EvalReport records = Evaluation.run(resource("records.gold.jsonl"), resource("records.predicted.jsonl"),
        QUICK.withErrors(true));
    assertTrue(records.errors().contains(new EvalError(Layer.EVENTS, "r7", "type",
        "CONCEDE \"handed over\": gold CONCEDE, predicted AID",
        "Westmark rebels [handed over] their arms to the peace mission.")));
    assertTrue(records.errors().stream().anyMatch(e -> e.kind().equals("actors") && e.document().equals("r6")
        && e.detail().endsWith("gold [NRL] to [SKN], predicted [SKN] to [NRL]")), () -> records.errorsToText(9));
  }

  @Test
  void errorsOfOneTypeOnly() throws Exception {
    EvalReport report = Evaluation.run(resource("records.gold.jsonl"), resource("records.predicted.jsonl"),
        QUICK.withErrors(true).withTypes(Set.of("CONCEDE")).withLayers(Set.of(Layer.EVENTS, Layer.ROLES)));
    assertFalse(report.errors().isEmpty());
    report.errors().forEach(error -> assertTrue(error.detail().contains("CONCEDE"), error::toString));
  }

  @Test
  void aRoleThatIsAnotherOneIsNamed() throws Exception {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), oneEvent("initiator", "target"));
    Path predicted = Files.writeString(folder.resolve("predicted.jsonl"), oneEvent("target", "instrument"));
    List<String> details = Evaluation.run(gold, predicted, QUICK.withErrors(true)).errors().stream()
        .filter(e -> e.layer() == Layer.ROLES).map(e -> e.kind() + " " + e.detail() + " | " + e.sentence()).toList();
    assertEquals(List.of("role ASSAULT \"hit\": \"Rebels\" is initiator, predicted target | Rebels [hit] troops",
        "role ASSAULT \"hit\": \"troops\" is target, predicted instrument | Rebels [hit] troops"), details);
  }

  private static String oneEvent(String first, String second) {
    return "{\"id\":\"a\",\"text\":\"Rebels hit "
        + "troops\",\"sentences\":[{\"begin\":0,\"end\":17}],\"events\":[{\"type\":\"ASSAULT\","
        + "\"trigger\":{\"begin\":7,\"end\":10},\"roles\":[{\"role\":\"" + first + "\",\"begin\":0,\"end\":6},{\"role\":\""
        + second
        + "\",\"begin\":11,\"end\":17}]}]}\n";
  }

  @Test
  void textReportHasEveryFigureWithItsDefinition() throws Exception {
    EvalReport report = Evaluation.run(resource("records.gold.jsonl"), resource("records.predicted.jsonl"), EvalOptions.DEFAULT);
    String text = report.toText();
    Set<String> definitions = new HashSet<>();
    report.layers().forEach(layer -> layer.scores().forEach(score -> definitions.add(score.definition())));
    assertTrue(definitions.size() > 15);
    definitions.forEach(definition -> assertTrue(text.contains(definition), definition));
    assertTrue(text.contains("ASSAULT"));
  }

  @Test
  void usersMistakesAreNamed() throws Exception {
    Path gold = resource("records.gold.jsonl");
    UsageException nothing =
        assertThrows(UsageException.class, () -> Evaluation.run(gold, gold, QUICK.withWhere("topic", "none")));
    assertTrue(nothing.getMessage().contains("topic=none"));
    Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"id\":\"r1\",\"text\":\"Another text\"}");
    UsageException text = assertThrows(UsageException.class, () -> Evaluation.run(gold, other, QUICK));
    assertTrue(text.getMessage().startsWith(other + ":1: the text is not that of the gold"), text.getMessage());
    assertThrows(UsageException.class, () -> Evaluation.run(gold, folder.resolve("nothing.jsonl"), QUICK));
  }

  private static Path resource(String name) throws URISyntaxException, IOException {
    return Path.of(EvaluationTest.class.getResource(name).toURI());
  }
}
