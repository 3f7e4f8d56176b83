package org.casus.resolve;

import java.util.Set;

/**
 * Whether the name of a capital or a seat of government speaks for the government or is a place: "Moscow rejected the offer",
 * "according to Washington" against "a crowd in Moscow".
 */
final class MetonymRule {

  private static final Set<String> OF_GOVERNMENTS = Set.of("according", "by", "with", "against", "between", "toward", "towards");
  private static final Set<String> OF_MOTION_AND_ATTACK = Set.of("visit", "leave", "reach", "enter", "capture", "attack", "bomb",
      "hit",
      "shell", "strike", "rock", "shake", "storm", "seize", "take", "retake", "besiege", "surround", "defend", "tour", "flee",
      "quit",
      "evacuate", "devastate", "flood", "destroy", "damage", "paralyse", "paralyze", "blockade", "occupy", "liberate", "target",
      "see",
      "cross", "link", "connect", "host", "shut", "control", "hold", "lie", "sit", "stand", "become", "fall", "place", "put",
      "turn", "lock", "bring");
  private static final Set<String> OF_SPEECH_AND_POLICY = Set.of("visit", "leave", "see", "take", "target", "control", "hold",
      "defend",
      "host", "seize", "attack", "strike", "bomb");
  private static final Set<String> WORDS_OF_GOVERNMENTS = Set.of("demand", "decision", "policy", "offer", "proposal",
      "government",
      "statement", "position", "stance", "claim", "request", "call", "rejection", "refusal", "approval", "consent", "wish",
      "plan",
      "commitment", "promise", "threat", "warning", "support", "ally", "friendship", "response", "reaction", "move", "effort",
      "interest", "influence", "ambassador", "envoy", "sanction", "troop", "force", "foreign", "relation", "tie", "talk", "war");

  private MetonymRule() {}

  /** @param head head of the name in its sentence */
  static boolean speaks(Tree tree, int head) {
    int first = tree.firstConjunct(head);
    String relation = tree.token(first).relation();
    String preposition = tree.preposition(first);
    if (preposition.equals("from")) { // "the claim from Berlin"
      return tree.token(first).isRelation("nmod") && WORDS_OF_GOVERNMENTS.contains(tree.lemma(tree.token(first).head()));
    }
    if (!preposition.isEmpty()) {
      return OF_GOVERNMENTS.contains(preposition) && !isPlaceNoun(tree, tree.token(first).head());
    }
    int governor = tree.token(first).head();
    String verb = tree.lemma(governor);
    return switch (relation) {
      case "nsubj" -> tree.token(governor).isVerb() && !OF_MOTION_AND_ATTACK.contains(verb) || isAgent(tree, governor, verb);
      case "nsubj:pass" -> tree.token(governor).isVerb() && !OF_MOTION_AND_ATTACK.contains(verb);
      case "obj", "iobj" -> tree.token(governor).isVerb() && !OF_MOTION_AND_ATTACK.contains(verb);
      case "nmod:poss" -> WORDS_OF_GOVERNMENTS.contains(verb);
      case "compound" -> verb.equals("government") || verb.equals("regime") || verb.equals("administration")
          || verb.equals("authority");
      default -> false;
    };
  }

  /** "Moscow attacked" and "London hosted" have agents; "Moscow lies", "Moscow shook" have not. */
  private static boolean isAgent(Tree tree, int verb, String lemma) {
    return OF_SPEECH_AND_POLICY.contains(lemma) && tree.child(verb, "obj").isPresent();
  }

  private static boolean isPlaceNoun(Tree tree, int governor) {
    return governor >= 0 && Set.of("road", "flight", "train", "way", "battle", "bus").contains(tree.lemma(governor));
  }
}
