package org.casus.extract.role;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Role;
import org.casus.model.Token;

/** Whom an attack hit of which the sentence only tells who answers it: "Chad retaliated against strikes", "in revenge for". */
public final class Answered {

  private final Tree tree;
  private final Lexicon lexicon;
  private final VerbArguments verbs;
  private final Phrases phrases;

  private Answered(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.verbs = new VerbArguments(tree, lexicon);
    this.phrases = new Phrases(tree, lexicon);
  }

  /** Gives the events of a sentence that answer something those whom they answer as targets. */
  public static void fill(Tree tree, List<Draft> drafts, Lexicon lexicon) {
    Answered answered = new Answered(tree, lexicon);
    drafts.stream().filter(draft -> draft.rule.type() == EventType.ASSAULT && !draft.verb && !draft.total
        && !draft.has(Role.TARGET) && !draft.has(Role.VICTIM) && !draft.has(Role.PARTICIPANT)).forEach(answered::fill);
  }

  private void fill(Draft draft) {
    Token first = tree.firstConjunct(draft.token);
    Optional<Token> answer = lexicon.has("answering-preposition", tree.preposition(first)) ? tree.parent(first)
        : Optional.empty();
    answer.stream().flatMap(this::answering)
        .filter(who -> draft.fillers(Role.INITIATOR).stream().noneMatch(p -> p.head().overlaps(who.span())))
        .flatMap(who -> phrases.named(who).stream())
        .forEach(who -> draft.add(Role.TARGET, who, "inferred: who answers '" + draft.token.word() + "'"));
  }

  /** Who strikes back; police and helpers respond to any attack, so that of a response only a name tells that it was hit. */
  private Stream<Token> answering(Token word) {
    if (!word.isVerb()) {
      return lexicon.has("retaliation", word.lemma()) ? tree.clauseVerb(word).stream().flatMap(this::subjects) : Stream.empty();
    }
    boolean response = lexicon.has("response-verb", word.lemma());
    return !response && !lexicon.has("retaliation", word.lemma()) ? Stream.empty()
        : subjects(word).filter(who -> !response || isNation(who));
  }

  private Stream<Token> subjects(Token verb) {
    return verbs.subjects(verb, new HashSet<>()).stream().map(Argument::head).filter(lexicon::isActor);
  }

  private boolean isNation(Token who) {
    return who.ner().equals("LOCATION") || who.ner().equals("MISC") || tree.children(who, "amod").stream()
        .anyMatch(nation -> nation.ner().equals("MISC"));
  }
}
