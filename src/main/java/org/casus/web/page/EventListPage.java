package org.casus.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.vocab.Plover;
import org.casus.web.entity.Suggestions;
import org.casus.web.event.EventCsv;
import org.casus.web.event.EventFilter;
import org.casus.web.event.EventLines;
import org.casus.web.event.EventList;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.http.Format;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.search.SearchWords;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;
import org.casus.web.text.Days;

/** The list of events, with filters. */
public final class EventListPage {

  private static final List<Format> FORMATS = List.of(Format.HTML, Format.JSON, Format.CSV);
  private static final List<String> PARAMETERS =
      List.of("type", "modality", "actor", "country", "place", "from", "to", "sort", "page", "size");
  private static final PageQuery COUNTRIES = PageQuery.load("country-names");
  private static final PageQuery EXISTS = PageQuery.load("exists");
  private static final PageQuery NAMES = PageQuery.load("search-names");
  private static final Node STYLE = NodeFactory.createLiteralString("highlight:");
  private static final Node FLAG = NodeFactory.createLiteralString("");

  private final Site site;
  private final Responder responder;

  public EventListPage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /events}, {@code /events.json} and {@code /events.csv}. */
  public void answer(Context request) {
    Parameters parameters = new Parameters(request, PARAMETERS);
    EventFilter filter = site.read(data -> EventFilter.of(parameters).named(thing -> known(data, thing)));
    Paging slice = Paging.of(parameters, "events", filter.parameters(), 0);
    Format format = responder.negotiate(request, Responder.suffix(request), FORMATS);
    String path = "events" + Paging.query(filter.parameters());
    if (format == Format.CSV) {
      responder.link(request, path, format, FORMATS);
      responder.csv(request, "events.csv", out -> site.read(data -> {
        new EventCsv(site).write(data, filter, out);
        return null;
      }));
    } else {
      responder.page(request, path, format, FORMATS, () -> site.read(data -> page(data, filter, slice)));
    }
  }

  /** A thing as it is called here: what somebody typed may be another name of it, or a part of one. */
  private String known(Dataset data, String thing) {
    SearchWords words = SearchWords.of(Terms.local(thing).replace('-', ' '));
    if (words.isEmpty() || !EXISTS.with("thing", NodeFactory.createURI(site.links().base() + "id/" + thing)).rows(data).isEmpty()) {
      return thing;
    }
    String collections = thing.startsWith("place/") ? "(place|actor)/.*" : "(actor|thing|post)/.*";
    return NAMES.with("words", NodeFactory.createLiteralString(words.asLucene())).with("style", STYLE).rows(data).stream()
        .flatMap(row -> site.links().thing(row.iri("thing")).stream()).filter(found -> found.matches(collections)).findFirst().orElse(thing);
  }

  private Page page(Dataset data, EventFilter filter, Paging slice) {
    long total = filter.count(site.links()).rows(data).get(0).number("count");
    Paging paging = new Paging(site.links().to("events"), slice.parameters(), slice.page(), slice.size(), total);
    EventLines lines = new EventLines(site.names(), site.vocabulary());
    PageQuery.Asking asking = filter.events(site.links()).slice(paging.offset(), paging.size());
    EventList view = new EventList(filter, total, chips(data, filter, paging), facets(data, filter, paging),
        lines.of(data, asking.rows(data)), paging, Suggestions.read(site, data));
    return Page.of("events.jte", "Events", "events", view).answering(asking.text());
  }

  private List<EventList.Chip> chips(Dataset data, EventFilter filter, Paging paging) {
    List<EventList.Chip> chips = new ArrayList<>();
    filter.type().ifPresent(code -> chips.add(chip("type", site.vocabulary().label(Plover.NS + code), paging)));
    filter.actor().ifPresent(thing -> chips.add(chip("actor", name(data, thing), paging)));
    filter.place().ifPresent(thing -> chips.add(chip("place", name(data, thing), paging)));
    filter.country().ifPresent(code -> chips.add(chip("country", countries(data).getOrDefault(code, code), paging)));
    filter.from().ifPresent(day -> chips.add(chip("from", Days.of(day), paging)));
    filter.to().ifPresent(day -> chips.add(chip("to", Days.of(day), paging)));
    if (filter.parameters().containsKey("modality")) {
      chips.add(chip("modality", EventFilter.modalityName(filter.modality()), paging));
    }
    return chips;
  }

  private static EventList.Chip chip(String name, String value, Paging paging) {
    return new EventList.Chip(name, value, paging.with(name, null));
  }

  private String name(Dataset data, String thing) {
    String iri = site.links().base() + "id/" + thing;
    return site.names().refs(data, List.of(iri)).get(iri).name();
  }

  private List<EventList.Facet> facets(Dataset data, EventFilter filter, Paging paging) {
    List<EventList.Facet> facets = new ArrayList<>();
    if (filter.type().isEmpty()) {
      add(facets, "Type", "byType", "type", data, filter, paging, iri -> site.vocabulary().label(iri));
    }
    if (filter.country().isEmpty()) {
      Map<String, String> names = countries(data);
      add(facets, "Country", "byCountry", "country", data, filter, paging, code -> names.getOrDefault(code, code));
    }
    if (filter.from().isEmpty() && filter.to().isEmpty()) {
      add(facets, "Year", "byYear", "year", data, filter, paging, year -> year);
    }
    return facets;
  }

  private void add(List<EventList.Facet> facets, String name, String flag, String parameter, Dataset data, EventFilter filter,
                   Paging paging, UnaryOperator<String> label) {
    List<EventList.Choice> choices = new ArrayList<>();
    for (Row row : filter.count(site.links()).with("faceted", FLAG).with(flag, FLAG).rows(data)) {
      Optional<String> value = row.findIri("facet").or(() -> row.findText("facet"));
      value.ifPresent(v -> choices.add(new EventList.Choice(label.apply(v), parameter.equals("type") ? "t-"
          + Terms.local(v).toLowerCase(Locale.ROOT) : "", row.number("count"), href(paging, parameter, Terms.local(v)))));
    }
    if (choices.size() > 1) {
      facets.add(new EventList.Facet(name, choices));
    }
  }

  private static String href(Paging paging, String parameter, String value) {
    if (!parameter.equals("year")) {
      return paging.with(parameter, value);
    }
    Paging from = new Paging(paging.path(), new LinkedHashMap<>(paging.parameters()), 1, paging.size(), 0);
    from.parameters().put("from", value);
    return from.with("to", value);
  }

  private static Map<String, String> countries(Dataset data) {
    return COUNTRIES.plain().rows(data).stream()
        .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("name"), (a, b) -> a.compareTo(b) <= 0 ? a : b));
  }
}
