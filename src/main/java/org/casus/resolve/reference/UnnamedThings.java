package org.casus.resolve.reference;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;

/** Finds out whether a pronoun means something or somebody of whom nothing is known rather than the nearest thing that is. */
final class UnnamedThings {

  private final ActorLexicon lexicon;
  private final Story story;
  private final Ledger ledger;

  UnnamedThings(ActorLexicon lexicon, Story story, Ledger ledger) {
    this.lexicon = lexicon;
    this.story = story;
    this.ledger = ledger;
  }

  /** "Rockets hit the market. They killed six": since those who could be meant, others were spoken of who are nobody known. */
  boolean isOvershadowed(Tree tree, int pronoun, Mention nearest) {
    for (int s = nearest.sentence(); s <= tree.index(); s++) {
      Tree other = story.tree(s);
      int begin = s == nearest.sentence() ? nearest.end() : 0;
      int end = s == tree.index() ? pronoun : other.size();
      for (int i = begin; i < end; i++) {
        boolean main = other.isSubject(i) && other.token(other.token(i).head()).head() < 0;
        if (main && other.token(i).pos().equals("NNS")
            && ledger.covering(s, i).filter(m -> !m.referent().is(EntityType.WEAPON)).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /** "The paper called back its reporters; one of them was hurt": people were spoken of since the one body. */
  boolean isAmongPeople(Tree tree, int pronoun, Mention nearest, boolean oneBody) {
    if (!oneBody) {
      return false;
    }
    for (int s = nearest.sentence(); s <= tree.index(); s++) {
      Tree between = story.tree(s);
      int begin = s == nearest.sentence() ? nearest.end() : 0;
      int end = s == tree.index() ? pronoun : between.size();
      for (int i = begin; i < end; i++) {
        if (between.token(i).pos().equals("NNS") && !between.isModifier(i) && isPeople(between, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** "Lind sent his girlfriend a letter, and told her to come": she was spoken of before in the sentence. */
  boolean isKin(Tree tree, int pronoun, Set<String> words) {
    return IntStream.range(0, pronoun).anyMatch(i -> tree.token(i).pos().equals("NN") && words.contains(tree.lemma(i))
        && ledger.covering(tree.index(), i).isEmpty());
  }

  private boolean isPeople(Tree tree, int noun) {
    return lexicon.isPerson(tree, noun) || lexicon.find(tree, noun).filter(ActorNoun::isPersonal).isPresent();
  }

  /**
   * "The depot belongs to the army; it was shelled", "the firm of Lind began its inquiry": what undergoes something is the thing
   * that the subject before it names, and what is owned as an object is the subject's.
   */
  boolean isOfSubject(Tree tree, int pronoun, Mention nearest) {
    Token token = tree.token(pronoun);
    boolean undergoes = token.relation().equals("nsubj:pass");
    Optional<Integer> subject = undergoes ? subjectBefore(tree, pronoun) : ownSubject(tree, token)
        .filter(s -> nearest.sentence() < tree.index() || nearest.head() < s);
    Tree other = undergoes && subject.isEmpty() && tree.index() > 0 ? story.tree(tree.index() - 1) : tree;
    return subject.or(() -> other == tree ? Optional.empty() : subjectBefore(other, other.size()))
        .filter(s -> ledger.covering(other.index(), s).isEmpty() && other.token(s).pos().equals("NN") && !isPeople(other, s))
        .isPresent() && !(undergoes && story.tree(nearest.sentence()).isSubject(nearest.head()));
  }

  private static Optional<Integer> subjectBefore(Tree tree, int end) {
    return IntStream.range(0, end).filter(tree::isSubject).boxed().reduce((far, near) -> near);
  }

  /** The subject of the verb whose object a possessor owns. */
  private static Optional<Integer> ownSubject(Tree tree, Token possessor) {
    return Optional.of(possessor).filter(p -> p.isRelation("nmod:poss")).map(p -> tree.token(p.head()))
        .filter(owned -> owned.isRelation("obj")).flatMap(owned -> tree.child(owned.head(), "nsubj"));
  }
}
