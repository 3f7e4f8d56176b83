package org.casus.model;

import java.util.List;

/**
 * What the rules found in one article, before anything is resolved to things in the world.
 *
 * @param attributions who says what
 * @param forces       how many of what
 * @param events       event mentions; their {@code attribution} is an index into {@code attributions}
 * @param rejected     what looked like an event and was seen to be none, ordered by sentence and trigger
 */
public record Extraction(List<Attribution> attributions, List<ForceMention> forces, List<EventMention> events,
    List<RejectedReading> rejected) {

  public Extraction {
    attributions = List.copyOf(attributions);
    forces = List.copyOf(forces);
    events = List.copyOf(events);
    rejected = List.copyOf(rejected);
  }

  /** An extraction in which nothing was rejected. */
  public Extraction(List<Attribution> attributions, List<ForceMention> forces, List<EventMention> events) {
    this(attributions, forces, events, List.of());
  }

  /** The same with other event mentions. */
  public Extraction withEvents(List<EventMention> newEvents) {
    return new Extraction(attributions, forces, newEvents, rejected);
  }
}
