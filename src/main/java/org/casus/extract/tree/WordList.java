package org.casus.extract.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.casus.model.Token;

/**
 * Words and word groups of a list in {@code not-events.yaml}: {@code goal}, {@code market share}, {@code *ism}. A group is
 * found at its last word; a star stands for the beginning of a word of at least three more letters.
 */
public final class WordList {

  private final Set<String> words = new HashSet<>();
  private final List<String> endings = new ArrayList<>();
  private final Set<String> groups = new HashSet<>();

  /** @param entries single words as lemmas, expressions of several words separated by spaces */
  public WordList(List<String> entries) {
    for (String entry : entries) {
      if (entry.startsWith("*")) {
        endings.add(entry.substring(1));
      } else {
        (entry.contains(" ") ? groups : words).add(entry.toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Whether the word, or an expression that ends in it, is in the list. */
  public boolean has(Tree tree, Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    String word = token.word().toLowerCase(Locale.ROOT);
    if (words.contains(lemma) || words.contains(word)) {
      return true;
    }
    if (token.pos().startsWith("NN") && !token.isProperNoun() && endings.stream()
        .anyMatch(end -> lemma.endsWith(end) && lemma.length() >= end.length() + 3)) {
      return true;
    }
    return !groups.isEmpty() && isOf(tree, token) && isGroup(tree, token, lemma, word);
  }

  /** Words of the story may be those of other sentences, whose words before them are not at hand. */
  private static boolean isOf(Tree tree, Token token) {
    return token.index() < tree.tokens().size() && tree.token(token.index()).span().equals(token.span());
  }

  private boolean isGroup(Tree tree, Token token, String lemma, String word) {
    String before = "";
    for (int i = token.index() - 1; i >= Math.max(0, token.index() - 4); i--) {
      String next = tree.token(i).word().toLowerCase(Locale.ROOT);
      before = before.isEmpty() ? next : next + " " + before;
      if (groups.contains(before + " " + lemma) || groups.contains(before + " " + word)) {
        return true;
      }
    }
    return false;
  }
}
