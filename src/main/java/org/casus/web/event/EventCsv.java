package org.casus.web.event;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.model.Role;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.http.CsvWriter;
import org.casus.web.site.Site;

/**
 * Events as a table, one row an event, with the sentence that tells it; several fillers of a role are separated by semicolons.
 */
public final class EventCsv {

  private static final PageQuery ROLES = PageQuery.load("event-roles");
  private static final int AT_ONCE = 500;

  private final Site site;

  public EventCsv(Site site) {
    this.site = site;
  }

  /** Writes events in the order in which they are given. */
  public void write(Dataset data, List<Node> events, PrintWriter out) {
    CsvWriter csv = new CsvWriter(out);
    csv.row(header());
    EventLines lines = new EventLines(site.names(), site.vocabulary());
    for (int from = 0; from < events.size(); from += AT_ONCE) {
      List<EventLine> batch = lines.read(data, events.subList(from, Math.min(events.size(), from + AT_ONCE)));
      Map<String, Map<String, Set<String>>> roles = roles(data, batch);
      batch.forEach(line -> csv.row(row(line, roles.getOrDefault(line.iri(), Map.of()))));
    }
    out.flush();
  }

  private Map<String, Map<String, Set<String>>> roles(Dataset data, List<EventLine> batch) {
    List<Node> events = batch.stream().map(line -> NodeFactory.createURI(line.iri())).toList();
    List<Row> rows = ROLES.plain().forEach("event", events).rows(data);
    Map<String, Ref> refs = site.names().refs(data, rows.stream().map(row -> row.iri("filler")).toList());
    Map<String, Map<String, Set<String>>> byEvent = new TreeMap<>();
    for (Row row : rows) {
      byEvent.computeIfAbsent(row.iri("event"), e -> new TreeMap<>()).computeIfAbsent(row.local("role"), r -> new TreeSet<>())
          .add(refs.get(row.iri("filler")).name());
    }
    return byEvent;
  }

  private static List<String> header() {
    List<String> names = new ArrayList<>(List.of("event", "label", "type", "mode", "modality", "polarity", "is_total", "begin",
        "end",
        "date_precision", "date_basis", "place", "place_iri", "place_precision", "place_basis", "lat", "lon"));
    for (Role role : Role.values()) {
      names.add(role.label());
    }
    for (String kind : Harm.KINDS) {
      names.addAll(List.of(kind + "_low", kind + "_best", kind + "_high"));
    }
    names.addAll(List.of("mentions", "articles", "confidence", "sentence", "sentence_article", "sentence_publisher"));
    return names;
  }

  private static List<String> row(EventLine line, Map<String, Set<String>> roles) {
    List<String> cells = new ArrayList<>(List.of(line.iri(), line.name(), line.type(), line.mode().orElse(""), line.modality(),
        line.polarity(), Boolean.toString(line.total()), line.begin().map(Object::toString).orElse(""),
        line.end().map(Object::toString).orElse(""), line.datePrecision().orElse(""), line.dateBasis().orElse("")));
    cells.addAll(line.place().map(place -> List.of(place.ref().name(), place.ref().iri(), place.precision(), place.basis(),
        place.lat().map(Object::toString).orElse(""), place.lon().map(Object::toString).orElse("")))
        .orElse(List.of("", "", "", "", "", "")));
    for (Role role : Role.values()) {
      cells.add(String.join("; ", roles.getOrDefault(role.label(), Set.of())));
    }
    for (String kind : Harm.KINDS) {
      cells.addAll(line.harm().stream().filter(harm -> harm.kind().equals(kind)).findFirst()
          .map(harm -> List.of(Long.toString(harm.low()), Long.toString(harm.best()), Long.toString(harm.high())))
          .orElse(List.of("", "", "")));
    }
    cells.addAll(List.of(Long.toString(line.mentions()), Long.toString(line.articles()), Double.toString(line.confidence())));
    cells.addAll(line.quote().map(quote -> List.of(quote.text(), quote.source().iri(), quote.publisher()))
        .orElse(List.of("", "", "")));
    return cells;
  }
}
