package org.casus.web.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.casus.model.Text;
import org.casus.web.graph.Ref;
import org.casus.web.site.Site;

/** Things to choose from in forms, those with most events first. */
public record Suggestions(Things actors, Things places, Things all) {

  private static final int MOST = 150;

  /**
   * Some things.
   *
   * @param offered what a form offers: a name, or, where that leads to another thing or none, the id with the name
   * @param bySlug  ids as parameters take them ({@code actor/iraq}), by the slugs of names
   */
  public record Things(List<Ref> offered, Map<String, String> bySlug) {

    /** @param named whether a thing can be asked for by its name alone, were no other called so */
    static Things of(List<Ref> things, Predicate<Ref> named) {
      Map<String, String> bySlug = new LinkedHashMap<>();
      things.forEach(thing -> bySlug.putIfAbsent(Text.slug(thing.name()), thing.iri()));
      return new Things(things.stream().map(thing -> bySlug.get(Text.slug(thing.name())).equals(thing.iri()) && named.test(thing)
          ? new Ref(thing.name(), thing.href(), "") : thing).toList(), bySlug);
    }

    /** The thing that has most events of those whose name has this slug. */
    public Optional<String> find(String slug) {
      return Optional.ofNullable(bySlug.get(slug));
    }
  }

  public static Suggestions read(Site site, Dataset data) {
    return site.remember("suggestions", () -> {
      List<Ref> actors = ActorIndex.read(site, data).stream().limit(MOST).map(entry -> shortened(site, entry.ref())).toList();
      List<Ref> places = PlaceIndex.read(site, data).stream().limit(MOST).map(entry -> shortened(site, entry.ref())).toList();
      Predicate<Ref> named = thing -> isNamed(site, data, thing);
      return new Suggestions(Things.of(actors, named), Things.of(places, named),
          Things.of(Stream.concat(actors.stream(), places.stream()).distinct().toList(), named));
    });
  }

  /** Its name must not read as an id, and not be that of another thing. */
  private static boolean isNamed(Site site, Dataset data, Ref thing) {
    String slug = Text.slug(thing.name());
    return !slug.isEmpty() && !thing.name().contains("/") && !thing.name().contains(":") && Stream.of("actor/", "place/")
        .map(collection -> collection + slug)
        .allMatch(id -> id.equals(thing.iri()) || !site.knows(data, site.links().base() + "id/" + id));
  }

  private static Ref shortened(Site site, Ref ref) {
    return new Ref(site.links().thing(ref.iri()).orElse(ref.iri()), ref.href(), ref.name());
  }
}
