package org.casus.extract.mend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** Mends what the parser gets wrong about what is said of an object, and about whom an infinitive tells to act. */
final class PredicateErrors {

  private final ParseMending mending;
  private final Sentence parsed;
  private final Lexicon lexicon;

  PredicateErrors(ParseMending mending, Lexicon lexicon) {
    this.mending = mending;
    this.parsed = mending.parsed();
    this.lexicon = lexicon;
  }

  void mend(Token token) {
    mendCalledUpon(token);
    mendThreatenedTo(token);
    mendGerundClause(token);
    mendFoundGuilty(token);
    if (token.isVerb() && lexicon.has("naming-verb", token.lemma())) {
      mendNamed(token);
    }
  }

  /** "Called on members to stay calm": they are called upon, and "on" opens no clause. */
  private void mendCalledUpon(Token infinitive) {
    Optional<Token> to = mending.child(infinitive, "mark", "to").filter(t -> t.index() == infinitive.index() - 1);
    if (!infinitive.relation().equals("advcl") || to.isEmpty()) {
      return;
    }
    Token verb = parsed.token(infinitive.head());
    Optional<Token> preposition = mending.children(infinitive, "mark").stream()
        .filter(t -> t.index() == verb.index() + 1 && t.lemma().matches("on|upon|to")).findFirst();
    Optional<Token> who = mending.children(infinitive, "nsubj").stream().filter(t -> t.index() < infinitive.index()).findFirst();
    if (preposition.isPresent() && who.isPresent() && preposition.get().index() < who.get().index()) {
      mending.attach(who.get(), verb.index(), "obl");
      mending.attach(preposition.get(), who.get().index(), "case");
      mending.attach(infinitive, verb.index(), "xcomp");
    }
  }

  /** "Became king after overthrowing his uncle": the gerund is the clause, which the preposition only opens. */
  private void mendGerundClause(Token preposition) {
    if (preposition.pos().equals("IN") && preposition.relation().equals("advcl")) {
      mending.children(preposition, "dep").stream().filter(t -> t.pos().equals("VBG") && t.index() > preposition.index())
          .findFirst().ifPresent(gerund -> {
            mending.attach(gerund, preposition.head(), "advcl");
            mending.attach(preposition, gerund.index(), "mark");
          });
    }
  }

  /** "The rebels, camped in the hills, threatened to attack": a verb of its own, and no auxiliary. */
  private void mendThreatenedTo(Token verb) {
    if (!verb.relation().equals("aux") || !verb.lemma().equals("threaten")) {
      return;
    }
    Token infinitive = parsed.token(verb.head());
    if (mending.child(infinitive, "mark", "to").filter(t -> t.index() > verb.index()).isEmpty()) {
      return;
    }
    parsed.tokens().stream().filter(t -> t.head() == infinitive.index() && t.index() < verb.index() && !t.equals(verb))
        .forEach(t -> mending.attach(t, verb.index(), t.relation()));
    mending.attach(verb, infinitive.head(), infinitive.relation());
    mending.attach(infinitive, verb.index(), "xcomp");
  }

  /** "Found the premier guilty": he is found so. */
  private void mendFoundGuilty(Token verb) {
    if (verb.lemma().equals("find") && mending.children(verb, "obj").isEmpty()) {
      mending.children(verb, "xcomp").stream().filter(guilty -> guilty.pos().equals("JJ"))
          .flatMap(guilty -> mending.children(guilty, "nsubj").stream()).filter(who -> who.index() > verb.index()).findFirst()
          .ifPresent(who -> mending.attach(who, verb.index(), "obj"));
    }
  }

  /** "Called the vote a farce", "which they call a farce": the vote is what is called so, and a farce is said of it. */
  private void mendNamed(Token verb) {
    List<Token> objects = mending.children(verb, "obj").stream().filter(t -> t.index() > verb.index()).toList();
    Optional<Token> clause = mending.children(verb, "xcomp").stream().filter(t -> !t.isVerb()).findFirst();
    Optional<Token> named = Stream.of(clause.stream().flatMap(t -> mending.children(t, "nsubj").stream()),
            mending.children(verb, "iobj").stream()).flatMap(s -> s).filter(t -> t.index() > verb.index()).findFirst();
    if (clause.isPresent()) {
      named.ifPresent(t -> mending.attach(t, verb.index(), "obj"));
    } else if (named.isPresent() && objects.size() == 1) {
      mending.attach(named.get(), verb.index(), "obj");
      mending.attach(objects.get(0), verb.index(), "xcomp");
    } else if (objects.size() == 1 && isAskedBefore(verb)) {
      mending.attach(objects.get(0), verb.index(), "xcomp");
    } else {
      objects.stream().flatMap(t -> mending.children(t, "dep").stream().filter(said -> said.index() > t.index()))
          .filter(said -> said.isNoun() || said.pos().equals("JJ")).findFirst()
          .ifPresent(said -> mending.attach(said, verb.index(), "xcomp"));
    }
  }

  /** Whether the object stands before the subject, as "what" or "which", or as the subject of a passive. */
  private boolean isAskedBefore(Token verb) {
    if (!mending.children(verb, "nsubj:pass").isEmpty()) {
      return true;
    }
    return mending.children(verb, "nsubj").stream().filter(t -> !t.pos().startsWith("W")).anyMatch(subject ->
        parsed.tokens().subList(Math.max(0, subject.index() - 6), subject.index()).stream().anyMatch(t ->
            t.pos().matches("WP|WDT") && parsed.tokens().subList(t.index() + 1, verb.index()).stream()
                .noneMatch(between -> between.isVerb() && between.head() != verb.index() || between.word().equals(","))));
  }
}
