package org.casus.extract.mend;

import java.util.List;
import java.util.Optional;
import org.casus.extract.tree.Lexicon;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Mends what the parser gets wrong about who is the subject of a verb. */
final class SubjectErrors {

  private static final String FINITE = "VBD|VBZ|VBP|MD";

  private final ParseMending mending;
  private final Sentence parsed;
  private final Lexicon lexicon;

  SubjectErrors(ParseMending mending, Lexicon lexicon) {
    this.mending = mending;
    this.parsed = mending.parsed();
    this.lexicon = lexicon;
  }

  void mend(Token verb) {
    if (verb.isVerb()) {
      mendReported(verb);
      mendReportedObject(verb);
      mendReportedSeries(verb);
      mendFrontedName(verb);
      mendNamedSource(verb);
      mendPlural(verb);
    }
  }

  /** "Leaders of its member states met", "a US drone killed two": what the parser takes for an auxiliary is a noun. */
  private void mendPlural(Token plural) {
    if (!plural.relation().startsWith("aux") || !plural.pos().matches("VBZ?") || plural.index() == 0
        || plural.lemma().matches("be|have|do|get|'s|let|go")) {
      return;
    }
    Token verb = parsed.token(plural.head());
    Token part = parsed.token(plural.index() - 1);
    if (!part.pos().matches("NNP?") || !part.isRelation("nsubj") || part.head() != verb.index()) {
      return;
    }
    mending.attach(part, plural.index(), "compound");
    mending.children(part, "det").forEach(det -> mending.attach(det, plural.index(), "det"));
    mending.retag(plural, plural.pos().equals("VBZ") ? "NNS" : "NN", verb.index(), "nsubj");
    Optional<Token> whole = mending.children(part, "compound").stream()
        .filter(noun -> noun.pos().equals("NNS") && !mending.children(noun, "nmod").isEmpty()).findFirst();
    whole.ifPresent(noun -> {
      mending.attach(noun, verb.index(), "nsubj");
      mending.retag(plural, "NNS", noun.index(), "nmod");
      mending.children(noun, "nmod").forEach(of -> {
        mending.attach(of, plural.index(), "compound");
        mending.children(of, "case").forEach(preposition -> mending.attach(preposition, plural.index(), "case"));
      });
    });
    if (verb.pos().equals("VBN") && mending.children(verb, "aux").size() + mending.children(verb, "aux:pass").size() == 1) {
      mending.retag(verb, "VBD", verb.head(), verb.relation());
    }
  }

  /** "According to the mayor, Anna Lind, police searched the house": the name beside the mayor is not who searched. */
  private void mendNamedSource(Token verb) {
    List<Token> subjects = mending.children(verb, "nsubj").stream().filter(t -> t.index() < verb.index()).toList();
    if (subjects.size() != 2 || !subjects.get(0).ner().equals("PERSON")) {
      return;
    }
    Token name = subjects.get(0);
    mending.children(verb, "obl").stream().filter(noun -> noun.isNoun() && noun.index() < name.index()
        && parsed.tokens().subList(noun.index() + 1, name.index()).stream().noneMatch(Token::isVerb)
        && parsed.tokens().subList(noun.index() + 1, name.index()).stream().filter(t -> t.word().equals(",")).count() == 1)
        .findFirst().ifPresent(noun -> mending.attach(name, noun.index(), "appos"));
  }

  /** "Announced it planned to leave": the pronoun is the subject of what is announced. */
  private void mendReported(Token verb) {
    if (!verb.relation().equals("dep") || !verb.pos().matches("VBD|VBZ|VBP") || verb.index() == 0) {
      return;
    }
    Token pronoun = parsed.token(verb.index() - 1);
    boolean object = pronoun.isPronoun() && pronoun.relation().equals("obj") && pronoun.head() == verb.head();
    if (object && lexicon.has("speech-verb", parsed.token(verb.head()).lemma())) {
      mending.attach(pronoun, verb.index(), "nsubj");
      mending.attach(verb, verb.head(), "ccomp");
    }
  }

  /** "Alleged the mayor was poisoned": what stands right before the finite verb is its subject and nobody's object. */
  private void mendReportedObject(Token verb) {
    if (!verb.relation().equals("xcomp") || hasSubject(verb)) {
      return;
    }
    Optional<Token> finite = parsed.tokens().stream().filter(t -> t.head() == verb.index() && t.index() < verb.index()
        && (t.relation().equals("aux") || t.relation().equals("aux:pass")) && t.pos().matches(FINITE)).findFirst();
    finite.flatMap(aux -> mending.children(parsed.token(verb.head()), "obj").stream()
        .filter(object -> object.index() == aux.index() - 1).findFirst()).ifPresent(object -> {
          mending.attach(object, verb.index(), mending.children(verb, "aux:pass").isEmpty() ? "nsubj" : "nsubj:pass");
          mending.attach(verb, verb.head(), "ccomp");
        });
  }

  /** "The agency reported Chad closed the port and called for aid": what is reported goes on. */
  private void mendReportedSeries(Token verb) {
    if (!verb.relation().equals("conj") || !verb.pos().equals("VBD") || hasSubject(verb)) {
      return;
    }
    Token report = parsed.token(verb.head());
    if (lexicon.has("relaying-verb", report.lemma()) && report.pos().equals("VBD")
        && !parsed.token(Math.max(0, verb.index() - 2)).word().equals(",")) {
      mending.children(report, "ccomp").stream().filter(told -> told.pos().equals("VBD") && told.index() > report.index()
          && told.index() < verb.index() && hasSubject(told)).findFirst()
          .ifPresent(told -> mending.attach(verb, told.index(), "conj"));
    }
  }

  /** "On live television Lind attacked the plan": a name right before a verb without a subject is its subject. */
  private void mendFrontedName(Token verb) {
    if (!verb.pos().matches("VBD|VBZ") || hasSubject(verb)) {
      return;
    }
    mending.children(verb, "obl").stream().filter(name -> name.ner().equals("PERSON") && name.index() < verb.index()
        && parsed.tokens().subList(name.index() + 1, verb.index()).stream().allMatch(t -> t.pos().equals("RB")))
        .findFirst().ifPresent(name -> before(name).ifPresent(noun -> {
          mending.attach(noun, verb.index(), "obl");
          parsed.tokens().subList(0, noun.index()).stream().filter(t -> t.head() == name.index())
              .forEach(t -> mending.attach(t, noun.index(), t.relation()));
          mending.attach(name, verb.index(), "nsubj");
        }));
  }

  /** The common noun before a name of which it is no title. */
  private Optional<Token> before(Token name) {
    int at = name.index();
    while (at > 0 && parsed.token(at).ner().equals("PERSON")) {
      at--;
    }
    Token noun = parsed.token(at);
    return Optional.of(noun).filter(t -> t.pos().matches("NNS?") && t.head() == name.index() && !lexicon.isActor(t)
        && !lexicon.nouns().is(t, "person"));
  }

  private boolean hasSubject(Token verb) {
    return parsed.tokens().stream().anyMatch(t -> t.head() == verb.index()
        && (t.isRelation("nsubj") || t.relation().equals("expl")));
  }
}
