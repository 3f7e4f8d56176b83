package org.casus.extract.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.casus.extract.tree.Tree;
import org.casus.model.Sentence;
import org.casus.model.Token;

/**
 * Mends the parse of sums: "disbursed the first $12 million" and "a loan of $250 million" are often taken apart. The currency
 * sign becomes the head of its numbers, and the object of the verb before it or what completes the noun before "of".
 */
public final class MoneyPhrases {

  private static final Set<String> BEFORE_A_SUM = Set.of("DT", "JJ", "JJR", "JJS", "RB", "RBR", "PRP$");

  private final Sentence parsed;
  private final List<Token> tokens;

  private MoneyPhrases(Sentence parsed) {
    this.parsed = parsed;
    this.tokens = new ArrayList<>(parsed.tokens());
  }

  /** The sentence with sums of money as one phrase each; the same one when there is none. */
  public static Sentence mend(Sentence parsed) {
    MoneyPhrases phrases = new MoneyPhrases(parsed);
    for (Token token : parsed.tokens()) {
      if (token.pos().equals("$")) {
        phrases.mend(token);
      }
    }
    return Tree.mended(parsed, phrases.tokens);
  }

  private void mend(Token sign) {
    int end = sign.index() + 1;
    while (end < parsed.tokens().size() && parsed.token(end).pos().equals("CD")) {
      end++;
    }
    boolean modifiesNoun = end < parsed.tokens().size() && (parsed.token(end).isNoun() || parsed.token(end).pos().equals("HYPH"));
    int first = sign.index();
    while (first > 0 && BEFORE_A_SUM.contains(parsed.token(first - 1).pos())) {
      first--;
    }
    if (end == sign.index() + 1 || first == 0 || modifiesNoun) {
      return;
    }
    Token before = parsed.token(first - 1);
    Token verb = before.relation().equals("compound:prt") && before.head() >= 0 ? parsed.token(before.head()) : before;
    if (verb.isVerb() && verb.head() != sign.index() && !verb.relation().startsWith("aux")) {
      attachSum(first, sign, end, verb.index(), "obj");
    } else if (before.lemma().equals("of") && first > 1 && parsed.token(first - 2).isNoun()) {
      attachSum(first, sign, end, first - 2, "nmod");
      attach(before, sign.index(), "case");
    }
  }

  /** Makes the sign the head of the sum; what stood on another word of the sum goes to the sign. */
  private void attachSum(int first, Token sign, int end, int head, String relation) {
    attach(sign, head, relation);
    for (Token token : parsed.tokens()) {
      boolean within = token.index() >= first && token.index() < end;
      if (within && token.index() != sign.index()) {
        attach(token, sign.index(), token.pos().equals("CD") ? "nummod" : "dep");
      } else if (!within && token.head() >= first && token.head() < end && token.index() != head) {
        attach(token, sign.index(), token.relation());
      }
    }
  }

  private void attach(Token token, int head, String relation) {
    tokens.set(token.index(), new Token(token.index(), token.span(), token.word(), token.lemma(), token.pos(), token.ner(),
        head, relation));
  }
}
