package org.casus.model;

import java.util.List;
import java.util.Objects;

/**
 * All that Casus reads in one article. In the exchange format this is one line.
 *
 * @param sentences    spans in text order
 * @param entities     one for each thing mentioned, ordered by first mention
 * @param times        in text order
 * @param attributions who says what, in text order of the content; event mentions point to them by index
 * @param forces       in text order
 * @param events       event mentions, ordered by sentence and trigger
 */
public record Reading(Article article, List<Span> sentences, List<Entity> entities, List<TimeExpression> times,
                      List<Attribution> attributions, List<ForceMention> forces, List<EventMention> events) {

  public Reading {
    Objects.requireNonNull(article);
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
    times = List.copyOf(times);
    attributions = List.copyOf(attributions);
    forces = List.copyOf(forces);
    events = List.copyOf(events);
  }
}
