package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.casus.eval.EvalOptions;
import org.casus.eval.EvalReport;
import org.casus.eval.Evaluation;
import org.casus.eval.Score;
import org.casus.model.Attribution;
import org.casus.model.Span;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores the attributions of {@code data/attribution-examples} with the project's own evaluation. */
@Tag("slow")
class AttributionExamplesTest {

  private static final Path FOLDER = Path.of("data/attribution-examples");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  Path scratch;

  private static List<MarkedSpeech> pieces() throws IOException {
    List<MarkedSpeech> pieces = new ArrayList<>();
    for (String file : List.of("politics.txt", "business.txt", "wire.txt", "articles.txt", "news.txt")) {
      pieces.addAll(MarkedSpeech.read(FOLDER.resolve(file)));
    }
    return pieces;
  }

  @Test
  void thereAreEnoughAndAThirdIsHeldOut() throws IOException {
    List<MarkedSpeech> pieces = pieces();
    assertEquals(187, pieces.size());
    assertEquals(62, pieces.stream().filter(MarkedSpeech::heldOut).count());
    assertTrue(pieces.stream().mapToInt(p -> p.attributions().size()).sum() >= 450);
    assertEquals(pieces.size(), pieces.stream().map(MarkedSpeech::name).distinct().count());
  }

  @Test
  void theExchangeFileSaysTheSame() throws IOException {
    Path file = FOLDER.resolve("gold.jsonl");
    String expected = lines(pieces(), MarkedSpeech::attributions);
    if (!Files.exists(file)) {
      Files.writeString(file, expected);
      fail(file + " was missing and has been written; please look at it");
    }
    assertEquals(expected, Files.readString(file));
  }

  @Test
  void piecesThatRulesWereTunedOn() throws IOException {
    bounds(pieces().stream().filter(p -> !p.heldOut()).toList(), 0.90, 0.90);
  }

  @Test
  void piecesThatWereHeldOut() throws IOException {
    bounds(pieces().stream().filter(MarkedSpeech::heldOut).toList(), 0.80, 0.86);
  }

  private void bounds(List<MarkedSpeech> pieces, double contentAndSource, double content) throws IOException {
    RuleExtractor extractor = RuleExtractor.load();
    Path gold = Files.writeString(scratch.resolve("gold.jsonl"), lines(pieces, MarkedSpeech::attributions));
    Path read = Files.writeString(scratch.resolve("read.jsonl"),
        lines(pieces, piece -> extractor.extract(SharedAnnotator.annotate(piece.text(), "2016-10-05")).attributions()));
    EvalReport report = Evaluation.run(gold, read, EvalOptions.DEFAULT.withResamples(0));
    assertEquals(1, report.layers().size());
    atLeast(contentAndSource, report, "cs_F1");
    atLeast(content, report, "content_F1");
  }

  private static void atLeast(double bound, EvalReport report, String name) {
    Score score = report.layers().get(0).scores().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    assertTrue(score.value() >= bound, () -> name + " is " + score.value() + ", below " + bound);
  }

  private static String lines(List<MarkedSpeech> pieces, Function<MarkedSpeech, List<Attribution>> read) {
    StringBuilder lines = new StringBuilder();
    for (MarkedSpeech piece : pieces) {
      ObjectNode line = JSON.createObjectNode().put("id", piece.name()).putNull("date").put("text", piece.text());
      line.put("heldOut", Boolean.toString(piece.heldOut()));
      ArrayNode attributions = line.putArray("attributions");
      read.apply(piece).forEach(attribution -> write(piece.text(), attribution, attributions.addObject()));
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  private static void write(String text, Attribution attribution, ObjectNode node) {
    attribution.source().ifPresent(source -> offsets(text, source, node.putObject("source")));
    offsets(text, attribution.cue(), node.putObject("cue"));
    ObjectNode content = node.putObject("content");
    offsets(text, attribution.content(), content);
    if (attribution.parts().size() > 1) {
      ArrayNode parts = content.putArray("parts");
      attribution.parts().forEach(part -> offsets(text, part, parts.addObject()));
    }
  }

  private static void offsets(String text, Span span, ObjectNode node) {
    node.put("begin", text.codePointCount(0, span.begin())).put("end", text.codePointCount(0, span.end()));
  }
}
