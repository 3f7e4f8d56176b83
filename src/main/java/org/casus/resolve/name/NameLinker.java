package org.casus.resolve.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.model.Entity;
import org.casus.model.EntityMention.Kind;
import org.casus.model.EntityType;
import org.casus.model.Token;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.gazetteer.Post;
import org.casus.resolve.gazetteer.Region;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.lexicon.CountryWords;
import org.casus.resolve.lexicon.RegionWords;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.NameSpan;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Resolution;
import org.casus.resolve.mention.Setting;
import org.casus.resolve.mention.SpanIndex;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;

/** Finds and links all names of an article: places first, since they tell what country the rest is about, persons last. */
public final class NameLinker {

  private static final int SHORTEST_MISSPELT = 6;
  /** Within so many words before a bracket stands what it explains. */
  private static final int NAME_WORDS = 6;
  private static final Set<String> STAGE = Set.of("in", "at", "near", "from", "outside", "across", "throughout", "inside",
      "around", "into", "through");

  /** Before a title: its bearer is not the one whom the bare title means. */
  private static final Set<String> FORMER = Set.of("former", "ex");

  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;
  private final RegionWords regions;
  private final Unlisted unlisted;
  private final CountryWords countryWords;
  private final TitleFinder titleFinder;
  private final NameFinder nameFinder;

  /** Knows names by the gazetteer and titles by the lexicon. */
  public NameLinker(Gazetteer gazetteer, ActorLexicon lexicon, RegionWords regions) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.regions = regions;
    this.unlisted = new Unlisted(gazetteer);
    this.countryWords = new CountryWords(gazetteer, lexicon);
    this.titleFinder = new TitleFinder(gazetteer, lexicon);
    this.nameFinder = new NameFinder(gazetteer, lexicon);
  }

  /**
   * The names of an article, linked.
   *
   * @param titles by sentence: words that may be titles of office
   */
  public record Names(Ledger ledger, Setting setting, SpanIndex index, List<List<TitleFinder.Title>> titles) {}

  /** Finds and links the names of an article. */
  public Names link(Story story) {
    List<List<TitleFinder.Title>> titles = new ArrayList<>();
    List<List<NameSpan>> spans = new ArrayList<>();
    for (Tree tree : story.trees()) {
      titles.add(titleFinder.find(tree));
      spans.add(nameFinder.find(tree, taken(tree, titles.get(tree.index()))));
    }
    LoneSurnames surnames = new LoneSurnames(lexicon, spans.stream().flatMap(List::stream).toList());
    story.trees().forEach(tree -> spans.set(tree.index(), surnames.added(tree, spans.get(tree.index()),
        taken(tree, titles.get(tree.index())))));
    SpanIndex index = new SpanIndex(spans, lexicon.words("direction"), lexicon.words("more-of-a-kind"));
    Map<NameSpan, NameSense> senses = senses(index);
    Setting names = new Setting(signals(index, senses, Map.of()));
    List<NameSpan> placeSpans = index.all().stream().filter(s -> senses.get(s) == NameSense.PLACE).toList();
    PlaceResolver resolver = new PlaceResolver(gazetteer, lexicon, placeSpans, names, index);
    Map<NameSpan, Known> places = new IdentityHashMap<>();
    placeSpans.forEach(span -> likeliest(resolver.resolve(span)).ifPresent(place -> places.put(span, place)));
    Setting setting = new Setting(signals(index, senses, places));
    Ledger ledger = new Ledger();
    OrganizationLinker organizations = new OrganizationLinker(gazetteer, lexicon, unlisted, setting);
    for (NameSpan span : index.all()) {
      linkThing(span, senses.get(span), places, organizations, setting, index, ledger);
    }
    linkPersons(story, index, senses, setting, titles, ledger);
    return new Names(ledger, setting, index, titles);
  }

  private static Optional<Known> likeliest(Resolution<Known> resolution) {
    return resolution instanceof Resolution.Ambiguous<Known> several ? Optional.of(several.candidates().get(0))
        : resolution.found();
  }

  private boolean[] taken(Tree tree, List<TitleFinder.Title> titles) {
    boolean[] taken = new boolean[tree.size()];
    titles.forEach(title -> Arrays.fill(taken, title.begin(), title.end(), true));
    for (int i = 0; i < tree.size(); i++) {
      int end = regions.end(tree, i);
      if (end > 0 && tree.token(end - 1).pos().equals("JJ")) {
        Arrays.fill(taken, i, end, true);
      }
    }
    return taken;
  }

  private Map<NameSpan, NameSense> senses(SpanIndex index) {
    Set<String> surnames = new HashSet<>();
    Set<String> lone = new HashSet<>();
    index.all().stream().filter(span -> span.isNer("PERSON"))
        .forEach(span -> (span.end() - span.begin() > 1 ? surnames : lone).add(span.lastWord()));
    Map<NameSpan, NameSense> senses = new IdentityHashMap<>();
    MetonymRule metonyms = new MetonymRule(lexicon);
    index.all().forEach(span -> senses.put(span, isBuilding(span) ? NameSense.PLACE : isAlias(span) ? NameSense.NOTHING
        : NameSense.of(span, surnames, lone, metonyms)));
    return senses;
  }

  private List<Setting.Signal> signals(SpanIndex index, Map<NameSpan, NameSense> senses, Map<NameSpan, Known> places) {
    List<Setting.Signal> signals = new ArrayList<>();
    for (NameSpan span : index.all()) {
      int sentence = span.tree().index();
      if (isMaker(span)) {
        continue;
      }
      switch (senses.get(span)) {
        case PLACE -> {
          Optional<Known> place = Optional.ofNullable(places.get(span)).or(() -> onlyPlace(span));
          place.flatMap(Known::country)
              .ifPresent(c -> signals.add(new Setting.Signal(sentence, c, weight(span, place.get()), isStage(span))));
        }
        case DEMONYM -> span.country(NameEntry.Use.DEMONYM)
            .ifPresent(c -> signals.add(new Setting.Signal(sentence, c.iso3(), isOfSubject(span) ? 1.2 : 0.8, false)));
        case METONYM -> span.country(NameEntry.Use.METONYM)
            .ifPresent(c -> signals.add(new Setting.Signal(sentence, c.iso3(), 0.6, false)));
        case ORGANIZATION, PERSON -> span.entries().stream().filter(e -> e.use() == NameEntry.Use.NAME).map(NameEntry::thing)
            .flatMap(t -> t.country().stream()).findFirst().or(() -> countryWords.inside(span.tree(), span.begin(), span.end()))
            .ifPresent(c -> signals.add(new Setting.Signal(sentence, c, 0.3, false)));
        default -> { }
      }
    }
    return signals;
  }

  /** "Anna Lind Hospital", which the tagger takes for a person. */
  private boolean isBuilding(NameSpan span) {
    return span.isNer("PERSON") && span.end() - span.begin() > 1 && span.entries().isEmpty()
        && lexicon.find(span.tree().lemma(span.end() - 1)).filter(n -> n.kind() == ActorNoun.Kind.FACILITY).isPresent();
  }

  /** "The Supreme Court (Oberster Gerichtshof)": what a body is called in another language is no person. */
  private boolean isAlias(NameSpan span) {
    Tree tree = span.tree();
    return span.isNer("PERSON") && span.entries().isEmpty() && tree.word(span.begin() - 1).equals("(")
        && tree.word(span.end()).equals(")") && IntStream.range(Math.max(0, span.begin() - NAME_WORDS), span.begin() - 1)
            .anyMatch(i -> tree.token(i).isProperNoun() && lexicon.words("body-name").contains(tree.word(i)));
  }

  /** "US-built cars" may be anywhere. */
  private static boolean isMaker(NameSpan span) {
    return span.tree().word(span.end()).equals("-")
        && span.tree().find(span.end() + 1).filter(t -> t.pos().equals("VBN")).isPresent();
  }

  private static boolean isOfSubject(NameSpan span) {
    Token token = span.tree().token(span.head());
    return token.isRelation("nsubj") || span.tree().isModifier(span.head()) && span.tree().isSubject(token.head());
  }

  /** How much a place speaks for its country; where somebody writes from is seldom another one. */
  private static double weight(NameSpan span, Known place) {
    return place instanceof Country ? 1 : NameSpan.isDateline(span.tree(), span.end()) ? 0.6 : 0.7;
  }

  private static boolean isStage(NameSpan span) {
    return STAGE.contains(span.tree().preposition(span.tree().firstConjunct(span.head())));
  }

  /** The place that a name means when nothing else is called so: a country that no region shares its name with, a lone city. */
  private static Optional<Known> onlyPlace(NameSpan span) {
    List<Known> all = span.placesNamed();
    long countries = all.stream().flatMap(p -> p.country().stream()).distinct().count();
    boolean division = all.stream().anyMatch(p -> p instanceof Region r && r.isDivision());
    boolean state = all.stream().anyMatch(Country.class::isInstance);
    return state && !division || countries == 1 ? all.stream().findFirst() : Optional.empty();
  }

  private void linkThing(NameSpan span, NameSense sense, Map<NameSpan, Known> places, OrganizationLinker organizations,
                         Setting setting, SpanIndex index, Ledger ledger) {
    switch (sense) {
      case DEMONYM -> linkDemonym(span, setting, ledger);
      case METONYM -> span.country(NameEntry.Use.METONYM).ifPresent(c -> add(ledger, span, Kind.NAMED, c.toEntity()));
      case PLACE -> add(ledger, span, Kind.NAMED, Optional.ofNullable(places.get(span)).map(Known::toEntity)
          .orElseGet(() -> newPlace(span, setting)));
      case ORGANIZATION -> {
        add(ledger, span, Kind.NAMED, organizations.link(span, owner(span, index)));
        linkPlaceInside(span, setting, ledger);
      }
      case PRODUCT -> gazetteer.findArticle(span.surface())
          .ifPresent(title -> add(ledger, span, Kind.NAMED, unlisted.thing(title)));
      case NOTHING -> organizations.seen(span.surface()).ifPresent(entity -> add(ledger, span, Kind.NAMED, entity));
      default -> { }
    }
  }

  /** The country or division that an organization's name begins with is mentioned as well: "U.S." in "U.S. Forest Service". */
  private void linkPlaceInside(NameSpan span, Setting setting, Ledger ledger) {
    int shortest = lexicon.words("direction").contains(span.tree().word(span.begin())) ? 2 : 1; // "Central Bank"
    for (int end = Math.min(span.end() - 1, span.begin() + 3); end >= span.begin() + shortest; end--) {
      List<NameEntry> entries = gazetteer.find(span.tree().surface(span.begin(), end));
      if (entries.stream().anyMatch(e -> e.use() != NameEntry.Use.NAME)) {
        return;
      }
      Optional<Known> place = entries.stream()
          .map(NameEntry::thing).filter(t -> t instanceof Country || t instanceof Region r && !r.isDistrict())
          .max(Comparator.comparingDouble(t -> t.country().map(setting::share).orElse(0.0)));
      if (place.isPresent()) {
        ledger.add(Mention.of(span.tree(), span.begin(), end, Kind.NAMED, Referent.of(place.get().toEntity())));
        return;
      }
    }
  }

  /** "Iraqi" before a noun speaks of Iraq, "Iraqis" of its people. */
  private void linkDemonym(NameSpan span, Setting setting, Ledger ledger) {
    List<Country> countries = span.entries().stream().filter(e -> e.use() == NameEntry.Use.DEMONYM).map(NameEntry::thing)
        .filter(Country.class::isInstance).map(Country.class::cast).toList();
    Country country = countries.stream().max(Comparator.comparingDouble((Country c) -> setting.share(c.iso3()))
        .thenComparing(c -> -countries.indexOf(c))).orElseThrow();
    Token token = span.tree().token(span.head());
    boolean person = token.pos().equals("JJ") && Set.of("nsubj", "nsubj:pass", "obj").contains(token.relation())
        && token.word().matches(".*(?:an|i)") && span.tree().child(span.head(), "det").isPresent(); // "the Peruvian was held"
    boolean people = person || token.isNoun() && !span.tree().isModifier(span.head()) && !token.isRelation("nmod:poss")
        && !token.isRelation("dep");
    add(ledger, span, Kind.NOMINAL, people ? people(span, country, setting, ledger) : country.toEntity());
  }

  /** "Iraqis" are of Iraq, but "Bosnian Serbs" of Bosnia, and "ethnic Albanians" of the country that the story is about. */
  private Entity people(NameSpan span, Country country, Setting setting, Ledger ledger) {
    Tree tree = span.tree();
    Optional<String> of = ledger.in(tree.index()).stream().filter(m -> m.end() == span.begin() && m.kind() == Kind.NOMINAL)
        .flatMap(m -> m.referent().country().stream()).findFirst();
    if (of.isPresent()) {
      return unlisted.minority(span.surface(), of.get());
    }
    boolean ethnic = tree.word(span.begin() - 1).equals("ethnic");
    return ethnic ? setting.rankedAt(tree.index()).stream().filter(iso3 -> !iso3.equals(country.iso3())).findFirst()
        .map(iso3 -> unlisted.minority("ethnic " + span.surface(), iso3))
        .orElseGet(() -> unlisted.citizens(country)) : unlisted.citizens(country);
  }

  private Entity newPlace(NameSpan span, Setting setting) {
    Optional<String> country = setting.at(span.tree().index());
    String name = span.surface().replaceAll("\\s+", " ");
    Optional<ActorNoun> building = lexicon.find(span.tree().lemma(span.end() - 1))
        .filter(n -> n.kind() == ActorNoun.Kind.FACILITY);
    if (building.filter(n -> n.type() == EntityType.ORGANIZATION).isPresent()) {
      return unlisted.organization(name, EntityType.ORGANIZATION, country, building.get().sector());
    }
    Optional<Country> misspelt = misspelt(name);
    if (misspelt.isPresent()) {
      return misspelt.get().toEntity();
    }
    return building.isPresent() ? unlisted.facility(name, country, building.get().sector(), Optional.empty())
        : unlisted.place(name, country);
  }

  /** The country whose name has one letter more or less: "Ethopia". */
  private Optional<Country> misspelt(String name) {
    return name.length() < SHORTEST_MISSPELT ? Optional.empty()
        : gazetteer.listCountries().stream().filter(c -> NameKey.isOneLetterShort(name, c.name())).findFirst();
  }

  /** The country that is named just before an organization, or said to be where it is: "the Iraqi Y", "Iraq's Y", "Y of Iraq". */
  private static Optional<String> owner(NameSpan span, SpanIndex index) {
    Tree tree = span.tree();
    int before = tree.word(span.begin() - 1).matches("'s|’s|'") ? span.begin() - 2 : span.begin() - 1;
    Optional<NameSpan> owner = tree.find(before).flatMap(t -> index.at(tree.index(), before)).filter(s -> s.end() == before + 1);
    if (owner.isEmpty() && (tree.word(span.end()).equals("of") || tree.word(span.end()).equals("in"))) {
      int at = tree.word(span.end() + 1).equals("the") ? span.end() + 2 : span.end() + 1;
      owner = tree.find(at).flatMap(t -> index.at(tree.index(), at));
    }
    return owner.flatMap(s -> s.country(NameEntry.Use.DEMONYM).or(() -> s.country(NameEntry.Use.NAME))).map(Country::iso3);
  }

  private void linkPersons(Story story, SpanIndex index, Map<NameSpan, NameSense> senses, Setting setting,
                           List<List<TitleFinder.Title>> titles, Ledger ledger) {
    PersonLinker linker = new PersonLinker(gazetteer, lexicon, unlisted, setting, story.article().article().date());
    TitleReader reader = new TitleReader(lexicon, ledger);
    List<NameSpan> persons = index.all().stream().filter(s -> senses.get(s) == NameSense.PERSON).toList();
    Map<NameSpan, List<TitleReader.Office>> offices = new IdentityHashMap<>();
    persons.forEach(span -> offices.put(span, reader.officesOf(span.tree(), span, titles.get(span.tree().index()))));
    persons.forEach(span -> offices.put(span, sharing(offices.get(span), persons, offices)));
    List<NameSpan> fullFirst = persons.stream().sorted(Comparator.comparing(s -> s.end() - s.begin() == 1)).toList();
    Map<NameSpan, Entity> linked = new IdentityHashMap<>();
    fullFirst.forEach(span -> linked.put(span, linker.link(span, offices.get(span))));
    for (NameSpan span : persons) {
      Entity person = linked.get(span);
      add(ledger, span, Kind.NAMED, person);
      linker.gender(span, offices.get(span)).ifPresent(gender -> ledger.setGender(person.id(), gender));
      offices.get(span).forEach(office -> linkOffice(office, person, ledger));
    }
    linked.values().forEach(person -> lexicon.gender(person).ifPresent(gender -> ledger.setGender(person.id(), gender)));
  }

  /** "Israeli prime minister A and energy minister B": both are of Israel. */
  private static List<TitleReader.Office> sharing(List<TitleReader.Office> own, List<NameSpan> persons,
      Map<NameSpan, List<TitleReader.Office>> offices) {
    return own.stream().map(office -> office.iso3().isPresent() || office.organization().isPresent()
        || !office.tree().word(office.begin() - 1).equals("and") ? office
        : persons.stream().filter(other -> other.tree() == office.tree() && other.end() == office.begin() - 1).findFirst()
        .map(other -> office.in(offices.get(other).stream().flatMap(o -> o.iso3().stream()).findFirst()))
        .orElse(office)).toList();
  }

  /** The title before a name refers to the bearer as part of a sentence, and names a post. */
  private void linkOffice(TitleReader.Office office, Entity person, Ledger ledger) {
    ledger.addAlias(office.tree().index(), office.head(), Referent.of(person));
    boolean below = IntStream.range(Math.max(0, office.begin() - 1), office.head()).mapToObj(office.tree()::word)
        .anyMatch(before -> lexicon.words("lower-rank").contains(before) || FORMER.contains(before));
    if (!below && office.tense() != PostResolver.Tense.COMING) {
      ledger.addTitle(person.id(), office.tree().lemma(office.head()));
      ledger.addTitle(person.id(), office.words().toLowerCase(Locale.ROOT));
    }
    Optional<String> iso3 = office.iso3().or(person::country);
    Optional<Post> post = new PostResolver(gazetteer).post(office.posts(), iso3, office.organizationId()).found();
    post.ifPresent(p -> ledger.add(Mention.of(office.tree(), office.begin(), Math.max(office.head() + 1, titleEnd(office)),
        Kind.NOMINAL,
        Referent.of(p.toEntity()))));
  }

  /** The title's last token, without a comma or blank before the name. */
  private static int titleEnd(TitleReader.Office office) {
    int end = office.end();
    while (end > office.head() + 1 && !Character.isLetterOrDigit(office.tree().token(end - 1).word().charAt(0))) {
      end--;
    }
    return end;
  }

  private static void add(Ledger ledger, NameSpan span, Kind kind, Entity thing) {
    ledger.add(Mention.of(span.tree(), span.begin(), span.end(), kind, Referent.of(thing)));
  }
}
