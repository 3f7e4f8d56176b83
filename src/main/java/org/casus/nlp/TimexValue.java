package org.casus.nlp;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Interval;
import org.casus.model.TimeExpression;

/** Turns TIMEX3 values into intervals of days. */
final class TimexValue {

  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T.*)?(?:-WXX.*)?");
  private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?(?:T.*)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})(?:-XX)?");
  private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI|Q[1-4]|H[12])");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-XX(?:-XX)?)?");
  private static final Pattern DECADE = Pattern.compile("(\\d{3})X");
  private static final Pattern RANGE = Pattern.compile("([^/]+)/([^/]+)(?:/.*)?");

  private TimexValue() {}

  /** The days that a value covers; empty for durations, sets, references to no date and impossible dates. */
  static Optional<Interval> interval(TimeExpression.Type type, String value) {
    if (type == TimeExpression.Type.SET) {
      return Optional.empty();
    }
    try {
      return parse(value);
    } catch (DateTimeException e) { // "2021-02-30" and the like: a value, but no day
      return Optional.empty();
    }
  }

  private static Optional<Interval> parse(String value) {
    Matcher m = RANGE.matcher(value);
    if (m.matches()) {
      Optional<Interval> from = parse(m.group(1));
      Optional<Interval> to = parse(m.group(2));
      return from.isEmpty() || to.isEmpty() || to.get().to().isBefore(from.get().from()) ? Optional.empty()
          : Optional.of(new Interval(from.get().from(), to.get().to()));
    }
    m = DAY.matcher(value);
    if (m.matches()) {
      return Optional.of(Interval.day(LocalDate.of(number(m, 1), number(m, 2), number(m, 3))));
    }
    m = WEEK.matcher(value);
    if (m.matches()) {
      LocalDate monday = LocalDate.of(number(m, 1), 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(m, 2))
          .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return Optional.of(m.group(3) == null ? new Interval(monday, monday.plusDays(6))
          : new Interval(monday.plusDays(5), monday.plusDays(6)));
    }
    m = MONTH.matcher(value);
    if (m.matches()) {
      YearMonth month = YearMonth.of(number(m, 1), number(m, 2));
      return Optional.of(new Interval(month.atDay(1), month.atEndOfMonth()));
    }
    m = SEASON.matcher(value);
    if (m.matches()) {
      return Optional.of(season(number(m, 1), m.group(2)));
    }
    m = YEAR.matcher(value);
    if (m.matches()) {
      return Optional.of(new Interval(LocalDate.of(number(m, 1), 1, 1), LocalDate.of(number(m, 1), 12, 31)));
    }
    m = DECADE.matcher(value);
    if (m.matches()) {
      int first = number(m, 1) * 10;
      return Optional.of(new Interval(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31)));
    }
    return Optional.empty();
  }

  private static Interval season(int year, String code) {
    int first = switch (code) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      case "WI" -> 12;
      case "Q1", "H1" -> 1;
      case "Q2" -> 4;
      case "Q3", "H2" -> 7;
      default -> 10;
    };
    YearMonth start = YearMonth.of(year, first);
    return new Interval(start.atDay(1), start.plusMonths(code.startsWith("H") ? 5 : 2).atEndOfMonth());
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
