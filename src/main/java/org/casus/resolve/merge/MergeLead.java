package org.casus.resolve.merge;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an article begins, as its content words and how much each tells of the story.
 *
 * @param words  numbers of the words, ascending
 * @param counts how much each of them counts
 */
record MergeLead(int[] words, double[] counts) {

  /** A lead of length 1; words that are met for the first time get the next number. */
  static MergeLead of(Map<String, Double> counts, Map<String, Integer> numbers) {
    double length = Math.sqrt(counts.values().stream().mapToDouble(count -> count * count).sum());
    Map<Integer, Double> ordered = new TreeMap<>();
    counts.forEach((word, count) -> ordered.put(numbers.computeIfAbsent(word, w -> numbers.size()), count / length));
    return new MergeLead(ordered.keySet().stream().mapToInt(Integer::intValue).toArray(),
        ordered.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** This lead with so many times what the other one counts. */
  MergeLead plus(MergeLead other, double times) {
    int[] all = new int[words.length + other.words.length];
    double[] sums = new double[all.length];
    int size = 0;
    for (int i = 0, j = 0; i < words.length || j < other.words.length; size++) {
      boolean mine = j == other.words.length || i < words.length && words[i] <= other.words[j];
      boolean its = i == words.length || j < other.words.length && other.words[j] <= words[i];
      all[size] = mine ? words[i] : other.words[j];
      sums[size] = (mine ? counts[i++] : 0) + (its ? times * other.counts[j++] : 0);
    }
    return new MergeLead(Arrays.copyOf(all, size), Arrays.copyOf(sums, size));
  }

  /** From 0, no word in common, to 1. */
  double cosine(MergeLead other) {
    double lengths = Math.sqrt(dot(this) * other.dot(other));
    return lengths == 0 ? 0 : dot(other) / lengths;
  }

  /** The sum of the products of what both count. */
  double dot(MergeLead other) {
    double common = 0;
    for (int i = 0, j = 0; i < words.length && j < other.words.length;) {
      if (words[i] == other.words[j]) {
        common += counts[i++] * other.counts[j++];
      } else if (words[i] < other.words[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common;
  }
}
