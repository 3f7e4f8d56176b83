package org.casus.resolve.reference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Entity;
import org.casus.model.EntityMention.Kind;
import org.casus.model.EntityType;
import org.casus.model.EventPlace;
import org.casus.model.Span;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.PopulatedPlace;
import org.casus.resolve.gazetteer.Region;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Setting;
import org.casus.resolve.mention.SpanIndex;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.NameLinker;
import org.casus.resolve.name.Unlisted;

/** Finds the place that the words of an event's place name, and how exactly they locate it. */
public final class PlaceFiller {

  private static final Set<String> WHERE = Set.of("in", "at", "near");

  private final Gazetteer gazetteer;
  private final Story story;
  private final Ledger ledger;
  private final SpanIndex index;
  private final NominalResolver nominals;
  private final Setting setting;
  private final ActorLexicon lexicon;
  private final Unlisted unlisted;

  /** For one article. */
  public PlaceFiller(Gazetteer gazetteer, ActorLexicon lexicon, Story story, NameLinker.Names names, NominalResolver nominals) {
    this.gazetteer = gazetteer;
    this.story = story;
    this.ledger = names.ledger();
    this.index = names.index();
    this.nominals = nominals;
    this.setting = names.setting();
    this.lexicon = lexicon;
    this.unlisted = new Unlisted(gazetteer);
  }

  /**
   * The event's place with its thing; a thing found only now gets the words as its mention. Empty when the words go before a noun
   * and name a state: "the US airstrike" is not in the United States.
   */
  public Optional<EventPlace> fill(EventPlace place) {
    Optional<Entity> thing = resolve(place.span());
    boolean before = story.phrase(place.span()).filter(phrase -> phrase.tree().isModifier(phrase.head())).isPresent();
    return before && thing.filter(t -> t.type() == EntityType.STATE).isPresent() ? Optional.empty()
        : Optional.of(filled(place, thing));
  }

  private EventPlace filled(EventPlace place, Optional<Entity> thing) {
    Optional<Mention> town = thing.filter(state -> state.type() == EntityType.STATE)
        .flatMap(state -> story.phrase(place.span()).flatMap(phrase -> townIn(state, phrase)));
    if (town.isPresent()) {
      return new EventPlace(town.get().span(), Optional.of(town.get().referent().first().id()), place.precision(), place.basis());
    }
    return new EventPlace(place.span(), thing.map(Entity::id), precision(thing, place.precision()), place.basis());
  }

  /** "Killed in Canada when gunmen stormed a hotel in Toronto": the town of that country in the clause or one below it. */
  private Optional<Mention> townIn(Entity state, Story.Phrase country) {
    Tree tree = country.tree();
    Optional<Integer> verb = tree.verbAbove(country.head());
    return ledger.inOrder(tree.index()).stream()
        .filter(m -> m.kind() == Kind.NAMED && !m.referent().isSet() && WHERE.contains(tree.preposition(m.head()))
        && m.referent().country().equals(state.country())
        && gazetteer.findThing(m.referent().first().id()).filter(PopulatedPlace.class::isInstance).isPresent())
        .filter(m -> tree.verbAbove(m.head()).filter(own -> verb.filter(v -> v.equals(own)
        || tree.token(own).isRelation("advcl") && tree.token(own).head() == v).isPresent()).isPresent()).findFirst();
  }

  /** The place in a phrase: what its head refers to, or else the first place that is named in it. */
  Optional<Entity> resolve(Span span) {
    Optional<Entity> found = search(span);
    found.filter(thing -> ledger.thing(thing.id()).isEmpty()).ifPresent(thing -> story.phrase(span).ifPresent(phrase ->
        ledger.add(Mention.of(phrase.tree(), phrase.begin(), phrase.end(), Kind.NAMED, Referent.of(thing)))));
    return found;
  }

  /** All the places that a phrase means: two for "each country", one for most. */
  public List<Entity> resolveAll(Span span) {
    Optional<Referent> several = story.phrase(span).flatMap(phrase -> nominals.resolve(phrase.tree(), phrase.head()))
        .filter(Referent::isSet)
        .filter(r -> r.things().stream().allMatch(PlaceFiller::isPlace));
    return several.map(Referent::things).orElseGet(() -> resolve(span).stream().toList());
  }

  private Optional<Entity> search(Span span) {
    Optional<Story.Phrase> phrase = story.phrase(span);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    Tree tree = phrase.get().tree();
    int head = phrase.get().head();
    Optional<Mention> inside = ledger.inOrder(tree.index()).stream()
        .filter(m -> m.span().overlaps(span) && m.kind() != Kind.PRONOMINAL && !m.referent().isSet()
        && isPlace(m.referent().first()))
        .min(Comparator.comparing((Mention m) -> !m.covers(head)).thenComparing(m -> m.referent().first()
        .type() == EntityType.STATE)
            .thenComparing(Mention::span));
    if (inside.isPresent()) {
      return Optional.of(cityOf(tree, inside.get()).orElse(inside.get().referent().first()));
    }
    Optional<Referent> meant = ledger.referent(tree.index(), head).or(() -> tree.token(head).isNoun()
        ? nominals.resolve(tree, head) : Optional.empty());
    return meant.filter(r -> !r.isSet() && isPlace(r.first())).map(Referent::first)
        .or(() -> meant.filter(r -> r.is(EntityType.PERSON)).isPresent() ? Optional.empty() : site(tree, head, span));
  }

  /** A building that no table has, in the country that the story is at: "a Tesla store". */
  private Optional<Entity> site(Tree tree, int head, Span span) {
    String name = span.of(story.text()).replaceAll("\\s+", " ").replaceFirst("(?i)^(the|an?) ", "");
    Optional<String> sector = lexicon.find(tree, head).flatMap(ActorNoun::sector);
    return Optional.of(name).filter(words -> Character.isUpperCase(words.codePointAt(0)))
        .map(words -> unlisted.facility(words, setting.stageAt(tree.index()), sector, Optional.empty()));
  }

  /** Where something takes place, "Washington" is a city, even if elsewhere in the sentence it speaks for the government. */
  private Optional<Entity> cityOf(Tree tree, Mention mention) {
    if (mention.referent().first().type() != EntityType.STATE || mention.kind() != Kind.NAMED) {
      return Optional.empty();
    }
    return index.at(tree.index(), mention.begin()).filter(s -> s.placesNamed().stream()
        .noneMatch(p -> p.type() == EntityType.STATE))
        .flatMap(s -> s.places().stream().filter(p -> p.country().equals(mention.referent().country()))
            .max(Comparator.comparingInt(PopulatedPlace::population))).map(Known::toEntity);
  }

  private static boolean isPlace(Entity thing) {
    return thing.type() == EntityType.PLACE || thing.type() == EntityType.STATE || thing.type() == EntityType.FACILITY;
  }

  /** A country or region locates an event no better than itself; a town does as the words around it say. */
  private EventPlace.Precision precision(Optional<Entity> thing, EventPlace.Precision said) {
    if (thing.isEmpty()) {
      return said;
    }
    if (thing.get().type() == EntityType.STATE) {
      return EventPlace.Precision.COUNTRY;
    }
    boolean region = gazetteer.findThing(thing.get().id()).filter(known -> known instanceof Region r && !r.kind().equals("town"))
        .isPresent();
    if (region && thing.get().type() == EntityType.PLACE) {
      return EventPlace.Precision.REGION;
    }
    return said == EventPlace.Precision.NEAR ? EventPlace.Precision.NEAR : EventPlace.Precision.EXACT;
  }
}
