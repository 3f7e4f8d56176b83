package org.casus.extract.setting;

import java.util.Optional;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Token;

/**
 * Tells deeds that a clause only speaks of, and that were at another time and place than it: "condemned the attack", "charged
 * with murder", "after the raid", "the leader of the protest was freed", "praised a man who saved her", "short of arms
 * since their recent attack".
 */
final class Mentioned {

  private final Lexicon lexicon;

  Mentioned(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a noun or a verb form tells of another occasion than the clause that it stands in. */
  boolean is(Tree tree, Token word) {
    if (!word.isVerb()) {
      return isNounOf(tree, word, true);
    }
    Optional<Token> above = tree.parent(word).flatMap(head -> head.pos().equals("IN") ? tree.parent(head) : Optional.of(head));
    boolean alleged = (word.isRelation("acl") || word.isRelation("ccomp") || word.isRelation("dep")) // "a claim that he hit her"
        && tree.before(tree.subtree(word).get(0)).filter(noun -> noun.isNoun() && lexicon.has("about", noun.lemma())).isPresent();
    boolean relative = word.isRelation("acl") && above.filter(noun -> noun.isNoun() && isNounOf(tree, noun, false)).isPresent();
    return alleged || relative || isAdmitted(tree, word)
        || word.pos().equals("VBG") && above.filter(verb -> isAbout(tree, word, verb)).isPresent();
  }

  /** "Confessed that he hit her": long after it. */
  private boolean isAdmitted(Tree tree, Token verb) {
    Token at = verb;
    while (at.isRelation("conj") || at.isRelation("dep") || at.isRelation("xcomp")) {
      at = tree.parent(at).orElseThrow();
    }
    return at.isRelation("ccomp") && tree.parent(at).filter(above -> lexicon.has("admission", above.lemma())).isPresent();
  }

  /** @param deed whether the noun is the deed itself, which is not that of the people whom it describes */
  private boolean isNounOf(Tree tree, Token noun, boolean deed) {
    if (deed && tree.children(noun, "amod").stream().anyMatch(day -> lexicon.has("another-day", day.lemma()))) {
      return true;
    }
    Token at = noun;
    while (!tree.isPredicate(at)) {
      Token below = at;
      Optional<Token> above = tree.parent(below);
      boolean apart = lexicon.has("another-time", tree.preposition(below)) && !lexicon.has("occasion", below.lemma());
      if (apart // "said after a meeting": on its day
          || above.filter(other -> isAbout(tree, below, other) || deed && other.isNoun() && lexicon.isActor(other)).isPresent()) {
        return true;
      }
      if (above.isEmpty()) {
        return false;
      }
      at = above.get();
    }
    return false;
  }

  /** "Rejected [the attack]", "the attack was rejected", "the attack followed a raid in Kano", but not "caused a row". */
  private boolean isAbout(Tree tree, Token below, Token above) {
    if (below.relation().equals("nsubj") && lexicon.has("sequence-verb", above.lemma())) {
      return true;
    }
    boolean does = below.relation().equals("nsubj") || below.isRelation("conj") || below.isRelation("appos")
        || lexicon.has("meanwhile", tree.preposition(below)) || tree.preposition(below).equals("in");
    return !does && lexicon.has("about", above.lemma());
  }
}
