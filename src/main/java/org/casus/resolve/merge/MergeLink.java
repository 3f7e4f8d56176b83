package org.casus.resolve.merge;

import java.util.ArrayList;
import java.util.List;

/**
 * What speaks for and against two reports being reports of one event.
 *
 * @param points  sum of the points for and against
 * @param shared  what they share, in words for people
 * @param blocked whether they contradict each other, so that nothing makes them one event
 */
record MergeLink(double points, List<String> shared, boolean blocked) {

  MergeLink {
    shared = List.copyOf(shared);
  }

  /** "same day, initiator and place; similar sentence": what they share, for people to read. */
  String words() {
    List<String> same = new ArrayList<>();
    List<String> other = new ArrayList<>();
    for (String phrase : shared) {
      if (phrase.startsWith("same ")) {
        same.add(phrase.substring("same ".length()));
      } else {
        other.add(phrase);
      }
    }
    List<String> parts = new ArrayList<>();
    if (!same.isEmpty()) {
      String last = same.remove(same.size() - 1);
      parts.add("same " + (same.isEmpty() ? last : String.join(", ", same) + " and " + last));
    }
    parts.addAll(other);
    return String.join("; ", parts);
  }

  /** Collects the points while two reports are compared. */
  static final class Tally {

    private final MergeWeights weights;
    private final List<String> shared = new ArrayList<>();
    private double points;
    private boolean blocked;

    Tally(MergeWeights weights) {
      this.weights = weights;
    }

    void add(MergeWeight weight) {
      points += weights.of(weight);
    }

    void add(MergeWeight weight, String phrase) {
      add(weight);
      shared.add(phrase);
    }

    void add(MergeWeight weight, double times) {
      points += weights.of(weight) * times;
    }

    void share(String phrase) {
      shared.add(phrase);
    }

    void block() {
      blocked = true;
    }

    boolean isBlocked() {
      return blocked;
    }

    MergeLink link() {
      return new MergeLink(points, shared, blocked);
    }
  }
}
