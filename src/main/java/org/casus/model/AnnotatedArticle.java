package org.casus.model;

import java.util.List;
import java.util.Objects;

/**
 * An article with its linguistic annotation: sentences, tokens, trees, names and time expressions; nothing of events yet.
 *
 * @param sentences in text order, possibly none
 * @param times     in text order
 */
public record AnnotatedArticle(Article article, List<Sentence> sentences, List<TimeExpression> times) {

  public AnnotatedArticle {
    Objects.requireNonNull(article);
    sentences = List.copyOf(sentences);
    times = List.copyOf(times);
  }

  public String text() {
    return article.text();
  }
}
