package org.casus.resolve.reference;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;

/** Whose a thing is of which its own phrase does not tell it: "the plan that Lind announced", "her plan ... the plan". */
final class Makers {

  private static final int FAR = 10;
  private static final Set<String> POINTING = Set.of("the", "this", "that");

  private final Set<String> making;
  private final Story story;
  private final Ledger ledger;

  Makers(ActorLexicon lexicon, Story story, Ledger ledger) {
    this.making = lexicon.words("making-verb");
    this.story = story;
    this.ledger = ledger;
  }

  /** Who made or announced a thing, by a clause that hangs on it. */
  Optional<Referent> inClause(Tree tree, int noun) {
    return tree.children(noun).stream().filter(c -> c > noun && tree.token(c).relation().equals("acl:relcl")
            && making.contains(tree.lemma(c)) && tree.child(c, "obj").filter(o -> !tree.token(o).pos().startsWith("W")).isEmpty())
        .flatMap(verb -> tree.child(verb, "nsubj").filter(s -> !tree.token(s).pos().startsWith("W")
            && !tree.token(s).relation().equals("nsubj:pass")).stream())
        .flatMap(subject -> actor(tree, subject).stream()).findFirst();
  }

  /** Whose it was when the same word was used before: "defended his decision ... criticized the decision". */
  Optional<Referent> before(Tree tree, int noun) {
    boolean pointed = tree.token(noun).pos().equals("NN")
        && tree.children(noun).stream().anyMatch(c -> c < noun && POINTING.contains(tree.word(c)))
        && tree.children(noun).stream().noneMatch(c -> tree.token(c).isRelation("amod") || tree.token(c).isRelation("nmod")
        || tree.token(c).isRelation("compound") || tree.token(c).relation().startsWith("acl"));
    return !pointed ? Optional.empty() : IntStream.rangeClosed(0, Math.min(FAR, tree.index())).mapToObj(d -> tree.index() - d)
        .map(story::tree).flatMap(other -> {
          int end = other.index() == tree.index() ? noun : other.size();
          return IntStream.range(0, end).map(i -> end - 1 - i).filter(i -> other.token(i).isNoun()
              && other.lemma(i).equals(tree.lemma(noun))).mapToObj(i -> owner(other, i));
        }).flatMap(Optional::stream).findFirst();
  }

  private Optional<Referent> owner(Tree tree, int noun) {
    return tree.children(noun).stream().filter(c -> tree.token(c).isRelation("nmod:poss")
            || c > noun && tree.token(c).isRelation("nmod") && tree.preposition(c).equals("by")
            || c < noun && tree.token(c).isRelation("amod") && tree.token(c).ner().matches("MISC|LOCATION"))
        .flatMap(c -> actor(tree, c).stream()).findFirst();
  }

  private Optional<Referent> actor(Tree tree, int token) {
    return ledger.referent(tree.index(), token).filter(r -> r.first().type().isActor());
  }
}
