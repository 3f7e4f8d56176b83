package org.casus.resolve.mention;

import java.util.Objects;
import org.casus.model.EntityMention;
import org.casus.model.Span;

/**
 * Words of one sentence and what they refer to.
 *
 * @param sentence its index in the article
 * @param begin    first token
 * @param end      token after the last
 * @param head     the token by which the rest of the sentence holds on to these words
 */
public record Mention(int sentence, int begin, int end, int head, Span span, EntityMention.Kind kind, Referent referent) {

  public Mention {
    Objects.requireNonNull(span);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(referent);
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("not a row of tokens: " + begin + " to " + end);
    }
  }

  /** @param end exclusive, like {@code begin} a token's index in the sentence */
  public static Mention of(Tree tree, int begin, int end, EntityMention.Kind kind, Referent referent) {
    return new Mention(tree.index(), begin, end, tree.headOf(begin, end), tree.span(begin, end), kind, referent);
  }

  /** Whether the token with this index is part of it. */
  public boolean covers(int token) {
    return begin <= token && token < end;
  }
}
