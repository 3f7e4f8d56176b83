package org.casus.web.entity;

import java.util.List;
import org.apache.jena.query.Dataset;
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
    return new Suggestions(ActorIndex.read(site, data).stream().limit(MOST).map(entry -> shortened(site, entry.ref())).toList(),
        PlaceIndex.read(site, data).stream().limit(MOST).map(entry -> shortened(site, entry.ref())).toList());
  }

  private static Ref shortened(Site site, Ref ref) {
    return new Ref(site.links().thing(ref.iri()).orElse(ref.iri()), ref.href(), ref.name());
  }
}
