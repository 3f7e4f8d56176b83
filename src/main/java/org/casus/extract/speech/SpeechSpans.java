package org.casus.extract.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.tree.Tree;
import org.casus.model.Span;
import org.casus.model.Token;

/** Stretches of a sentence that may be what is said: from a phrase's first word to its last. */
final class SpeechSpans {

  /** Words that take part in every kind of clause; where they end a content span they belong to what follows. */
  private static final Set<String> LOOSE = Set.of("and", "but", "or", "that", "while", "although", "though");

  private final Tree tree;

  SpeechSpans(Tree tree) {
    this.tree = tree;
  }

  /** Where the words below a head begin, in code points of the article's text. */
  public int first(Token head) {
    return tree.subtree(head).get(0).index();
  }

  int last(Token head) {
    List<Token> below = tree.subtree(head);
    return below.get(below.size() - 1).index();
  }

  /** The words from one token to another, without punctuation and loose conjunctions at the ends; empty if none is left. */
  Optional<Span> range(int from, int to) {
    int first = Math.max(0, from);
    int last = Math.min(to, tree.tokens().size() - 1);
    while (first <= last && (Tree.isPunctuation(tree.token(first)) || tree.token(first).lemma().equals("that")
        && !tree.token(first).pos().equals("DT"))) {
      first++;
    }
    while (last >= first && (Tree.isPunctuation(tree.token(last)) || LOOSE.contains(tree.token(last).lemma()) && last > first)) {
      last--;
    }
    return first > last ? Optional.empty() : Optional.of(tree.token(first).span().union(tree.token(last).span()));
  }

  boolean isInfinitive(Token child) {
    return tree.children(child, "mark").stream().anyMatch(m -> m.pos().equals("TO"))
        || tree.children(child, "aux", "cop", "aux:pass").stream().anyMatch(a -> a.index() > 0
        && tree.token(a.index() - 1).pos().equals("TO"));
  }

  boolean isBareGerund(Token child) {
    return child.pos().equals("VBG") && tree.children(child, "nsubj", "aux").isEmpty();
  }

  /** The last token of a phrase, but for what the article says came of it: "..., prompting her to complain". */
  int withoutParticiple(Token head) {
    int last = last(head);
    return tree.subtree(head).stream().filter(t -> t.pos().equals("VBG") && t.index() > head.index() + 1
        && tree.token(t.index() - 1).word().equals(",") && !t.relation().equals("conj") && last(t) == last)
        .findFirst().map(t -> t.index() - 1).orElse(last);
  }
}
