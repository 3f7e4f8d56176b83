package org.casus.web.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.casus.vocab.Casus;
import org.casus.web.event.Facts;
import org.casus.web.event.MapPoint;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.site.Site;
import org.casus.web.text.Words;

/** The places at which something happened, with how much. */
public final class PlaceIndex {

  private static final PageQuery PLACES = PageQuery.load("places");

  /**
   * A place of events.
   *
   * @param kind    name of its class
   * @param code    ISO 3166-1 alpha-3 code of its state
   * @param country name of that state
   * @param count   events that happened there
   */
  public record Entry(Ref ref, String kind, Optional<String> code, Optional<String> country, Optional<Double> lat,
      Optional<Double> lon, long count, boolean state) {

    /** Where to draw it; none when that is not known. */
    public List<MapPoint> points() {
      return lat.isEmpty() || lon.isEmpty() ? List.of()
          : List.of(new MapPoint(lat.get(), lon.get(), ref.name(), ref.href(), count, state, "",
          Words.count(count, "event", "events")));
    }
  }

  private PlaceIndex() {}

  /** All, those with most events first. */
  public static List<Entry> read(Site site, Dataset data) {
    return site.remember("places", () -> find(site, data));
  }

  private static List<Entry> find(Site site, Dataset data) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    CountryNames countries = CountryNames.read(site, data);
    Counted counted = Counted.of(site, Facts.read(site, data).happened(fact -> fact.place().stream()));
    counted.describe(PLACES, "place").each(data, row -> {
      boolean state = row.iri("kind").equals(Casus.State.getURI());
      Entry entry = new Entry(site.names().ref(row.iri("place"), row.text("name")), site.vocabulary().label(row.iri("kind")),
          row.findText("code"), row.findText("code").map(countries::of), row.findDecimal("lat"), row.findDecimal("lon"),
          counted.count(row.iri("place")), state);
      entries.merge(row.iri("place"), entry, (a, b) -> a.state() || a.kind().compareTo(b.kind()) >= 0 && !b.state() ? a : b);
    });
    return Counted.sorted(entries.values(), Entry::count, Entry::ref);
  }

  /** As points on a map. */
  public static List<MapPoint> points(List<Entry> entries) {
    return entries.stream().flatMap(entry -> entry.points().stream()).toList();
  }
}
