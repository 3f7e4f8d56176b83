package org.casus.corpus;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as publishers write them: {@code 2021-04-07}, {@code 20210407}, an ISO date-time with or without zone, RFC 1123
 * ({@code Wed, 7 Apr 2021 10:00:00 GMT}), {@code 7 April 2021}, {@code April 7, 2021}.
 *
 * <p>The day is the one written: a date-time is not moved to another zone, because the publisher's own calendar is meant.
 * {@code 04/07/2021} is not read, as it means April in one country and July in another; nor is a month or year alone.
 */
final class PublicationDate {

  static final String KNOWN_FORMS = "write 2021-04-07, an ISO date-time, or 7 April 2021";

  private static final String TIME =
      "(?:[T ,]\\s*(?:at )?\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s*(?:[AaPp]\\.?[Mm]\\.?)?\\s*(?:Z|[+-]\\d{2}:?\\d{2}|[A-Z]{2,5})?)?";
  private static final String WEEKDAY = "(?:[A-Za-z]{3,9}\\.?,?\\s+)?";
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})" + TIME);
  private static final Pattern ISO_BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T\\d{4,6}Z?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(WEEKDAY + "(\\d{1,2})(?:st|nd|rd|th)?\\s+([A-Za-z]{3,9})\\.?,?\\s+(\\d{4})" + TIME);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(WEEKDAY + "([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME);
  private static final List<String> MONTHS = List.of("january", "february", "march", "april", "may", "june", "july", "august",
      "september", "october", "november", "december");

  private PublicationDate() {}

  /** The day that {@code written} names, or empty when it is in no known form or no day of the calendar. */
  static Optional<LocalDate> parse(String written) {
    String date = written.strip();
    Matcher m = ISO.matcher(date);
    if (m.matches() || (m = ISO_BASIC.matcher(date)).matches()) {
      return day(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
    }
    m = DAY_FIRST.matcher(date);
    if (m.matches()) {
      return day(m.group(3), month(m.group(2)), m.group(1));
    }
    m = MONTH_FIRST.matcher(date);
    return m.matches() ? day(m.group(3), month(m.group(1)), m.group(2)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** 1 to 12, or 0 when it is no English month or its first letters. */
  private static int month(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(lower)) {
        return i + 1;
      }
    }
    return 0;
  }
}
