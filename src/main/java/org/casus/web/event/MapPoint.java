package org.casus.web.event;

import java.util.List;
import java.util.Locale;

/**
 * A place on a map.
 *
 * @param count how many events; decides how large it is drawn
 * @param area  whether the point stands for a whole country or region, and must not look like a spot
 * @param kind  class of the style sheet for its colour: a type of event, or empty
 * @param note  what to say beside its name
 * @param times how many events in each of the stretches of time that the map can be narrowed to; empty when it cannot
 */
public record MapPoint(double lat, double lon, String name, String href, long count, boolean area, String kind, String note,
                       List<Long> times) {

  /** A place whose events are shown all at once. */
  public MapPoint(double lat, double lon, String name, String href, long count, boolean area, String kind, String note) {
    this(lat, lon, name, href, count, area, kind, note, List.of());
  }

  /** The place of an event; none when it is not known. */
  public static List<MapPoint> of(EventLine event) {
    return event.place().filter(place -> place.lat().isPresent() && place.lon().isPresent())
        .map(place -> new MapPoint(place.lat().get(), place.lon().get(), place.ref().name(), place.ref().href(), 1, place.area(),
            event.typeClass(), degrees(place.lat().get(), place.lon().get()))).stream().toList();
  }

  /** The same, drawn as a point of a kind. */
  public MapPoint ofKind(String other) {
    return new MapPoint(lat, lon, name, href, count, area, other, note, times);
  }

  /** The same, with its events over time. */
  public MapPoint over(List<Long> counts) {
    return new MapPoint(lat, lon, name, href, count, area, kind, note, counts);
  }

  /** "33.34° N, 44.40° E". */
  public static String degrees(double lat, double lon) {
    return String.format(Locale.ROOT, "%.2f° %s, %.2f° %s", Math.abs(lat), lat < 0 ? "S" : "N", Math.abs(lon), lon < 0 ? "W"
        : "E");
  }
}
