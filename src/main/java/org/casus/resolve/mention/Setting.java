package org.casus.resolve.mention;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which countries an article is about, and where in it: how often each is named, by name, adjective, place, person or body
 * that belongs to it.
 */
public final class Setting {

  /**
   * A country named at a sentence.
   *
   * @param stage whether it is said to be where something is: "in Iraq"
   */
  public record Signal(int sentence, String iso3, double weight, boolean stage) {}

  private static final double DECAY = 0.5;
  private static final double BACKGROUND = 0.05;

  private final List<Signal> signals;
  private final Map<String, Double> totals = new TreeMap<>();

  /** @param signals what names of the article tell of countries */
  public Setting(List<Signal> signals) {
    this.signals = List.copyOf(signals);
    signals.forEach(signal -> totals.merge(signal.iso3(), signal.weight(), Double::sum));
  }

  /** Share of all signals that speak for a country, 0 to 1. */
  public double share(String iso3) {
    double sum = totals.values().stream().mapToDouble(d -> d).sum();
    return sum == 0 ? 0 : totals.getOrDefault(iso3, 0.0) / sum;
  }

  /** Whether the article names the country. */
  public boolean isMentioned(String iso3) {
    return totals.containsKey(iso3);
  }

  /** The country with most signals in the whole article. */
  public Optional<String> main() {
    return best(totals);
  }

  /** The main country, when it has at least that share of the signals. */
  public Optional<String> dominant(double share) {
    return main().filter(iso3 -> share(iso3) >= share);
  }

  /**
   * The country that a sentence is most likely about: signals near it count most, later ones in the article less than earlier
   * ones.
   */
  public Optional<String> at(int sentence) {
    return best(weightsAt(sentence, signals));
  }

  /**
   * The country in which the things of a sentence are most likely to be: where something was last said to be,
   * or else {@link #at}.
   * That somebody arrived somewhere in the last sentence does not move there what the article told before.
   */
  public Optional<String> stageAt(int sentence) {
    return stage(sentence).or(() -> at(sentence));
  }

  /** The country where something was last said to be. */
  public Optional<String> stage(int sentence) {
    return best(weightsAt(sentence, signals.stream().filter(signal -> signal.stage() && signal.sentence() <= sentence).toList()));
  }

  /** Countries by their nearness to a sentence, the nearest first. */
  public List<String> rankedAt(int sentence) {
    Map<String, Double> weights = weightsAt(sentence, signals);
    return weights.keySet().stream().sorted(Comparator.comparing((String c) -> -weights.get(c)).thenComparing(c -> c)).toList();
  }

  private static Map<String, Double> weightsAt(int sentence, List<Signal> counted) {
    Map<String, Double> weights = new TreeMap<>();
    for (Signal signal : counted) {
      int distance = sentence - signal.sentence();
      double near = distance >= 0 ? Math.pow(DECAY, distance) : Math.pow(DECAY, 1 - 2.0 * distance);
      weights.merge(signal.iso3(), signal.weight() * Math.max(near, BACKGROUND), Double::sum);
    }
    return weights;
  }

  private static Optional<String> best(Map<String, Double> weights) {
    return weights.entrySet().stream().max(Comparator.comparing((Map.Entry<String, Double> e) -> e.getValue())
        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder())).map(Map.Entry::getKey);
  }
}
