package org.casus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Mends what the parser systematically gets wrong in the constructions that matter here. */
final class ParserErrors {

  private ParserErrors() {}

  /**
   * Two kinds. "Regretted its failure to stop" is parsed as if one regretted to stop; the infinitive belongs to the noun.
   * "agreed with Iraq to withdraw" is parsed as if "with" opened a clause of which Iraq is the subject; Iraq belongs to the
   * first verb, and the infinitive is its clause.
   */
  static Sentence mend(Sentence sentence, Lexicon lexicon) {
    List<Token> tokens = new ArrayList<>(sentence.tokens());
    for (Token verb : sentence.tokens()) {
      Optional<Token> with = child(sentence, verb, "mark", "with");
      Optional<Token> to = child(sentence, verb, "mark", "to");
      Optional<Token> noun = sentence.tokens().stream().filter(t -> t.head() == verb.head() && t.relation().equals("obj") && t.index() < verb.index()
          && lexicon.has("infinitive-noun", t.lemma())).findFirst();
      if (verb.relation().equals("xcomp") && verb.pos().equals("VB") && to.isPresent() && noun.isPresent()) {
        tokens.set(verb.index(), attach(verb, noun.get().index(), "acl"));
      }
      Optional<Token> subject = sentence.tokens().stream().filter(t -> t.head() == verb.index() && t.relation().equals("nsubj")).findFirst();
      if (verb.relation().equals("advcl") && with.isPresent() && to.isPresent() && subject.isPresent() && subject.get().index() < to.get().index()) {
        tokens.set(verb.index(), attach(verb, verb.head(), "xcomp"));
        tokens.set(subject.get().index(), attach(subject.get(), verb.head(), "obl"));
        tokens.set(with.get().index(), attach(with.get(), subject.get().index(), "case"));
      }
    }
    return new Sentence(sentence.index(), sentence.span(), tokens);
  }

  private static Optional<Token> child(Sentence sentence, Token head, String relation, String lemma) {
    return sentence.tokens().stream().filter(t -> t.head() == head.index() && t.relation().equals(relation) && t.lemma().equals(lemma)).findFirst();
  }

  private static Token attach(Token token, int head, String relation) {
    return new Token(token.index(), token.span(), token.word(), token.lemma(), token.pos(), token.ner(), head, relation);
  }
}
