package org.casus.web.index;

import java.util.List;
import java.util.Optional;
import org.casus.model.GeoPoint;
import org.casus.web.event.MapPoint;
import org.casus.web.graph.Ref;

/**
 * What a thing is.
 *
 * @param kinds   its classes, the most telling first
 * @param sector  what part of society it belongs to
 * @param country the state it is, belongs to or lies in
 * @param code    ISO 3166-1 alpha-3 code of that state
 * @param aliases other names
 * @param same    the same thing elsewhere; the name of each is that of the site
 */
public record Entity(Ref self, List<Ref> kinds, Optional<Ref> sector, Optional<Ref> country, Optional<String> code,
    List<String> aliases,
                     List<Ref> same, Optional<Double> lat, Optional<Double> lon) {

  public boolean isState() {
    return kinds.stream().anyMatch(kind -> kind.iri().endsWith("#State"));
  }

  /** Whether it is a place and nothing else. */
  public boolean isPlace() {
    return self.iri().contains("/id/place/");
  }

  /** The last two steps of its IRI, as parameters take them. */
  public String id() {
    return self.iri().substring(self.iri().lastIndexOf("/id/") + 4);
  }

  /** Where it lies; a point in the middle of what is large. */
  public Optional<GeoPoint> position() {
    return lat.flatMap(north -> lon.map(east -> new GeoPoint(north, east)));
  }

  /** Where it is on a map; none when that is not known. */
  public List<MapPoint> points(long count) {
    return lat.isEmpty() || lon.isEmpty() ? List.of()
        : List.of(new MapPoint(lat.get(), lon.get(), self.name(), self.href(), count, isState(), "",
        MapPoint.degrees(lat.get(), lon.get())));
  }
}
