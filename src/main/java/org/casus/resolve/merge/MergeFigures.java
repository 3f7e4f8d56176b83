package org.casus.resolve.merge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.model.Amount;
import org.casus.model.Casualties;
import org.casus.model.Figure;

/**
 * Compares and sums up numbers of people harmed. Different figures do not keep reports apart, tolls rise, and sources differ;
 * only none and some in one article do.
 */
final class MergeFigures {

  /** The figures of a report of an event, with the day from which they are known. */
  record Dated(Optional<LocalDate> day, Casualties casualties) {}

  private static final List<Function<Casualties, Optional<Figure>>> KINDS =
      List.of(Casualties::killed, Casualties::wounded, Casualties::missing, Casualties::detained);

  private MergeFigures() {}

  static void compare(Casualties left, Casualties right, MergeLink.Tally tally) {
    int same = 0;
    int near = 0;
    double other = 0;
    for (Function<Casualties, Optional<Figure>> kind : KINDS) {
      Optional<Figure> a = kind.apply(left);
      Optional<Figure> b = kind.apply(right);
      if (a.isPresent() && b.isPresent()) {
        long low = Math.min(a.get().best(), b.get().best());
        long high = Math.max(a.get().best(), b.get().best());
        if (low == high && low >= 3) {
          same++;
        } else if (low == high || canAgree(a.get(), b.get()) || canAgree(b.get(), a.get())) {
          near++;
        } else if (high > low * 1.5) {
          other = Math.max(other, distance(low, high));
        }
      }
    }
    if (same > 0) {
      tally.add(MergeWeight.SAME_FIGURE, "same figures");
    } else if (near > 0) {
      tally.add(MergeWeight.NEAR_FIGURE, "figures that agree");
    } else if (other > 0) {
      tally.add(MergeWeight.OTHER_FIGURE, other);
    }
  }

  /** Whether nobody was harmed by the one and somebody by the other, which one article does not say of the same deed. */
  static boolean exclude(Casualties left, Casualties right) {
    return KINDS.stream().anyMatch(kind -> kind.apply(left).flatMap(a -> kind.apply(right)
        .filter(b -> a.high() == 0 && b.low() > 0 || b.high() == 0 && a.low() > 0)).isPresent());
  }

  /** How much two figures differ: up to eightfold once, since tolls rise, and once more for every further doubling. */
  private static double distance(long low, long high) {
    return Math.max(1, Math.log(high / (double) Math.max(1, low)) / Math.log(2) - 2);
  }

  /**
   * Whether they overlap, or the first is a hedged number ("at least 12") that the second does not exceed by more than its
   * double.
   */
  private static boolean canAgree(Figure a, Figure b) {
    long high = a.approximate() ? Math.max(a.high(), 2 * a.best()) : a.high();
    return a.low() <= b.high() && b.low() <= high;
  }

  /**
   * The figures of an event: lowest low and highest high of its reports; the best is the one most reports give as best, and
   * among equals the latest known, then the larger.
   */
  static Casualties over(List<Dated> reports) {
    return new Casualties(over(reports, Casualties::killed), over(reports, Casualties::wounded),
        over(reports, Casualties::missing), over(reports, Casualties::detained));
  }

  /** The money of an event: that of the currency most reports give it in, and among equals of the first one. */
  static Optional<Amount> money(List<Amount> amounts) {
    Map<String, List<Figure>> byCurrency = amounts.stream().collect(Collectors.groupingBy(Amount::currency, LinkedHashMap::new,
        Collectors.mapping(Amount::value, Collectors.toList())));
    Optional<Map.Entry<String, List<Figure>>> most = byCurrency.entrySet().stream()
        .reduce((a, b) -> b.getValue().size() > a.getValue().size() ? b : a);
    return most.map(entry -> new Amount(entry.getValue().stream().reduce(Figure::span).orElseThrow(), entry.getKey(),
        Optional.empty()));
  }

  private static Optional<Figure> over(List<Dated> reports, Function<Casualties, Optional<Figure>> kind) {
    Map<Long, Integer> votes = new TreeMap<>();
    Map<Long, LocalDate> latest = new TreeMap<>();
    Optional<Figure> span = Optional.empty();
    for (Dated report : reports) {
      Optional<Figure> figure = kind.apply(report.casualties());
      if (figure.isPresent()) {
        votes.merge(figure.get().best(), 1, Integer::sum);
        latest.merge(figure.get().best(), report.day().orElse(LocalDate.MIN), (a, b) -> a.isAfter(b) ? a : b);
        span = Optional.of(span.map(s -> s.span(figure.get())).orElse(figure.get()));
      }
    }
    Optional<Long> best = votes.keySet().stream()
        .max(Comparator.comparing((Long n) -> votes.get(n)).thenComparing(latest::get).thenComparing(n -> n));
    return span.map(s -> new Figure(s.low(), best.orElseThrow(), s.high(), s.approximate()));
  }
}
