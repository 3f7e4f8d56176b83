package org.casus.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.casus.eval.Alignment.Pair;
import org.casus.eval.DocumentPair.Mention;
import org.casus.exchange.AnnotatedDocument.Coordinates;
import org.casus.exchange.AnnotatedDocument.Thing;
import org.casus.exchange.Range;

/**
 * Names of places and where on earth they are.
 *
 * <p>Gold are the mentions of places; predicted are those of places, states and facilities and of whatever has coordinates.
 * Right is what lies within 161 km (100 miles) of the gold point, as is the custom. The country variants also take a country
 * for right that is the same country as a state, however far its centre is: gazetteers put the centres of large countries
 * hundreds of kilometres apart.
 */
final class PlaceScorer implements LayerScorer {

  private static final double NEAR_KM = 161;
  /** The distance at which the logarithmic error is 1: half the earth's circumference. */
  private static final double FARTHEST_KM = 20_039;
  private static final double EARTH_DIAMETER_KM = 12_742;
  private static final Set<String> PLACE_TYPES = Set.of("Place", "State", "Facility");

  private static final List<Measure> MEASURES = List.of(
      Measure.prf("mention", "mentions of places that overlap"),
      Measure.share("mention_P_noignore", "their precision, with the mentions that the gold ignores"),
      Measure.share("acc161", "of aligned mentions with coordinates: within 161 km (without coordinates: wrong)"),
      Measure.loss("auc", "of the same: mean logarithmic distance, from 0 (there) to 1 (other side of the earth)"));
  private static final Measure ACC_COUNTRY =
      Measure.share("acc161_country", "like acc161, and a country is right when it is the same country");
  private static final Measure COUNTRY =
      Measure.share("country_acc", "of aligned mentions with country on both sides: same country");
  private static final Measure E2E = Measure.prf("e2e161", "mentions with coordinates: aligned and within 161 km");
  private static final Measure E2E_COUNTRY =
      Measure.prf("e2e161_country", "mentions with coordinates: aligned and within 161 km, or the same country");

  @Override
  public Optional<LayerCounts> count(List<DocumentPair> pairs, EvalOptions options) {
    if (pairs.stream().flatMap(pair -> pair.goldThings().stream()).noneMatch(e -> e.coordinates().isPresent())) {
      return Optional.empty();
    }
    List<Double> kilometres = new ArrayList<>();
    List<Counts> units = pairs.stream().filter(pair -> pair.gold().entities().isPresent()).map(pair -> countOne(pair, kilometres))
        .toList();
    boolean countries = Counts.sum(units).tally("gold_countries").right() > 0;
    List<Measure> measures = new ArrayList<>(MEASURES);
    if (countries) {
      measures.add(ACC_COUNTRY);
    }
    measures.add(COUNTRY);
    measures.add(E2E);
    if (countries) {
      measures.add(E2E_COUNTRY);
    }
    return Optional.of(new LayerCounts(measures, units, distances(kilometres), TypeTable.NONE));
  }

  private static Map<String, Double> distances(List<Double> kilometres) {
    Map<String, Double> distances = new LinkedHashMap<>();
    if (!kilometres.isEmpty()) {
      Collections.sort(kilometres);
      distances.put("mean_km", kilometres.stream().mapToDouble(k -> k).average().orElseThrow());
      distances.put("median_km", kilometres.get(kilometres.size() / 2));
    }
    return distances;
  }

  private static Counts countOne(DocumentPair pair, List<Double> kilometres) {
    List<Mention> gold = pair.goldMentions().stream().filter(m -> m.thing().type().filter("Place"::equals).isPresent()).toList();
    List<Mention> predicted = predicted(pair);
    List<Pair> aligned = Alignment.alignRanges(ranges(gold), ranges(predicted));
    Set<Integer> hit = new HashSet<>();
    Set<Integer> hitWithoutCoordinates = new HashSet<>();
    for (Pair match : aligned) {
      hit.add(match.predicted());
      if (gold.get(match.gold()).thing().coordinates().isEmpty()) {
        hitWithoutCoordinates.add(match.predicted());
      }
    }
    Set<Integer> counted = new HashSet<>(IntStream.range(0, predicted.size()).boxed()
        .filter(j -> hit.contains(j) || pair.gold().ignoredSpans().stream().noneMatch(predicted.get(j).range()::overlaps))
        .toList());
    Counts counts = new Counts();
    counts.prf("mention", aligned.size(), counted.size(), gold.size());
    counts.share("mention_P_noignore", aligned.size(), predicted.size());
    long goldLocated = gold.stream().filter(m -> m.thing().coordinates().isPresent()).count();
    long located = counted.stream()
        .filter(j -> predicted.get(j).thing().coordinates().isPresent() && !hitWithoutCoordinates.contains(j)).count();
    counts.size("mentions", gold.size());
    counts.size("with_coordinates", goldLocated);
    counts.size("pred_mentions", counted.size());
    for (String ofAligned : List.of("acc161", "acc161_country", "auc")) {
      counts.share(ofAligned, 0, 0);
    }
    counts.prf("e2e161", 0, located, goldLocated);
    counts.prf("e2e161_country", 0, located, goldLocated);
    for (Pair match : aligned) {
      compare(counts, gold.get(match.gold()).thing(), predicted.get(match.predicted()).thing(), kilometres);
    }
    return counts;
  }

  private static void compare(Counts counts, Thing gold, Thing predicted, List<Double> kilometres) {
    if (gold.country().isPresent() && predicted.country().isPresent()) {
      counts.share("country_acc", gold.country().equals(predicted.country()));
      counts.size("country_compared", 1);
    }
    if (gold.coordinates().isEmpty()) {
      return;
    }
    counts.size("aligned_with_coordinates", 1);
    double loss = 1;
    boolean near = false;
    boolean nearOrCountry = false;
    if (predicted.coordinates().isPresent()) {
      double km = kilometres(gold.coordinates().get(), predicted.coordinates().get());
      kilometres.add(km);
      counts.size("resolved", 1);
      // Not reported: only tells whether the country variants of the measures have anything to say.
      counts.share("gold_countries", isCountry(gold));
      near = km <= NEAR_KM;
      nearOrCountry = near || isSameCountry(gold, predicted);
      loss = Math.log(1 + km) / Math.log(1 + FARTHEST_KM);
    }
    counts.share("acc161", near);
    counts.share("acc161_country", nearOrCountry);
    counts.share("auc", loss, 1);
    counts.prf("e2e161", near ? 1 : 0, 0, 0);
    counts.prf("e2e161_country", nearOrCountry ? 1 : 0, 0, 0);
  }

  /** Mentions that may be places, one for each stretch of text; of two on the same stretch the one with coordinates. */
  private static List<Mention> predicted(DocumentPair pair) {
    Map<Range, Mention> byRange = new TreeMap<>();
    pair.predictedMentions().stream()
        .filter(m -> m.thing().coordinates().isPresent() || m.thing().type().filter(PLACE_TYPES::contains).isPresent())
        .sorted(Comparator.comparing(m -> m.thing().coordinates().isPresent())).forEach(m -> byRange.put(m.range(), m));
    return List.copyOf(byRange.values());
  }

  private static List<Range> ranges(List<Mention> mentions) {
    return mentions.stream().map(Mention::range).toList();
  }

  /** By GeoNames feature code: a country, dependency or the like. */
  private static boolean isCountry(Thing thing) {
    return thing.featureCode().filter(code -> code.startsWith("PCL")).isPresent();
  }

  private static boolean isSameCountry(Thing gold, Thing predicted) {
    return isCountry(gold) && gold.country().isPresent() && gold.country().equals(predicted.country())
        && (isCountry(predicted) || predicted.type().filter("State"::equals).isPresent());
  }

  private static double kilometres(Coordinates a, Coordinates b) {
    double latA = Math.toRadians(a.lat());
    double latB = Math.toRadians(b.lat());
    double h = Math.pow(Math.sin((latB - latA) / 2), 2)
        + Math.cos(latA) * Math.cos(latB) * Math.pow(Math.sin(Math.toRadians(b.lon() - a.lon()) / 2), 2);
    return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }
}
