package org.casus.extract.role;

import java.util.List;
import java.util.Optional;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Role;
import org.casus.model.Token;

/** "Rockets hit the base, where French troops are stationed": who is stationed at what was hit is meant as well. */
public final class Occupants {

  private Occupants() {}

  /** Adds those who were in what was hit to the targets. */
  public static void add(Tree tree, List<Draft> drafts, Lexicon lexicon) {
    Optional<Token> occupant = tree.tokens().stream()
        .filter(verb -> verb.isVerb() && lexicon.has("station-verb", verb.lemma()) && hasRelativePlace(tree, verb))
        .flatMap(verb -> tree.children(verb, "nsubj:pass", "nsubj").stream()).filter(lexicon::isActor).findFirst();
    if (occupant.isEmpty()) {
      return;
    }
    Phrases phrases = new Phrases(tree, lexicon);
    for (Draft draft : drafts) {
      boolean actorHit = draft.fillers(Role.TARGET).stream().anyMatch(p -> tree.tokens().stream()
          .anyMatch(t -> t.span().equals(p.head()) && lexicon.isActor(t)));
      if (draft.rule.type() == EventType.ASSAULT && !draft.total && !actorHit && draft.token.index() < occupant.get().index()) {
        phrases.named(occupant.get()).forEach(phrase -> draft.add(Role.TARGET, phrase, "inferred: stationed at what was hit"));
      }
    }
  }

  private static boolean hasRelativePlace(Tree tree, Token verb) {
    return tree.subtree(verb).stream().anyMatch(t -> t.pos().equals("WDT") && !tree.preposition(t).isEmpty()
        || t.lemma().equals("where"));
  }
}
