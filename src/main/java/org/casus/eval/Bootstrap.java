package org.casus.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Percentile bootstrap: the units are drawn with replacement, as many as there are, again and again; the bounds leave out
 * 2.5 % of the results on either side. Which unit is drawn follows from the number of the draw, so bounds are the same in
 * every run and on every JDK; another program draws otherwise, and its bounds differ a little.
 */
final class Bootstrap {

  private Bootstrap() {}

  /**
   * @param units     at least one
   * @param resamples how often to draw, at least once
   * @return for each measure the bounds of each of its figures, low and high
   */
  static double[][][] bounds(List<Counts> units, List<Measure> measures, int resamples) {
    double[][][] drawn = new double[measures.size()][][];
    for (int m = 0; m < drawn.length; m++) {
      drawn[m] = new double[measures.get(m).figures().size()][resamples];
    }
    long draw = 0;
    for (int b = 0; b < resamples; b++) {
      int[] times = new int[units.size()];
      for (int i = 0; i < times.length; i++) {
        times[(int) Math.floorMod(scatter(draw++), (long) times.length)]++;
      }
      Counts total = new Counts();
      for (int i = 0; i < times.length; i++) {
        if (times[i] > 0) {
          total.add(units.get(i), times[i]);
        }
      }
      for (int m = 0; m < drawn.length; m++) {
        double[] values = measures.get(m).values(total);
        for (int f = 0; f < values.length; f++) {
          drawn[m][f][b] = values[f];
        }
      }
    }
    double[][][] bounds = new double[drawn.length][][];
    for (int m = 0; m < drawn.length; m++) {
      bounds[m] = Arrays.stream(drawn[m]).map(Bootstrap::percentiles).toArray(double[][]::new);
    }
    return bounds;
  }

  /** Numbers that follow each other become numbers that look unrelated: the output function of SplitMix64. */
  static long scatter(long number) {
    long z = (number + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private static double[] percentiles(double[] values) {
    Arrays.sort(values);
    int last = values.length - 1;
    return new double[] {values[Math.min(last, (int) (0.025 * values.length))],
        values[Math.min(last, (int) (0.975 * values.length))]};
  }
}
