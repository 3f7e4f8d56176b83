package org.casus.extract.assertion;

import java.util.Set;
import org.casus.extract.tree.Tree;
import org.casus.model.Token;

/** Whether a word is negated where it stands: "not", "never", "no", "without", a subject such as "nobody". */
public final class ModalityNegation {

  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "nor", "neither", "no");

  private static final Set<String> COMPARATIVES = Set.of("few", "fewer", "little", "less", "more");

  private final Tree tree;

  /** @param tree the sentence whose words are asked about */
  public ModalityNegation(Tree tree) {
    this.tree = tree;
  }

  /** "No fewer than 18": a number, not a denial. */
  private boolean compares(Token word) {
    return tree.after(word).filter(next -> COMPARATIVES.contains(next.lemma()) || COMPARATIVES.contains(next.word())).isPresent();
  }

  /** Whether "not", "never", "no" or a word of their kind stands with this word. */
  public boolean isNegated(Token token) {
    for (Token child : tree.children(token)) {
      boolean negates = NEGATIONS.contains(child.lemma()) && !compares(child)
          && (child.relation().equals("advmod") || child.relation().equals("det") || child.relation().equals("neg")
          || child.relation().equals("cc") && !child.lemma().equals("no"));
      boolean noSubject = child.isRelation("nsubj") && token.isVerb()
          && (Set.of("nobody", "none").contains(child.lemma()) || tree.children(child, "det").stream()
          .anyMatch(det -> det.lemma().equals("no") && !compares(det) || det.lemma().equals("neither")));
      if (negates || noSubject) {
        return true;
      }
    }
    // "signed no agreement"
    boolean noObject = token.isVerb() && tree.children(token, "obj").stream()
        .anyMatch(object -> tree.children(object, "det").stream().anyMatch(det -> det.lemma().equals("no") && !compares(det)));
    return noObject || tree.preposition(token).equals("without");
  }
}
