package org.casus.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * An event mention with what must be known of its article to merge it with others.
 *
 * @param article   where it stands
 * @param published the article's publication day
 * @param claimant  who says so; empty when the article itself does
 * @param sentence  the text of its sentence
 * @param trigger   the words of the trigger in lower case
 * @param lead      how its article begins, see {@link #lead(String)}; one string for all reports of the article
 */
public record Report(ArticleId article, Optional<LocalDate> published, Optional<EntityId> claimant, String sentence,
                     String trigger, EventMention mention, String lead) {

  /** News says first what it is about; what follows is background as often as not. */
  private static final int LEAD = 1000;

  public Report {
    Objects.requireNonNull(article);
    Objects.requireNonNull(published);
    Objects.requireNonNull(claimant);
    Objects.requireNonNull(sentence);
    Objects.requireNonNull(trigger);
    Objects.requireNonNull(mention);
    Objects.requireNonNull(lead);
  }

  /** The first thousand characters of a text: enough to tell which story it tells. */
  public static String lead(String text) {
    return text.substring(0, Math.min(LEAD, text.length()));
  }
}
