package org.casus.nlp;

import java.time.LocalDate;
import java.util.Optional;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;

/** The one CoreNLP instance that all tests of a run share: it takes seconds and gigabytes to load. */
public final class SharedAnnotator {

  private static CoreNlpAnnotator instance;

  private SharedAnnotator() {}

  public static synchronized CoreNlpAnnotator get() {
    if (instance == null) {
      instance = CoreNlpAnnotator.load();
    }
    return instance;
  }

  /** Annotates a text as an article published on the given day (ISO), or without a date. */
  public static AnnotatedArticle annotate(String text, String date) {
    return get().annotate(Article.ofText(text, Optional.ofNullable(date).map(LocalDate::parse)));
  }
}
