package org.casus.resolve.name;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.EntityId;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.Holding;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.KnownPerson;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.gazetteer.Post;
import org.casus.resolve.gazetteer.PostTable;
import org.casus.resolve.mention.Resolution;

/** Which office is meant, and who holds it on a day. */
public final class PostResolver {

  /** How a title relates to the day: "president", "former president", "president-elect". */
  public enum Tense { CURRENT, FORMER, COMING }

  private static final int COMING_DAYS = 120;

  private final Gazetteer gazetteer;
  private final PostTable posts;

  /** Knows posts and their holders by the gazetteer. */
  public PostResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.posts = gazetteer.posts();
  }

  /** The post among those of a title that belongs to a country or organization. */
  public Resolution<Post> post(List<Post> candidates, Optional<String> iso3, Optional<EntityId> organization) {
    List<Post> ofBody = candidates.stream().filter(post -> organization.isPresent() && post.organization().equals(organization))
        .toList();
    List<Post> fit = ofBody.isEmpty() ? candidates.stream().filter(post -> iso3.isPresent() && post.iso3().equals(iso3)).toList()
        : ofBody;
    return Resolution.among(fit, "no such post of " + organization.map(EntityId::value).or(() -> iso3)
        .orElse("an unknown owner"));
  }

  /**
   * Who holds the post on a day. Around a change of office, where the precision of the dates does not tell, both are named.
   *
   * @param day publication day, or the day that is spoken of; without it nobody can be named
   */
  public Resolution<KnownPerson> holder(Post post, Tense tense, Optional<LocalDate> day) {
    if (day.isEmpty()) {
      return new Resolution.Unresolved<>("no date");
    }
    List<EntityId> holders = new ArrayList<>();
    for (Holding holding : posts.holdingsOf(post.id())) {
      boolean fits = switch (tense) {
        case CURRENT -> holding.covers(day.get());
        case FORMER -> holding.endedBefore(day.get());
        case COMING -> holding.from().isPresent() && holding.from().get().isAfter(day.get())
            && holding.from().get().isBefore(day.get().plusDays(COMING_DAYS));
      };
      if (fits && !holders.contains(holding.person())) {
        holders.add(0, holding.person());
      }
    }
    return Resolution.among(holders.stream().flatMap(id -> person(id).stream()).toList(), "nobody known in " + post.id());
  }

  /** The person of that surname who ever held one of the posts; nearest in time to the day when there are several. */
  Resolution<KnownPerson> holderNamed(List<Post> candidates, String surname, Optional<LocalDate> day) {
    String key = NameKey.of(surname);
    List<Holding> fit = new ArrayList<>();
    for (Post post : candidates) {
      for (Holding holding : posts.holdingsOf(post.id())) {
        if (person(holding.person()).filter(p -> isSurname(key, p)).isPresent()) {
          fit.add(holding);
        }
      }
    }
    List<Holding> current = day.isEmpty() ? List.of() : fit.stream().filter(h -> h.covers(day.get())).toList();
    List<EntityId> persons = (current.isEmpty() ? fit : current).stream().map(Holding::person).distinct().toList();
    return Resolution.among(persons.stream().flatMap(id -> person(id).stream()).toList(), "nobody of that name");
  }

  /** What the person held on a day, or last before it. */
  public Optional<Post> postOf(EntityId person, Optional<LocalDate> day) {
    List<Holding> held = posts.holdingsBy(person);
    return day.flatMap(d -> held.stream().filter(h -> h.covers(d)).reduce((a, b) -> b)).flatMap(h -> posts.findPost(h.post()));
  }

  /** Whether a person held posts and holds none on a day. */
  public boolean isBygone(EntityId person, Optional<LocalDate> day) {
    return day.isPresent() && !posts.holdingsBy(person).isEmpty() && postOf(person, day).isEmpty();
  }

  /** Whether the key is the last word, or the last words, of the person's name or of an alias. */
  private static boolean isSurname(String key, KnownPerson person) {
    return ends(person.name(), key) || person.aliases().stream().anyMatch(alias -> ends(alias, key));
  }

  private static boolean ends(String name, String key) {
    String whole = NameKey.of(name);
    return whole.equals(key) || whole.endsWith(" " + key);
  }

  private Optional<KnownPerson> person(EntityId id) {
    Optional<Known> thing = gazetteer.findThing(id);
    return thing.filter(KnownPerson.class::isInstance).map(KnownPerson.class::cast);
  }
}
