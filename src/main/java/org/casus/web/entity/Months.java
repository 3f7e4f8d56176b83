package org.casus.web.entity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.web.graph.Row;

/** Counts by month as a row of bars. */
final class Months {

  private static final int MOST_BARS = 72;

  private Months() {}

  /** All months from the first to the last one counted; years instead when that would be too many bars. */
  static List<ActorView.Month> of(List<Row> rows) {
    TreeMap<YearMonth, Long> counts = new TreeMap<>();
    rows.forEach(row -> counts.merge(YearMonth.of((int) row.number("year"), (int) row.number("month")), row.number("count"), Long::sum));
    if (counts.isEmpty()) {
      return List.of();
    }
    boolean years = counts.firstKey().plusMonths(MOST_BARS).isBefore(counts.lastKey());
    TreeMap<YearMonth, Long> bars = new TreeMap<>();
    for (Map.Entry<YearMonth, Long> entry : counts.entrySet()) {
      bars.merge(years ? entry.getKey().withMonth(1) : entry.getKey(), entry.getValue(), Long::sum);
    }
    long most = bars.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<ActorView.Month> all = new ArrayList<>();
    for (YearMonth at = bars.firstKey(); !at.isAfter(bars.lastKey()); at = years ? at.plusYears(1) : at.plusMonths(1)) {
      long count = bars.getOrDefault(at, 0L);
      all.add(new ActorView.Month(at.getYear(), years ? 0 : at.getMonthValue(), count, (int) Math.round(100.0 * count / most)));
    }
    return all;
  }
}
