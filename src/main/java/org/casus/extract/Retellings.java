package org.casus.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * When and where something happened that the text has told before: "the attack", or the same verb once more. What its own clause
 * says holds; what the sentence or the story says around it yields to what was told of it first.
 */
final class Retellings {

  private static final int NEAR = 2;
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private static final Set<Role> SUFFERERS = Set.of(Role.TARGET, Role.VICTIM);

  private Retellings() {}

  /**
   * @param before the drafts before this one, in text order
   * @param lead   so many sentences tell the news
   */
  static void fill(Draft draft, List<Draft> before, int lead) {
    boolean again = isDefinite(draft) || draft.verb && draft.isDeed() && !draft.total;
    if (draft.modality != Modality.ASSERTED || !again) {
      return;
    }
    boolean dated = draft.time.filter(time -> time.basis() == EventTime.Basis.STATED).isPresent();
    boolean placed = draft.place.filter(place -> place.basis() == EventPlace.Basis.STATED).isPresent();
    Optional<Draft> first = told(draft, before, lead)
        .filter(other -> isAsMany(draft, other) && (!dated || sameDay(draft, other)));
    if (first.isEmpty()) {
      return;
    }
    if (!dated && first.get().time.isPresent()) {
      draft.time = first.get().time.map(ClauseTimes::fromContext);
    }
    if (!placed && first.get().place.isPresent()) {
      draft.place = first.get().place.map(Scenes::fromContext);
    }
  }

  /** Whether a noun speaks of what is known: "the attack", "those talks". */
  static boolean isDefinite(Draft draft) {
    return !draft.verb && draft.tree.children(draft.token, "det").stream().anyMatch(det -> DEFINITE.contains(det.lemma()));
  }

  /** What is told again: the latest of that word (of a verb, with a date); or, of a noun, the like just before or in the news. */
  private static Optional<Draft> told(Draft draft, List<Draft> before, int lead) {
    List<Draft> alike = before.stream().filter(other -> other.rule.type() == draft.rule.type() && !other.dropped
        && other.modality == Modality.ASSERTED && other.polarity == draft.polarity && other.token != draft.token).toList();
    return alike.stream().filter(other -> other.token.lemma().equals(draft.token.lemma()))
        .filter(other -> !draft.verb || draft.time.isEmpty() && other.time.isPresent() && isOfTheSame(draft, other))
        .reduce((far, latest) -> latest)
        .or(() -> alike.stream().filter(other -> !draft.verb && draft.sentence() - other.sentence() <= NEAR)
        .reduce((far, latest) -> latest))
        .or(() -> alike.stream().filter(other -> !draft.verb && other.sentence() <= lead).findFirst());
  }

  /** Whether those whom a verb is said of again are not others, by the words for them. */
  private static boolean isOfTheSame(Draft draft, Draft other) {
    return SUFFERERS.stream().flatMap(role -> draft.fillers(role).stream()).map(who -> head(draft, who))
        .allMatch(head -> head.filter(Token::isPronoun).isPresent() || SUFFERERS.stream()
        .flatMap(role -> other.fillers(role).stream()).map(who -> head(other, who).map(Token::lemma))
        .anyMatch(lemma -> lemma.equals(head.map(Token::lemma))));
  }

  private static Optional<Token> head(Draft draft, Participation who) {
    return draft.tree.tokens().stream().filter(token -> token.span().equals(who.head())).findFirst();
  }

  /**
   * "Several strikes yesterday" may be meant by "the attack", but "fourteen attacks since January" by "those attacks" only: after
   * them "the attack" is one of many, of a day that is not known.
   */
  private static boolean isAsMany(Draft draft, Draft other) {
    return draft.total ? other.total : !other.total
        || other.time.filter(time -> time.precision() == EventTime.Precision.DAY).isPresent();
  }

  private static boolean sameDay(Draft draft, Draft other) {
    return other.time.flatMap(EventTime::interval).equals(draft.time.flatMap(EventTime::interval));
  }
}
