package org.casus.resolve.reference;

import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.Token;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Tree;

/** "A spokesman for the firm said they had begun an inquiry": of the body that speaks, or for which one speaks, one says they. */
final class Spokesmen {

  private final ActorLexicon lexicon;
  private final Ledger ledger;
  private final Owners owners;

  Spokesmen(ActorLexicon lexicon, Ledger ledger) {
    this.lexicon = lexicon;
    this.ledger = ledger;
    this.owners = new Owners(ledger);
  }

  /** The body that a pronoun for several means as the subject of what is said for that body. */
  Optional<Referent> behind(Tree tree, int pronoun) {
    Token token = tree.token(pronoun);
    int verb = token.relation().equals("nsubj") ? token.head() : -1;
    while (verb >= 0 && tree.token(verb).isRelation("conj")) {
      verb = tree.token(verb).head();
    }
    if (verb >= 0 && isTelling(tree, verb)) { // "said its plans were ready, and they had begun"
      return tree.child(verb, "nsubj").filter(s -> s < pronoun).flatMap(s -> body(tree, s));
    }
    boolean said = verb >= 0 && tree.token(verb).relation().equals("ccomp") && tree.token(verb).head() >= 0
        && tree.token(verb).head() < pronoun && isTelling(tree, tree.token(verb).head());
    return said ? tree.child(tree.token(verb).head(), "nsubj").filter(s -> s < pronoun).flatMap(s -> body(tree, s))
        : Optional.empty();
  }

  private boolean isTelling(Tree tree, int verb) {
    return lexicon.words("telling-verb").contains(tree.lemma(verb));
  }

  private Optional<Referent> body(Tree tree, int subject) {
    boolean speaks = lexicon.words("speaks-for").contains(tree.lemma(subject));
    Optional<Entity> owner = speaks ? owners.behind(tree, subject).body() : Optional.empty();
    return owner.map(Referent::of).or(() -> ledger.covering(tree.index(), subject).map(Mention::referent)
        .filter(r -> !r.isSet() && Owners.isBody(r.first().type())));
  }
}
