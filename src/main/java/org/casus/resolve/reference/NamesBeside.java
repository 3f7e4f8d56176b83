package org.casus.resolve.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.model.EntityMention.Kind;
import org.casus.model.EntityType;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Tree;

/** The name that stands beside the description of a single person, wherever the parser hangs it. */
final class NamesBeside {

  private final Ledger ledger;

  NamesBeside(Ledger ledger) {
    this.ledger = ledger;
  }

  /** "The leader of the church, Pope Francis", "the senator from Utah Anna Lind": the name hangs lower. */
  Optional<Referent> below(Tree tree, int head) {
    return tree.children(head).stream().filter(c -> tree.token(c).isRelation("nmod"))
        .flatMap(c -> Stream.concat(Stream.of(c).filter(place -> isPlaceWithName(tree, place)),
            tree.children(c).stream().filter(name -> tree.token(name).isRelation("appos"))))
        .flatMap(name -> ledger.referent(tree.index(), name).stream()).filter(r -> r.is(EntityType.PERSON)).findFirst();
  }

  /** "Anna Lind, a judge who had tried the case": the judge is she. */
  Optional<Referent> above(Tree tree, int head) {
    return Optional.of(tree.token(head)).filter(token -> token.isRelation("appos") && token.pos().equals("NN")
            && tree.word(tree.phraseBegin(head)).matches("an?|the"))
        .flatMap(token -> ledger.covering(tree.index(), token.head())).filter(name -> name.kind() == Kind.NAMED)
        .map(Mention::referent).filter(name -> name.is(EntityType.PERSON));
  }

  /** The name of a single person beside words that describe him, whatever they call him: "the manager of the bank, Anna Lind". */
  Optional<Referent> of(Tree tree, int head) {
    return !tree.token(head).pos().equals("NN") ? Optional.empty() : tree.children(head).stream()
        .filter(c -> tree.token(c).isRelation("appos") || tree.token(c).isRelation("dep") && c > head)
        .flatMap(name -> ledger.referent(tree.index(), name).stream()).filter(r -> r.is(EntityType.PERSON)).findFirst()
        .or(() -> below(tree, head)).or(() -> above(tree, head));
  }

  /** "One of the groups, the Lome Front, left": the one that is named. */
  Optional<Referent> ofOne(Tree tree, int plural) {
    int one = tree.token(plural).isRelation("nmod") && tree.preposition(plural).equals("of") ? tree.token(plural).head() : -1;
    return one < 0 || !tree.word(one).equals("one") ? Optional.empty() : tree.children(one).stream()
        .filter(c -> c > plural && tree.token(c).isRelation("appos"))
        .flatMap(c -> IntStream.rangeClosed(plural + 1, c).boxed().flatMap(i -> ledger.covering(tree.index(), i).stream()))
        .filter(m -> m.kind() == Kind.NAMED).map(Mention::referent).findFirst();
  }

  private static boolean isPlaceWithName(Tree tree, int name) {
    List<String> classes = IntStream.range(tree.phraseBegin(name), name).filter(i -> !tree.token(i).isRelation("case"))
        .mapToObj(i -> tree.token(i).ner()).toList();
    return classes.contains("LOCATION") && Set.of("LOCATION", "PERSON").containsAll(classes);
  }
}
