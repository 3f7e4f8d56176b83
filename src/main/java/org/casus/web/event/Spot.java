package org.casus.web.event;

import java.util.List;
import java.util.Optional;
import org.casus.model.GeoPoint;
import org.casus.web.graph.Ref;

/**
 * A place of events.
 *
 * @param country ISO 3166-1 alpha-3 code of its state
 * @param lat     degrees north, where known
 * @param lon     degrees east
 * @param state   whether it is a whole state
 */
public record Spot(Ref ref, Optional<String> country, Optional<Double> lat, Optional<Double> lon, boolean state) {

  /** Where it lies; a point in the middle of what is large. */
  Optional<GeoPoint> position() {
    return lat.flatMap(north -> lon.map(east -> new GeoPoint(north, east)));
  }

  /** Where to draw it; none when that is not known. */
  public List<MapPoint> point(long count, String href, String kind, String note) {
    return lat.isEmpty() || lon.isEmpty() ? List.of()
        : List.of(new MapPoint(lat.get(), lon.get(), ref.name(), href, count, state, kind, note));
  }
}
