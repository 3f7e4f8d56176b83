package org.casus.web.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Days and periods in words. */
public final class Days {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Days() {}

  public static String of(LocalDate day) {
    return DAY.format(day);
  }

  /** "7 Apr 2021", "29 Mar to 4 Apr 2021", "Aug 2020", "2019", "from 20 May 2019", "until …"; empty for two unknown ends. */
  public static String of(Optional<LocalDate> begin, Optional<LocalDate> end) {
    if (begin.isEmpty() || end.isEmpty()) {
      return begin.map(day -> "from " + of(day)).or(() -> end.map(day -> "until " + of(day))).orElse("");
    }
    return of(begin.get(), end.get());
  }

  private static String of(LocalDate begin, LocalDate end) {
    if (begin.equals(end)) {
      return of(begin);
    }
    boolean wholeMonths = begin.getDayOfMonth() == 1 && end.equals(end.withDayOfMonth(end.lengthOfMonth()));
    if (wholeMonths && begin.getDayOfYear() == 1 && end.getMonthValue() == 12) {
      return begin.getYear() == end.getYear() ? Integer.toString(begin.getYear()) : begin.getYear() + " to " + end.getYear();
    }
    if (wholeMonths) {
      boolean one = begin.getMonth() == end.getMonth() && begin.getYear() == end.getYear();
      return one ? MONTH.format(begin) : MONTH.format(begin) + " to " + MONTH.format(end);
    }
    return (begin.getYear() == end.getYear() ? DAY_MONTH.format(begin) : of(begin)) + " to " + of(end);
  }
}
