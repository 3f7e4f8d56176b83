package org.casus.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.casus.model.Article;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/**
 * Tells the time expressions that say by themselves on which day something happened from those that SUTime counts from the day
 * of publication for want of another: an hour without its day, "the day before" something, the "today" of somebody who speaks.
 */
final class OwnDays {

  private static final Pattern DAY =
      Pattern.compile("(?i).*(?:day|night|yesterday|today|\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\b|\\d{4}|"
      + "this (?:morning|afternoon|evening)).*");
  /** "Midnight" is an hour, and "the day", "that night" are those of something told before. */
  private static final Pattern HOUR =
      Pattern.compile("(?i)(?:at |around )?(?:midnight|midday|noon|(?:the|that|one) (?:night|evening|morning))");
  private static final Pattern COUNTED =
      Pattern.compile("(?i)(?:later |earlier )?(?:(?:the|that|his|her|its|their) (?:last|final|first|same|very|other|next|following|"
      + "previous|opening|closing|preceding)"
      + "|(?:the|same|following|previous))(?: same)? (?:day|night|morning|evening|week|month|year)");
  private static final Pattern FROM_ANOTHER =
      Pattern.compile("(?i).*\\b(?:days?|nights?|weeks?|months?|years?) (?:before|after|earlier|later|prior)");
  private static final Pattern DEICTIC =
      Pattern.compile("(?i)(?:today|yesterday|tomorrow|tonight|now|currently|last night|"
      + "this (?:day|morning|afternoon|evening|week|month|year))");

  private final String text;
  private final List<Span> quotes;
  private final Article article;

  OwnDays(Article article) {
    this.article = article;
    this.text = article.text();
    this.quotes = Quotations.find(text).stream().map(Quotations.Quote::span).toList();
  }

  /** Whether the words tell the day, or the longer time, in which something happened. */
  boolean has(TimeExpression time) {
    String words = time.span().of(text).strip().replaceAll("\\s+", " ");
    boolean hour = time.type() == TimeExpression.Type.TIME && (!DAY.matcher(words).matches() || HOUR.matcher(words).matches());
    return !hour && !FROM_ANOTHER.matcher(words).matches() && !(COUNTED.matcher(words).matches() && isOfPublication(time))
        && !(DEICTIC.matcher(words).matches() && quotes.stream().anyMatch(quote -> quote.contains(time.span())));
  }

  /** Whether it is counted from the day of publication, not from a day that the text names before. */
  private boolean isOfPublication(TimeExpression time) {
    return article.date().isPresent() && time.interval()
        .filter(i -> !i.from().isBefore(article.date().get().minusDays(1))).isPresent();
  }
}
