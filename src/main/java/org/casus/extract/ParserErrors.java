package org.casus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Mends what the parser systematically gets wrong in the constructions that matter here. */
final class ParserErrors {

  private final Sentence parsed;
  private final Lexicon lexicon;
  private final List<Token> tokens;

  private ParserErrors(Sentence parsed, Lexicon lexicon) {
    this.parsed = parsed;
    this.lexicon = lexicon;
    this.tokens = new ArrayList<>(parsed.tokens());
  }

  static Sentence mend(Sentence parsed, Lexicon lexicon) {
    ParserErrors errors = new ParserErrors(parsed, lexicon);
    for (Token token : parsed.tokens()) {
      errors.mendInfinitive(token);
      errors.mendParticiple(token);
      errors.mendObjectBehindDate(token);
    }
    return new Sentence(parsed.index(), parsed.span(), errors.tokens);
  }

  /**
   * "Regretted its failure to stop" is parsed as if one regretted to stop; the infinitive belongs to the noun. "Agreed with
   * Iraq to withdraw" is parsed as if "with" opened a clause of which Iraq is the subject; Iraq belongs to the first verb.
   */
  private void mendInfinitive(Token verb) {
    Optional<Token> to = child(verb, "mark", "to");
    if (!verb.isVerb() || to.isEmpty() || verb.head() < 0) {
      return;
    }
    Optional<Token> noun = children(parsed.token(verb.head()), "obj").stream()
        .filter(t -> t.index() < verb.index() && lexicon.has("infinitive-noun", t.lemma())).findFirst();
    if (verb.relation().equals("xcomp") && verb.pos().equals("VB") && noun.isPresent()) {
      attach(verb, noun.get().index(), "acl");
    }
    Optional<Token> with = child(verb, "mark", "with");
    Optional<Token> subject = children(verb, "nsubj").stream().filter(s -> s.index() < to.get().index()).findFirst();
    if (verb.relation().equals("advcl") && with.isPresent() && subject.isPresent()) {
      attach(verb, verb.head(), "xcomp");
      attach(subject.get(), verb.head(), "obl");
      attach(with.get(), subject.get().index(), "case");
    }
  }

  /** "Prevented the march staged by students", "blocked roads demanding": the noun is the first verb's object, not the participle's subject. */
  private void mendParticiple(Token participle) {
    boolean loose = participle.relation().equals("dep") && (participle.pos().equals("VBN") || participle.pos().equals("VBG"));
    if (!loose || !parsed.token(participle.head()).isVerb() || children(participle, "aux").size() + children(participle, "aux:pass").size() > 0) {
      return;
    }
    Token verb = parsed.token(participle.head());
    Optional<Token> noun = children(participle, "nsubj").stream().filter(n -> n.index() > verb.index() && n.index() < participle.index()).findFirst();
    if (noun.isPresent() && children(verb, "obj").isEmpty()) {
      attach(noun.get(), verb.index(), "obj");
      attach(participle, participle.pos().equals("VBN") ? noun.get().index() : verb.index(), participle.pos().equals("VBN") ? "acl" : "advcl");
    }
  }

  /** "Rejected Thursday an appeal": the noun behind the day is the verb's object. */
  private void mendObjectBehindDate(Token noun) {
    if (!noun.relation().equals("dep") || !noun.isNoun() || !parsed.token(noun.head()).relation().equals("obl:tmod")) {
      return;
    }
    Token verb = parsed.token(parsed.token(noun.head()).head());
    if (verb.isVerb() && noun.index() > noun.head() && children(verb, "obj").isEmpty()) {
      attach(noun, verb.index(), "obj");
    }
  }

  private Optional<Token> child(Token head, String relation, String lemma) {
    return children(head, relation).stream().filter(t -> t.lemma().equals(lemma)).findFirst();
  }

  private List<Token> children(Token head, String relation) {
    return parsed.tokens().stream().filter(t -> t.head() == head.index() && t.relation().equals(relation)).toList();
  }

  private void attach(Token token, int head, String relation) {
    tokens.set(token.index(), new Token(token.index(), token.span(), token.word(), token.lemma(), token.pos(), token.ner(), head, relation));
  }
}
