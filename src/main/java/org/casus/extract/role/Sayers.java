package org.casus.extract.role;

import java.util.List;
import java.util.Optional;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * What the words of somebody tell of the sides of an act that he says or judges: "Togo said a deal had been signed with Chad" is
 * a deal of Togo, and "criticised the move, arguing Lind ruins the port" is against Lind.
 */
public final class Sayers {

  private final Tree tree;
  private final Lexicon lexicon;
  private final Phrases phrases;

  private Sayers(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.phrases = new Phrases(tree, lexicon);
  }

  /** Gives the events of a sentence the sides that only somebody's saying so tells. */
  public static void fill(Tree tree, List<Draft> drafts, Lexicon lexicon) {
    Sayers sayers = new Sayers(tree, lexicon);
    for (Draft draft : drafts) {
      if (draft.rule.type() == EventType.ACCUSE && draft.verb && !draft.fillers(Role.TARGET).isEmpty()) {
        sayers.blame(draft);
      } else if (draft.rule.type() == EventType.AGREE || draft.rule.type() == EventType.SUPPORT) {
        sayers.join(draft);
      }
    }
  }

  /** An agreement "with" somebody alone is one with whoever says that there is one. */
  private void join(Draft draft) {
    List<Participation> sides = draft.fillers(Role.PARTICIPANT);
    boolean alone = !sides.isEmpty() && !draft.has(Role.INITIATOR) && sides.stream().allMatch(side -> side.path()
        .contains("'with'"));
    Optional<Token> clause = tree.clauseVerb(draft.token).filter(verb -> verb.isRelation("ccomp"));
    if (alone && clause.isPresent()) {
      clause.flatMap(tree::parent).filter(verb -> lexicon.has("speech-verb", verb.lemma()))
          .flatMap(verb -> tree.child(verb, "nsubj")).filter(who -> lexicon.isActor(who) && !who.ner().equals("PERSON"))
          .ifPresent(who -> phrases.named(who).forEach(phrase -> draft.add(Role.PARTICIPANT, phrase, "inferred: who says so")));
    }
  }

  /** Whoever is said to do wrong is who is blamed, and not the thing alone that is spoken against. */
  private void blame(Draft draft) {
    List<Participation> things = draft.fillers(Role.TARGET);
    if (things.stream().map(p -> at(p)).anyMatch(thing -> thing.isEmpty() || lexicon.isActor(thing.get()))) {
      return;
    }
    tree.children(draft.token, "advcl", "xcomp").stream()
        .filter(verb -> verb.pos().equals("VBG") && lexicon.has("speech-verb", verb.lemma()))
        .flatMap(verb -> tree.children(verb, "ccomp").stream()).flatMap(told -> tree.children(told, "nsubj").stream())
        .filter(who -> who.isNoun() && lexicon.isActor(who) && draft.fillers(Role.INITIATOR).stream()
            .noneMatch(p -> p.head().equals(who.span()))).findFirst().ifPresent(who -> {
              List<Participation> topics = List.copyOf(things);
              draft.roles.remove(Role.TARGET);
              topics.forEach(thing -> draft.add(Role.TOPIC, new Phrases.Phrase(thing.span(), at(thing).orElseThrow()),
                  thing.path()));
              phrases.named(who).forEach(phrase -> draft.add(Role.TARGET, phrase, "inferred: who is said to do so"));
            });
  }

  private Optional<Token> at(Participation participation) {
    return tree.tokens().stream().filter(token -> token.span().begin() == participation.head().begin()).findFirst();
  }
}
