package org.casus.web.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * @param offered what a form offers: a name, or for a thing that shares its name with one before it, its id with the name
   * @param bySlug  ids as parameters take them ({@code actor/iraq}), by the slugs of names
   */
  public record Things(List<Ref> offered, Map<String, String> bySlug) {

    static Things of(List<Ref> things) {
      Map<String, String> bySlug = new LinkedHashMap<>();
      things.forEach(thing -> bySlug.putIfAbsent(Text.slug(thing.name()), thing.iri()));
      return new Things(things.stream().map(thing -> bySlug.get(Text.slug(thing.name())).equals(thing.iri())
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
      return new Suggestions(Things.of(actors), Things.of(places),
          Things.of(Stream.concat(actors.stream(), places.stream()).distinct().toList()));
    });
  }

  private static Ref shortened(Site site, Ref ref) {
    return new Ref(site.links().thing(ref.iri()).orElse(ref.iri()), ref.href(), ref.name());
  }
}
