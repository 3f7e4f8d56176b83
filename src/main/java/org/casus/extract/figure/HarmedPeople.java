package org.casus.extract.figure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.assertion.ModalityNegation;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Numbers;
import org.casus.extract.tree.Tree;
import org.casus.model.Figure;
import org.casus.model.Token;

/** Counts the people that the words for those harmed name: "two Americans and an Iraqi civilian" are three, "no one" is none. */
final class HarmedPeople {

  private static final Set<String> NOBODY = Set.of("nobody", "none", "anyone", "anybody");
  private static final Set<String> NO_OR_ANY = Set.of("no", "any");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Numbers numbers;
  private final ModalityNegation negation;

  HarmedPeople(Tree tree, Lexicon lexicon, Numbers numbers) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.negation = new ModalityNegation(tree);
  }

  /** How many people a phrase names, over all members of a coordination but words of harm themselves ("4 dead and 9 injured"). */
  Optional<Figure> count(Token people) {
    Stream<Token> members = Stream.concat(Stream.of(people), tree.conjuncts(people).stream()
        .filter(m -> !m.isVerb() && !isState(m)));
    return members.map(this::countOne).flatMap(Optional::stream).reduce(Figure::plus);
  }

  private boolean isState(Token word) {
    return Stream.of("dead-word", "wounded-word", "missing-word").anyMatch(list -> lexicon.has(list, word.lemma()));
  }

  /** That nobody was: "no one", "none of them", "did not kill anyone". */
  Optional<Figure> none(Token people, Token harm) {
    boolean any = tree.children(people, "det").stream().anyMatch(d -> NO_OR_ANY.contains(d.lemma()))
        && numbers.of(people, false).filter(f -> f.best() > 0).isEmpty();
    return (any || NOBODY.contains(people.lemma())) && negation.isNegated(harm) ? Optional.of(Figure.exactly(0))
        : Optional.empty();
  }

  private Optional<Figure> countOne(Token member) {
    if (member.isReflexive() || member.isProperNoun() && member.ner().equals("PERSON")) {
      return Optional.of(Figure.exactly(1));
    }
    boolean number = member.pos().equals("CD") || lexicon.isPartitive(member.lemma());
    return family(member).or(() -> number ? numbers.ofNumberWord(member) : Optional.empty())
        .or(() -> numbers.of(member, !NOBODY.contains(member.lemma()))).or(() -> definitePerson(member));
  }

  /** "A family of five": the number behind "of" counts the people. */
  private Optional<Figure> family(Token group) {
    return tree.children(group, "nmod").stream().filter(n -> group.isNoun() && n.pos().equals("CD")
        && tree.preposition(n).equals("of"))
        .findFirst().flatMap(numbers::ofNumberWord);
  }

  /** "The commander of the group", "his wife": one, where a definite singular names a person. */
  private Optional<Figure> definitePerson(Token noun) {
    boolean definite = tree.hasChild(noun, "nmod:poss") || tree.children(noun, "det").stream()
        .anyMatch(d -> d.lemma().equals("the"));
    boolean person = noun.pos().equals("NN") && lexicon.nouns().is(noun, "person") && !lexicon.has("body", noun.lemma())
        && !lexicon.has("troops", noun.lemma());
    return definite && person ? Optional.of(Figure.exactly(1)) : Optional.empty();
  }
}
