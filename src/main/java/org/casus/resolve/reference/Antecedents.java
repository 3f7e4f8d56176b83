package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.casus.model.Entity;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;

/** Searches what was mentioned before a word. */
final class Antecedents {

  private static final int NEAR = 2;
  private static final int FAR = 8;

  private final Ledger ledger;
  private final Story story;

  Antecedents(Story story, Ledger ledger) {
    this.story = story;
    this.ledger = ledger;
  }

  /** The nearest mention before a word whose one thing fits. */
  Optional<Referent> nearest(Tree tree, int token, int sentences, Predicate<Entity> fits) {
    return ledger.before(tree.index(), token, sentences).stream().filter(m -> !m.referent().isSet())
        .filter(m -> fits.test(m.referent().first())).map(Mention::referent).findFirst();
  }

  /** The nearest named thing of a type, in the whole article before the word. */
  Optional<Referent> nearestNamed(Tree tree, int token, Predicate<Mention> fits) {
    return ledger.before(tree.index(), token, FAR).stream().filter(m -> m.kind() == EntityMention.Kind.NAMED && !m.referent()
        .isSet())
        .filter(fits).map(Mention::referent).findFirst();
  }

  /** The one thing of a kind that was named before a word; empty when there were several. */
  Optional<Referent> onlyNamed(Tree tree, int token, Predicate<Entity> fits) {
    List<Entity> things = ledger.before(tree.index(), token, FAR).stream().filter(m -> m.kind() == EntityMention.Kind.NAMED)
        .flatMap(m -> m.referent().things().stream()).filter(fits).distinct().toList();
    return things.stream().map(Entity::id).distinct().count() == 1 ? Optional.of(Referent.of(things.get(0))) : Optional.empty();
  }

  /**
   * The things of a kind that face each other at a word: a pair joined by "and" or "between" nearby, or else the two that are
   * mentioned most, the nearer ones counting more. In text order of their first mention; empty when there are not two.
   */
  List<Entity> sides(Tree tree, int token, int howMany, Predicate<Entity> fits) {
    Map<String, Double> weights = new LinkedHashMap<>();
    Map<String, Entity> things = new LinkedHashMap<>();
    for (int s = 0; s <= Math.min(tree.index() + 1, story.trees().size() - 1); s++) {
      boolean ahead = s > tree.index();
      double near = Math.pow(0.7, Math.abs(tree.index() - s)) * (ahead ? 0.5 : 1);
      for (Mention mention : ledger.inOrder(s)) {
        double joint = isJoined(mention) ? 2 : 1;
        for (Entity thing : mention.referent().things()) {
          if (fits.test(thing)) {
            things.putIfAbsent(thing.id().value(), thing);
            weights.merge(thing.id().value(), near * joint, Double::sum);
          }
        }
      }
    }
    List<String> best = weights.keySet().stream().sorted((a, b) -> Double.compare(weights.get(b), weights.get(a))).limit(howMany)
        .toList();
    return best.size() < howMany ? List.of() : things.keySet().stream().filter(best::contains).map(things::get).toList();
  }

  /** The person of whom the story has told most so far, the earlier one of equals. */
  Optional<Entity> hero(Tree tree, int token) {
    Map<Entity, Long> counts = new LinkedHashMap<>();
    for (int s = 0; s <= tree.index(); s++) {
      ledger.inOrder(s).stream().filter(m -> m.sentence() < tree.index() || m.end() <= token).map(m -> m.referent().first())
          .filter(thing -> thing.type() == EntityType.PERSON).forEach(person -> counts.merge(person, 1L, Long::sum));
    }
    return counts.entrySet().stream().reduce((a, b) -> b.getValue() > a.getValue() ? b : a).map(Map.Entry::getKey);
  }

  /** The things of a kind in the latest coordination before a word, a sentence or two back: "Iraq and Afghanistan". */
  List<Entity> joined(Tree tree, int token, Predicate<Entity> fits) {
    Map<String, List<Entity>> groups = new LinkedHashMap<>();
    for (Mention mention : ledger.before(tree.index(), token, NEAR)) {
      int first = story.tree(mention.sentence()).firstConjunct(mention.head());
      mention.referent().things().stream().filter(fits).forEach(thing ->
          groups.computeIfAbsent(mention.sentence() + " " + first, g -> new ArrayList<>()).add(0, thing));
    }
    return groups.values().stream().map(group -> group.stream().distinct().toList()).filter(group -> group.size() > 1).findFirst()
        .orElse(List.of());
  }

  /** The persons who were called by a title a sentence or two before a word, in text order. */
  List<Entity> titled(Tree tree, int token, String title) {
    List<Entity> bearers = new ArrayList<>();
    for (Mention mention : ledger.before(tree.index(), token, NEAR)) {
      Entity thing = mention.referent().first();
      if (mention.kind() == EntityMention.Kind.NAMED && thing.type() == EntityType.PERSON && ledger.hasTitle(thing.id(), title)
          && bearers.stream().noneMatch(b -> b.id().equals(thing.id()))) {
        bearers.add(0, thing);
      }
    }
    return bearers;
  }

  /** The persons who were last spoken of together, one of them called by the title: "they" before "the ministers". */
  Optional<Referent> together(Tree tree, int token, String title) {
    return ledger.before(tree.index(), token, NEAR).stream().map(Mention::referent).filter(Referent::isSet)
        .filter(who -> who.things().stream().allMatch(t -> t.type() == EntityType.PERSON)
            && who.things().stream().anyMatch(t -> ledger.hasTitle(t.id(), title))).findFirst();
  }

  private boolean isJoined(Mention mention) {
    Tree tree = story.tree(mention.sentence());
    return tree.token(mention.head()).isRelation("conj") || tree.child(mention.head(), "conj").isPresent()
        || tree.preposition(tree.firstConjunct(mention.head())).equals("between");
  }

  static boolean isState(Entity thing) {
    return thing.type() == EntityType.STATE;
  }
}
