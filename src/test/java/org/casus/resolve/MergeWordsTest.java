package org.casus.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
  void functionWordsAreNoContent() {
    assertEquals(Set.of("rocket", "base"), words.stems("These rockets were above all the other bases"));
  }

  @Test
  void aWeightIsNeitherMissingNorUnknown() {
    assertThrows(IllegalArgumentException.class, () -> MergeWeights.points(List.of("threshold\t5\tmeaning")));
    assertThrows(IllegalArgumentException.class, () -> MergeWeights.points(List.of("colour\t5\tmeaning")));
  }
}
