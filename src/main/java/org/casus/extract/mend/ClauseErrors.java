package org.casus.extract.mend;

import java.util.Comparator;
import java.util.Optional;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Mends what the parser gets wrong about clauses that share a verb with another, or whose verb looks like a noun. */
final class ClauseErrors {

  private final ParseMending mending;
  private final Sentence parsed;
  private final Lexicon lexicon;

  ClauseErrors(ParseMending mending, Lexicon lexicon) {
    this.mending = mending;
    this.parsed = mending.parsed();
    this.lexicon = lexicon;
  }

  void mend(Token token) {
    mendAskedFor(token);
    mendHelpedVerb(token);
    mendHelpedNoun(token);
    mendLikewise(token);
    mendThoughtToBe(token);
    mendInterrupted(token);
    mendSome(token);
    mendResumed(token);
    mendRelative(token);
    mendAside(token);
    mendAdvised(token);
    mendHeldGround(token);
  }

  /** "Moved into rebel controlled territory on Monday": whose ground it is makes no clause of its own. */
  private void mendHeldGround(Token held) {
    Optional<Token> into = held.relation().equals("advcl") && held.pos().matches("VB[DN]")
        && lexicon.has("ground-verb", held.lemma()) ? mending.children(held, "mark").stream()
        .filter(t -> t.pos().equals("IN") && lexicon.has("ground-preposition", t.lemma())).findFirst() : Optional.empty();
    Optional<Token> ground = mending.children(held, "obj").stream().filter(t -> t.index() == held.index() + 1).findFirst();
    if (into.isEmpty() || ground.isEmpty() || !mending.children(held, "aux").isEmpty()) {
      return;
    }
    Token place = ground.get();
    parsed.tokens().stream().filter(t -> t.head() == held.index() && t.index() > place.index())
        .forEach(t -> mending.attach(t, held.head(), t.relation()));
    mending.attach(place, held.head(), "obl");
    mending.attach(into.get(), place.index(), "case");
    mending.retag(held, "VBN", place.index(), "amod");
    mending.children(held, "nsubj").forEach(who -> mending.attach(who, held.index(), "compound"));
  }

  /**
   * "Anna Lind, who was envoy until May, criticized the plan", "the group, which holds Lome, fired rockets": the verb behind the
   * aside is that of the sentence.
   */
  private void mendAside(Token main) {
    boolean behind = main.relation().equals("acl:relcl") && main.pos().matches("VBD|VBZ|VBP")
        && parsed.token(main.head()).isNoun() && parsed.token(main.head()).head() < 0;
    Optional<Token> who = !behind ? Optional.empty() : mending.children(main, "obj").stream()
        .filter(t -> t.pos().matches("WP|WDT") && t.index() < main.index()).findFirst();
    Optional<Token> told = who.flatMap(t -> mending.children(main, "nsubj").stream().filter(Token::isVerb).findFirst()
        .or(() -> mending.children(t, "cop").isEmpty() ? Optional.empty() : mending.children(t, "nsubj").stream().findFirst()));
    if (told.isEmpty()) {
      return;
    }
    Token subject = parsed.token(main.head());
    Token predicate = told.get();
    boolean closed = parsed.tokens().subList(predicate.index(), main.index()).stream().anyMatch(t -> t.word().equals(","));
    if (predicate.index() < main.index() && closed) {
      mending.attach(main, -1, "root");
      mending.attach(subject, main.index(), "nsubj");
      parsed.tokens().stream().filter(t -> t.head() == who.get().index() && t.index() != predicate.index())
          .forEach(t -> mending.attach(t, predicate.index(), t.relation()));
      mending.attach(predicate, subject.index(), "acl:relcl");
      mending.attach(who.get(), predicate.index(), "nsubj");
    }
  }

  /** "Recommended the troops withdraw": whom it names is to do it, and is nobody's object. */
  private void mendAdvised(Token bare) {
    if (!bare.relation().equals("dep") || !bare.pos().equals("VB") || bare.head() < 0
        || !mending.children(bare, "mark").isEmpty() || !mending.children(bare, "aux").isEmpty()) {
      return;
    }
    parsed.tokens().subList(0, bare.index()).stream().filter(Token::isVerb).reduce((far, near) -> near)
        .filter(verb -> lexicon.has("mandative-verb", verb.lemma())).ifPresent(verb ->
            mending.children(verb, "obj").stream().filter(who -> who.index() > verb.index() && who.index() < bare.index())
                .findFirst().ifPresent(who -> {
                  mending.attach(bare, verb.index(), "ccomp");
                  mending.attach(who, bare.index(), "nsubj");
                }));
  }

  /** "The crowds, sometimes growing to thousands, who blocked the road": it is told of the crowds, before the aside. */
  private void mendRelative(Token verb) {
    boolean loose = verb.relation().equals("dep") && verb.pos().matches("VB[DNZP]") && verb.head() < verb.index();
    mending.children(verb, "nsubj").stream().filter(who -> loose && who.word().equals("who") && who.index() > 1
            && parsed.token(who.index() - 1).word().equals(",")).findFirst()
        .flatMap(who -> parsed.tokens().subList(0, who.index()).stream().filter(t -> t.isNoun() && lexicon.isActor(t)
            && !t.relation().equals("compound")).reduce((first, later) -> later))
        .ifPresent(noun -> mending.attach(verb, noun.index(), "acl:relcl"));
  }

  /** "Karl Moser, who had gone, came back": the verb behind the second comma has no part in the clause between the two. */
  private void mendResumed(Token main) {
    boolean behind = main.relation().equals("acl:relcl") && main.pos().matches("VBD|VBZ") && main.index() > 0
        && parsed.token(main.index() - 1).word().equals(",") && parsed.token(main.head()).isProperNoun();
    Optional<Token> clause = !behind ? Optional.empty() : mending.children(main, "dep").stream()
        .filter(t -> t.pos().matches("VB[DNZ]") && t.index() < main.index() && t.index() > main.head()).findFirst();
    Optional<Token> who = clause.flatMap(verb -> parsed.tokens().subList(main.head(), verb.index()).stream()
        .filter(t -> t.pos().equals("WP") && (t.head() == main.index() || t.head() == verb.index())).findFirst());
    if (who.isEmpty()) {
      return;
    }
    Token subject = parsed.token(main.head());
    parsed.tokens().stream().filter(t -> t.head() == subject.index() && t.index() > main.index())
        .forEach(t -> mending.attach(t, main.index(), t.pos().equals("VBG") ? "advcl" : t.relation()));
    mending.attach(main, subject.head(), subject.relation());
    mending.attach(subject, main.index(), "nsubj");
    mending.attach(clause.get(), subject.index(), "acl:relcl");
    mending.attach(who.get(), clause.get().index(), "nsubj");
  }

  /** "Asked for any party not to join in": who is to act, or not to, is the subject of the infinitive. */
  private void mendAskedFor(Token infinitive) {
    Optional<Token> to = mending.child(infinitive, "mark", "to");
    if (to.isEmpty() || infinitive.head() < 0 || !parsed.token(infinitive.head()).isVerb()
        || !mending.children(infinitive, "nsubj").isEmpty()) {
      return;
    }
    mending.children(parsed.token(infinitive.head()), "obl").stream().filter(who -> lexicon.isActor(who)
        && who.index() < to.get().index() && parsed.tokens().subList(who.index() + 1, to.get().index()).stream()
            .allMatch(t -> Tree.isPunctuation(t) || t.lemma().equals("not")))
        .findFirst().ifPresent(who -> mending.child(who, "case", "for").ifPresent(preposition -> {
          mending.attach(who, infinitive.index(), "nsubj");
          mending.attach(preposition, infinitive.index(), "mark");
          mending.attach(infinitive, infinitive.head(), "advcl");
        }));
  }

  /** "Helped a boy flee": who is helped is no clause. */
  private void mendHelpedVerb(Token verb) {
    boolean clause = verb.relation().equals("ccomp") && verb.pos().matches("VBP?") && mending.children(verb, "mark").isEmpty();
    if (clause && lexicon.has("letting-verb", parsed.token(verb.head()).lemma())
        && mending.children(parsed.token(verb.head()), "obj").isEmpty()) {
      mending.children(verb, "nsubj").stream().filter(who -> who.index() > verb.head()).findFirst().ifPresent(who -> {
        mending.attach(who, verb.head(), "obj");
        mending.retag(verb, "VB", verb.head(), "xcomp");
      });
    }
  }

  /** "Helped a girl escape": a word that is verb and noun is a verb behind somebody who is helped. */
  private void mendHelpedNoun(Token noun) {
    boolean object = noun.pos().equals("NN") && noun.relation().equals("obj") && lexicon.has("bare-verb", noun.lemma())
        && lexicon.has("letting-verb", parsed.token(noun.head()).lemma());
    if (!object || noun.index() == 0) {
      return;
    }
    Token who = parsed.token(noun.index() - 1);
    if (who.relation().equals("compound") && who.head() == noun.index() && lexicon.isActor(who) && !who.isProperNoun()) {
      parsed.tokens().stream().filter(t -> t.head() == noun.index() && t.index() < who.index())
          .forEach(t -> mending.attach(t, who.index(), t.relation()));
      parsed.tokens().stream().filter(t -> t.head() == noun.index() && t.relation().equals("nmod"))
          .forEach(t -> mending.attach(t, noun.index(), "obl"));
      mending.attach(who, noun.head(), "obj");
      mending.retag(noun, "VB", noun.head(), "xcomp");
    }
  }

  /** "Officials denied it, as did Karl Moser": he did the same. */
  private void mendLikewise(Token as) {
    boolean likewise = as.lemma().equals("as") && as.index() + 2 < parsed.tokens().size()
        && parsed.token(as.index() + 1).word().matches("did|does|do");
    if (!likewise) {
      return;
    }
    Token did = parsed.token(as.index() + 1);
    Optional<Token> other = parsed.tokens().stream().filter(t -> t.index() > did.index() && t.isNoun()
        && (did.head() == t.index() || t.head() == did.index() && t.isRelation("nsubj"))).findFirst();
    Optional<Token> first = parsed.tokens().subList(0, as.index()).stream().filter(t -> t.relation().equals("nsubj")
            && t.head() >= 0 && t.head() < as.index() && parsed.token(t.head()).isVerb())
        .max(Comparator.comparing(Token::head));
    if (other.isEmpty() || first.isEmpty()) {
      return;
    }
    // "critic and former judge Karl Moser" is one
    Token named = other.get().pos().equals("NN") ? mending.children(other.get(), "conj").stream()
        .filter(t -> t.ner().equals("PERSON")).findFirst().orElse(other.get()) : other.get();
    mending.attach(named, first.get().index(), "conj");
    mending.attach(did, first.get().head(), "dep");
    mending.attach(as, did.index(), "mark");
  }

  /** "Held two men believed to have been involved": it is they of whom that is believed. */
  private void mendThoughtToBe(Token infinitive) {
    Optional<Token> to = mending.child(infinitive, "mark", "to").filter(t -> t.index() >= 2);
    if (to.isEmpty() || infinitive.head() < 0) {
      return;
    }
    Token thought = parsed.token(to.get().index() - 1);
    Token who = parsed.token(thought.index() - 1);
    boolean behind = thought.pos().matches("VB[DN]") && lexicon.has("thinking-verb", thought.lemma()) && who.isNoun()
        && (who.relation().equals("obj") || who.isRelation("obl") || who.relation().equals("nmod"))
        && mending.children(thought, "aux").isEmpty() && mending.children(thought, "aux:pass").isEmpty();
    if (behind) {
      mending.attach(thought, who.index(), "acl");
      mending.attach(infinitive, thought.index(), "xcomp");
    }
  }

  /** "What I mean is, we asked the ministers": what stands before the comma makes no passive of the verb behind it. */
  private void mendInterrupted(Token auxiliary) {
    if (!auxiliary.relation().equals("aux:pass") || auxiliary.index() + 1 >= parsed.tokens().size()
        || !parsed.token(auxiliary.index() + 1).word().equals(",")) {
      return;
    }
    Token verb = parsed.token(auxiliary.head());
    Optional<Token> subject = mending.children(verb, "nsubj:pass").stream().filter(t -> t.index() > auxiliary.index())
        .findFirst();
    if (subject.isPresent() && !mending.children(verb, "obj").isEmpty()) {
      mending.attach(subject.get(), verb.index(), "nsubj");
      mending.retag(verb, "VBD", verb.head(), verb.relation());
      mending.attach(auxiliary, verb.index(), "dep");
    }
  }

  /** "Crowds gathered to protest, some in front of the court": they are some of the crowd, and nobody's object. */
  private void mendSome(Token some) {
    if (some.pos().equals("DT") && some.relation().equals("obj") && some.index() > 0 && some.index() > some.head()
        && parsed.token(some.index() - 1).word().equals(",")) {
      mending.attach(some, some.head(), "dep");
    }
  }
}
