package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.model.Casualties;
import org.casus.model.Extraction;
import org.casus.model.Figure;
import org.casus.model.ForceMention;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many were harmed, and how many soldiers stand where, in sentences of our own. */
@Tag("slow")
class QuantitiesTest {

  private static final RuleExtractor EXTRACTOR = RuleExtractor.load();

  private static Extraction read(String text) {
    return EXTRACTOR.extract(SharedAnnotator.annotate(text, "2021-04-08"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Gunmen killed two Norlanders and a civilian in Baghdad.|3|3|-",
      "Rebels attacked the town, killing at least 12 people.|12|12|-",
      "An airstrike killed a family of five in Idlib.|5|5|-",
      "The bombing left 14 dead.|14|14|-",
      "More than 300 people died in the bombing.|300|300|-"})
  void harm(String text, int low, int best, String wounded) {
    List<Casualties> said = read(text).events().stream().map(e -> e.casualties()).filter(Casualties::isSaid).toList();
    assertEquals(1, said.size(), () -> said.toString());
    assertEquals(low, said.get(0).killed().map(Figure::low).orElse(-1L));
    assertEquals(best, said.get(0).killed().map(Figure::best).orElse(-1L));
    assertEquals(wounded, said.get(0).wounded().map(f -> Long.toString(f.best())).orElse("-"));
  }

  @Test
  void oneNumberForTwoPlacesOnOneDay() {
    String text = "As of January 15 - five days before the vote - Norland had 2,500 troops in Iraq and 1,500 in Afghanistan.";
    List<ForceMention> forces = read(text).forces();
    assertEquals(List.of("Iraq 2500", "Afghanistan 1500"), forces.stream()
        .map(f -> f.placeSpan().map(s -> s.of(text)).orElse("-") + " " + f.count().map(Figure::best).orElse(-1L)).toList());
    assertTrue(forces.stream().allMatch(f -> f.time().flatMap(t -> t.interval()).map(i -> i.from())
        .equals(Optional.of(LocalDate.of(2021, 1, 15)))),
        () -> forces.toString());
  }
}
