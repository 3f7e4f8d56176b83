package org.casus.extract.setting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.role.Draft;
import org.casus.extract.role.Whereabouts;
import org.casus.extract.tree.Lexicon;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Role;

/** "The attack", "those talks": a definite event noun takes over whom the text named of the event a sentence or two before. */
public final class Anaphors {

  private static final int SENTENCES_BACK = 2;

  /** In the path of a role that was taken over from an earlier mention. */
  public static final String REFERS_BACK = "refers back to";

  private Anaphors() {}

  /** Fills what a definite event noun leaves open from the latest earlier mention of the same type that was asserted like it. */
  public static void resolve(Draft draft, List<Draft> before, Lexicon lexicon) {
    if (!Retellings.isDefinite(draft) || draft.modality != Modality.ASSERTED
        || draft.has(Role.INITIATOR) || draft.has(Role.TARGET) || draft.has(Role.PARTICIPANT)) {
      return;
    }
    if (draft.total) {
      return; // a sum speaks of its own
    }
    Optional<Draft> earlier = latest(draft, before.stream().filter(other -> !isAnswer(draft, other, lexicon)).toList());
    if (earlier.isEmpty()) {
      return;
    }
    Draft antecedent = earlier.get();
    draft.total = antecedent.total;
    for (Map.Entry<Role, List<Participation>> role : antecedent.roles.entrySet()) {
      if (!draft.has(role.getKey()) && role.getKey() != Role.VICTIM) {
        List<Participation> taken = role.getValue().stream().filter(p -> !p.path().equals(Whereabouts.WHERE))
            .map(p -> new Participation(p.role(), p.span(), p.head(), p.filler(),
            "inferred: '" + draft.token.word() + "' " + REFERS_BACK + " '" + antecedent.token.word() + "'")).toList();
        if (!taken.isEmpty()) {
          draft.roles.put(role.getKey(), taken);
        }
      }
    }
  }

  /** When the police shoot, "the attack" is not theirs, but the one to which they answer. */
  private static boolean isAnswer(Draft draft, Draft other, Lexicon lexicon) {
    return draft.rule.type() == EventType.ASSAULT && !other.token.lemma().equals(draft.token.lemma())
        && other.fillers(Role.INITIATOR).stream().anyMatch(p -> other.tree.tokens().stream()
        .anyMatch(t -> t.span().equals(p.head()) && lexicon.has("police", t.lemma())));
  }

  /** The latest earlier mention; "those attacks" goes back to several if there are any, "the attack" to one. */
  private static Optional<Draft> latest(Draft draft, List<Draft> before) {
    boolean plural = draft.token.pos().equals("NNS");
    return latest(draft, before, plural).or(() -> plural ? latest(draft, before, false) : Optional.empty());
  }

  private static Optional<Draft> latest(Draft draft, List<Draft> before, boolean total) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft other = before.get(i);
      if (draft.sentence() - other.sentence() > SENTENCES_BACK) {
        return Optional.empty();
      }
      if (!other.dropped && !isStanding(other) && other.total == total && other.rule.type() == draft.rule.type()
          && (other.token.lemma().equals(draft.token.lemma())
          || draft.sentence() - other.sentence() <= 1 && areOfOneKind(draft, other))
          && other.modality == Modality.ASSERTED && other.polarity == draft.polarity) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** "The coalition that fights it": what somebody is known for, and nothing that one goes back to. */
  private static boolean isStanding(Draft draft) {
    return draft.token.relation().startsWith("acl") && draft.token.pos().matches("VBZ|VBP");
  }

  /** An attack may be called by any word for one; but a coup is not the closing of a border, though both are coercion. */
  private static boolean areOfOneKind(Draft draft, Draft other) {
    String one = draft.rule.cameo();
    String another = other.rule.cameo();
    return draft.rule.type() == EventType.ASSAULT || one == null || another == null
        || one.substring(0, 2).equals(another.substring(0, 2));
  }
}
