package org.casus.nlp;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Interval;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/**
 * "Late June", "the beginning of 2019": the days of the part that is named, a third of the month or of the year. The value stays
 * that of the whole, which TIMEX3 gives a modifier.
 */
final class TimexPart {

  private static final String EARLY = "early|beginning|start";
  private static final String LATE = "late|end|close";
  private static final Pattern PART = Pattern.compile("(?:.*\\W)?(" + EARLY + "|mid|middle|" + LATE
      + ")(?:-| (?:(?:of|in) )?)(?:(?:last|this) )?(?:(?:" + TimexCorrector.MONTHS + ")(?:,? (?:of )?\\d{4})?|\\d{4})");
  /** "Mid-March" is one word, which SUTime passes over. */
  private static final Pattern HYPHENED = Pattern.compile("(?i)\\b(?:early|mid|late)-(?:(" + TimexCorrector.MONTHS
      + ")(?:,? (\\d{4}))?|(\\d{4}))\\b");
  private static final int REACH = 24;

  private TimexPart() {}

  /** The same expression with the days of its part, if it names one. */
  static TimeExpression of(TimeExpression time, String text) {
    String before = text.substring(Math.max(0, time.span().begin() - REACH), time.span().begin());
    String words = (before + time.span().of(text)).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    Matcher part = PART.matcher(words);
    return time.interval().filter(whole -> part.matches()).flatMap(whole -> third(whole, part.group(1)))
        .map(days -> new TimeExpression(time.span(), time.type(), time.value(), Optional.of(days))).orElse(time);
  }

  /**
   * Those of a sentence that are written with a hyphen. Without a year it is the last such month, or the next one of what is
   * ahead.
   */
  static List<TimeExpression> find(Span sentence, String text, Optional<LocalDate> today) {
    List<TimeExpression> found = new ArrayList<>();
    Matcher part = HYPHENED.matcher(sentence.of(text));
    while (part.find()) {
      boolean ahead = TimexReferences.AHEAD.matcher(sentence.of(text).substring(0, part.start())).matches();
      Optional<String> value = part.group(3) != null ? Optional.of(part.group(3))
          : month(part, ahead, today).map(YearMonth::toString);
      Span span = new Span(sentence.begin() + part.start(), sentence.begin() + part.end());
      value.ifPresent(v -> found.add(new TimeExpression(span, TimeExpression.Type.DATE, v,
          TimexValue.interval(TimeExpression.Type.DATE, v))));
    }
    return found;
  }

  private static Optional<YearMonth> month(Matcher part, boolean ahead, Optional<LocalDate> today) {
    int month = Month.valueOf(part.group(1).toUpperCase(Locale.ROOT)).getValue();
    if (part.group(2) != null) {
      return Optional.of(YearMonth.of(Integer.parseInt(part.group(2)), month));
    }
    return today.map(day -> TimexCorrector.lastBefore(month, day))
        .map(last -> ahead && last.isBefore(YearMonth.from(today.get())) ? last.plusYears(1) : last);
  }

  private static Optional<Interval> third(Interval whole, String part) {
    int third = part.matches(EARLY) ? 0 : part.matches(LATE) ? 2 : 1;
    LocalDate first = whole.from();
    YearMonth month = YearMonth.from(first);
    if (whole.equals(new Interval(month.atDay(1), month.atEndOfMonth()))) {
      LocalDate last = third == 2 ? month.atEndOfMonth() : month.atDay(10 + 10 * third);
      return Optional.of(new Interval(month.atDay(1 + 10 * third), last));
    }
    if (whole.equals(new Interval(LocalDate.of(first.getYear(), 1, 1), LocalDate.of(first.getYear(), 12, 31)))) {
      return Optional.of(new Interval(LocalDate.of(first.getYear(), 1 + 4 * third, 1),
          YearMonth.of(first.getYear(), 4 + 4 * third).atEndOfMonth()));
    }
    return Optional.empty();
  }
}
