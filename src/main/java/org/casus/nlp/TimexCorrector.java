package org.casus.nlp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Interval;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/**
 * Mends what SUTime is known to get wrong in news: "the past months" is not last month, and a bare weekday lies before
 * the publication day unless the sentence speaks of the future.
 */
final class TimexCorrector {

  static final String MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december";
  private static final Pattern WEEKDAY_AND_ORDINAL =
      Pattern.compile("((?:mon|tues|wednes|thurs|fri|satur|sun)day) the (?:first|second|third|fourth|fifth)");
  private static final Pattern COUNTED =
      Pattern.compile("(?:the |a |an |its |their )?(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
          + "twelfth|\\d+th)(?: straight| consecutive)? (?:day|week|month|year)");
  private static final Pattern UP_TO_NOW =
      Pattern.compile("(?:the |these |its |their )?(?:past|last) \\w+ (?:day|week|month|year)s");
  private static final Pattern LENGTH = Pattern.compile("P\\d+[DWMY]");
  private static final Pattern WEEK_OF_MONTH = Pattern.compile("(?:in |during )?(?:the )?(first|last|final) week (?:of|in) ("
      + MONTHS + ")(?: (\\d{4}))?");
  private static final Pattern NUMBER_BEFORE =
      Pattern.compile("\\b((?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+)(?: and a half)?\\s+(?:(?:straight|"
          + "consecutive|trading|successive)\\s+)*)$");

  private TimexCorrector() {}

  /**
   * @param sentence the one that the expression stands in
   * @param today    the day that the article speaks from
   */
  static TimeExpression correct(TimeExpression time, Sentence sentence, String text, Optional<LocalDate> today) {
    String words = time.span().of(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    String before = text.substring(Math.max(0, time.span().begin() - 8), time.span().begin()).toLowerCase(Locale.ROOT);
    if (before.matches("(?s).*\\b(?:his|her|its|their) $") && words.matches("(?:last|final|first) .*")) {
      // "in his last months in power": counted from the end of something the expression does not name
      return new TimeExpression(time.span(), time.type(), time.value(), Optional.empty());
    }
    if (words.matches("recent (?:months|weeks|days|years)")) {
      return new TimeExpression(time.span(), TimeExpression.Type.DATE, "PAST_REF", Optional.empty());
    }
    if (words.matches("(?:the |these |his |her |its |their )?(?:past|last|recent|previous|coming|next) (?:few |several "
        + ")?(?:months|weeks|days|years)")) {
      return plural(time, words, today);
    }
    if (UP_TO_NOW.matcher(words).matches() && LENGTH.matcher(time.value()).matches()) { // "over the last four years"
      Optional<Interval> interval = today.map(day -> new Interval(day.minus(Period.parse(time.value())), day));
      return new TimeExpression(time.span(), time.type(), time.value(), interval);
    }
    Matcher weekday = WEEKDAY_AND_ORDINAL.matcher(words);
    if (weekday.matches()) { // "on Tuesday the first tests": the ordinal belongs to what follows
      Span span = new Span(time.span().begin(), time.span().begin() + weekday.end(1));
      return today.map(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.valueOf(weekday.group(1)
          .toUpperCase(Locale.ROOT)))))
          .map(day -> with(new TimeExpression(span, time.type(), time.value(), Optional.empty()), TimeExpression.Type.DATE,
          day.toString())).orElse(time);
    }
    return TimexClock.utc(mendedDuration(weeks(time, words, today), sentence, text), today);
  }

  /**
   * What SUTime leaves unfinished, "the last week of March", or dates though nothing tells from when it counts, "the eleventh
   * week".
   */
  private static TimeExpression weeks(TimeExpression time, String words, Optional<LocalDate> today) {
    if (COUNTED.matcher(words)
        .matches()) { // "the eleventh week of protests": counted from a beginning that the expression does not name
      return new TimeExpression(time.span(), time.type(), time.value(), Optional.empty());
    }
    Matcher week = WEEK_OF_MONTH.matcher(words);
    if (time.value().contains(" ") && week.matches() && (today.isPresent() || week.group(3) != null)) {
      int month = Month.valueOf(week.group(2).toUpperCase(Locale.ROOT)).getValue();
      YearMonth named = week.group(3) != null ? YearMonth.of(Integer.parseInt(week.group(3)), month)
          : lastBefore(month, today.get());
      LocalDate day = week.group(1).equals("first") ? named.atDay(1) : named.atEndOfMonth();
      return with(time, TimeExpression.Type.DATE, String.format(Locale.ROOT, "%d-W%02d", day.get(IsoFields.WEEK_BASED_YEAR),
          day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }
    return time;
  }

  /** The latest month of that number which does not begin after a day. */
  static YearMonth lastBefore(int month, LocalDate today) {
    YearMonth thisYear = YearMonth.of(today.getYear(), month);
    return thisYear.atDay(1).isAfter(today) ? thisYear.minusYears(1) : thisYear;
  }

  /** "six straight days", "two and a half years": SUTime sees the unit alone. */
  private static TimeExpression mendedDuration(TimeExpression time, Sentence sentence, String text) {
    if (time.type() != TimeExpression.Type.DURATION || !time.value().startsWith("PX")) {
      return time;
    }
    String before = text.substring(sentence.span().begin(), time.span().begin());
    Matcher number = NUMBER_BEFORE.matcher(before);
    int begin = number.find() ? sentence.span().begin() + number.start(1) : time.span().begin();
    Span span = new Span(begin, time.span().end());
    return TimexDuration.value(span.of(text))
        .map(value -> new TimeExpression(span, TimeExpression.Type.DURATION, value, Optional.empty())).orElse(time);
  }

  private static TimeExpression with(TimeExpression time, TimeExpression.Type type, String value) {
    return new TimeExpression(time.span(), type, value, TimexValue.interval(type, value));
  }

  /** "the past months": a stretch of unknown length up to now; taken as up to six units, value a duration of X. */
  private static TimeExpression plural(TimeExpression time, String words, Optional<LocalDate> today) {
    char unit = words.endsWith("months") ? 'M' : words.endsWith("weeks") ? 'W' : words.endsWith("days") ? 'D' : 'Y';
    boolean future = words.contains("coming") || words.contains("next");
    Optional<Interval> interval = today.map(day -> {
      var other = switch (unit) {
        case 'M' -> future ? day.plusMonths(6) : day.minusMonths(6);
        case 'W' -> future ? day.plusWeeks(6) : day.minusWeeks(6);
        case 'D' -> future ? day.plusDays(6) : day.minusDays(6);
        default -> future ? day.plusYears(6) : day.minusYears(6);
      };
      return future ? new Interval(day, other) : new Interval(other, day);
    });
    return new TimeExpression(time.span(), TimeExpression.Type.DURATION, "PX" + unit, interval);
  }
}
