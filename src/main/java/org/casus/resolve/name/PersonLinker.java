package org.casus.resolve.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.KnownPerson;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.gazetteer.Post;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.NameSpan;
import org.casus.resolve.mention.Resolution;
import org.casus.resolve.mention.Setting;

/** Finds out which person a name means: one named before in the article, one the gazetteer lists, or a new one. */
final class PersonLinker {

  private static final double DOMINANT = 0.75;

  private record Named(String[] key, Entity person) {}

  private final PostResolver posts;
  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;
  private final Unlisted unlisted;
  private final Setting setting;
  private final Optional<LocalDate> day;
  private final List<Named> named = new ArrayList<>();
  private final Map<EntityId, Integer> counts = new HashMap<>();

  PersonLinker(Gazetteer gazetteer, ActorLexicon lexicon, Unlisted unlisted, Setting setting, Optional<LocalDate> day) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.posts = new PostResolver(gazetteer);
    this.unlisted = unlisted;
    this.setting = setting;
    this.day = day;
  }

  /** The person that a name means, given the titles it bears in this place. */
  Entity link(NameSpan span, List<TitleReader.Office> offices) {
    String[] key = NameKey.of(span.surface()).split(" ");
    Optional<Entity> before = key.length == 1 ? bearer(key, span, offices).or(() -> sameName(key)) : sameName(key);
    if (before.isPresent()) {
      counts.merge(before.get().id(), 1, Integer::sum);
      return before.get();
    }
    Entity person = listed(span, offices).or(() -> holder(key, offices)).map(Known::toEntity)
        .orElseGet(() -> unknown(span, offices));
    named.add(new Named(key, person));
    counts.merge(person.id(), 1, Integer::sum);
    return person;
  }

  /** The person's gender, as far as the titles tell. */
  Optional<Ledger.Gender> gender(NameSpan span, List<TitleReader.Office> offices) {
    List<String> words = new ArrayList<>();
    words.add(span.tree().word(span.begin() - 1));
    words.add(span.tree().word(span.begin()));
    offices.forEach(office -> words.add(office.tree().word(office.head())));
    if (words.stream().anyMatch(lexicon.words("man")::contains)) {
      return Optional.of(Ledger.Gender.MALE);
    }
    return words.stream().anyMatch(lexicon.words("woman")::contains) ? Optional.of(Ledger.Gender.FEMALE) : Optional.empty();
  }

  private Optional<Entity> sameName(String[] key) {
    List<Named> mostNamedFirst = new ArrayList<>(named);
    mostNamedFirst.sort(Comparator.comparing(n -> -counts.get(n.person().id())));
    return mostNamedFirst.stream().filter(n -> Arrays.equals(n.key(), key)).findFirst()
        .or(() -> mostNamedFirst.stream().filter(n -> isForm(key, n.key())).findFirst())
        .or(() -> mostNamedFirst.stream().filter(n -> key.length == 1 && n.key().length > 1 && n.key()[0].equals(key[0]))
        .findFirst())
        .or(() -> mostNamedFirst.stream().filter(n -> isPart(key, n.key())).findFirst())
        .or(() -> mostNamedFirst.stream().filter(n -> key.length == 1 && NameKey.isSwapped(key[0], n.key()[n.key().length - 1]))
        .findFirst())
        .map(Named::person);
  }

  /** "Vega" and "Vega Ruiz" of "Ana Vega Ruiz". */
  private static boolean isPart(String[] key, String[] whole) {
    int surnames = whole.length - 2;
    return surnames > 0 && key[0].equals(whole[surnames]) && (key.length == 1 || key.length == 2
        && key[1].equals(whole[surnames + 1]));
  }

  /**
   * Who is meant by a last name alone when those of that name in the article are not known by it: "Biden" after "Hunter Biden" is
   * the one whom everybody calls so. With the title of a woman or a man it is not so clear.
   */
  private Optional<Entity> bearer(String[] key, NameSpan span, List<TitleReader.Office> offices) {
    List<Entity> relatives = named.stream().filter(n -> n.key().length > 1 && isForm(key, n.key())).map(Named::person).toList();
    if (relatives.isEmpty() || gender(span, offices).isPresent()) {
      return Optional.empty();
    }
    List<Entity> bearers = span.named(EntityType.PERSON).map(Known::toEntity).toList();
    return latest(relatives.stream().filter(one -> bearers.stream().anyMatch(b -> b.id().equals(one.id()))).toList())
        .or(() -> bearers.size() == 1 ? latest(bearers) : Optional.empty())
        .filter(one -> relatives.stream().allMatch(r -> r.country().isEmpty() || r.country().equals(one.country())));
  }

  private static Optional<Entity> latest(List<Entity> inOrder) {
    return inOrder.isEmpty() ? Optional.empty() : Optional.of(inOrder.get(inOrder.size() - 1));
  }

  /** Whether one name is a short or differently spelt form of the other: same last word, and first words that begin alike. */
  private static boolean isForm(String[] a, String[] b) {
    boolean sameLast = a[a.length - 1].equals(b[b.length - 1]);
    return sameLast && (a.length == 1 || b.length == 1 || a[0].charAt(0) == b[0].charAt(0)
        && (a[0].length() == 1 || b[0].length() == 1
        || a[0].regionMatches(0, b[0], 0, 2)));
  }

  /** Among the persons of that name in the gazetteer, the one whose country fits best. */
  private Optional<KnownPerson> listed(NameSpan span, List<TitleReader.Office> offices) {
    Optional<String> said = offices.stream().flatMap(o -> o.iso3().stream()).findFirst();
    return span.named(EntityType.PERSON).map(KnownPerson.class::cast)
        .filter(p -> said.isEmpty() || p.country().isEmpty() || p.country().equals(said) || span.end() - span.begin() > 1)
        .max(Comparator.comparingDouble(p -> p.country().map(c -> said.filter(c::equals).isPresent() ? 2 : setting.share(c))
        .orElse(0.0)));
  }

  /** The holder of the title with that surname: "President Obama", or "Secretary of State Anthony Blinken" however spelt. */
  private Optional<KnownPerson> holder(String[] key, List<TitleReader.Office> offices) {
    for (TitleReader.Office office : offices) {
      List<Post> candidates = candidates(office);
      Resolution<KnownPerson> found = posts.holderNamed(candidates, key[key.length - 1], day);
      Optional<KnownPerson> fit = found.found().filter(p -> key.length == 1 || isForm(key, NameKey.of(p.name()).split(" ")));
      if (fit.isPresent()) {
        return fit;
      }
    }
    return Optional.empty();
  }

  private static List<Post> candidates(TitleReader.Office office) {
    if (office.iso3().isEmpty() && office.organization().isEmpty()) {
      return office.posts();
    }
    List<Post> fit = office.posts().stream().filter(p -> p.organization().isPresent()
        && p.organization().equals(office.organizationId()) || p.iso3().isPresent() && p.iso3().equals(office.iso3())).toList();
    return fit.isEmpty() && office.posts().size() == 1 ? office.posts() : fit;
  }

  private Entity unknown(NameSpan span, List<TitleReader.Office> offices) {
    Optional<String> sector = offices.stream().flatMap(o -> sector(o).stream()).findFirst();
    Optional<String> country = offices.stream().flatMap(o -> o.iso3().stream()).findFirst()
        .or(() -> offices.stream().map(o -> countryOfHolders(span, o)).flatMap(Optional::stream).findFirst())
        .or(() -> countryInContext(span, offices));
    return unlisted.person(span.surface().replaceAll("\\s+", " "), country, sector);
  }

  private static Optional<String> sector(TitleReader.Office office) {
    return office.organization().flatMap(Entity::sector).or(() -> office.noun().flatMap(ActorNoun::sector));
  }

  /** "President Bush" may be one of two, but of one country. */
  private Optional<String> countryOfHolders(NameSpan span, TitleReader.Office office) {
    String[] key = NameKey.of(span.surface()).split(" ");
    Resolution<KnownPerson> found = posts.holderNamed(candidates(office), key[key.length - 1], day);
    if (found instanceof Resolution.Ambiguous<KnownPerson> ambiguous && ambiguous.candidates().stream().map(KnownPerson::country)
        .distinct().count() == 1) {
      return ambiguous.candidates().get(0).country();
    }
    return Optional.empty();
  }

  /** An office holder without country belongs to the country of the story; anybody else only when there is no other. */
  private Optional<String> countryInContext(NameSpan span, List<TitleReader.Office> offices) {
    boolean international = offices.stream().anyMatch(o -> o.organization().isPresent() && o.iso3().isEmpty());
    if (international) {
      return Optional.empty();
    }
    boolean office = offices.stream().anyMatch(o -> o.noun().filter(n -> n.kind() == ActorNoun.Kind.TITLE).isPresent());
    return office ? setting.at(span.tree().index()).filter(c -> gazetteer.findCountry(c).map(Country::iso3).isPresent())
        : setting.dominant(DOMINANT);
  }
}
