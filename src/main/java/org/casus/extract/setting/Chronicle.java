package org.casus.extract.setting;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.model.Article;
import org.casus.model.Interval;

/** An article that tells what happened in a month, by its title: "On the campaign trail, May 2020". */
final class Chronicle {

  private static final Pattern MONTH = Pattern.compile("\\b(\\p{Lu}\\p{Ll}+),? (\\d{4})$");

  private Chronicle() {}

  /** The month of a chronicle that came out when it was over; empty for other articles. */
  static Optional<Interval> month(Article article) {
    Matcher end = MONTH.matcher(article.title().orElse("").strip());
    if (!end.find()) {
      return Optional.empty();
    }
    return Stream.of(Month.values()).filter(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(end.group(1)))
        .findFirst().map(month -> YearMonth.of(Integer.parseInt(end.group(2)), month))
        .map(month -> new Interval(month.atDay(1), month.atEndOfMonth()))
        .filter(month -> article.date().filter(month.to()::isBefore).isPresent());
  }
}
