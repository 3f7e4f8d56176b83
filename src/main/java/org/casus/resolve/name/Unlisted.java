package org.casus.resolve.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;
import org.casus.model.Text;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.Organization;
import org.casus.resolve.lexicon.ActorNoun;

/**
 * Makes things that the gazetteer does not list: unknown persons and groups, the people, forces and institutions of a
 * country. What such a thing is called and what is said of it follows from what its id is made of, so that two articles
 * that mention it describe it alike.
 */
public final class Unlisted {

  /** Titles without an addition in parentheses, or with one that says that it is a body. */
  private static final Pattern QUALIFIED =
      Pattern.compile("[^(]*(\\((.*_)?(company|corporation|organi[sz]ation|newspaper|magazine|bank|airline|"
      + "airlines|business|website|publisher|broadcaster|retailer|think_tank|party|union|news_agency|software|TV_channel|"
      + "network|group)\\))?");
  private static final Pattern OFFICIAL =
      Pattern.compile("(?i)(the )?(ministry|department|supreme|high|federal|constitutional|appeals?|district|national|"
          + "central|state|"
      + "city|county|provincial|regional|local|foreign|defen[cs]e|interior|justice|finance|parliament|senate|congress|"
      + "government|police|army|navy|"
      + "air force|armed|election|electoral|security|republican|democratic|labou?r|conservative|socialist|communist|liberal) .*");

  /**
   * Additions to titles of articles on people whom an office or a rank in the text may make out: an ambassador is no musician.
   */
  private static final Pattern PUBLIC_LIFE =
      Pattern.compile("\\((.*_)?(politician|diplomat|ambassador|governor|minister|judge|lawyer|general|admiral|officer|"
      + "soldier|military|police|activist|economist|civil_servant|official|spokesperson|academic|journalist)\\)$");

  private final Gazetteer gazetteer;

  /** Makes identifiers beside those of the gazetteer. */
  public Unlisted(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  Entity person(String name, Optional<String> iso3, Optional<String> sector) {
    return article(name).filter(title -> name.indexOf(' ') > 0 && title.replaceFirst("_\\(.*", "").indexOf('_') > 0)
        .filter(title -> sector.isEmpty() || title.indexOf('(') < 0 || PUBLIC_LIFE.matcher(title).find())
        .map(title -> known(EntityType.PERSON, title, iso3, sector))
        .orElseGet(() -> named("actor", EntityType.PERSON, name, iso3, sector, Optional.empty()));
  }

  /** A body whose name many countries have one of ("Ministry of Defence") is not looked up: no article is about just that one. */
  public Entity organization(String name, EntityType type, Optional<String> iso3, Optional<String> sector) {
    return article(name).filter(title -> QUALIFIED.matcher(title).matches() && type == EntityType.ORGANIZATION
        && !OFFICIAL.matcher(name).matches())
        .map(title -> known(type, title, iso3, sector))
        .orElseGet(() -> named("actor", type, name, iso3, sector, Optional.empty()));
  }

  private Optional<String> article(String name) {
    return gazetteer.findArticle(name);
  }

  /** A thing that no table of ours describes, but that an article of the Wikipedia is about; it has the name of the article. */
  private Entity known(EntityType type, String title, Optional<String> iso3, Optional<String> sector) {
    String id = "actor/" + slug(title) + "-" + suffix(iso3);
    return new Entity(new EntityId(id), type, title.replaceFirst("_\\(.*\\)$", "").replace('_', ' '), iso3, sector,
        gazetteer.sameAs(title),
        Optional.empty(), List.of());
  }

  Entity place(String name, Optional<String> iso3) {
    return named("place", EntityType.PLACE, name, iso3, Optional.empty(), Optional.empty());
  }

  /** A building or base; its point is that of the place it is named after. */
  public Entity facility(String name, Optional<String> iso3, Optional<String> sector, Optional<GeoPoint> point) {
    Entity facility = named("place", EntityType.FACILITY, name, iso3, sector, point);
    return article(name).filter(title -> name.indexOf(' ') > 0 && title.indexOf('(') < 0)
        .map(title -> new Entity(facility.id(), facility.type(),
        facility.name(), iso3, sector, gazetteer.sameAs(title), point, List.of())).orElse(facility);
  }

  /** A product, an index, a machine: something with a name and an article that is neither actor nor place. */
  Entity thing(String title) {
    return new Entity(new EntityId("thing/" + slug(title)), EntityType.OTHER, title.replaceFirst("_\\(.*\\)$", "")
        .replace('_', ' '), Optional.empty(),
        Optional.empty(), gazetteer.sameAs(title), Optional.empty(), List.of());
  }

  /** Weapons of a kind, whoever's they are. */
  public Entity weapon(ActorNoun noun) {
    return entity("thing/" + slug(noun.plural()), EntityType.WEAPON, noun.plural(), Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  /** An office that the gazetteer does not list. */
  public Entity post(String title, String iso3) {
    return entity("post/" + iso3.toLowerCase(Locale.ROOT) + "-" + slug(title), EntityType.POST,
        title + " of " + nameOf(iso3), Optional.of(iso3), Optional.of("GOV"), Optional.empty());
  }

  /** An office of a town or a part of a country. */
  public Entity localPost(String title, Entity place) {
    return entity("post/" + suffix(place.country()) + "-" + slug(title + " of " + place.name()), EntityType.POST,
        title + " of " + place.name(), place.country(), Optional.of("GOV"), Optional.empty());
  }

  /** The armed forces of a country, as one actor. */
  public Entity armedForces(Country country) {
    return Stream.of("armed forces", "military", "army").flatMap(words -> listed(country, words).stream())
        .filter(force -> force.type() == EntityType.MILITARY_FORCE).findFirst().orElseGet(() ->
        entity("actor/armed-forces-" + suffix(Optional.of(country.iso3())), EntityType.MILITARY_FORCE,
            adjective(country.iso3()) + " armed forces", Optional.of(country.iso3()), Optional.of("MIL"), Optional.empty()));
  }

  /** An institution of which a country has one: "the Latvian parliament". */
  public Entity body(ActorNoun noun, String words, Optional<String> iso3) {
    return iso3.flatMap(gazetteer::findCountry).flatMap(country -> listed(country, words))
        .orElseGet(() -> kind(noun.type(), words, noun.sector(), iso3));
  }

  /** People or groups of a kind in or of a country: "protesters in Sudan". */
  public Entity people(ActorNoun noun, String words, Optional<String> sector, Optional<String> iso3) {
    return kind(noun.type(), words, sector, iso3);
  }

  /** People who are in a country, and of whom nothing tells that they are of it: "passengers in Iran". */
  public Entity peopleIn(EntityType type, String words, Optional<String> sector, String iso3) {
    return entity("actor/" + slug(words) + "-in-" + suffix(Optional.of(iso3)), type, words + " in " + nameOf(iso3),
        Optional.of(iso3), sector, Optional.empty());
  }

  /** People who are only known by what they are to somebody with a name: "family of Anna Lind". */
  public Entity othersOf(Entity person, String words, Optional<String> sector) {
    return named("actor", EntityType.POPULATION, words + " of " + person.name(), person.country(),
        sector.or(() -> Optional.of("CVL")), Optional.empty());
  }

  /** People who are only known by what they are to somebody of that country: "Bosnian relatives". */
  public Entity others(String words, String iso3) {
    return kind(EntityType.POPULATION, words, Optional.of("CVL"), Optional.of(iso3));
  }

  /** Those of a body, who are not the body: "Senate lawmakers". */
  public Entity membersOf(Entity body, String words) {
    return named("actor", EntityType.POPULATION, body.name() + " " + words, body.country(), body.sector(), Optional.empty());
  }

  /** The people of a country: "Iraqis". */
  Entity citizens(Country country) {
    return entity("actor/people-" + suffix(Optional.of(country.iso3())), EntityType.POPULATION,
        "people of " + country.name(), Optional.of(country.iso3()), Optional.of("CVL"), Optional.empty());
  }

  /** A people within a country: "Bosnian Serbs". */
  Entity minority(String name, String iso3) {
    return entity("actor/" + slug(name) + "-" + suffix(Optional.of(iso3)), EntityType.POPULATION, name + " in " + nameOf(iso3),
        Optional.of(iso3), Optional.of("CVL"), Optional.empty());
  }

  private Entity kind(EntityType type, String words, Optional<String> sector, Optional<String> iso3) {
    return entity("actor/" + slug(words) + "-" + suffix(iso3), type, iso3.map(code -> adjective(code) + " " + words)
        .orElse(words),
        iso3, sector, Optional.empty());
  }

  /**
   * The body of that country that the gazetteer lists under "American armed forces", "armed forces of the United States" or
   * the like.
   */
  private Optional<Entity> listed(Country country, String words) {
    return Stream.of(adjective(country.iso3()) + " " + words, country.name() + " " + words, words + " of " + country.name(),
            words + " of the " + country.name())
        .map(name -> Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .flatMap(name -> gazetteer.find(name).stream())
        .map(NameEntry::thing).filter(thing -> thing instanceof Organization
        && thing.country().equals(Optional.of(country.iso3())))
        .map(Known::toEntity).findFirst();
  }

  private String adjective(String iso3) {
    return gazetteer.findCountry(iso3).filter(c -> !c.demonyms().isEmpty()).map(c -> c.demonyms().get(0))
        .orElseGet(() -> nameOf(iso3));
  }

  private String nameOf(String iso3) {
    return gazetteer.findCountry(iso3).map(Country::name).orElse(iso3);
  }

  private static Entity named(String collection, EntityType type, String name, Optional<String> iso3, Optional<String> sector,
                              Optional<GeoPoint> point) {
    return entity(collection + "/" + slug(name) + "-" + suffix(iso3), type, name, iso3, sector, point);
  }

  private static Entity entity(String id, EntityType type, String name, Optional<String> iso3, Optional<String> sector,
                               Optional<GeoPoint> point) {
    return new Entity(new EntityId(id), type, name, iso3, sector, List.of(), point, List.of());
  }

  private static String suffix(Optional<String> iso3) {
    return iso3.map(code -> code.toLowerCase(Locale.ROOT)).orElse("x");
  }

  /** A name without a Latin letter or digit is told from others by its hash. */
  private static String slug(String name) {
    String slug = Text.slug(name);
    return slug.isEmpty() ? Text.hash(name) : slug;
  }
}
