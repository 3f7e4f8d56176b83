package org.casus.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.model.EventMention;
import org.casus.model.MentionId;
import org.casus.model.Modality;

/**
 * The events of a reading as a coder counts them: in "Iran threatened to attack Iraq" there is one, the threat; the attack, which has not
 * happened, is what the threat is about. It is written as the threat's content, so that nothing is lost and nothing is counted twice.
 */
final class CodedEvents {

  private final Map<MentionId, EventMention> byId = new LinkedHashMap<>();
  private final Map<MentionId, List<EventMention>> contents = new LinkedHashMap<>();
  private final List<EventMention> coded = new ArrayList<>();

  CodedEvents(List<EventMention> events) {
    events.forEach(event -> byId.put(event.id(), event));
    for (EventMention event : events) {
      Optional<EventMention> outermost = event.modality() == Modality.ASSERTED ? Optional.empty() : outermost(event);
      if (outermost.isPresent()) {
        contents.computeIfAbsent(outermost.get().id(), id -> new ArrayList<>()).add(event);
      } else {
        coded.add(event);
      }
    }
  }

  /** The events that stand on their own, in the order of the reading. */
  List<EventMention> coded() {
    return coded;
  }

  /** What an event of {@link #coded()} speaks of; empty for most. */
  List<EventMention> content(EventMention event) {
    return contents.getOrDefault(event.id(), List.of());
  }

  private Optional<EventMention> outermost(EventMention event) {
    Set<MentionId> seen = new HashSet<>(Set.of(event.id()));
    Optional<EventMention> above = event.governor().map(byId::get);
    while (above.isPresent() && above.get().modality() != Modality.ASSERTED && seen.add(above.get().id())
        && above.get().governor().map(byId::get).filter(g -> !seen.contains(g.id())).isPresent()) {
      above = above.get().governor().map(byId::get);
    }
    return above.filter(g -> !g.id().equals(event.id()));
  }
}
