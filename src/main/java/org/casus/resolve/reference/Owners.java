package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.model.Entity;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Tree;

/**
 * Finds out whose the things are that a noun names: "Iraqi forces", "Iraq's forces", "the forces of Iraq", "rebels in Darfur".
 */
public final class Owners {

  private static final Set<String> BELONGING = Set.of("of", "in", "from", "at", "for", "inside", "across", "within");
  private static final Set<String> CONCERNING = Set.of("of", "by", "with", "from", "against", "between", "for", "in", "at", "to",
      "on");
  private static final Set<String> OWNING = Set.of("of", "from");
  private static final int DEEPEST = 3;

  private final Ledger ledger;

  Owners(Ledger ledger) {
    this.ledger = ledger;
  }

  /**
   * Whose something is.
   *
   * @param countries alpha-3 codes, more than one in "Hungarian and Romanian officials"
   * @param body      organization or group, where one is named
   * @param person    person, where one is named
   * @param people    people without a name whose it is: "her opponents' plans"
   * @param place     town or region, where no state is named: "an Oregon law"
   */
  record Owner(List<String> countries, Optional<Entity> body, Optional<Entity> person, Optional<Entity> people,
      Optional<Entity> place) {

    static final Owner NOBODY = new Owner(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    Owner {
      countries = List.copyOf(countries);
    }

    static Owner ofCountries(List<String> countries) {
      return new Owner(countries, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isKnown() {
      return !countries.isEmpty() || body.isPresent();
    }

    Optional<String> country() {
      return countries.stream().findFirst();
    }
  }

  /** Whose something is, where it is counting as well: protesters in Sudan are of Sudan. */
  Owner of(Tree tree, int head) {
    return of(tree, head, BELONGING, 0);
  }

  /** Whose something is, wherever it is: troops in Iraq need not be Iraqi. */
  Owner ofMovable(Tree tree, int head) {
    return of(tree, head, OWNING, 0);
  }

  /** Who is behind something that is no actor: "violations by the army", "contact with the United States". */
  Owner behind(Tree tree, int head) {
    return of(tree, head, CONCERNING, 0);
  }

  /** Who stands behind the noun in a phrase of its own, whatever stands before it. */
  List<Entity> following(Tree tree, int head) {
    return behind(tree, head, CONCERNING, 0);
  }

  private Owner of(Tree tree, int head, Set<String> prepositions, int depth) {
    List<Entity> owners = before(tree, head);
    if (owners.isEmpty()) {
      owners = behind(tree, head, prepositions, depth);
    }
    if (owners.isEmpty() && tree.token(head).isRelation("conj") && depth < DEEPEST && isSharedModifier(tree, head)) {
      return of(tree, tree.firstConjunct(head), prepositions, depth + 1);
    }
    Set<String> countries = new LinkedHashSet<>();
    owners.stream().filter(e -> !isBody(e.type())).forEach(e -> e.country().ifPresent(countries::add));
    Optional<Entity> body = owners.stream().filter(e -> isBody(e.type())).findFirst();
    if (countries.isEmpty()) {
      body.flatMap(Entity::country).ifPresent(countries::add);
    }
    return new Owner(List.copyOf(countries), body, first(owners, EntityType.PERSON), first(owners, EntityType.POPULATION),
        owners.stream().allMatch(e -> e.type() == EntityType.PLACE) ? first(owners, EntityType.PLACE) : Optional.empty());
  }

  private static Optional<Entity> first(List<Entity> owners, EntityType type) {
    return owners.stream().filter(e -> e.type() == type).findFirst();
  }

  /** Whether things of this type can own a body: states and organizations. */
  public static boolean isBody(EntityType type) {
    return type == EntityType.ORGANIZATION || type == EntityType.ARMED_GROUP || type == EntityType.MILITARY_FORCE;
  }

  /** "Iraqi troops and tanks": a bare noun after "and" shares what stands before the first. */
  private static boolean isSharedModifier(Tree tree, int head) {
    return IntStream.range(tree.phraseBegin(head), head).allMatch(i -> tree.token(i).isRelation("compound")
        && !tree.token(i).isProperNoun());
  }

  /** Adjectives, names and possessors before the noun. */
  private List<Entity> before(Tree tree, int head) {
    List<Entity> owners = new ArrayList<>();
    int begin = tree.phraseBegin(head);
    int end = -1;
    for (Mention mention : ledger.inOrder(tree.index())) {
      boolean inside = mention.begin() >= begin && mention.end() <= head && !mention.covers(head);
      if (inside && mention.kind() != EntityMention.Kind.PRONOMINAL && !isHyphenated(tree, mention) && !isEthnic(tree, mention)
          && !mention.referent().is(EntityType.POST) && !isKind(tree, mention)) {
        boolean joined = end < 0 || isJoint(tree, end, mention.begin());
        if (joined) {
          owners.addAll(mention.referent().things());
          end = mention.end();
        }
      }
    }
    if (owners.isEmpty()) {
      tree.child(head, "nmod:poss").flatMap(p -> ledger.referent(tree.index(), p)).ifPresent(r -> owners.addAll(r.things()));
    }
    return owners;
  }

  /** "Syrian-backed militia", "Saudi-owned paper": who stands behind it, not whose it is. */
  private boolean isHyphenated(Tree tree, Mention mention) {
    return tree.word(mention.end()).equals("-") && ledger.covering(tree.index(), mention.end() + 1).isEmpty()
        && tree.find(mention.end() + 1).filter(t -> t.pos().startsWith("VB") || t.pos().equals("JJ")
        && t.ner().equals("O")).isPresent();
  }

  /** "A child welfare office": no child has it. */
  static boolean isKind(Tree tree, Mention mention) {
    return mention.referent().is(EntityType.POPULATION) && tree.token(mention.head()).isRelation("compound");
  }

  private static boolean isEthnic(Tree tree, Mention mention) {
    return tree.word(mention.begin() - 1).equals("ethnic");
  }

  /** Whether between two owners there is only what joins them as equals: "Hungarian and Romanian", "U.S.-Iraqi", "A, B and C". */
  private static boolean isJoint(Tree tree, int end, int begin) {
    for (int i = end; i < begin; i++) {
      Token token = tree.token(i);
      if (!token.pos().equals("CC") && !token.pos().equals("HYPH") && !token.word().equals(",") && !token.word().equals("/")) {
        return false;
      }
    }
    return begin > end;
  }

  /** "of", "in" and "from" behind the noun, and participles such as "based in". */
  private List<Entity> behind(Tree tree, int head, Set<String> prepositions, int depth) {
    for (int child : tree.children(head)) {
      Token token = tree.token(child);
      boolean with = prepositions == BELONGING && tree.preposition(child).equals("with"); // "officials with the bank"
      if (child > head && token.isRelation("nmod") && (with || prepositions.contains(tree.preposition(child)))) {
        List<Entity> found = at(tree, child, prepositions, depth);
        if (!found.isEmpty() && (!with || isBody(found.get(0).type()))) {
          return found;
        }
      }
      if (child > head && token.relation().equals("acl")) {
        for (int oblique : tree.children(child)) {
          if (tree.token(oblique).isRelation("obl") && prepositions.contains(tree.preposition(oblique))) {
            List<Entity> found = at(tree, oblique, prepositions, depth);
            if (!found.isEmpty()) {
              return found;
            }
          }
        }
      }
    }
    return List.of();
  }

  private List<Entity> at(Tree tree, int token, Set<String> prepositions, int depth) {
    Optional<Referent> referent = ledger.referent(tree.index(), token);
    if (referent.isPresent()) {
      return referent.get().things();
    }
    if (depth >= DEEPEST) {
      return List.of();
    }
    List<Entity> before = before(tree, token);
    return before.isEmpty() ? behind(tree, token, prepositions, depth + 1) : before;
  }
}
