package org.casus.resolve.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The numbers that merging goes by, as they stand in {@code data/merging/weights.tsv}. Immutable. */
final class MergeWeights {

  private final Map<MergeWeight, Double> points;

  private MergeWeights(Map<MergeWeight, Double> points) {
    this.points = points;
  }

  static MergeWeights load() {
    return new MergeWeights(points(lines("/data/merging/weights.tsv")));
  }

  /** @throws IllegalArgumentException if a weight is missing, twice there, unknown or not a number */
  static Map<MergeWeight, Double> points(List<String> lines) {
    Map<String, MergeWeight> known = List.of(MergeWeight.values()).stream().collect(Collectors.toMap(MergeWeight::label, w -> w));
    Map<MergeWeight, Double> points = new EnumMap<>(MergeWeight.class);
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (cells[0].equals("name")) {
        continue;
      }
      MergeWeight weight = known.get(cells[0]);
      if (weight == null || cells.length != 3 || points.put(weight, Double.valueOf(cells[1])) != null) {
        throw new IllegalArgumentException("not a weight with name, value and meaning, or named twice: " + line);
      }
    }
    known.values().removeAll(points.keySet());
    if (!known.isEmpty()) {
      throw new IllegalArgumentException("weights without a value: " + new TreeSet<>(known.keySet()));
    }
    return points;
  }

  double of(MergeWeight weight) {
    return points.get(weight);
  }

  /** Lines of a file of the program without blank lines and comments. */
  static List<String> lines(String resource) {
    try (InputStream in = MergeWeights.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
