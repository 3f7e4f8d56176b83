package org.casus.resolve.gazetteer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;

/** The gazetteer as a whole. Immutable once loaded, safe for any number of threads. */
public final class Gazetteer {

  private static final String FOLDER = "/data/gazetteer/";
  private static final List<String> DIVISION_SUFFIXES = List.of(" State", " Province", " County", " Governorate", " Prefecture",
      " Oblast", " Department");

  private final Map<String, Country> countries = new TreeMap<>();
  private final Map<EntityId, Known> things = new TreeMap<>();
  private final Map<String, EntityId> divisions = new HashMap<>();
  private final Map<EntityId, EntityId> divisionOfDistrict = new HashMap<>();
  private final NameIndex names = new NameIndex();
  private final PostTable posts = new PostTable();
  private final Authority authority;
  private final PlaceTable places;
  private final ArticleTable articles;

  private Gazetteer(String folder) {
    authority = Authority.load(folder + "authorities.tsv");
    // The two large files are unpacked and indexed beside the small ones.
    CompletableFuture<PlaceTable> loadingPlaces = CompletableFuture.supplyAsync(() ->
        PlaceTable.load(folder + "places.tsv.gz", authority));
    CompletableFuture<ArticleTable> loadingArticles = CompletableFuture.supplyAsync(() ->
        ArticleTable.load(folder + "names.tsv.gz"));
    Table.read(folder + "countries.tsv", this::addCountry);
    Table.read(folder + "regions.tsv", this::addRegion);
    Table.read(folder + "admin1.tsv", this::addDivision);
    Table.read(folder + "admin2.tsv.gz", this::addDistrict);
    Table.read(folder + "organizations.tsv", this::addOrganization);
    Table.read(folder + "persons.tsv", this::addPerson);
    Table.read(folder + "posts.tsv", this::addPost);
    Table.read(folder + "holdings.tsv", this::addHolding);
    posts.sort();
    places = loadingPlaces.join();
    articles = loadingArticles.join();
  }

  /** Loads the gazetteer that Casus comes with. */
  public static Gazetteer load() {
    return load(FOLDER);
  }

  /** Loads the files of a folder on the class path; its name begins and ends with a slash. */
  static Gazetteer load(String folder) {
    return new Gazetteer(folder);
  }

  /** What a spelling can stand for, populated places apart: several things, or one in several uses. */
  public List<NameEntry> find(String inText) {
    return names.find(inText);
  }

  /** Populated places of that name. */
  public List<PopulatedPlace> findPlaces(String inText) {
    return places.find(inText);
  }

  /** Title of the article that the name of an organization, person or product leads to, with underscores; not for places. */
  public Optional<String> findArticle(String inText) {
    return articles.find(inText);
  }

  /** The IRIs of the thing that an article is about. */
  public List<String> sameAs(String title) {
    return authority.sameAs(Optional.of(title), Optional.empty());
  }

  /** Number of words of the longest name that {@link #find} knows. */
  public int longestName() {
    return names.longest();
  }

  public Optional<Country> findCountry(String iso3) {
    return Optional.ofNullable(countries.get(iso3));
  }

  /** The first-level division that a populated place or a second-level division lies in. */
  public Optional<EntityId> findDivision(Known place) {
    return place instanceof PopulatedPlace town ? divisionOf(town) : Optional.ofNullable(divisionOfDistrict.get(place.id()));
  }

  private Optional<EntityId> divisionOf(PopulatedPlace place) {
    return place.iso3().flatMap(this::findCountry).flatMap(Country::iso2).map(iso2 -> divisions.get(iso2 + "." + place.admin1()));
  }

  /** The capital of a country, where the gazetteer has it. */
  public Optional<PopulatedPlace> findCapital(Country country) {
    return country.capital().flatMap(places::place);
  }

  /** Whether a place is the capital of its country. */
  public boolean isCapital(Entity place) {
    return place.country().flatMap(this::findCountry).flatMap(this::findCapital).map(PopulatedPlace::id)
        .equals(Optional.of(place.id()));
  }

  /** The thing with that id, populated places included. */
  public Optional<Known> findThing(EntityId id) {
    Known thing = things.get(id);
    return thing != null || !id.value().matches("place/\\d{1,9}") ? Optional.ofNullable(thing)
        : places.place(Integer.parseInt(id.value().substring("place/".length()))).map(Known.class::cast);
  }

  public Collection<Country> listCountries() {
    return Collections.unmodifiableCollection(countries.values());
  }

  /** Countries, regions, organizations, persons and posts in order of their ids; populated places are not among them. */
  public Collection<Known> listThings() {
    return Collections.unmodifiableCollection(things.values());
  }

  public PostTable posts() {
    return posts;
  }

  /** Number of populated places. */
  public int placeCount() {
    return places.size();
  }

  private void addCountry(Table.Row row) {
    Optional<Integer> capital = row.find("capitalGeonames").map(Integer::valueOf);
    List<String> metonyms = row.list("metonyms");
    Country country = new Country(actor(row), row.text("iso3"), row.find("iso2"), row.text("name"), row.list("aliases"),
        row.list("demonyms"), metonyms, capital, row.list("neighbours"), row.text("region"), row.text("subregion"), sameAs(row),
        point(row));
    countries.put(country.iso3(), country);
    addNames(country, country.aliases());
    row.find("official").ifPresent(name -> names.add(country, NameEntry.Use.NAME, name));
    country.demonyms().forEach(name -> names.add(country, NameEntry.Use.DEMONYM, name));
    row.find("capital").ifPresent(name -> names.add(country, NameEntry.Use.METONYM, name));
    metonyms.forEach(name -> names.add(country, NameEntry.Use.METONYM, name));
  }

  private void addRegion(Table.Row row) {
    Region region = new Region(new EntityId("place/" + row.text("slug")), row.text("name"), row.list("aliases"), row.text("kind"),
        row.list("countries"), sameAs(row), point(row));
    addRegion(region);
  }

  private void addRegion(Region region) {
    addNames(region, region.aliases());
    if (region.isDivision()) {
      for (String suffix : DIVISION_SUFFIXES) {
        if (region.name().endsWith(suffix)) {
          names.add(region, NameEntry.Use.NAME, region.name().substring(0, region.name().length() - suffix.length()));
        }
      }
    }
  }

  /** A division that is among the regions already only gets its code. */
  private void addDivision(Table.Row row) {
    EntityId id = new EntityId("place/" + row.text("slug"));
    divisions.put(row.text("code"), id);
    if (!things.containsKey(id)) {
      addRegion(new Region(id, row.text("name"), row.list("aliases"), Region.DIVISION, row.list("countries"), List.of(),
          point(row)));
    }
  }

  private void addDistrict(Table.Row row) {
    Region district = new Region(new EntityId("place/" + row.text("slug")), row.text("name"), row.list("aliases"),
        Region.DISTRICT,
        row.list("countries"), List.of(), point(row));
    addRegion(district);
    Optional.ofNullable(divisions.get(row.text("division")))
        .ifPresent(division -> divisionOfDistrict.put(district.id(), division));
  }

  private void addOrganization(Table.Row row) {
    EntityType type = EntityType.valueOf(row.text("type").replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT));
    String collection = type == EntityType.FACILITY ? "place/" : "actor/";
    Organization organization = new Organization(new EntityId(collection + row.text("slug")), row.text("name"),
        row.list("aliases"),
        type, row.find("iso3"), row.find("sector"), authority.sameAs(row.find("dbpedia"), Optional.empty()));
    addNames(organization, organization.aliases());
  }

  private void addPerson(Table.Row row) {
    KnownPerson person = new KnownPerson(actor(row), row.text("name"), row.list("aliases"), row.find("iso3"), row.find("sector"),
        authority.sameAs(row.find("dbpedia"), Optional.empty()));
    addNames(person, person.aliases());
  }

  private void addPost(Table.Row row) {
    Post post = new Post(new EntityId("post/" + row.text("slug")), row.text("name"), row.list("titles"), row.find("iso3"),
        row.find("organization").map(slug -> new EntityId("actor/" + slug)), row.find("sector"), row.list("generic"));
    things.put(post.id(), post);
    posts.add(post);
  }

  private void addHolding(Table.Row row) {
    posts.add(new Holding(new EntityId("post/" + row.text("post")), new EntityId("actor/" + row.text("person")),
        row.find("from").map(text -> day(text, true)), row.find("to").map(text -> day(text, false)),
        row.find("precision").map(Holding.Precision::of).orElse(Holding.Precision.YEAR)));
  }

  private void addNames(Known thing, List<String> aliases) {
    things.put(thing.id(), thing);
    names.add(thing, NameEntry.Use.NAME, thing.name());
    aliases.forEach(name -> names.add(thing, NameEntry.Use.NAME, name));
  }

  private static EntityId actor(Table.Row row) {
    return new EntityId("actor/" + row.text("slug"));
  }

  private List<String> sameAs(Table.Row row) {
    return authority.sameAs(row.find("dbpedia"), row.find("geonames"));
  }

  private static Optional<GeoPoint> point(Table.Row row) {
    return row.find("lat").map(lat -> new GeoPoint(Double.parseDouble(lat), Double.parseDouble(row.text("lon"))));
  }

  /** First or last day of a date of which day, or month and day, may be left out. */
  private static LocalDate day(String text, boolean first) {
    return switch (text.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(text), first ? 1 : 12, first ? 1 : 31);
      case 7 -> first ? YearMonth.parse(text).atDay(1) : YearMonth.parse(text).atEndOfMonth();
      default -> LocalDate.parse(text);
    };
  }
}
