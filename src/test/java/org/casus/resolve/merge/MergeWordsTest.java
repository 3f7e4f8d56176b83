package org.casus.resolve.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeWordsTest {

  private final MergeWords words = MergeWords.load();

  @Test
  void formsOfAWordAreOneTrigger() {
    for (Set<String> forms : List.of(Set.of("agree", "agreed", "agreement", "agreements"),
        Set.of("withdraw", "withdrew", "withdrawal"),
        Set.of("attack", "attacks", "attacked", "attacking"), Set.of("strike", "struck", "strikes"),
        Set.of("kidnap", "kidnapped"),
        Set.of("kill", "killed", "killing"), Set.of("accuse", "accused", "accusing"),
        Set.of("protest", "protesters", "protests"))) {
      assertEquals(1, forms.stream().map(words::trigger).distinct().count(), forms::toString);
    }
  }

  @Test
  void differentWordsStayApart() {
    assertEquals(4, List.of("agree", "attack", "meet", "withdraw").stream().map(words::trigger).distinct().count());
  }

  @Test
  void everyWordOfATriggerCounts() {
    assertFalse(Collections.disjoint(words.trigger("fatal shooting"), words.trigger("shot")));
    assertEquals(Set.of("up"), words.trigger("up"), "a trigger of function words is its own stem");
  }

  @Test
  void killingLeavesOpenHowItWasDone() {
    for (String open : List.of("killed", "dead", "injuring", "attack", "violence")) {
      assertTrue(words.isGeneral(words.trigger(open)), open);
    }
    for (String told : List.of("bombing", "shot dead", "missile attack", "arrested")) {
      assertFalse(words.isGeneral(words.trigger(told)), told);
    }
  }

  @Test
  void functionWordsAreNoContent() {
    assertEquals(Set.of("rocket", "base"), words.stems("These rockets were above all the other bases"));
  }

  @Test
  void aWeightIsNeitherMissingNorUnknown() {
    assertThrows(IllegalArgumentException.class, () -> MergeWeights.points(List.of("threshold\t5\tmeaning")));
    assertThrows(IllegalArgumentException.class, () -> MergeWeights.points(List.of("colour\t5\tmeaning")));
  }
}
