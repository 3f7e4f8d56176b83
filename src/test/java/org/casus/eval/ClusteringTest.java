package org.casus.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClusteringTest {

  /** Key {a b c} {d e f g}, response {a b} {c d e} {f g}, counted by hand. */
  @Test
  void agreesWithCountingByHand() {
    Map<String, String> key = clusters("abc", "defg");
    Map<String, String> response = clusters("ab", "cde", "fg");
    Counts counts = new Counts();
    Clustering.count(counts, "", key, response);
    Tally muc = counts.tally("MUC");
    // Links kept: of the key's 5, {ab|c} keeps 1 and {de|fg} 2; of the response's 4, {ab} 1, {c|de} 1, {fg} 1.
    assertEquals(3.0 / 5, muc.recall(), 1e-12);
    assertEquals(3.0 / 4, muc.precision(), 1e-12);
    Tally b3 = counts.tally("B3");
    assertEquals((2 * 2 / 3.0 + 1 / 3.0 + 2 * 2 / 4.0 + 2 * 2 / 4.0) / 7, b3.recall(), 1e-12);
    assertEquals((2 * 2 / 2.0 + 1 / 3.0 + 2 * 2 / 3.0 + 2 * 2 / 2.0) / 7, b3.precision(), 1e-12);
    // Best pairing: {abc} with {ab}, 4/5, and {defg} with {fg}, 4/6, or with {cde}, 4/7.
    Tally ceaf = counts.tally("CEAFe");
    assertEquals((4 / 5.0 + 4 / 6.0) / 2, ceaf.recall(), 1e-12);
    assertEquals((4 / 5.0 + 4 / 6.0) / 3, ceaf.precision(), 1e-12);
  }

  @Test
  void mentionsOutsideOfTheKeyDoNotCount() {
    Counts counts = new Counts();
    Clustering.count(counts, "", clusters("a", "b"), clusters("ax", "by"));
    assertEquals(1, counts.tally("B3").f1(), 1e-12);
    assertEquals(1, counts.tally("CEAFe").f1(), 1e-12);
    assertEquals(0, counts.tally("MUC").gold());
  }

  private static Map<String, String> clusters(String... members) {
    Map<String, String> clusterOf = new HashMap<>();
    for (String cluster : members) {
      cluster.chars().forEach(mention -> clusterOf.put(Character.toString(mention), cluster));
    }
    return clusterOf;
  }
}
