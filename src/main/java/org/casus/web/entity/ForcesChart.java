package org.casus.web.entity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.casus.web.text.Days;
import org.casus.web.text.Words;

/**
 * Counts of forces over time, as spots: from left to right the days, from below the numbers, each line ten times the one below
 * it.
 *
 * @param points those with a number and a day, the earliest first
 * @param lines  powers of ten
 */
public record ForcesChart(List<Point> points, List<Line> lines) {

  public static final int WIDTH = 640;
  public static final int HEIGHT = 220;
  private static final int MARGIN = 50;

  /** A count. @param label what it counts, and where */
  public record Point(double x, double y, String label, String where, String href) {}

  /** A number and how high it is drawn. */
  public record Line(double y, String number) {}

  /** The chart of all counts that have a number and a day; without points when these are fewer than two. */
  static ForcesChart of(List<ActorView.ForceCount> forces) {
    List<ActorView.ForceCount> dated = forces.stream().filter(force -> force.day().isPresent() && force.best() > 0)
        .sorted(Comparator.comparing((ActorView.ForceCount force) -> force.day().get())).toList();
    if (dated.size() < 2) {
      return new ForcesChart(List.of(), List.of());
    }
    LocalDate first = dated.get(0).day().get();
    double days = Math.max(1, ChronoUnit.DAYS.between(first, dated.get(dated.size() - 1).day().get()));
    int low = (int) Math.floor(Math.log10(dated.stream().mapToLong(ActorView.ForceCount::best).min().orElse(1)));
    int high = 1 + (int) Math.floor(Math.log10(dated.stream().mapToLong(ActorView.ForceCount::best).max().orElse(1)));
    List<Line> lines = new ArrayList<>();
    for (int power = low; power <= high; power++) {
      lines.add(new Line(height(power, low, high), Words.number(Math.round(Math.pow(10, power)))));
    }
    List<Point> points = dated.stream().map(force -> new Point(
        MARGIN + 20 + (WIDTH - 2.0 * MARGIN) * ChronoUnit.DAYS.between(first, force.day().get()) / days,
        height(Math.log10(force.best()), low, high), Days.of(force.day().get()) + ": " + force.words(),
        force.in().map(place -> place.name()).orElse(""), force.href())).toList();
    return new ForcesChart(points, lines);
  }

  private static double height(double power, int low, int high) {
    return HEIGHT - 20 - (HEIGHT - 40) * (power - low) / (high - low);
  }

  public boolean isDrawn() {
    return !points.isEmpty();
  }
}
