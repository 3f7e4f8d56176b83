package org.casus.web.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.casus.model.Text;
import org.casus.web.graph.Ref;
import org.casus.web.site.Site;

/**
 * Things to choose from in forms, those with most events first. Their IRIs are shortened to what parameters take:
 * {@code actor/iraq}.
 */
public record Suggestions(List<Ref> actors, List<Ref> places) {

  private static final int MOST = 150;

  public Suggestions {
    actors = List.copyOf(actors);
    places = List.copyOf(places);
  }

  public static Suggestions read(Site site, Dataset data) {
    return site.remember("suggestions", () -> new Suggestions(ActorIndex.read(site, data).stream().limit(MOST)
        .map(entry -> shortened(site, entry.ref())).toList(),
        PlaceIndex.read(site, data).stream().limit(MOST).map(entry -> shortened(site, entry.ref())).toList()));
  }

  private static Ref shortened(Site site, Ref ref) {
    return new Ref(site.links().thing(ref.iri()).orElse(ref.iri()), ref.href(), ref.name());
  }

  /** The thing that has most events of those whose name has this slug. */
  public static Optional<String> find(List<Ref> things, String slug) {
    return things.stream().filter(thing -> Text.slug(thing.name()).equals(slug)).map(Ref::iri).findFirst();
  }

  /** Actors and places, each once. */
  public List<Ref> all() {
    return Stream.concat(actors.stream(), places.stream()).distinct().toList();
  }

  /** What to offer in a form: names, but for a thing that shares its name with one before it. */
  public static List<Ref> offered(List<Ref> things) {
    Map<String, String> named = new HashMap<>();
    things.forEach(thing -> named.putIfAbsent(Text.slug(thing.name()), thing.iri()));
    return things.stream().map(thing -> named.get(Text.slug(thing.name())).equals(thing.iri())
        ? new Ref(thing.name(), thing.href(), "") : thing).toList();
  }
}
