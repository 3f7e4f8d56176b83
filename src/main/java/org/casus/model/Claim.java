package org.casus.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one source, in one article, says of an event: the same source saying the same thing twice in an article is one claim.
 *
 * @param article    where it is said
 * @param claimant   who says it; empty when the article itself does
 * @param casualties the figures this claim gives
 * @param amount     the money this claim gives
 * @param mentions   the mentions that express it, at least one, in text order
 */
public record Claim(ArticleId article, Optional<EntityId> claimant, Modality modality, Polarity polarity,
                    Casualties casualties, Optional<Amount> amount, List<MentionId> mentions) {

  public Claim {
    Objects.requireNonNull(article);
    Objects.requireNonNull(claimant);
    Objects.requireNonNull(modality);
    Objects.requireNonNull(polarity);
    Objects.requireNonNull(casualties);
    Objects.requireNonNull(amount);
    mentions = List.copyOf(mentions);
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("a claim that nothing expresses, in " + article);
    }
  }
}
