package org.casus.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Who says what: direct or indirect speech.
 *
 * @param source  the words that name who says it; empty when the text leaves it open ("it was reported")
 * @param speaker the source as a thing, once resolved
 * @param cue     the word that marks it, such as "said" or "according to"
 * @param content what is said, without the quotation marks' outer space
 */
public record Attribution(Optional<Span> source, Optional<EntityId> speaker, Span cue, Span content) {

  public Attribution {
    Objects.requireNonNull(source);
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(cue);
    Objects.requireNonNull(content);
  }

  public Attribution withSpeaker(EntityId resolved) {
    return new Attribution(source, Optional.of(resolved), cue, content);
  }
}
