package org.casus.rdf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.casus.model.Interval;

/** Periods in English words, as short as they can be without loss. */
final class DateWords {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

  private DateWords() {}

  /** "7 April 2021", "29 March to 4 April 2021", "April 2021", "2021". */
  static String of(Interval interval) {
    LocalDate from = interval.from();
    LocalDate to = interval.to();
    if (from.equals(to)) {
      return DAY_MONTH_YEAR.format(from);
    }
    boolean sameYear = from.getYear() == to.getYear();
    boolean sameMonth = sameYear && from.getMonth() == to.getMonth();
    boolean wholeMonths = from.getDayOfMonth() == 1 && to.getDayOfMonth() == to.lengthOfMonth();
    if (wholeMonths && sameMonth) {
      return MONTH_YEAR.format(from);
    }
    if (sameYear && from.getDayOfYear() == 1 && to.getDayOfYear() == to.lengthOfYear()) {
      return Integer.toString(from.getYear());
    }
    DateTimeFormatter begin = sameMonth ? DAY : sameYear ? DAY_MONTH : DAY_MONTH_YEAR;
    return begin.format(from) + " to " + DAY_MONTH_YEAR.format(to);
  }
}
