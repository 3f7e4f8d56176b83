package org.casus.web.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Moves the nodes of a drawing until none lies upon another, nor its name: what a layout by forces alone does not look after. */
final class NameRoom {

  /**
   * What a node takes up around its middle.
   *
   * @param half  to either side
   * @param above upwards
   * @param below downwards, with the name
   */
  record Box(double half, double above, double below) {}

  private static final int ROUNDS = 400;
  private static final double GAP = 2;

  private final List<Box> boxes;
  private final double width;
  private final double height;
  private final double[] x;
  private final double[] y;

  private NameRoom(List<SpringLayout.Point> points, List<Box> boxes, double width, double height) {
    this.boxes = boxes;
    this.width = width;
    this.height = height;
    x = even(points, SpringLayout.Point::x, width);
    y = even(points, SpringLayout.Point::y, height);
  }

  /** Places near those given, within a rectangle; as good as it goes where there is not room enough. */
  static List<SpringLayout.Point> around(List<SpringLayout.Point> points, List<Box> boxes, double width, double height) {
    NameRoom room = new NameRoom(points, boxes, width, height);
    for (int round = 0; round < ROUNDS && room.moves(); round++) {
      room.keepWithin();
    }
    room.keepWithin();
    return IntStream.range(0, points.size()).mapToObj(i -> new SpringLayout.Point(room.x[i], room.y[i])).toList();
  }

  /** Half way to equal distances: what is crowded gets more of the room, and the order stays. */
  private static double[] even(List<SpringLayout.Point> points, ToDoubleFunction<SpringLayout.Point> of, double size) {
    double[] places = points.stream().mapToDouble(of).toArray();
    List<Integer> order = new ArrayList<>(IntStream.range(0, places.length).boxed().toList());
    order.sort(Comparator.comparingDouble((Integer i) -> places[i]));
    double[] evened = new double[places.length];
    for (int rank = 0; rank < places.length; rank++) {
      evened[order.get(rank)] = (places[order.get(rank)] + (rank + 0.5) / places.length * size) / 2;
    }
    return evened;
  }

  private boolean moves() {
    boolean moved = false;
    for (int i = 0; i < x.length; i++) {
      for (int k = i + 1; k < x.length; k++) {
        moved |= part(i, k);
      }
    }
    return moved;
  }

  /** Moves two that lie upon each other apart, each half the way, in the direction in which less is needed. */
  private boolean part(int i, int k) {
    Box one = boxes.get(i);
    Box other = boxes.get(k);
    double acrossBy = one.half() + other.half() + GAP - Math.abs(x[i] - x[k]);
    double downBy = GAP + (y[i] <= y[k] ? y[i] + one.below() - y[k] + other.above() : y[k] + other.below() - y[i] + one.above());
    if (acrossBy <= 0 || downBy <= 0) {
      return false;
    }
    if (downBy <= acrossBy) {
      double step = (y[i] <= y[k] ? -downBy : downBy) / 2;
      y[i] += step;
      y[k] -= step;
    } else {
      double step = (x[i] <= x[k] ? -acrossBy : acrossBy) / 2;
      x[i] += step;
      x[k] -= step;
    }
    return true;
  }

  private void keepWithin() {
    for (int i = 0; i < x.length; i++) {
      Box box = boxes.get(i);
      x[i] = Math.max(box.half(), Math.min(width - box.half(), x[i]));
      y[i] = Math.max(box.above(), Math.min(height - box.below(), y[i]));
    }
  }
}
