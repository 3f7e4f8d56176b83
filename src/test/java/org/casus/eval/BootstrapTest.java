package org.casus.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final List<Measure> SHARE = List.of(Measure.share("share", "right ones"));

  @Test
  void boundsAreThoseOfTheBinomialDistribution() {
    List<Counts> units = IntStream.range(0, 400).mapToObj(i -> unit(i % 4 == 0)).toList();
    double[] bounds = Bootstrap.bounds(units, SHARE, 2000)[0][0];
    // A quarter of 400 is right: mean 0.25, standard deviation of the share 0.0217, 1.96 of them on either side.
    assertEquals(0.25 - 1.96 * 0.0217, bounds[0], 0.006);
    assertEquals(0.25 + 1.96 * 0.0217, bounds[1], 0.006);
  }

  @Test
  void boundsOfUnitsThatAreAllTheSameAreTheFigure() {
    assertArrayEquals(new double[] {1, 1}, Bootstrap.bounds(List.of(unit(true), unit(true)), SHARE, 50)[0][0]);
    assertArrayEquals(new double[] {0, 0}, Bootstrap.bounds(List.of(unit(false)), SHARE, 1)[0][0]);
  }

  private static Counts unit(boolean right) {
    Counts counts = new Counts();
    counts.share("share", right);
    return counts;
  }
}
