package org.casus.extract.figure;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Numbers;
import org.casus.extract.tree.Tree;
import org.casus.model.Token;

/** Reads sums of people harmed: "the death toll rose to 43", "the number of people killed stands at 17", "a toll of 12". */
final class Toll {

  private static final Set<String> BEFORE_SUM = Set.of("to", "at", "of", "is", "was", "reached", "passed", "topped", "exceeded",
      "hit", "reaches", "reach");
  private static final int FAR = 20;

  private final Tree tree;
  private final Lexicon lexicon;
  private final Numbers numbers;

  Toll(Tree tree, Lexicon lexicon, Numbers numbers) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  /** @param noun "toll" or "number" */
  Optional<HarmStatement> read(Token noun) {
    Optional<Harm> harm = harm(noun);
    return harm.flatMap(h -> sum(noun)).flatMap(number -> numbers.ofNumberWord(number)
        .map(figure -> new HarmStatement(noun, harm.get(), Optional.of(figure), Optional.of(number), true)));
  }

  private Optional<Harm> harm(Token noun) {
    if (noun.lemma().equals("toll")) {
      return Optional.of(Harm.KILLED);
    }
    // The parser may hang "killed" anywhere: what counts is that it follows "number of".
    return tree.tokens().stream().filter(t -> t.index() > noun.index() && t.index() <= noun.index() + 4).map(Token::lemma)
        .flatMap(lemma -> Stream.of(Harm.values()).filter(h -> tells(h, lemma))).findFirst();
  }

  private boolean tells(Harm harm, String lemma) {
    return switch (harm) {
      case KILLED -> lexicon.has("dead-word", lemma) || lexicon.has("kill-verb", lemma) || lexicon.has("kill-noun", lemma);
      case WOUNDED -> lexicon.has("wounded-word", lemma) || lexicon.has("wound-noun", lemma);
      case MISSING -> lexicon.has("missing-word", lemma);
      case DETAINED -> lexicon.has("detain-verb", lemma) || lexicon.has("detain-noun", lemma);
    };
  }

  /** The number that the toll reaches; not one that has its own word of harm beside it ("at 63 dead"). */
  private Optional<Token> sum(Token noun) {
    for (int i = noun.index() + 1; i + 1 < tree.tokens().size() && i < noun.index() + FAR; i++) {
      Token number = number(i + 1);
      boolean announced = BEFORE_SUM.contains(tree.token(i).word().toLowerCase(Locale.ROOT)) && number.pos().equals("CD");
      boolean other = number.isRelation("nummod") && tree.parent(number).filter(p -> !p.isNoun() || p.ner().equals("DATE"))
          .isPresent();
      if (announced && !other) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }

  /** Past a hedge: "to at least 43". */
  private Token number(int index) {
    for (int i = index; i < tree.tokens().size() && i < index + 3; i++) {
      if (tree.token(i).pos().equals("CD")) {
        return tree.token(i);
      }
    }
    return tree.token(index);
  }
}
