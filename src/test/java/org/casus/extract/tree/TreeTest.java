package org.casus.extract.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.Token;
import org.junit.jupiter.api.Test;

class TreeTest {

  private static Token token(int index, int head) {
    return new Token(index, new Span(2 * index, 2 * index + 1), "w", "w", "NN", "O", head, head < 0 ? "root" : "dep");
  }

  @Test
  void mendsThatMakeARingAreUndone() {
    Sentence parsed = new Sentence(0, new Span(0, 5), List.of(token(0, -1), token(1, 0), token(2, 1)));
    assertSame(parsed, Tree.mended(parsed, List.of(token(0, -1), token(1, 2), token(2, 1))));
    assertEquals(2, Tree.mended(parsed, List.of(token(0, 2), token(1, 0), token(2, -1))).token(0).head());
  }
}
