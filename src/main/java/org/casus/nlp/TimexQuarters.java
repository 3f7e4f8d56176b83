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

/**
 * Quarters and halves of a year with an ordinal, which SUTime passes over: "the fourth quarter of 2020", "the third quarter",
 * "the second half of 2019".
 */
final class TimexQuarters {

  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
  private static final Pattern QUARTER =
      Pattern.compile("(?i)\\b(?:the )?(first|second|third|fourth|final|last)[ -]quarter\\b(?! century)(?: (?:of |in "
          + ")?(?:the )?(\\d{4}|(?:last|this|next) year))?");

  /** A half without a year is mostly that of a match. */
  private static final Pattern HALF = Pattern.compile("(?i)\\b(?:the )?(first|second|latter) half (?:of |in )?(?:the )?"
      + "(\\d{4}|(?:last|this|next) year)\\b");

  private TimexQuarters() {}

  /**
   * The quarters and halves named in one sentence; a quarter without a year is the last one that is over on that day, and
   * without a day there is none.
   */
  static List<TimeExpression> find(Span sentence, String text, Optional<LocalDate> today) {
    List<TimeExpression> found = new ArrayList<>();
    Matcher m = QUARTER.matcher(sentence.of(text));
    while (m.find()) {
      int ordinal = ORDINALS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1;
      if (ordinal == 0 && m.group(2) == null) {
        continue; // "the last quarter" is the one before this
      }
      int quarter = ordinal == 0 ? 4 : ordinal;
      Optional<Integer> year = m.group(2) == null ? today.map(day -> lastOver(quarter, day))
          : year(m.group(2).toLowerCase(Locale.ROOT), today);
      Span span = new Span(sentence.begin() + m.start(), sentence.begin() + m.end());
      year.map(y -> y + "-Q" + quarter).ifPresent(value ->
          found.add(new TimeExpression(span, TimeExpression.Type.DATE, value,
          TimexValue.interval(TimeExpression.Type.DATE, value))));
    }
    Matcher half = HALF.matcher(sentence.of(text));
    while (half.find()) {
      String code = half.group(1).equalsIgnoreCase("first") ? "-H1" : "-H2";
      Span span = new Span(sentence.begin() + half.start(), sentence.begin() + half.end());
      year(half.group(2).toLowerCase(Locale.ROOT), today).map(y -> y + code).ifPresent(value -> found.add(
          new TimeExpression(span, TimeExpression.Type.DATE, value, TimexValue.interval(TimeExpression.Type.DATE, value))));
    }
    return found;
  }

  private static Optional<Integer> year(String words, Optional<LocalDate> today) {
    if (words.matches("\\d+")) {
      return Optional.of(Integer.valueOf(words));
    }
    return today.map(day -> day.getYear() + (words.startsWith("last") ? -1 : words.startsWith("next") ? 1 : 0));
  }

  private static int lastOver(int quarter, LocalDate day) {
    LocalDate end = LocalDate.of(day.getYear(), 3 * quarter, 1).plusMonths(1);
    return end.isAfter(day) ? day.getYear() - 1 : day.getYear();
  }
}
