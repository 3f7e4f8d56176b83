package org.casus.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One news article as it was given.
 *
 * @param id        derived from the text
 * @param text      the article's text exactly as given, never empty; every offset in the program points into it
 * @param title     headline, empty when none was given; it is not part of {@code text} unless the input had it there
 * @param url       where it was published
 * @param publisher who published it, a name as given
 * @param date      day of publication in the publisher's own calendar; empty when it is not known, never guessed
 * @param givenId   the id the input gave it, kept beside ours
 */
public record Article(ArticleId id, String text, Optional<String> title, Optional<String> url, Optional<String> publisher,
                      Optional<LocalDate> date, Optional<String> givenId) {

  public Article {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(url);
    Objects.requireNonNull(publisher);
    Objects.requireNonNull(date);
    Objects.requireNonNull(givenId);
    if (text.isBlank()) {
      throw new IllegalArgumentException("an article without text");
    }
  }

  /** An article of which nothing but text and, perhaps, date is known. */
  public static Article ofText(String text, Optional<LocalDate> date) {
    return new Article(ArticleId.ofText(text), text, Optional.empty(), Optional.empty(), Optional.empty(), date,
        Optional.empty());
  }
}
