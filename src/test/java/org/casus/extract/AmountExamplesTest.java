package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.Amount;
import org.casus.model.EventMention;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Which sums of money events are about, in the sentences of {@code data/quantities/amounts.tsv}. */
@Tag("slow")
class AmountExamplesTest {

  private static final Path FILE = Path.of("data/quantities/amounts.tsv");
  private static final double LEAST_RIGHT = 0.9;

  @Test
  void sumsAreRead() throws IOException {
    RuleExtractor extractor = RuleExtractor.load();
    List<String[]> examples = Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).skip(1)
        .map(line -> line.split("\t")).toList();
    assertTrue(examples.size() >= 25, "examples: " + examples.size());
    List<String> wrong = new ArrayList<>();
    for (String[] example : examples) {
      List<Amount> read = extractor.extract(SharedAnnotator.annotate(example[2], "2021-04-08")).events().stream()
          .map(EventMention::amount)
          .flatMap(Optional::stream).distinct().toList();
      boolean right = read.size() <= 1 && MarkedFigure.agrees(example[0], read.stream().map(Amount::value).findFirst())
          && read.stream().allMatch(amount -> amount.currency().equals(example[1]) && !amount.span().orElseThrow().of(example[2])
          .isBlank());
      if (!right) {
        wrong.add(example[2] + " " + read);
      }
    }
    assertTrue(wrong.size() <= examples.size() * (1 - LEAST_RIGHT), () -> wrong.size() + " of " + examples.size() + ":\n"
        + String.join("\n", wrong));
  }
}
