package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.casus.model.Entity;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.lexicon.RegionWords;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.NameLinker;
import org.casus.resolve.name.TitleReader;
import org.casus.resolve.name.Unlisted;

/**
 * What a common noun refers to when it names an actor: by whose it is ("Iraqi forces"), by what was named before ("the
 * group"), or by what country the story is about ("protesters").
 */
public final class NominalResolver {

  /** PLOVER sectors of those under arms, who act as the body that they are of. */
  private static final Set<String> ARMED = Set.of("MIL", "COP", "REB", "SPY", "UAF");

  /** PLOVER sectors of those who rule a country, serve it, or want to rule it. */
  private static final Set<String> POLITICAL = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "OPP", "REB");

  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;
  private final Unlisted unlisted;
  private final Ledger ledger;
  private final NamesBeside beside;
  private final Homes homes;
  private final Owners owners;
  private final Antecedents antecedents;
  private final NamedBodies bodies;
  private final Troops troops;
  private final DescriptionResolver descriptions;
  private final OfficeResolver offices;
  private final TitleReader titles;
  private final NameLinker.Names names;

  /** For one article. */
  public NominalResolver(Gazetteer gazetteer, ActorLexicon lexicon, RegionWords regions, Story story, NameLinker.Names names) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.unlisted = new Unlisted(gazetteer);
    this.names = names;
    this.ledger = names.ledger();
    this.beside = new NamesBeside(ledger);
    this.homes = new Homes(gazetteer, lexicon, regions, names);
    this.owners = new Owners(ledger);
    this.antecedents = new Antecedents(story, ledger);
    this.bodies = new NamedBodies(lexicon, antecedents);
    this.troops = new Troops(gazetteer, lexicon, ledger);
    this.descriptions = new DescriptionResolver(gazetteer, lexicon, regions, names, antecedents);
    this.offices = new OfficeResolver(gazetteer, lexicon, unlisted, names, antecedents, story.article().article().date());
    this.titles = new TitleReader(lexicon, ledger);
  }

  /** The referent of a noun, by itself and what hangs on it; empty when it names no actor or nothing tells which. */
  Optional<Referent> resolve(Tree tree, int head) {
    if (isPartitive(tree, head)) {
      return whole(tree, head);
    }
    if (isSides(tree, head)) {
      Optional<Referent> sides = descriptions.sides(tree, head);
      if (sides.isPresent()) {
        return sides;
      }
    }
    Optional<ActorNoun> found = lexicon.find(tree, head);
    if (found.isEmpty()) {
      return officeAt(tree, head);
    }
    ActorNoun noun = found.get();
    boolean visiting = noun.kind() == ActorNoun.Kind.FORCE || homes.isWorldwide(tree, head);
    Owners.Owner owner = visiting ? owners.ofMovable(tree, head) : owners.of(tree, head);
    return named(tree, head, noun).or(() -> switch (noun.kind()) {
      case STATE -> descriptions.state(tree, head, noun, owner);
      case FORCE -> force(tree, head, noun, owner);
      case BODY -> body(tree, head, noun, owner);
      case PEOPLE -> people(tree, head, noun, owner);
      case TITLE -> title(tree, head, noun, owner);
      case GROUP -> group(tree, head, noun, owner);
      case COUNTRY -> descriptions.country(tree, head, owner);
      case PLACE -> descriptions.place(tree, head, noun, owner);
      case WEAPON, FACILITY, SIDE -> Optional.empty();
    });
  }

  /** Of what country people are of whom no word of their own tells it. */
  Optional<String> homeOf(Tree tree, int head) {
    return homes.of(tree, head);
  }

  /** Just people, where a word leaves out what they are. */
  Referent people(Tree tree, int head) {
    ActorNoun noun = lexicon.find("people").orElseThrow();
    return Referent.of(homes.of(tree, head).map(iso3 -> unlisted.peopleIn(noun.type(), noun.plural(), noun.sector(), iso3))
        .orElseGet(() -> unlisted.people(noun, noun.plural(), noun.sector(), Optional.empty())));
  }

  /** Whether the noun only says how many or what part of what follows. */
  boolean isPartitive(Tree tree, int head) {
    return lexicon.words("partitive").contains(tree.lemma(head)) && tree.children(head).stream()
        .anyMatch(c -> c > head && tree.token(c).isRelation("nmod") && tree.preposition(c).equals("of") && !tree.token(c)
        .isVerb() && !(tree.lemma(head).equals("member") && isBody(tree, c)));
  }

  /** Of what one is a member without being it: "members of the parliament", unlike those of an armed group. */
  private boolean isBody(Tree tree, int noun) {
    return ledger.referent(tree.index(), noun).map(of -> of.is(EntityType.ORGANIZATION))
        .orElseGet(() -> lexicon.find(tree, noun).filter(n -> n.kind() == ActorNoun.Kind.BODY).isPresent());
  }

  private boolean isSides(Tree tree, int head) {
    return (tree.token(head).pos().endsWith("S") || DescriptionResolver.isEach(tree, head))
        && lexicon.findSide(tree.lemma(head)).isPresent();
  }

  /** "hundreds of protesters" are protesters. */
  private Optional<Referent> whole(Tree tree, int head) {
    return tree.children(head).stream().filter(c -> c > head && tree.token(c).isRelation("nmod")
        && tree.preposition(c).equals("of"))
        .findFirst().flatMap(c -> ledger.referent(tree.index(), c).or(() -> tree.token(c).isNoun() ? resolve(tree, c)
        : Optional.empty()));
  }

  /** A description with the name beside it: "the jihadist group Islamic State", "the city of Basra". */
  private Optional<Referent> named(Tree tree, int head, ActorNoun noun) {
    boolean one = noun.isPersonal() && !tree.token(head).pos().equals("NNS");
    Optional<Referent> low = one ? beside.below(tree, head).or(() -> beside.above(tree, head)) : Optional.empty();
    if (low.isPresent()) {
      return low;
    }
    Optional<Referent> group = beside.ofOne(tree, head).filter(r -> suits(noun, r.first()));
    if (group.isPresent()) {
      return group;
    }
    for (int child : tree.children(head)) {
      Token token = tree.token(child);
      boolean apposed = token.isRelation("appos") || token.isRelation("dep") && child > head || token.isRelation("compound")
          && child < head && noun.kind() == ActorNoun.Kind.GROUP;
      boolean ofPlace = (noun.kind() == ActorNoun.Kind.PLACE || noun.kind() == ActorNoun.Kind.COUNTRY)
          && token.isRelation("nmod") && tree.preposition(child).equals("of");
      Optional<Referent> referent = apposed || ofPlace ? ledger.referent(tree.index(), child) : Optional.empty();
      if (referent.filter(r -> suits(noun, r.first())).isPresent()) {
        return referent;
      }
    }
    return Optional.empty();
  }

  private static boolean suits(ActorNoun noun, Entity thing) {
    return switch (noun.kind()) {
      case GROUP, BODY, FORCE -> Owners.isBody(thing.type());
      case PLACE -> thing.type() == EntityType.PLACE;
      case COUNTRY -> thing.type() == EntityType.STATE;
      case PEOPLE, TITLE -> thing.type() == EntityType.PERSON;
      default -> false;
    };
  }

  private Optional<Referent> officeAt(Tree tree, int head) {
    boolean inside = names.titles().get(tree.index()).stream().anyMatch(t -> t.begin() <= head && head < t.end()
        && tree.headOf(t.begin(), t.end()) != head);
    return inside ? Optional.empty() : titles.at(tree, head, names.titles().get(tree.index()))
        .flatMap(office -> offices.resolve(office, owners.of(tree, head)));
  }

  private Optional<Referent> force(Tree tree, int head, ActorNoun noun, Owners.Owner owner) {
    Optional<ActorNoun> quality = quality(tree, head);
    if (quality.flatMap(ActorNoun::sector).filter(s -> s.equals("REB") || s.equals("OPP")).isPresent()) {
      return people(tree, head, noun, owner);
    }
    if (owner.body().isPresent() && owner.body().get().type() != EntityType.MILITARY_FORCE) {
      return owner.body().map(Referent::of);
    }
    if (!owner.countries().isEmpty()) {
      return each(owner.countries(), unlisted::armedForces);
    }
    if (DescriptionResolver.hasModifier(tree, head, lexicon.words("foreign")) || noun.noun().equals("personnel")) {
      return Optional.empty();
    }
    Optional<Referent> before = troops.sender(tree, head)
        .or(() -> antecedents.nearest(tree, head, 3, thing -> thing.type() == EntityType.MILITARY_FORCE))
        .filter(army -> troops.isOfSentence(tree, army));
    return before.or(() -> homes.here(tree).map(c -> Referent.of(unlisted.armedForces(c))));
  }

  private Optional<Referent> body(Tree tree, int head, ActorNoun noun, Owners.Owner owner) {
    if (!owner.countries().isEmpty()) {
      return each(owner.countries(), country -> unlisted.body(noun, noun.institution(), Optional.of(country.iso3())));
    }
    if (owner.body().isPresent()) {
      return owner.body().map(Referent::of);
    }
    if (homes.isWorldwide(tree, head)) {
      return Optional.empty(); // "foreign police"
    }
    Optional<Referent> before = isDefinite(tree, head) || tree.token(head).pos().equals("NNS")
        ? bodies.institution(tree, head, noun) : Optional.empty();
    return before.or(() -> homes.of(tree, head)
        .map(iso3 -> Referent.of(unlisted.body(noun, noun.institution(), Optional.of(iso3)))));
  }

  private Optional<Referent> people(Tree tree, int head, ActorNoun noun, Owners.Owner owner) {
    if (owner.body().isPresent() && !noun.sector().filter("CVL"::equals).isPresent() && noun.type() != EntityType.ORGANIZATION) {
      return owner.body().map(body -> Referent.of(actsAs(noun, body) ? body : unlisted.membersOf(body, noun.plural())));
    }
    if (owner.person().isPresent() && noun.kind() == ActorNoun.Kind.PEOPLE && noun.type() == EntityType.POPULATION) {
      return owner.person().map(person -> Referent.of(unlisted.othersOf(person, tree.word(head), noun.sector())));
    }
    if (noun.sector().filter("REB"::equals).isPresent() && !owner.isKnown() && isDefinite(tree, head)) {
      Optional<Referent> named = antecedents.onlyNamed(tree, head, thing -> thing.type() == EntityType.ARMED_GROUP);
      if (named.isPresent()) {
        return named; // "the rebels" are those who have a name
      }
    }
    if (noun.noun().equals("family") && !owner.isKnown() && isDefinite(tree, head) && tree.isSubject(head)) {
      return antecedents.hero(tree, head).map(person -> Referent.of(unlisted.othersOf(person, tree.word(head), noun.sector())));
    }
    Optional<ActorNoun> quality = quality(tree, head);
    boolean persons = noun.kind() == ActorNoun.Kind.TITLE || noun.kind() == ActorNoun.Kind.FORCE;
    ActorNoun kind = quality.filter(q -> q.type() == EntityType.ARMED_GROUP)
        .map(q -> noun.of(EntityType.ARMED_GROUP, q.sector()))
        .orElse(persons ? noun.of(EntityType.POPULATION, noun.sector()) : noun);
    String words = quality.map(q -> q.noun() + " ").orElse("") + noun.plural();
    Optional<String> sector = quality.flatMap(ActorNoun::sector).or(noun::sector);
    boolean placed = !isOfItsPlace(noun, sector);
    if (!owner.countries().isEmpty()) {
      boolean there = placed && owners.ofMovable(tree, head).countries().isEmpty() && isLocated(tree, head);
      return each(owner.countries(), country -> there ? unlisted.peopleIn(kind.type(), words, sector, country.iso3())
          : unlisted.people(kind, words, sector, Optional.of(country.iso3())));
    }
    boolean lawless = sector.filter("UAF"::equals).isPresent();
    Optional<String> home = (lawless ? homes.scene(tree, head) : homes.of(tree, head))
        .filter(iso3 -> !isHitBy(tree, head, iso3) && !(tree.token(head).pos().equals("NNS") && isOneOfAState(tree, head)));
    return Optional.of(Referent.of(home.filter(iso3 -> placed)
        .map(iso3 -> unlisted.peopleIn(kind.type(), words, sector, iso3))
        .orElseGet(() -> unlisted.people(kind, words, sector, home))));
  }

  /** Officials, rebels and voters are of the country where they are; passengers and prisoners may be of any. */
  private boolean isOfItsPlace(ActorNoun noun, Optional<String> sector) {
    return sector.filter(POLITICAL::contains).isPresent() || noun.type() == EntityType.ORGANIZATION
        || lexicon.words("of-its-place").contains(noun.noun());
  }

  /** "Six nurses in Togo". */
  private static boolean isLocated(Tree tree, int head) {
    return tree.children(head).stream().anyMatch(c -> c > head && tree.token(c).isRelation("nmod"));
  }

  /** "Chad killed forty fighters": whom a state kills is seldom its own. */
  private boolean isHitBy(Tree tree, int head, String iso3) {
    Token token = tree.token(tree.firstConjunct(head));
    int verb = token.isRelation("obj") || token.relation().equals("nsubj:pass") ? token.head() : -1;
    if (verb < 0 || !lexicon.words("violent-verb").contains(tree.lemma(verb))) {
      return false;
    }
    Optional<Integer> doer = token.isRelation("obj") ? PronounResolver.doer(tree, verb)
        : tree.children(verb).stream().filter(c -> tree.preposition(c).equals("by")).findFirst();
    return doer.flatMap(who -> ledger.referent(tree.index(), who))
        .filter(who -> who.is(EntityType.STATE) && who.country().equals(Optional.of(iso3))).isPresent();
  }

  /**
   * Whether it is the body that acts: fighters are their group, a spokesman speaks for all. Lawmakers are not the parliament,
   * nor supporters the militia.
   */
  private boolean actsAs(ActorNoun noun, Entity body) {
    boolean beside = noun.sector().filter("OPP"::equals).isPresent();
    return body.type() != EntityType.ORGANIZATION && !beside || noun.sector().filter(ARMED::contains).isPresent()
        || lexicon.words("speaks-for").contains(noun.noun());
  }

  private Optional<Referent> title(Tree tree, int head, ActorNoun noun, Owners.Owner owner) {
    boolean single = tree.token(head).pos().equals("NN") || tree.token(head).pos().equals("NNP");
    if (single && (isDefinite(tree, head) || owner.isKnown() || tree.token(head).isProperNoun())) {
      Optional<Referent> holder = officeAt(tree, head);
      if (holder.isPresent()) {
        return holder;
      }
    }
    if (tree.token(head).pos().equals("NNS") && isDefinite(tree, head) && !owner.isKnown()) {
      Optional<Referent> together = antecedents.together(tree, head, titleWords(tree, head));
      if (together.isPresent()) {
        return together;
      }
      List<Entity> bearers = antecedents.titled(tree, head, titleWords(tree, head));
      if (bearers.size() > 1) {
        return Optional.of(new Referent(bearers));
      }
    }
    Owners.Owner named = owner.isKnown() ? owner : ofTitle(tree, head).orElse(owner);
    return noun.noun().matches("counterpart|predecessor|successor") ? Optional.empty() : people(tree, head, noun, named);
  }

  /** "A Kremlin spokesman": of the one country that has such an office. */
  private Optional<Owners.Owner> ofTitle(Tree tree, int head) {
    List<String> countries = titles.at(tree, head, names.titles().get(tree.index())).stream()
        .filter(office -> tree.token(office.head()).index() > 0 && tree.token(office.head() - 1).isProperNoun())
        .flatMap(office -> office.posts().stream()).flatMap(post -> post.iso3().stream()).distinct().toList();
    return Optional.of(countries).filter(all -> all.size() == 1).map(Owners.Owner::ofCountries);
  }

  /** "The presidents met", "the two leaders": each of another country. */
  private boolean isOneOfAState(Tree tree, int head) {
    return lexicon.words("one-of-a-state").contains(titleWords(tree, head))
        || tree.lemma(head).equals("leader") && DescriptionResolver.hasModifier(tree, head, Set.of("two", "both", "three"));
  }

  /** "energy minister" of "the two energy ministers". */
  private static String titleWords(Tree tree, int head) {
    int begin = head;
    while (begin > 0 && tree.isModifier(begin - 1) && tree.token(begin - 1).head() == head
        && !tree.token(begin - 1).pos().equals("CD")) {
      begin--;
    }
    return begin == head ? tree.lemma(head) : tree.surface(begin, head).toLowerCase(Locale.ROOT) + " " + tree.lemma(head);
  }

  private Optional<Referent> group(Tree tree, int head, ActorNoun noun, Owners.Owner owner) {
    boolean single = tree.token(head).pos().equals("NN");
    if (single && isDefinite(tree, head) && owner.countries().isEmpty()) {
      Optional<Referent> before = bodies.group(tree, head, noun);
      if (before.isPresent()) {
        return before;
      }
    }
    Optional<ActorNoun> quality = quality(tree, head);
    boolean communal = tree.children(head).stream().anyMatch(c -> c < head && tree.token(c).ner().equals("MISC"));
    boolean telling = noun.sector().isPresent() || quality.isPresent() || !owner.countries().isEmpty() || communal;
    return telling ? people(tree, head, noun, owner) : Optional.empty();
  }

  /**
   * The noun before the noun that says of what kind they are: "rebel" in "rebel leaders", "opposition" in "opposition
   * candidates".
   */
  private Optional<ActorNoun> quality(Tree tree, int head) {
    String own = lexicon.find(tree, head).map(ActorNoun::noun).orElse("");
    for (int i = head - 1; i >= 0 && i >= head - 4 && (tree.isModifier(i) || tree.token(i).isNoun()); i--) {
      Optional<ActorNoun> noun = lexicon.find(tree.lemma(i));
      if (noun.flatMap(ActorNoun::sector).isPresent() && ledger.covering(tree.index(), i).isEmpty()
          && !own.contains(tree.lemma(i))) {
        return noun;
      }
    }
    return Optional.empty();
  }

  static boolean isDefinite(Tree tree, int head) {
    return tree.children(head).stream().anyMatch(c -> tree.token(c).isRelation("det")
        && Set.of("the", "this", "that", "these", "those").contains(tree.word(c)) || tree.token(c).isRelation("nmod:poss"));
  }

  private Optional<Referent> each(List<String> codes, Function<Country, Entity> thing) {
    Map<String, Entity> things = new LinkedHashMap<>();
    codes.stream().flatMap(c -> gazetteer.findCountry(c).stream()).map(thing).forEach(e -> things.putIfAbsent(e.id().value(), e));
    return things.isEmpty() ? Optional.empty() : Optional.of(new Referent(new ArrayList<>(things.values())));
  }
}
