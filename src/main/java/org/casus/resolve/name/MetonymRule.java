package org.casus.resolve.name;

import java.util.Set;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.Tree;

/**
 * Whether the name of a capital or a seat of government speaks for the government or is a place: "Moscow rejected the offer",
 * "according to Washington" against "a crowd in Moscow".
 */
final class MetonymRule {

  private static final Set<String> TURNING_TO = Set.of("according", "by", "with", "against", "between", "toward", "towards");
  /** Those who speak for a government: "a Kremlin spokesman". */
  private static final Set<String> SPEAKERS = Set.of("spokesman", "spokeswoman", "spokesperson", "official", "insider");

  private final Set<String> doneToTowns;
  private final Set<String> doneByGovernments;
  private final Set<String> ofGovernments;
  private final Set<String> ways;

  MetonymRule(ActorLexicon lexicon) {
    this.doneToTowns = lexicon.words("town-verb");
    this.doneByGovernments = lexicon.words("town-or-government-verb");
    this.ofGovernments = lexicon.words("of-a-government");
    this.ways = lexicon.words("way");
  }

  /** @param head head of the name in its sentence */
  boolean speaks(Tree tree, int head) {
    int first = tree.firstConjunct(head);
    String relation = tree.token(first).relation();
    String preposition = tree.preposition(first);
    if (preposition.equals("from")) { // "the claim from Berlin"
      return tree.token(first).isRelation("nmod") && ofGovernments.contains(tree.lemma(tree.token(first).head()));
    }
    if (!preposition.isEmpty()) {
      return TURNING_TO.contains(preposition) && !isPlaceNoun(tree, tree.token(first).head());
    }
    int governor = tree.token(first).head();
    String verb = tree.lemma(governor);
    return switch (relation) {
      case "nsubj" -> tree.token(governor).isVerb() && !doneToTowns.contains(verb) || isAgent(tree, governor, verb);
      case "nsubj:pass" -> tree.token(governor).isVerb() && !doneToTowns.contains(verb);
      case "obj", "iobj" -> tree.token(governor).isVerb() && !doneToTowns.contains(verb);
      case "nmod:poss" -> ofGovernments.contains(verb);
      case "compound" -> verb.equals("government") || verb.equals("regime") || verb.equals("administration")
          || verb.equals("authority") || SPEAKERS.contains(verb);
      default -> false;
    };
  }

  /** "Moscow attacked" and "London hosted" have agents; "Moscow lies", "Moscow shook" have not. */
  private boolean isAgent(Tree tree, int verb, String lemma) {
    return doneByGovernments.contains(lemma) && tree.child(verb, "obj").isPresent();
  }

  private boolean isPlaceNoun(Tree tree, int governor) {
    return governor >= 0 && ways.contains(tree.lemma(governor));
  }
}
