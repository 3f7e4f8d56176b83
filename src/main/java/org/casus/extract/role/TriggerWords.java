package org.casus.extract.role;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.extract.tree.Tree;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Finds the words of triggers of several words. Behind a verb they may stand apart from it, as in "took the ministry to task",
 * and have articles and adjectives between them, as in "put its forces on high alert"; a lone particle must belong to the verb.
 */
final class TriggerWords {

  /**
   * Where a trigger stands.
   *
   * @param span  what is shown: the verb with what follows it at once, or the whole noun phrase
   * @param words the further words of a verb's trigger, which are then nobody's role; empty for nouns
   */
  record Found(Span span, List<Token> words) {}

  private final Tree tree;

  TriggerWords(Tree tree) {
    this.tree = tree;
  }

  /** The words of the trigger in the text; empty when one of them is missing. */
  Optional<Found> find(Token token, RuleBook.Trigger trigger) {
    String[] words = trigger.words();
    if (words.length == 1) {
      return Optional.of(new Found(token.span(), List.of()));
    }
    return trigger.verb() ? behindVerb(token, Arrays.copyOfRange(words, 1, words.length)) : beforeNoun(token, words);
  }

  private Optional<Found> behindVerb(Token verb, String[] rest) {
    if (rest.length == 1) {
      Optional<Token> particle = particle(verb, rest[0]);
      if (particle.isPresent()) {
        return Optional.of(found(verb, List.of(particle.get())));
      }
    }
    return tree.tokens().stream().filter(first -> first.index() > verb.index() && is(first, rest[0]) && belongs(verb, first))
        .filter(first -> rest.length > 1 || first.isNoun() || first.pos().startsWith("JJ"))
        .map(first -> sequence(first, rest)).filter(words -> isWhole(words, rest)).findFirst().map(words -> found(verb, words));
  }

  private Optional<Token> particle(Token verb, String word) {
    return tree.children(verb, "compound:prt", "advmod").stream().filter(child -> is(child, word)).findFirst()
        .or(() -> tree.after(verb).filter(next -> is(next, word)));
  }

  /** Whether a word hangs on the verb, with no other verb in between. */
  private boolean belongs(Token verb, Token word) {
    if (word.relation().equals("nmod") && tree.token(word.head()).isNoun() && !tree.preposition(word).equals("of")) {
      return false; // "expressed concern about support"
    }
    for (Token at = word; at.head() >= 0; at = tree.token(at.head())) {
      if (at.head() == verb.index()) {
        return true;
      }
      if (tree.token(at.head()).isVerb()) {
        return false;
      }
    }
    return false;
  }

  /** Whether all words are there; "withdrew weapons inspectors" does not hold "withdraw weapons". */
  private static boolean isWhole(List<Token> found, String[] words) {
    return found.size() == words.length && !found.get(words.length - 1).relation().equals("compound");
  }

  private List<Token> sequence(Token first, String[] words) {
    List<Token> found = new ArrayList<>(List.of(first));
    for (int w = 1; w < words.length; w++) {
      int at = found.get(w - 1).index() + 1;
      while (at < tree.tokens().size() && !is(tree.token(at), words[w]) && isBetween(tree.token(at))) {
        at++;
      }
      if (at == tree.tokens().size() || !is(tree.token(at), words[w])) {
        return found;
      }
      found.add(tree.token(at));
    }
    return found;
  }

  /** Articles, adjectives, possessives and numbers may stand between the words of an idiom. */
  private static boolean isBetween(Token token) {
    return token.pos().equals("DT") || token.pos().startsWith("JJ") || token.pos().equals("PRP$") || token.pos().equals("CD")
        || token.relation().equals("compound");
  }

  private Found found(Token verb, List<Token> words) {
    Span span = verb.span();
    int next = verb.index() + 1;
    for (Token word : words) {
      if (word.index() == next) {
        span = span.union(word.span());
        next++;
      }
    }
    return new Found(span, words);
  }

  private Optional<Found> beforeNoun(Token noun, String[] words) {
    Span span = noun.span();
    int at = noun.index() - 1;
    for (int w = words.length - 2; w >= 0; w--) {
      while (at >= 0 && tree.token(at).pos().equals("HYPH")) {
        at--;
      }
      if (at < 0 || !is(tree.token(at), words[w])) {
        return Optional.empty();
      }
      span = span.union(tree.token(at).span());
      at--;
    }
    return Optional.of(new Found(span, List.of()));
  }

  private static boolean is(Token token, String word) {
    return token.lemma().toLowerCase(Locale.ROOT).equals(word) || token.word().toLowerCase(Locale.ROOT).equals(word);
  }
}
