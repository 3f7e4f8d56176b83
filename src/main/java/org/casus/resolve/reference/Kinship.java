package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Tree;

/** Who is whose brother or daughter, as the article tells it: "Karl Moser, brother of Anna Lind, wept. His sister was shot." */
final class Kinship {

  /** Lists of nouns, and what the other one of the two is. */
  private static final Map<String, String> OTHER_END =
      Map.of("sibling", "sibling", "parent", "offspring", "offspring", "parent", "spouse", "spouse");

  private final ActorLexicon lexicon;
  private final Ledger ledger;
  private final NamesBeside beside;
  private final Map<EntityId, Map<String, List<Entity>>> kin = new HashMap<>();

  Kinship(ActorLexicon lexicon, Ledger ledger) {
    this.lexicon = lexicon;
    this.ledger = ledger;
    this.beside = new NamesBeside(ledger);
  }

  /** The person whom a noun of kinship means: who has the name beside it, or whom the article has named as such before. */
  Optional<Referent> resolve(Tree tree, int noun) {
    Optional<String> kind = OTHER_END.keySet().stream().filter(list -> lexicon.words(list).contains(tree.lemma(noun)))
        .findFirst();
    if (kind.isEmpty() || !tree.token(noun).pos().equals("NN")) {
      return Optional.empty();
    }
    Optional<Entity> named = name(tree, noun);
    named.flatMap(person -> gender(tree, noun)).ifPresent(gender -> ledger.setGender(named.get().id(), gender));
    Optional<Entity> whose = whose(tree, noun).filter(person -> !named.equals(Optional.of(person)));
    if (named.isPresent() && whose.isPresent()) {
      note(whose.get(), kind.get(), named.get());
      note(named.get(), OTHER_END.get(kind.get()), whose.get());
    }
    return named.or(() -> whose.flatMap(person -> known(person, kind.get(), gender(tree, noun)))).map(Referent::of);
  }

  private void note(Entity person, String kind, Entity other) {
    List<Entity> others = kin.computeIfAbsent(person.id(), id -> new HashMap<>()).computeIfAbsent(kind, k -> new ArrayList<>());
    if (others.stream().noneMatch(known -> known.id().equals(other.id()))) {
      others.add(other);
    }
  }

  /** The only one of the kind, of that gender as far as it is known. */
  private Optional<Entity> known(Entity person, String kind, Optional<Ledger.Gender> gender) {
    List<Entity> fitting = kin.getOrDefault(person.id(), Map.of()).getOrDefault(kind, List.of()).stream()
        .filter(other -> gender.isEmpty() || ledger.gender(other.id()).filter(g -> g != gender.get()).isEmpty()).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private Optional<Ledger.Gender> gender(Tree tree, int noun) {
    return lexicon.words("man").contains(tree.lemma(noun)) ? Optional.of(Ledger.Gender.MALE)
        : lexicon.words("woman").contains(tree.lemma(noun)) ? Optional.of(Ledger.Gender.FEMALE) : Optional.empty();
  }

  /** "Her brother Karl", "Karl, a brother of Anna", "Karl is her brother". */
  private Optional<Entity> name(Tree tree, int noun) {
    boolean leaning = tree.isModifier(noun) || tree.token(noun).isRelation("appos");
    Optional<Integer> subject = tree.child(noun, "cop").flatMap(c -> tree.child(noun, "nsubj"));
    return (leaning ? Optional.of(tree.token(noun).head()) : subject).flatMap(name -> ledger.referent(tree.index(), name))
        .filter(who -> who.is(EntityType.PERSON)).or(() -> beside.of(tree, noun)).map(Referent::first);
  }

  private Optional<Entity> whose(Tree tree, int noun) {
    int owned = tree.isModifier(noun) ? tree.token(noun).head() : noun;
    return tree.child(owned, "nmod:poss").or(() -> tree.child(noun, "nmod:poss")).or(() -> tree.children(noun).stream()
            .filter(c -> tree.token(c).isRelation("nmod") && tree.preposition(c).equals("of")).findFirst())
        .flatMap(person -> ledger.referent(tree.index(), person)).filter(who -> who.is(EntityType.PERSON)).map(Referent::first)
        .or(() -> nameAfter(tree, noun));
  }

  /** "Brother of the singer and writer Anna Lind": the name ends what begins with "of". */
  private Optional<Entity> nameAfter(Tree tree, int noun) {
    int end = noun + 1;
    while (end < tree.size() && !tree.token(end).isVerb() && !tree.token(end).isRelation("punct")) {
      end++;
    }
    int last = end;
    return !tree.word(noun + 1).equals("of") ? Optional.empty() : ledger.inOrder(tree.index()).stream()
        .filter(m -> m.begin() > noun && m.end() == last && m.referent().is(EntityType.PERSON)).map(m -> m.referent().first())
        .findFirst();
  }
}
