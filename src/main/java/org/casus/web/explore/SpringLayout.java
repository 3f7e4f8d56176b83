package org.casus.web.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Places nodes of a drawing so that those that are joined stand near each other: springs along the lines,
 * and all push each other away (Fruchterman and Reingold 1991). The beginning is fixed, so that the same data look the same.
 */
final class SpringLayout {

  /** Where a node is. */
  record Point(double x, double y) {}

  private static final int ROUNDS = 250;
  private static final double MARGIN = 60;
  private static final double TO_THE_MIDDLE = 0.8;

  private final double[] x;
  private final double[] y;
  private final List<int[]> joined = new ArrayList<>();

  SpringLayout(int nodes) {
    x = new double[nodes];
    y = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      double angle = i * 2.399963;
      double distance = 0.5 * Math.sqrt((i + 0.5) / Math.max(1, nodes));
      x[i] = distance * Math.cos(angle);
      y[i] = distance * Math.sin(angle);
    }
  }

  void join(int a, int b) {
    joined.add(new int[] {a, b});
  }

  /** The places within a rectangle, in the order of the nodes. */
  List<Point> run(double width, double height) {
    double ideal = 1.1 / Math.sqrt(Math.max(1, x.length));
    for (int round = 0; round < ROUNDS; round++) {
      double[] dx = new double[x.length];
      double[] dy = new double[x.length];
      push(ideal, dx, dy);
      pull(ideal, dx, dy);
      double furthest = 0.1 * (1 - (double) round / ROUNDS);
      for (int i = 0; i < x.length; i++) {
        double length = Math.max(1e-9, length(dx[i], dy[i]));
        x[i] += dx[i] / length * Math.min(length, furthest);
        y[i] += dy[i] / length * Math.min(length, furthest);
      }
    }
    return fit(width, height);
  }

  private void push(double ideal, double[] dx, double[] dy) {
    for (int i = 0; i < x.length; i++) {
      dx[i] -= TO_THE_MIDDLE * x[i];
      dy[i] -= TO_THE_MIDDLE * y[i];
      for (int k = i + 1; k < x.length; k++) {
        double apart = Math.max(1e-3, length(x[i] - x[k], y[i] - y[k]));
        double force = ideal * ideal / apart;
        double fx = (x[i] - x[k]) / apart * force;
        double fy = (y[i] - y[k]) / apart * force;
        dx[i] += fx;
        dy[i] += fy;
        dx[k] -= fx;
        dy[k] -= fy;
      }
    }
  }

  private void pull(double ideal, double[] dx, double[] dy) {
    for (int[] pair : joined) {
      double apart = Math.max(1e-3, length(x[pair[0]] - x[pair[1]], y[pair[0]] - y[pair[1]]));
      double force = apart * apart / ideal;
      double fx = (x[pair[0]] - x[pair[1]]) / apart * force;
      double fy = (y[pair[0]] - y[pair[1]]) / apart * force;
      dx[pair[0]] -= fx;
      dy[pair[0]] -= fy;
      dx[pair[1]] += fx;
      dy[pair[1]] += fy;
    }
  }

  private List<Point> fit(double width, double height) {
    double left = min(x);
    double top = min(y);
    double scaleX = (width - MARGIN) / Math.max(1e-6, max(x) - left);
    double scaleY = (height - MARGIN) / Math.max(1e-6, max(y) - top);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      points.add(x.length == 1 ? new Point(width / 2, height / 2)
          : new Point(MARGIN / 2 + (x[i] - left) * scaleX, MARGIN / 2 + (y[i] - top) * scaleY));
    }
    return points;
  }

  /** As {@link Math#hypot}, ten times as fast; numbers are small here. */
  private static double length(double dx, double dy) {
    return Math.sqrt(dx * dx + dy * dy);
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElse(0);
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElse(0);
  }
}
