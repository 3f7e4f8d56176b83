package org.casus.resolve.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.model.Entity;
import org.casus.model.EntityType;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.gazetteer.Organization;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.lexicon.CountryWords;
import org.casus.resolve.mention.NameSpan;
import org.casus.resolve.mention.Setting;
import org.casus.resolve.mention.Tree;

/** Finds out which organization, group or force a name means, and what can be said of one that the gazetteer does not list. */
final class OrganizationLinker {

  private static final double DOMINANT = 0.85;
  /** Shares of the countries in an article: of the one that it is about, and of one that it only touches. */
  private static final double MOSTLY = 0.5;
  private static final double HARDLY = 0.2;
  private static final int SHORTEST_ACRONYM = 2;
  private static final int TOWN = 50_000;
  private static final Pattern LEGAL_FORM =
      Pattern.compile("(?i),?( (corporation|corp|inc|incorporated|ltd|limited|plc|co|company|spa|s\\.p\\.a|ag|nv|"
      + "n\\.v|sa|s\\.a|llc|holdings?|gmbh|se)\\.?)+$");
  private static final Set<String> PARTICLES = Set.of("of", "the", "for", "and", "in", "on", "to", "&", "-");

  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;
  private final Unlisted unlisted;
  private final Setting setting;
  private final Map<String, Entity> byName = new HashMap<>();

  OrganizationLinker(Gazetteer gazetteer, ActorLexicon lexicon, Unlisted unlisted, Setting setting) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.unlisted = unlisted;
    this.setting = setting;
  }

  /**
   * The organization that a name means. What an acronym in parentheses behind the name stands for is learnt on the way.
   *
   * @param beside country said just before the name: "the Iraqi Ministry of Defence"
   */
  Entity link(NameSpan span, Optional<String> beside) {
    Optional<String> owner = countryInside(span).or(() -> isInternational(span) ? Optional.empty() : beside);
    String key = NameKey.of(span.surface());
    Entity seen = byName.get(key);
    if (seen != null && (owner.isEmpty() || seen.country().equals(owner))) {
      return seen;
    }
    Optional<String> whose = owner.or(() -> isGeneric(span) ? setting.at(span.tree().index()) : Optional.empty());
    Entity entity = known(span, owner).map(Known::toEntity).or(() -> government(span, owner)).or(() -> withoutForm(span))
        .or(() -> shortFormOf(key)).or(() -> listedWithOwner(span, whose))
        .orElseGet(() -> unknown(span, whose));
    byName.putIfAbsent(key, entity);
    acronymBehind(span).or(() -> Optional.of(initials(span)).filter(letters -> letters.length() > SHORTEST_ACRONYM))
        .ifPresent(acronym -> byName.putIfAbsent(acronym, entity));
    return entity;
  }

  /** "US Government" is the state. */
  private Optional<Entity> government(NameSpan span, Optional<String> owner) {
    boolean government = span.tree().word(span.end() - 1).equals("government") && span.end() - span.begin() <= 3;
    return government ? owner.flatMap(gazetteer::findCountry).map(Known::toEntity) : Optional.empty();
  }

  /** "General Motors Corporation" is listed as "General Motors". */
  private Optional<Entity> withoutForm(NameSpan span) {
    String name = span.surface().replaceAll("\\s+", " ");
    String bare = LEGAL_FORM.matcher(name).replaceFirst("");
    return bare.equals(name) ? Optional.empty() : gazetteer.find(bare).stream().filter(e -> e.use() == NameEntry.Use.NAME)
        .map(NameEntry::thing)
        .filter(Organization.class::isInstance).findFirst().map(Known::toEntity)
        .or(() -> gazetteer.findArticle(bare)
        .map(title -> unlisted.organization(bare, EntityType.ORGANIZATION, setting.dominant(DOMINANT), Optional.of("BUS"))));
  }

  /** What an acronym was said to stand for earlier in the article. */
  Optional<Entity> seen(String surface) {
    return Optional.ofNullable(byName.get(NameKey.of(surface)));
  }

  private Optional<Known> known(NameSpan span, Optional<String> owner) {
    return listed(span, owner).or(() -> owner.flatMap(iso3 -> behindCountry(span, iso3)));
  }

  /** "United States Federal Reserve" is listed as "Federal Reserve". */
  private Optional<Known> behindCountry(NameSpan span, String iso3) {
    for (int begin = span.begin() + 1; begin < Math.min(span.end() - 1, span.begin() + 3); begin++) {
      Optional<Known> body = gazetteer.find(span.tree().surface(begin, span.end())).stream()
          .filter(e -> e.use() == NameEntry.Use.NAME)
          .map(NameEntry::thing).filter(t -> t instanceof Organization && t.country().equals(Optional.of(iso3))).findFirst();
      if (body.isPresent()) {
        return body;
      }
    }
    return Optional.empty();
  }

  private Optional<Known> listed(NameSpan span, Optional<String> owner) {
    List<Known> bodies = span.entries().stream().filter(e -> e.use() == NameEntry.Use.NAME).map(NameEntry::thing)
        .filter(Organization.class::isInstance).toList();
    Optional<Known> owned = bodies.stream().filter(b -> owner.isPresent() && b.country().equals(owner)).findFirst();
    Optional<Known> international = bodies.stream().filter(b -> b.country().isEmpty()).findFirst();
    if (owned.isPresent() || bodies.size() == 1 && (owner.isEmpty() || international.isPresent() || !isGeneric(span))) {
      return owned.or(() -> bodies.stream().findFirst().filter(body -> !isGeneric(span) || !isElsewhere(body)));
    }
    if (owner.isPresent() && !bodies.isEmpty() && isGeneric(span)) {
      return Optional.empty(); // a "Ministry of Defence", but of a country whose ministry is not listed
    }
    return bodies.stream().max(Comparator.comparingDouble(b -> b.country().map(setting::share).orElse(0.3)));
  }

  /** "Congress" in a story of Peru that hardly speaks of the United States is not theirs. */
  private boolean isElsewhere(Known body) {
    return body.country().filter(iso3 -> setting.share(iso3) <= HARDLY && setting.dominant(MOSTLY).isPresent()).isPresent();
  }

  /** Whether many countries have a body of that name. */
  private boolean isGeneric(NameSpan span) {
    int head = span.head();
    return lexicon.find(span.tree().lemma(head)).map(ActorNoun::kind).filter(k -> k == ActorNoun.Kind.BODY
        || k == ActorNoun.Kind.FORCE).isPresent()
        || span.tree().word(head).equals("department");
  }

  private Optional<Entity> listedWithOwner(NameSpan span, Optional<String> owner) {
    String name = span.surface();
    return owner.flatMap(gazetteer::findCountry).flatMap(country -> Stream.of(
            country.name() + " " + name, name + " of " + country.name(),
            (country.demonyms().isEmpty() ? "" : country.demonyms().get(0)) + " " + name)
        .flatMap(full -> gazetteer.find(full).stream()).map(NameEntry::thing).filter(Organization.class::isInstance).findFirst()
        .map(Known::toEntity));
  }

  /**
   * "Northrop" after "Northrop Grumman", "House" after "Peruvian House of Deputies": the first word or words of a name given in
   * full before, or what it is called by before "of".
   */
  private Optional<Entity> shortFormOf(String key) {
    Comparator<Map.Entry<String, Entity>> whole = Comparator.comparing(e -> !(" " + e.getKey()).contains(" " + key + " of "));
    return byName.entrySet().stream()
        .filter(e -> (" " + e.getKey()).contains(" " + key + " of ") || e.getKey().startsWith(key + " "))
        .filter(e -> key.length() > SHORTEST_ACRONYM && e.getValue().country().map(c -> !isCountryWord(key)).orElse(true))
        .sorted(whole.thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getValue).findFirst();
  }

  private boolean isCountryWord(String key) {
    String name = Character.toUpperCase(key.charAt(0)) + key.substring(1);
    return gazetteer.find(name).stream().anyMatch(e -> e.thing().type() == EntityType.STATE);
  }

  private Entity unknown(NameSpan span, Optional<String> owner) {
    Optional<ActorNoun> noun = nounIn(span);
    boolean foreign = isInternational(span) && noun.flatMap(ActorNoun::sector).filter("BUS"::equals).isEmpty();
    Optional<String> country = owner.or(() -> foreign ? Optional.empty() : setting.dominant(DOMINANT));
    EntityType type = noun.map(ActorNoun::type).filter(t -> t == EntityType.MILITARY_FORCE || t == EntityType.ARMED_GROUP)
        .orElse(EntityType.ORGANIZATION);
    Optional<String> sector = foreign && country.isEmpty() ? Optional.of(isOfGovernments(span) ? "IGO" : "NGO")
        : noun.flatMap(ActorNoun::sector);
    return unlisted.organization(span.surface().replaceAll("\\s+", " "), type, country, sector);
  }

  private boolean isInternational(NameSpan span) {
    return hasWord(span, lexicon.words("international"));
  }

  private boolean isOfGovernments(NameSpan span) {
    return hasWord(span, lexicon.words("of-governments"));
  }

  private static boolean hasWord(NameSpan span, Set<String> words) {
    return IntStream.range(span.begin(), span.end()).anyMatch(i -> words.contains(span.tree().word(i)));
  }

  /** The word of the name that says what it is: "Ministry" in "Ministry of Trade", "Union" in "Teachers' Union". */
  private Optional<ActorNoun> nounIn(NameSpan span) {
    Tree tree = span.tree();
    Optional<ActorNoun> atHead = lexicon.find(tree.lemma(span.head()));
    return atHead.or(() -> IntStream.iterate(span.end() - 1, i -> i >= span.begin(), i -> i - 1)
        .mapToObj(i -> lexicon.find(tree.lemma(i))).flatMap(Optional::stream).filter(n -> n.sector().isPresent()).findFirst());
  }

  /** A country, demonym or town in the name: "Latvian Constitutional Court", "Baghdad University". */
  private Optional<String> countryInside(NameSpan span) {
    return new CountryWords(gazetteer, lexicon).inside(span.tree(), span.begin(), span.end()).or(() -> townInside(span));
  }

  private Optional<String> townInside(NameSpan span) {
    return IntStream.range(span.begin(), span.end()).filter(i -> Character.isUpperCase(span.tree().token(i).word().charAt(0)))
        .mapToObj(i -> gazetteer.findPlaces(span.tree().token(i).word())).flatMap(List::stream)
        .filter(p -> p.population() >= TOWN && p.iso3().map(setting::isMentioned).orElse(false)).flatMap(p -> p.iso3().stream())
        .findFirst();
  }

  /** Key of the acronym that follows the name in parentheses, when its letters are initials of the name. */
  private static Optional<String> acronymBehind(NameSpan span) {
    Tree tree = span.tree();
    int open = span.end();
    boolean parenthesis = tree.word(open).equals("(") || tree.word(open).equals("-lrb-");
    String acronym = tree.find(open + 1).map(t -> t.word()).orElse("");
    if (!parenthesis || !NameKey.isAcronym(acronym) || acronym.length() < SHORTEST_ACRONYM) {
      return Optional.empty();
    }
    String initials = initials(span);
    String letters = NameKey.of(acronym).replace(" ", "");
    return !initials.isEmpty() && letters.charAt(0) == initials.charAt(0) ? Optional.of(NameKey.of(acronym)) : Optional.empty();
  }

  /** In lower case, without particles: "aip" of "American Independent Party". */
  private static String initials(NameSpan span) {
    return IntStream.range(span.begin(), span.end()).mapToObj(i -> span.tree().token(i).word())
        .filter(word -> !PARTICLES.contains(word)).map(word -> word.substring(0, 1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
