package org.casus.web.explore;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.web.text.Days;

/**
 * A stretch of time among others, one after another without gap.
 *
 * @param from  its first day
 * @param to    its last day
 * @param words "7 Apr 2021", "Apr 2021", "2021", "before 2021"
 */
public record Period(LocalDate from, LocalDate to, String words) {

  private static final int MOST = 60;
  private static final int FEW = 20;

  static Period of(LocalDate from, LocalDate to) {
    return new Period(from, to, Days.of(Optional.of(from), Optional.of(to)));
  }

  /**
   * Stretches for days in their order. Few days long before all others are taken together in the first one, so that they do not
   * press the others into a corner.
   */
  static List<Period> over(List<LocalDate> days) {
    LocalDate first = days.get(0);
    LocalDate last = days.get(days.size() - 1);
    LocalDate main = days.get(days.size() / FEW);
    if (2 * ChronoUnit.DAYS.between(main, last) > ChronoUnit.DAYS.between(first, last)) {
      return between(first, last);
    }
    List<Period> all = new ArrayList<>();
    LocalDate start = main.withDayOfYear(1);
    all.add(new Period(first, start.minusDays(1), "before " + start.getYear()));
    all.addAll(between(start, last));
    return all;
  }

  /** Days, months or years from the first to the last day, several years at once where it would be too many otherwise. */
  static List<Period> between(LocalDate first, LocalDate last) {
    List<Period> all = new ArrayList<>();
    if (ChronoUnit.DAYS.between(first, last) < MOST) {
      for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
        all.add(of(day, day));
      }
      return all;
    }
    YearMonth begin = YearMonth.from(first);
    YearMonth end = YearMonth.from(last);
    long step = 1;
    if (ChronoUnit.MONTHS.between(begin, end) >= MOST) {
      begin = begin.withMonth(1);
      step = 12 * (1 + (end.getYear() - begin.getYear()) / MOST);
    }
    for (YearMonth at = begin; !at.isAfter(end); at = at.plusMonths(step)) {
      all.add(of(at.atDay(1), at.plusMonths(step - 1).atEndOfMonth()));
    }
    return all;
  }

  /** The number of the one in which a day lies; periods begin one after another. */
  static int indexOf(List<Period> periods, LocalDate day) {
    int low = 0;
    int high = periods.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (periods.get(middle).from().isAfter(day)) {
        high = middle - 1;
      } else {
        low = middle;
      }
    }
    return low;
  }
}
