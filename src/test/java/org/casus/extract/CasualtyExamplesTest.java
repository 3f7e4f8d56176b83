package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.casus.model.Casualties;
import org.casus.model.EventMention;
import org.casus.model.Extraction;
import org.casus.model.Figure;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many were harmed, and who says so, in the sentences of {@code data/quantities/casualties.tsv}. */
@Tag("slow")
class CasualtyExamplesTest {

  private static final Path FILE = Path.of("data/quantities/casualties.tsv");
  private static final List<Function<Casualties, Optional<Figure>>> KINDS =
      List.of(Casualties::killed, Casualties::wounded, Casualties::missing, Casualties::detained);
  private static final int SOURCE = 4;
  private static final int SENTENCE = 5;
  private static final double LEAST_RIGHT = 0.9;

  private static final RuleExtractor EXTRACTOR = RuleExtractor.load();

  @Test
  void figuresAreRead() throws IOException {
    List<String[]> examples = Files.readAllLines(FILE).stream().filter(line -> !line.startsWith("#")).skip(1)
        .map(line -> line.split("\t")).toList();
    assertTrue(examples.size() >= 90, "examples: " + examples.size());
    List<String> wrong = new ArrayList<>();
    for (String[] example : examples) {
      assertEquals(SENTENCE + 1, example.length, () -> String.join(" | ", example));
      Extraction read = EXTRACTOR.extract(SharedAnnotator.annotate(example[SENTENCE], "2021-04-08"));
      if (!agrees(example, read)) {
        wrong.add(example[SENTENCE] + " " + read.events().stream().map(EventMention::casualties).toList());
      }
    }
    assertTrue(wrong.size() <= examples.size() * (1 - LEAST_RIGHT), () -> wrong.size() + " of " + examples.size() + ":\n"
        + String.join("\n", wrong));
  }

  private static boolean agrees(String[] example, Extraction read) {
    for (int i = 0; i < KINDS.size(); i++) {
      Function<Casualties, Optional<Figure>> kind = KINDS.get(i);
      List<Figure> figures = read.events().stream().map(e -> kind.apply(e.casualties())).flatMap(Optional::stream).distinct()
          .toList();
      if (figures.size() > 1 || !MarkedFigure.agrees(example[i], figures.stream().findFirst())) {
        return false;
      }
    }
    return example[SOURCE].equals("-") || read.events().stream().filter(e -> e.casualties().isSaid()
        && e.attribution().isPresent())
        .map(e -> read.attributions().get(e.attribution().getAsInt()).source()).flatMap(Optional::stream)
        .anyMatch(source -> source.of(example[SENTENCE]).equals(example[SOURCE]));
  }
}
