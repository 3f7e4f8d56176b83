package org.casus.web.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.casus.web.event.Dimension;
import org.casus.web.event.Fact;
import org.casus.web.graph.Terms;

/**
 * Events, or rows of an answer, over time, by the day on which they began.
 *
 * @param bars    all of them
 * @param lanes   the same for each type, or whatever else they are told apart by
 * @param undated how many have no date
 */
public record Times(List<Bar> bars, List<Lane> lanes, long undated) {

  private static final int MOST_LABELS = 8;
  private static final int LONGEST_LABEL = 12;

  /** What began in a stretch of time. @param share of the largest one, 0 to 100 */
  public record Bar(Period period, long count, long share, String href) {}

  /** What is drawn in one row: all of it, and a bar for each stretch of time. */
  public record Lane(String name, String typeClass, long total, String href, List<Bar> bars) {}

  /** Something with a day. @param lane the name of what it is drawn with */
  public record Dated(Optional<LocalDate> day, String lane) {}

  /** What lanes are called, and where they and their bars lead. */
  public interface Guide {
    /** What people call a lane. */
    String name(String lane);

    /** Class of the style sheet for its colour; may be empty. */
    String typeClass(String lane);

    /** All of a lane. */
    String all(String lane);

    /** What is within a time. */
    String within(Period period);

    /** What of a lane is within a time. */
    String within(String lane, Period period);
  }

  /** @param way from which the bars narrow the selection */
  public static Times of(List<Fact> facts, ValueNames names, Way way) {
    return of(facts, List.of(), names, way);
  }

  /** @param beside with what it is compared: bars go over the time of both */
  static Times of(List<Fact> facts, List<Fact> beside, ValueNames names, Way way) {
    List<LocalDate> others = beside.stream().flatMap(fact -> fact.begin().stream()).toList();
    return of(facts.stream().map(fact -> new Dated(fact.begin(), fact.type())).toList(), others, new Guide() {
      @Override
      public String name(String type) {
        return names.of(Dimension.TYPE, type);
      }

      @Override
      public String typeClass(String type) {
        return Terms.typeClass(type);
      }

      @Override
      public String all(String type) {
        return way.listWith(Dimension.TYPE, type);
      }

      @Override
      public String within(Period period) {
        return way.within(period.from(), period.to());
      }

      @Override
      public String within(String type, Period period) {
        return way.within(type, period.from(), period.to());
      }
    });
  }

  /** Without bars when none of {@code all} has a day. */
  public static Times of(List<Dated> all, Guide guide) {
    return of(all, List.of(), guide);
  }

  private static Times of(List<Dated> all, List<LocalDate> others, Guide guide) {
    List<LocalDate> days = all.stream().flatMap(dated -> dated.day().stream()).toList();
    long undated = all.size() - days.size();
    if (days.isEmpty()) {
      return new Times(List.of(), List.of(), undated);
    }
    List<Period> periods = Period.over(Stream.concat(days.stream(), others.stream()).sorted().toList());
    long[] together = new long[periods.size()];
    Map<String, long[]> byLane = new TreeMap<>();
    for (Dated dated : all) {
      dated.day().ifPresent(day -> {
        int index = Period.indexOf(periods, day);
        together[index]++;
        byLane.computeIfAbsent(dated.lane(), lane -> new long[periods.size()])[index]++;
      });
    }
    long most = byLane.values().stream().flatMapToLong(Arrays::stream).max().orElse(1);
    List<Lane> lanes = new ArrayList<>();
    byLane.forEach((lane, counts) -> lanes.add(new Lane(guide.name(lane), guide.typeClass(lane), LongStream.of(counts).sum(),
        guide.all(lane),
        bars(periods, counts, most, period -> guide.within(lane, period)))));
    lanes.sort(Comparator.comparingLong((Lane lane) -> -lane.total()).thenComparing(Lane::name));
    return new Times(bars(periods, together, LongStream.of(together).max().orElse(1), guide::within), lanes, undated);
  }

  private static List<Bar> bars(List<Period> periods, long[] counts, long most, Function<Period, String> hrefs) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bars.add(new Bar(periods.get(i), counts[i], share(counts[i], most), hrefs.apply(periods.get(i))));
    }
    return bars;
  }

  private static long share(long count, long most) {
    return count == 0 ? 0 : Math.max(1, Math.round(100.0 * count / most));
  }

  /** Two stretches of time, one after the other. */
  public record Halves(Period earlier, Period later) {}

  /** All of the time in two parts with about as many events each; empty when all lies in one bar. */
  public Optional<Halves> halves() {
    long all = bars.stream().mapToLong(Bar::count).sum();
    long before = 0;
    for (int i = 0; i + 1 < bars.size(); i++) {
      before += bars.get(i).count();
      if (2 * before >= all || i + 2 == bars.size()) {
        return Optional.of(new Halves(Period.of(bars.get(0).period().from(), bars.get(i).period().to()),
            Period.of(bars.get(i + 1).period().from(), bars.get(bars.size() - 1).period().to())));
      }
    }
    return Optional.empty();
  }

  /** How many of some of these events each bar has. */
  List<Long> count(List<Fact> some) {
    List<Period> periods = bars.stream().map(Bar::period).toList();
    long[] counts = new long[periods.size()];
    some.forEach(fact -> fact.begin().ifPresent(day -> counts[Period.indexOf(periods, day)]++));
    return LongStream.of(counts).boxed().toList();
  }

  /** Whether each bar has room for a label. */
  public boolean labelled() {
    return bars.size() <= MOST_LABELS && bars.stream().allMatch(bar -> bar.period().words().length() <= LONGEST_LABEL);
  }

  /** Whether there is anything to compare. */
  public boolean isDrawn() {
    return bars.stream().filter(bar -> bar.count() > 0).count() > 1;
  }
}
