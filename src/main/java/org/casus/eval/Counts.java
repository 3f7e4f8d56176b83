package org.casus.eval;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of one document, or their sum over several, by name of the measure. */
final class Counts {

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final Map<String, Double> sizes = new LinkedHashMap<>();

  /** Items matched one to one: the right ones of the predicted are the found ones of the gold. */
  void prf(String name, double right, double predicted, double gold) {
    prf(name, right, predicted, right, gold);
  }

  void prf(String name, double right, double predicted, double found, double gold) {
    tallies.merge(name, new Tally(right, predicted, found, gold), (a, b) -> a.plus(b, 1));
  }

  /** A part of a whole. */
  void share(String name, double part, double whole) {
    prf(name, part, whole, 0, 0);
  }

  void share(String name, boolean part) {
    share(name, part ? 1 : 0, 1);
  }

  /** How many there are of something, for the report's first line. */
  void size(String name, double count) {
    sizes.merge(name, count, Double::sum);
  }

  void add(Counts other, double times) {
    other.tallies.forEach((name, tally) -> tallies.put(name, tallies.getOrDefault(name, Tally.ZERO).plus(tally, times)));
    other.sizes.forEach((name, size) -> sizes.merge(name, times * size, Double::sum));
  }

  static Counts sum(List<Counts> units) {
    Counts total = new Counts();
    units.forEach(unit -> total.add(unit, 1));
    return total;
  }

  /** All zero for a measure that was not counted. */
  Tally tally(String name) {
    return tallies.getOrDefault(name, Tally.ZERO);
  }

  boolean hasTally(String name) {
    return tallies.containsKey(name);
  }

  Map<String, Double> sizes() {
    return Collections.unmodifiableMap(sizes);
  }
}
