package org.casus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.Modality;

/**
 * When and where something happened that the text has told before: "the attack", or the same verb once more. What its own clause
 * says holds; what the sentence or the story says around it yields to what was told of it first.
 */
final class Retellings {

  private static final int NEAR = 2;
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private Retellings() {}

  /** @param before the drafts before this one, in text order */
  static void fill(Draft draft, List<Draft> before) {
    if (draft.modality != Modality.ASSERTED || draft.total || !(isDefinite(draft) || draft.verb && draft.isDeed())) {
      return;
    }
    boolean dated = draft.time.filter(time -> time.basis() == EventTime.Basis.STATED).isPresent();
    boolean placed = draft.place.filter(place -> place.basis() == EventPlace.Basis.STATED).isPresent();
    Optional<Draft> first = told(draft, before).filter(other -> !dated || sameDay(draft, other));
    if (first.isEmpty()) {
      return;
    }
    if (!dated && first.get().time.isPresent()) {
      draft.time = first.get().time.map(Retellings::fromContext);
    }
    if (!placed && first.get().place.isPresent()) {
      draft.place = first.get().place.map(Scenes::fromContext);
    }
  }

  /** Whether a noun speaks of what is known: "the attack", "those talks". */
  static boolean isDefinite(Draft draft) {
    return !draft.verb && draft.tree.children(draft.token, "det").stream().anyMatch(det -> DEFINITE.contains(det.lemma()));
  }

  /** What is told again: the latest of that word (of a verb, which has a date); or else, of a noun, the like just before it. */
  private static Optional<Draft> told(Draft draft, List<Draft> before) {
    List<Draft> alike = before.stream().filter(other -> other.rule.type() == draft.rule.type() && !other.dropped && !other.total
        && other.modality == Modality.ASSERTED && other.polarity == draft.polarity && other.token != draft.token).toList();
    return alike.stream().filter(other -> other.token.lemma().equals(draft.token.lemma()))
        .filter(other -> !draft.verb || draft.time.isEmpty() && other.time.isPresent()).reduce((far, latest) -> latest)
        .or(() -> alike.stream().filter(other -> !draft.verb && draft.sentence() - other.sentence() <= NEAR)
        .reduce((far, latest) -> latest));
  }

  private static boolean sameDay(Draft draft, Draft other) {
    return other.time.flatMap(EventTime::interval).equals(draft.time.flatMap(EventTime::interval));
  }

  private static EventTime fromContext(EventTime time) {
    EventTime.Basis basis = time.basis() == EventTime.Basis.PUBLICATION ? time.basis() : EventTime.Basis.CONTEXT;
    return new EventTime(time.interval(), time.precision(), basis, time.span());
  }
}
