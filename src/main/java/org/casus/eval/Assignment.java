package org.casus.eval;

import java.util.Arrays;

/** The assignment problem: which row goes with which column so that the sum is largest. */
final class Assignment {

  private Assignment() {}

  /**
   * The largest sum of weights with at most one weight from each row and each column, by the Hungarian method in
   * O(rows² · columns).
   *
   * @param weights a full matrix with at least one row and one column
   */
  static double largestSum(double[][] weights) {
    double[][] w = weights.length <= weights[0].length ? weights : transposed(weights);
    int rows = w.length;
    int columns = w[0].length;
    // Potentials and matching count from 1; column 0 stands for the row that is being placed.
    double[] rowPotential = new double[rows + 1];
    double[] columnPotential = new double[columns + 1];
    int[] rowOf = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      int[] previous = new int[columns + 1];
      int free = shortestPath(w, row, rowPotential, columnPotential, rowOf, previous);
      while (free != 0) {
        rowOf[free] = rowOf[previous[free]];
        free = previous[free];
      }
    }
    double sum = 0;
    for (int column = 1; column <= columns; column++) {
      sum += rowOf[column] == 0 ? 0 : w[rowOf[column] - 1][column - 1];
    }
    return sum;
  }

  /** Finds the free column at the end of the cheapest augmenting path from {@code row}, and the way back from it. */
  private static int shortestPath(double[][] w, int row, double[] rowPotential, double[] columnPotential, int[] rowOf,
      int[] previous) {
    int columns = rowOf.length - 1;
    double[] distance = new double[columns + 1];
    boolean[] done = new boolean[columns + 1];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    rowOf[0] = row;
    int column = 0;
    do {
      done[column] = true;
      int current = rowOf[column];
      int nearest = 0;
      double step = Double.POSITIVE_INFINITY;
      for (int j = 1; j <= columns; j++) {
        if (!done[j]) {
          double reduced = -w[current - 1][j - 1] - rowPotential[current] - columnPotential[j];
          if (reduced < distance[j]) {
            distance[j] = reduced;
            previous[j] = column;
          }
          if (distance[j] < step) {
            step = distance[j];
            nearest = j;
          }
        }
      }
      for (int j = 0; j <= columns; j++) {
        if (done[j]) {
          rowPotential[rowOf[j]] += step;
          columnPotential[j] -= step;
        } else {
          distance[j] -= step;
        }
      }
      column = nearest;
    } while (rowOf[column] != 0);
    return column;
  }

  private static double[][] transposed(double[][] weights) {
    double[][] turned = new double[weights[0].length][weights.length];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights[i].length; j++) {
        turned[j][i] = weights[i][j];
      }
    }
    return turned;
  }
}
