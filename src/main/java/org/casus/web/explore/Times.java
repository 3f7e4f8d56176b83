package org.casus.web.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.casus.model.EventType;
import org.casus.web.event.Dimension;
import org.casus.web.event.Fact;

/**
 * Events over time, by the day on which they began.
 *
 * @param bars    all of them
 * @param lanes   the same for each type
 * @param undated how many have no date
 */
public record Times(List<Bar> bars, List<Lane> lanes, long undated) {

  /** Events of a stretch of time. @param share of the largest one, 0 to 100 */
  public record Bar(Period period, long count, long share, String href) {}

  /** Events of one type: all of them, and a bar for each stretch of time. */
  public record Lane(String name, String typeClass, long total, String href, List<Bar> bars) {}

  /** @param way from which the bars narrow the selection */
  public static Times of(List<Fact> facts, ValueNames names, Way way) {
    List<LocalDate> days = facts.stream().flatMap(fact -> fact.begin().stream()).sorted().toList();
    long undated = facts.size() - days.size();
    if (days.isEmpty()) {
      return new Times(List.of(), List.of(), undated);
    }
    List<Period> periods = Period.over(days);
    long[] all = new long[periods.size()];
    Map<String, long[]> byType = new TreeMap<>();
    for (Fact fact : facts) {
      fact.begin().ifPresent(day -> {
        int index = Period.indexOf(periods, day);
        all[index]++;
        byType.computeIfAbsent(fact.type(), type -> new long[periods.size()])[index]++;
      });
    }
    long most = byType.values().stream().flatMapToLong(Arrays::stream).max().orElse(1);
    List<Lane> lanes = new ArrayList<>();
    for (EventType type : EventType.values()) {
      if (byType.containsKey(type.name())) {
        lanes.add(lane(type.name(), periods, byType.get(type.name()), most, names, way));
      }
    }
    lanes.sort(Comparator.comparingLong((Lane lane) -> -lane.total()).thenComparing(Lane::name));
    long highest = LongStream.of(all).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      bars.add(new Bar(periods.get(i), all[i], share(all[i], highest), way.within(periods.get(i).from(), periods.get(i).to())));
    }
    return new Times(bars, lanes, undated);
  }

  private static Lane lane(String type, List<Period> periods, long[] counts, long most, ValueNames names, Way way) {
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      bars.add(new Bar(periods.get(i), counts[i], share(counts[i], most), way.within(type, periods.get(i).from(), periods.get(i).to())));
    }
    return new Lane(names.of(Dimension.TYPE, type), "t-" + type.toLowerCase(Locale.ROOT), LongStream.of(counts).sum(),
        way.listWith(Dimension.TYPE, type), bars);
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

  /** Whether there is anything to compare. */
  public boolean isDrawn() {
    return bars.size() > 1;
  }
}
