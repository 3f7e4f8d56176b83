package org.casus.extract.assertion;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Tree;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Token;

/**
 * The words that make an event something else than plainly asserted, for people who ask why: auxiliaries, negations, conditions
 * and governors on the way from the trigger up to the clause that the article itself asserts. Decides nothing;
 * {@link ModalityReader} does.
 */
public final class ModalityWords {

  private static final Set<String> AUXILIARIES = Set.of("will", "shall", "'ll", "wo", "would", "'d", "may", "might", "can",
      "could", "ca",
      "should", "must", "ought");
  private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "until", "till", "lest", "once", "to");
  private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "nor", "neither", "no", "nobody", "none", "without");
  private static final int MOST_STEPS = 12;

  private final Tree tree;
  private final Governors governors;
  private final Iterable<Draft> drafts;

  /** @param drafts those of the sentence */
  public ModalityWords(Tree tree, Governors governors, Iterable<Draft> drafts) {
    this.tree = tree;
    this.governors = governors;
    this.drafts = drafts;
  }

  /** Gives every draft that is not plainly asserted its words. */
  public void note() {
    for (Draft draft : drafts) {
      if (draft.modality != Modality.ASSERTED || draft.polarity == Polarity.NEGATIVE) {
        draft.modalityWords = words(draft);
      }
    }
  }

  private String words(Draft draft) {
    SortedSet<Integer> found = new TreeSet<>();
    Token at = draft.token;
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      below(at, found);
      Optional<Token> above = tree.parent(at);
      if (above.isEmpty() || at.relation().equals("acl:relcl") || at.relation().equals("parataxis")) {
        break;
      }
      if (!at.relation().equals("conj") && governs(above.get(), draft)) {
        found.add(above.get().index());
      }
      at = above.get();
    }
    tree.tokens().stream().filter(token -> token.word().equals("?")).forEach(token -> found.add(token.index()));
    return found.stream().map(index -> tree.token(index).word()).distinct().collect(Collectors.joining(", "));
  }

  private void below(Token at, Set<Integer> found) {
    for (Token child : tree.children(at)) {
      boolean auxiliary = child.relation().equals("aux") && AUXILIARIES.contains(child.lemma());
      boolean condition = child.relation().equals("mark") && CONDITIONS.contains(child.lemma());
      boolean modifier = governors.find(child.lemma(), "modifier").filter(g -> g.modality() != Modality.ASSERTED).isPresent();
      if (auxiliary || condition || modifier || NEGATIONS.contains(child.lemma())) {
        found.add(child.index());
      }
      tree.children(child, "det").stream().filter(det -> child.isRelation("nsubj") && det.lemma().equals("no"))
          .forEach(det -> found.add(det.index()));
    }
  }

  private boolean governs(Token above, Draft draft) {
    for (Draft other : drafts) {
      if (other != draft && other.token.index() == above.index() && other.rule.embedded().filter(m -> m != Modality.ASSERTED)
          .isPresent()) {
        return true;
      }
    }
    return governors.entries().stream().anyMatch(g -> g.modality() != Modality.ASSERTED && g.words().contains(above.lemma()));
  }
}
