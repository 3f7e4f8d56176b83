package org.casus.resolve.reference;

import java.util.Optional;
import java.util.Set;
import org.casus.model.Token;
import org.casus.resolve.mention.Tree;

/** What "it" means where a clause goes on with what somebody calls it: "condemned the raid, calling it a crime". */
final class Topics {

  private static final Set<String> RESUMING = Set.of("advcl", "acl", "xcomp", "dep");

  private Topics() {}

  /** The thing that the clause before is about, as long as it has one as its object or behind a preposition right after it. */
  static Optional<Integer> judged(Tree tree, int pronoun) {
    Token token = tree.token(pronoun);
    int governor = token.isRelation("obj") || token.isRelation("nsubj") ? token.head() : -1;
    int participle = governor >= 0 && token.isRelation("nsubj") ? tree.token(governor).head() : governor;
    if (!tree.word(pronoun).equals("it") || participle < 0 || !tree.token(participle).pos().equals("VBG")
        || !RESUMING.contains(tree.token(participle).relation()) || !tree.word(participle - 1).equals(",")) {
      return Optional.empty();
    }
    return tree.verbAbove(participle).filter(verb -> verb < participle).flatMap(verb -> tree.child(verb, "obj")
        .or(() -> tree.children(verb).stream().filter(c -> tree.token(c).isRelation("obl")
            && tree.preposition(c).equals("against")).findFirst()))
        .filter(noun -> noun < participle && tree.token(noun).pos().equals("NN"));
  }
}
