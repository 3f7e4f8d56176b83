package org.casus.extract.setting;

import java.util.List;
import org.casus.extract.tree.Quotations;
import org.casus.model.Article;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/**
 * Tells the time expressions that say by themselves on which day something happened from those that SUTime counts from the day
 * of publication for want of another: an hour without its day, "the day before" something, the "today" of somebody who speaks.
 */
final class OwnDays {

  private final String text;
  private final List<Span> quotes;
  private final Article article;
  private final DatingRules rules;
  private final boolean chronicle; // whose own month is not the one in which it came out

  OwnDays(Article article, DatingRules rules) {
    this.article = article;
    this.rules = rules;
    this.chronicle = Chronicle.month(article).isPresent();
    this.text = article.text();
    this.quotes = Quotations.find(text).stream().map(Quotations.Quote::span).toList();
  }

  /** Whether the words tell the day, or the longer time, in which something happened. */
  boolean has(TimeExpression time) {
    String words = time.span().of(text).strip().replaceAll("\\s+", " ");
    boolean hour = time.type() == TimeExpression.Type.TIME && (!rules.is("day", words) || rules.is("hour", words));
    return !hour && !rules.is("from-another", words) && !(rules.is("counted", words) && (chronicle || isOfPublication(time)))
        && !(rules.is("deictic", words) && quotes.stream().anyMatch(quote -> quote.contains(time.span())));
  }

  /** Whether it is counted from the day of publication, not from a day that the text names before. */
  private boolean isOfPublication(TimeExpression time) {
    return article.date().isPresent() && time.interval()
        .filter(i -> !i.from().isBefore(article.date().get().minusDays(1))).isPresent();
  }
}
