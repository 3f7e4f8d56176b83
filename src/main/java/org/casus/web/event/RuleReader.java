package org.casus.web.event;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.web.event.RuleView.Example;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Row;
import org.casus.web.site.Site;

/** Reads what a page says of one rule. */
public final class RuleReader {

  private static final PageQuery RULE = PageQuery.load("rule");
  private static final PageQuery EVENTS = PageQuery.load("rule-events");
  private static final int MOST_EVENTS = 20;

  private RuleReader() {}

  /** @return empty when the store does not know the rule */
  public static Optional<RuleView> read(Site site, Dataset data, String iri) {
    Node rule = NodeFactory.createURI(iri);
    List<Row> rows = RULE.with("rule", rule).rows(data);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Row row = rows.get(0);
    List<Node> events = EVENTS.with("rule", rule).slice(0, MOST_EVENTS).rows(data).stream()
        .map(r -> r.node("event").orElseThrow()).toList();
    return Optional.of(new RuleView(site.names().ref(iri, row.text("id")), site.names().term(row.iri("type")),
        row.text("definition"),
        rows.stream().map(r -> r.text("example")).distinct().map(Example::parse).toList(), row.text("file"),
        row.findDecimal("confidence").orElseThrow(), row.number("mentions"), row.number("asserted"),
        events.isEmpty() ? List.of() : new EventLines(site.names(), site.vocabulary()).read(data, events)));
  }

  /** The query that finds the events. */
  public static String eventsQuery(String iri) {
    return EVENTS.with("rule", NodeFactory.createURI(iri)).text();
  }
}
