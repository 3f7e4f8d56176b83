package org.casus.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.extract.tree.Lexicon;
import org.casus.model.EventPlace;
import org.casus.model.EventType;
import org.casus.model.Participation;
import org.casus.model.Role;

/**
 * What the place of an act tells of those who take part, where the sentence names nobody and the rules allow it by the slot
 * "place": a protest or an attack on things concerns the place where it happens, and who is charged somewhere is so by its
 * authorities. An article says in its course against whom a protest is, or leaves it open. "During a riot in the city" only
 * mentions the riot, and says nothing of whom it concerns.
 */
public final class Whereabouts {

  /** In the path of a part that only the place tells of. */
  public static final String WHERE = "inferred: where it happened";

  private static final String SLOT = "place";

  private final RuleBook book;
  private final Lexicon lexicon;
  private final boolean brief;

  /** @param brief whether the text has so few sentences that nothing more can be told */
  public Whereabouts(RuleBook book, Lexicon lexicon, boolean brief) {
    this.book = book;
    this.lexicon = lexicon;
    this.brief = brief;
  }

  /** Fills initiator and target of a draft whose place is known. */
  public void fill(Draft draft) {
    Optional<EventPlace> place = draft.place.filter(p -> p.basis() == EventPlace.Basis.STATED && draft.roles.values().stream()
        .flatMap(List::stream)
        .noneMatch(q -> q.head().overlaps(p.span())));
    if (place.isEmpty() || draft.total || draft.has(Role.PARTICIPANT)) {
      return;
    }
    boolean somebody = draft.has(Role.VICTIM) || draft.fillers(Role.TARGET).stream()
        .anyMatch(p -> draft.tree.tokens().stream().anyMatch(t -> t.span().equals(p.head()) && lexicon.isActor(t)));
    boolean byNobody = !draft.has(Role.INITIATOR);
    boolean told = draft.rule.type() != EventType.PROTEST || brief && (draft.verb || draft.arguments.stream()
        .anyMatch(a -> a.slot().equals("subject")));
    if (!somebody && !byNobody && told && allows(draft, Role.TARGET)) {
      add(draft, Role.TARGET, place.get());
    } else if (somebody && byNobody && allows(draft, Role.INITIATOR)) {
      add(draft, Role.INITIATOR, place.get());
    }
  }

  private boolean allows(Draft draft, Role role) {
    return book.slots(draft.rule, draft.verb, role.label()).contains(SLOT);
  }

  private static void add(Draft draft, Role role, EventPlace place) {
    draft.roles.computeIfAbsent(role, r -> new ArrayList<>())
        .add(new Participation(role, place.span(), place.span(), Optional.empty(), WHERE));
  }
}
