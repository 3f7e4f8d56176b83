package org.casus.web.page;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.casus.query.NamedQuery;
import org.casus.query.QueryCatalog;
import org.casus.store.StoreStatistics;
import org.casus.vocab.Plover;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.EventLine;
import org.casus.web.event.EventLines;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.event.MapPoint;
import org.casus.web.explore.Times;
import org.casus.web.explore.ValueNames;
import org.casus.web.explore.Way;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Terms;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.index.PlaceIndex;
import org.casus.web.index.Suggestions;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The front page. */
public final class HomePage {

  private static final List<Format> FORMATS = List.of(Format.HTML);
  private static final int EVENTS = 6;

  /**
   * What the front page shows.
   *
   * @param latest    what happened last
   * @param largest   what cost most lives, or, where nothing did, what is reported most
   * @param times     what happened over time and by type
   * @param points    where it happened
   * @param kinds     of what type it is, the most frequent first
   * @param questions in plain words, each with its answer
   * @param reads     whether readers may paste an article
   */
  public record View(StoreStatistics statistics, List<EventLine> latest, List<EventLine> largest, Times times,
                     List<MapPoint> points, List<Kind> kinds, List<Ref> questions, boolean reads) {

    /** The length of the bar of a type: 100 for the one with most events. */
    public long share(Kind kind) {
      return Math.max(1, Math.round(100.0 * kind.count() / kinds.get(0).count()));
    }
  }

  /** A type with the number of its events that happened, dated or not. */
  public record Kind(String name, String typeClass, String href, long count) {}

  private final Site site;
  private final Responder responder;

  public HomePage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /}. */
  public void answer(Context request) {
    new Parameters(request, List.of());
    Format format = responder.negotiate(request, Optional.empty(), FORMATS);
    responder.page(request, "", format, FORMATS,
        () -> Page.of("home.jte", "Casus", "home", view()),
        "explore.css", "explore.js", "lib/leaflet.css", "lib/leaflet.js", "map.js");
  }

  /**
   * Reads what it shows, its parts side by side: they take most of the time in which a server starts. Then what lists offer to
   * choose from.
   */
  public void prepare() {
    Stream.<Function<Dataset, Object>>of(data -> PlaceIndex.read(site, data), data -> site.store().statistics()).parallel()
        .forEach(site::read);
    view();
    site.read(data -> Suggestions.read(site, data));
  }

  /** What it shows, kept until the store changes. */
  private View view() {
    return site.readInTurn(data -> site.remember("home", () -> view(data)));
  }

  private View view(Dataset data) {
    Facts facts = Facts.read(site, data);
    List<Fact> happened = facts.list(EventFilter.happened("date"));
    List<Fact> deadly = facts.list(EventFilter.happened("casualties")).stream().limit(EVENTS)
        .filter(fact -> fact.harmed("killed") > 0).toList();
    List<Fact> largest = deadly.isEmpty() ? facts.list(EventFilter.happened("reports")) : deadly;
    Way way = new Way(site.links().to("events"), Map.of());
    List<Ref> questions = QueryCatalog.byGroup(QueryCatalog.load().list(), NamedQuery::group).stream().flatMap(List::stream)
        .flatMap(query -> query.front().stream()
        .map(question -> new Ref(query.name(), site.links().to("queries/" + query.name()), question))).toList();
    return new View(site.store().statistics(), lines(data, happened), lines(data, largest),
        Times.of(happened, new ValueNames(site, data, facts), way), PlaceIndex.points(PlaceIndex.read(site, data)),
        kinds(happened, way), questions, site.textReader().isPresent());
  }

  private List<Kind> kinds(List<Fact> happened, Way way) {
    return happened.stream().collect(Collectors.groupingBy(Fact::type, TreeMap::new, Collectors.counting())).entrySet().stream()
        .map(type -> new Kind(site.vocabulary().label(Plover.NS + type.getKey()), Terms.typeClass(type.getKey()),
        way.listWith(Dimension.TYPE, type.getKey()), type.getValue()))
        .sorted(Comparator.comparingLong((Kind kind) -> -kind.count()).thenComparing(Kind::name)).toList();
  }

  private List<EventLine> lines(Dataset data, List<Fact> facts) {
    return new EventLines(site.names(), site.vocabulary()).read(data, facts.stream().limit(EVENTS).map(Fact::node).toList());
  }
}
