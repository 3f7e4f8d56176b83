package org.casus.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.model.Article;
import org.casus.model.Interval;
import org.casus.model.Sentence;
import org.casus.model.TimeExpression;

/**
 * Mends what SUTime is known to get wrong in news: "the past months" is not last month, and a bare weekday lies before
 * the publication day unless the sentence speaks of the future.
 */
final class TimexCorrector {

  private TimexCorrector() {}

  static TimeExpression correct(TimeExpression time, List<Sentence> sentences, Article article) {
    String words = time.span().of(article.text()).toLowerCase(Locale.ROOT);
    String before = article.text().substring(Math.max(0, time.span().begin() - 8), time.span().begin()).toLowerCase(Locale.ROOT);
    if (before.matches("(?s).*\\b(?:his|her|its|their) $") && words.matches("(?:last|final|first) .*")) {
      // "in his last months in power": counted from the end of something the expression does not name
      return new TimeExpression(time.span(), time.type(), time.value(), Optional.empty());
    }
    if (words.matches("(?:the |these |his |her |its |their )?(?:past|last|recent|previous|coming|next) (?:few |several )?(?:months|weeks|days|years)")) {
      return plural(time, words, article);
    }
    return time;
  }

  /** "the past months": a stretch of unknown length up to now; taken as up to six units, value a duration of X. */
  private static TimeExpression plural(TimeExpression time, String words, Article article) {
    char unit = words.endsWith("months") ? 'M' : words.endsWith("weeks") ? 'W' : words.endsWith("days") ? 'D' : 'Y';
    boolean future = words.contains("coming") || words.contains("next");
    Optional<Interval> interval = article.date().map(day -> {
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
