package org.casus.extract.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.extract.tree.Tree;
import org.casus.model.Sentence;
import org.casus.model.Token;

/** A parsed sentence and its mended tokens. What is mended is told by the parse, so that no mend depends on another one. */
final class ParseMending {

  private final Sentence parsed;
  private final List<Token> tokens;

  ParseMending(Sentence parsed) {
    this.parsed = parsed;
    this.tokens = new ArrayList<>(parsed.tokens());
  }

  /** The sentence as it was parsed. */
  Sentence parsed() {
    return parsed;
  }

  /** The sentence with all that was mended. */
  Sentence mended() {
    return Tree.mended(parsed, tokens);
  }

  Optional<Token> child(Token head, String relation, String lemma) {
    return children(head, relation).stream().filter(t -> t.lemma().equals(lemma)).findFirst();
  }

  List<Token> children(Token head, String relation) {
    return parsed.tokens().stream().filter(t -> t.head() == head.index() && t.relation().equals(relation)).toList();
  }

  void attach(Token token, int head, String relation) {
    retag(token, token.pos(), head, relation);
  }

  void retag(Token token, String pos, int head, String relation) {
    tokens.set(token.index(), new Token(token.index(), token.span(), token.word(), tokens.get(token.index()).lemma(), pos,
        token.ner(), head, relation));
  }

  void replace(Token token) {
    tokens.set(token.index(), token);
  }
}
