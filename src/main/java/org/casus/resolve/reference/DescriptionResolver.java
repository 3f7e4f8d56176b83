package org.casus.resolve.reference;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Entity;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.PopulatedPlace;
import org.casus.resolve.gazetteer.Region;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.lexicon.RegionWords;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Setting;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.NameLinker;

/** What descriptions of countries, places and sides refer to: "the North American country", "the capital", "both sides". */
final class DescriptionResolver {

  private static final int NEAR = 2;
  private static final Set<String> PAIRS = Set.of("two", "both", "2");
  private static final Set<String> TRIOS = Set.of("three", "3");

  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;
  private final RegionWords regions;
  private final Ledger ledger;
  private final Setting setting;
  private final Antecedents antecedents;

  DescriptionResolver(Gazetteer gazetteer, ActorLexicon lexicon, RegionWords regions, NameLinker.Names names,
      Antecedents antecedents) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.regions = regions;
    this.ledger = names.ledger();
    this.setting = names.setting();
    this.antecedents = antecedents;
  }

  /** The things that a plural of sides means: all of them at once. */
  Optional<Referent> sides(Tree tree, int head) {
    if (isEach(tree, head)) {
      List<Entity> members = antecedents.joined(tree, head, DescriptionResolver::isPlace);
      return members.isEmpty() ? Optional.empty() : Optional.of(new Referent(members));
    }
    boolean pair = hasModifier(tree, head, PAIRS);
    boolean trio = hasModifier(tree, head, TRIOS);
    boolean theirs = tree.child(head, "nmod:poss").filter(p -> tree.word(p).equals("their")).isPresent()
        && Set.of("country", "nation", "government").contains(tree.lemma(head));
    boolean bare = Set.of("side", "party", "country").contains(tree.lemma(head)) && tree.children(head).stream().allMatch(c ->
        c > head || tree.token(c).isRelation("case") || tree.word(c).equals("the")) && tree.children(head).stream()
        .anyMatch(c -> tree.word(c).equals("the"));
    if (!pair && !trio && !theirs && !bare) {
      return Optional.empty();
    }
    int howMany = trio ? 3 : 2;
    if (lexicon.words("personal-side").contains(tree.lemma(head))) {
      List<Entity> persons = antecedents.sides(tree, head, howMany, e -> e.type() == EntityType.PERSON);
      return persons.isEmpty() ? Optional.empty() : Optional.of(new Referent(persons));
    }
    List<Entity> sides = antecedents.sides(tree, head, howMany, Antecedents::isState);
    return sides.isEmpty() ? Optional.empty() : Optional.of(new Referent(sides));
  }

  /** The state or place that "the government", "the state of Oregon" means; a state of emergency means none. */
  Optional<Referent> state(Tree tree, int head, ActorNoun noun, Owners.Owner owner) {
    if (noun.noun().equals("state") && !owner.isKnown() && owner.place().isEmpty()) {
      return division(tree, head);
    }
    if (noun.noun().equals("state") && (!owner.isKnown() || owner.person().isPresent() || isCondition(tree, head))) {
      return Optional.empty();
    }
    if (owner.body().isPresent() && lexicon.words("of-a-body").contains(noun.noun())) {
      return owner.body().map(Referent::of); // that of a party
    }
    if (owner.place().filter(place -> !gazetteer.isCapital(place)).isPresent()) {
      return owner.place().map(Referent::of); // "the state of Oregon"
    }
    if (!owner.countries().isEmpty()) {
      List<Entity> states = owner.countries().stream().flatMap(c -> gazetteer.findCountry(c).stream()).map(Country::toEntity)
          .distinct().toList();
      return states.isEmpty() ? Optional.empty() : Optional.of(new Referent(states));
    }
    boolean here = NominalResolver.isDefinite(tree, head) || tree.token(head).pos().equals("NNS");
    return here ? setting.stageAt(tree.index()).flatMap(gazetteer::findCountry).map(c -> Referent.of(c.toEntity()))
        : Optional.empty();
  }

  /** "Harris visited the state": the one of a federation that was named last. "States eased the curfew": those of it. */
  private Optional<Referent> division(Tree tree, int head) {
    Set<String> federations = lexicon.words("federation");
    if (isCondition(tree, head) || !tree.token(head).pos().equals("NN") || !NominalResolver.isDefinite(tree, head)) {
      return Optional.empty();
    }
    return antecedents.nearest(tree, head, 3, thing -> gazetteer.findThing(thing.id())
        .filter(known -> known instanceof Region region && region.isDivision() && !region.isDistrict()).isPresent()
        && thing.country().map(iso3 -> iso3.toLowerCase(Locale.ROOT)).filter(federations::contains).isPresent());
  }

  /** "The state of emergency". */
  private static boolean isCondition(Tree tree, int state) {
    return state + 2 < tree.size() && tree.word(state + 1).equals("of") && tree.token(state + 2).pos().equals("NN");
  }

  /** The country that "the country", "the North African nation", "his country", "its neighbour" means. */
  Optional<Referent> country(Tree tree, int head, Owners.Owner owner) {
    if (tree.token(head).pos().endsWith("S")) {
      return Optional.empty();
    }
    String noun = tree.lemma(head);
    if (noun.startsWith("neighb")) {
      return neighbour(tree, head, owner);
    }
    Optional<RegionWords.Extent> extent = regions.before(tree, head);
    if (extent.isPresent()) {
      return setting.rankedAt(tree.index()).stream().flatMap(code -> gazetteer.findCountry(code).stream())
          .filter(extent.get()::holds).findFirst().map(c -> Referent.of(c.toEntity()));
    }
    boolean possessed = tree.child(head, "nmod:poss").isPresent();
    if (possessed || !owner.countries().isEmpty() && !NominalResolver.isDefinite(tree, head)) {
      return owner.country().flatMap(gazetteer::findCountry).map(c -> Referent.of(c.toEntity()));
    }
    if (!NominalResolver.isDefinite(tree, head)) {
      return Optional.empty();
    }
    Optional<String> nearest = ledger.before(tree.index(), head, NEAR).stream().filter(m -> !m.referent().isSet()
            && m.kind() == EntityMention.Kind.NAMED && isPlace(m.referent().first()))
        .flatMap(m -> m.referent().country().stream()).findFirst();
    return nearest.or(() -> setting.at(tree.index())).flatMap(gazetteer::findCountry).map(c -> Referent.of(c.toEntity()));
  }

  private Optional<Referent> neighbour(Tree tree, int head, Owners.Owner owner) {
    Optional<Country> whose = owner.country().flatMap(gazetteer::findCountry);
    if (whose.isEmpty()) {
      return Optional.empty();
    }
    Optional<Referent> bordering = setting.rankedAt(tree.index()).stream().filter(whose.get().neighbours()::contains).findFirst()
        .flatMap(gazetteer::findCountry).map(c -> Referent.of(c.toEntity()));
    return bordering.or(() -> antecedents.nearest(tree, head, 0, thing -> Antecedents.isState(thing)
        && !thing.country().equals(owner.country())));
  }

  /** The place that "the city", "the province", "the Iraqi capital" means. */
  Optional<Referent> place(Tree tree, int head, ActorNoun noun, Owners.Owner owner) {
    if (tree.token(head).pos().endsWith("S") || !NominalResolver.isDefinite(tree, head)) {
      return Optional.empty();
    }
    if (noun.noun().equals("capital") && !hasModifier(tree, head, lexicon.words("partial"))) {
      Optional<PopulatedPlace> capital = owner.country().or(() -> setting.at(tree.index())).flatMap(gazetteer::findCountry)
          .flatMap(gazetteer::findCapital);
      if (capital.isPresent()) {
        return capital.map(c -> Referent.of(c.toEntity()));
      }
    }
    boolean settlement = lexicon.words("settlement").contains(noun.noun());
    return antecedents.nearest(tree, head, NEAR, thing -> thing.type() == EntityType.PLACE && isSettlement(thing) == settlement)
        .or(() -> settlement ? Optional.empty() : antecedents.nearest(tree, head, NEAR,
        thing -> thing.type() == EntityType.PLACE))
        .or(() -> noun.noun().equals("island") ? islandState(tree, head) : Optional.empty());
  }

  private Optional<Referent> islandState(Tree tree, int head) {
    return antecedents.nearest(tree, head, NEAR, thing -> Antecedents.isState(thing)
        && thing.country().flatMap(gazetteer::findCountry).filter(c -> c.neighbours().isEmpty()).isPresent());
  }

  private boolean isSettlement(Entity thing) {
    Optional<Known> known = gazetteer.findThing(thing.id());
    return known.filter(Region.class::isInstance).isEmpty();
  }

  private static boolean isPlace(Entity thing) {
    return thing.type() == EntityType.STATE || thing.type() == EntityType.PLACE;
  }

  /** "Each country": every one of those just named together. */
  static boolean isEach(Tree tree, int head) {
    return hasModifier(tree, head, Set.of("each"));
  }

  /** Whether one of the words stands before the noun and belongs to it. */
  static boolean hasModifier(Tree tree, int head, Set<String> words) {
    return tree.children(head).stream().anyMatch(c -> c < head && words.contains(tree.word(c)));
  }
}
