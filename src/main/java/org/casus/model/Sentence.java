package org.casus.model;

import java.util.List;

/**
 * A sentence with its tokens in text order.
 *
 * @param index  position in the article, from 0
 * @param span   from the first token's begin to the last token's end
 * @param tokens at least one
 */
public record Sentence(int index, Span span, List<Token> tokens) {

  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("sentence " + index + " has no tokens");
    }
  }

  public Token token(int i) {
    return tokens.get(i);
  }
}
