package org.casus.extract.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/** To whom one gives one's word, where only the verb around it tells: "'I promise a fair vote,' Anna Lind told the crowd". */
public final class Addressees {

  private static final Set<String> OWN = Set.of("I", "we", "We");

  private final Tree tree;
  private final Lexicon lexicon;

  private Addressees(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  /** Gives promises in the first person, and without a target, those to whom they are spoken. */
  public static void fill(Tree tree, List<Draft> drafts, Lexicon lexicon) {
    Addressees addressees = new Addressees(tree, lexicon);
    Phrases phrases = new Phrases(tree, lexicon);
    drafts.stream().filter(draft -> draft.rule.type() == EventType.AGREE && draft.verb && !draft.has(Role.TARGET)
            && draft.fillers(Role.INITIATOR).stream().anyMatch(addressees::isSpeaker))
        .forEach(draft -> addressees.of(draft.token).ifPresent(who -> phrases.named(who)
            .forEach(phrase -> draft.add(Role.TARGET, phrase, "to whom it is said"))));
  }

  private boolean isSpeaker(Participation initiator) {
    return tree.tokens().stream().anyMatch(t -> t.span().equals(initiator.head()) && OWN.contains(t.word()));
  }

  private Optional<Token> of(Token promise) {
    return tree.tokens().stream().filter(verb -> verb.isVerb() && lexicon.has("speech-verb", verb.lemma())
            && (tree.dominates(verb, promise) || tree.dominates(promise, verb)))
        .flatMap(verb -> Stream.concat(tree.children(verb, "obj", "iobj").stream(),
            tree.children(verb, "obl").stream().filter(who -> tree.preposition(who).equals("to"))))
        .filter(who -> who.isNoun() && (lexicon.isActor(who) || lexicon.has("listeners", who.lemma()))
            && !who.ner().equals("ORGANIZATION")
            && !lexicon.has("press", who.lemma())).findFirst();
  }
}
