package org.casus.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Corrections that hold. They change what was read in an article before it becomes part of a graph. */
public final class Corrections {

  private final Map<MentionId, List<Correction>> byMention = new HashMap<>();

  /** @param accepted in the order in which they apply */
  public Corrections(Collection<Correction> accepted) {
    accepted.forEach(correction -> byMention.computeIfAbsent(correction.mention(), m -> new ArrayList<>()).add(correction));
  }

  /** The reading as it is right. A mention that stood under one which is no event stands alone. */
  public Reading apply(Reading reading) {
    List<EventMention> kept = new ArrayList<>();
    for (EventMention event : reading.events()) {
      Optional<EventMention> right = Optional.of(event);
      for (Correction correction : byMention.getOrDefault(event.id(), List.of())) {
        right = right.flatMap(wrong -> correction.applyTo(wrong, reading));
      }
      right.ifPresent(kept::add);
    }
    Set<MentionId> left = new HashSet<>();
    kept.forEach(event -> left.add(event.id()));
    return reading.withEvents(kept.stream()
        .map(event -> event.governor().filter(governor -> !left.contains(governor)).isPresent() ? event.withoutGovernor() : event)
        .toList());
  }
}
