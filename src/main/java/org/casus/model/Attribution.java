package org.casus.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who says what: direct or indirect speech, and what somebody is reported to think, want or plan.
 *
 * @param source  the words that name who says it; empty when the text leaves it open ("it was reported")
 * @param speaker the source as a thing, once resolved
 * @param cue     the word that marks it, such as "said" or "according to"
 * @param content what is said, from its first to its last word, without the quotation marks at its ends
 * @param parts   the stretches of {@code content} that are said, in text order: more than one where the cue stands in
 *                between ("A, she said, B")
 */
public record Attribution(Optional<Span> source, Optional<EntityId> speaker, Span cue, Span content, List<Span> parts) {

  public Attribution {
    Objects.requireNonNull(source);
    Objects.requireNonNull(speaker);
    Objects.requireNonNull(cue);
    parts = List.copyOf(parts);
    Span whole = parts.stream().reduce(Span::union).orElse(content);
    if (parts.isEmpty() || !whole.equals(content)) {
      throw new IllegalArgumentException("parts " + parts + " do not make up " + content);
    }
  }

  /** What is said in one piece. */
  public Attribution(Optional<Span> source, Optional<EntityId> speaker, Span cue, Span content) {
    this(source, speaker, cue, content, List.of(content));
  }

  public Attribution withSpeaker(EntityId resolved) {
    return new Attribution(source, Optional.of(resolved), cue, content, parts);
  }
}
