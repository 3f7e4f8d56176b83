package org.casus.nlp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/** Holidays that are on the same day in most countries that keep them: "Christmas Eve", "Good Friday 2019". */
final class TimexHolidays {

  private static final Pattern HOLIDAY = Pattern.compile("\\b(Christmas Eve|Christmas Day|Boxing Day|New Year['’]s Eve|"
      + "New Year['’]s Day|Good Friday|Easter Sunday|Easter Monday)\\b(?:,? (?:in |of )?(\\d{4}))?");

  private TimexHolidays() {}

  /** The holidays named in one sentence; without a year it is the last one, or the next one of what is ahead. */
  static List<TimeExpression> find(Span sentence, String text, Optional<LocalDate> today) {
    List<TimeExpression> found = new ArrayList<>();
    Matcher m = HOLIDAY.matcher(sentence.of(text));
    while (m.find()) {
      String name = m.group(1).toLowerCase(Locale.ROOT).replace('’', '\'');
      boolean ahead = TimexReferences.AHEAD.matcher(sentence.of(text).substring(0, m.start())).matches();
      Optional<LocalDate> day = m.group(2) != null ? Optional.of(day(name, Integer.parseInt(m.group(2))))
          : today.map(now -> nearest(name, now, ahead));
      Span span = new Span(sentence.begin() + m.start(), sentence.begin() + m.end());
      day.map(LocalDate::toString).ifPresent(value -> found.add(new TimeExpression(span, TimeExpression.Type.DATE, value,
          TimexValue.interval(TimeExpression.Type.DATE, value))));
    }
    return found;
  }

  private static LocalDate nearest(String name, LocalDate today, boolean ahead) {
    LocalDate thisYear = day(name, today.getYear());
    if (ahead) {
      return thisYear.isBefore(today) ? day(name, today.getYear() + 1) : thisYear;
    }
    return thisYear.isAfter(today) ? day(name, today.getYear() - 1) : thisYear;
  }

  private static LocalDate day(String name, int year) {
    return switch (name) {
      case "christmas eve" -> LocalDate.of(year, 12, 24);
      case "christmas day" -> LocalDate.of(year, 12, 25);
      case "boxing day" -> LocalDate.of(year, 12, 26);
      case "new year's eve" -> LocalDate.of(year, 12, 31);
      case "new year's day" -> LocalDate.of(year, 1, 1);
      case "good friday" -> easter(year).minusDays(2);
      case "easter monday" -> easter(year).plusDays(1);
      default -> easter(year);
    };
  }

  /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm that Nature printed in 1876. */
  private static LocalDate easter(int year) {
    int century = year / 100;
    int golden = year % 19;
    int sun = (8 * century + 13) / 25;
    int epact = (19 * golden + century - century / 4 - sun + 15) % 30;
    int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 4) % 7;
    int shift = (golden + 11 * epact + 22 * weekday) / 451;
    int days = epact + weekday - 7 * shift + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
