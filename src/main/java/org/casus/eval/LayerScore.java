package org.casus.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The figures of one layer.
 *
 * @param scores in the order of the report
 * @param sizes  how many there are of what
 * @param extra  figures of the whole that are no ratios
 * @param types  for events; empty for other layers
 */
public record LayerScore(Layer layer, List<Score> scores, Map<String, Long> sizes, Map<String, Double> extra, TypeTable types) {

  public LayerScore {
    scores = List.copyOf(scores);
    sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
    extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
  }

  /** @throws NoSuchElementException if the layer has no such figure */
  public Score score(String name) {
    return scores.stream().filter(score -> score.name().equals(name)).findFirst()
        .orElseThrow(() -> new NoSuchElementException(layer.label() + " has no figure " + name));
  }

  static LayerScore of(Layer layer, LayerCounts counted, int resamples) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    Counts.sum(counted.units()).sizes().forEach((name, size) -> sizes.put(name, Math.round(size)));
    return new LayerScore(layer, scores(counted.measures(), counted.units(), resamples), sizes, counted.extra(), counted.types());
  }

  /** The figures of those measures that any unit counted. */
  static List<Score> scores(List<Measure> asked, List<Counts> units, int resamples) {
    Counts total = Counts.sum(units);
    List<Measure> measures = asked.stream().filter(measure -> measure.isCounted(total)).toList();
    double[][][] bounds = resamples == 0 ? null : Bootstrap.bounds(units, measures, resamples);
    List<Score> scores = new ArrayList<>();
    for (int m = 0; m < measures.size(); m++) {
      Measure measure = measures.get(m);
      for (int f = 0; f < measure.figures().size(); f++) {
        Optional<Score.Bounds> range = bounds == null ? Optional.empty()
            : Optional.of(new Score.Bounds(bounds[m][f][0], bounds[m][f][1]));
        scores.add(new Score(measure.figures().get(f), measure.values(total)[f], measure.defined(total)[f], range,
            measure.definition()));
      }
    }
    return scores;
  }
}
