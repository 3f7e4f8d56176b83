package org.casus.web.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.casus.vocab.Plover;
import org.casus.web.graph.Names;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.graph.Vocabulary;

/** Reads events for lists, many at once. */
public final class EventLines {

  private static final PageQuery LINES = PageQuery.load("event-lines");
  private static final PageQuery SENTENCES = PageQuery.load("event-sentences");

  private final Names names;
  private final Vocabulary vocabulary;

  public EventLines(Names names, Vocabulary vocabulary) {
    this.names = names;
    this.vocabulary = vocabulary;
  }

  /** The events in the order of {@code events}; those that the store does not know are left out. */
  public List<EventLine> read(Dataset data, Collection<Node> events) {
    Map<String, Quote> quotes = new HashMap<>();
    SENTENCES.plain().forEach("event", events).rows(data).forEach(row -> quotes.putIfAbsent(row.iri("event"), quote(row)));
    Map<String, EventLine> lines = new HashMap<>();
    for (Row row : LINES.plain().forEach("event", events).rows(data)) {
      lines.putIfAbsent(row.iri("event"), line(row, Optional.ofNullable(quotes.get(row.iri("event")))));
    }
    return events.stream().map(event -> lines.get(event.getURI())).filter(Objects::nonNull).toList();
  }

  /** The events that {@code rows} have under {@code ?event}, in their order. */
  public List<EventLine> of(Dataset data, List<Row> rows) {
    return read(data, rows.stream().map(row -> row.node("event").orElseThrow()).distinct().toList());
  }

  private EventLine line(Row row, Optional<Quote> quote) {
    Ref ref = names.ref(row.iri("event"), row.findText("label").orElse(Terms.local(row.iri("event"))));
    String type = row.local("type");
    return new EventLine(ref.iri(), ref.href(), ref.name(), type, vocabulary.label(Plover.NS + type),
        row.findIri("mode").map(vocabulary::label), row.local("modality"), row.local("polarity"), row.isTrue("total"),
        row.findDate("begin"), row.findDate("end"), row.findLocal("datePrecision"), row.findLocal("dateBasis"), place(row),
        Harm.of(row), row.findNumber("mentions").orElse(0L), row.findNumber("articles").orElse(0L),
        row.findDecimal("confidence").orElse(0.0), quote);
  }

  private Quote quote(Row row) {
    Ref article = names.ref(row.iri("article"), row.findText("title").orElse("an article without title"));
    String place = article.href() + "#sentence-" + Terms.local(row.iri("sentence"));
    return Quote.of(row, new Ref(article.iri(), place, article.name()));
  }

  private Optional<EventLine.Where> place(Row row) {
    return row.findIri("place").map(iri -> new EventLine.Where(names.ref(iri, row.findText("placeName").orElse(Terms.local(iri))),
        row.findLocal("placePrecision").orElse("exact"), row.findLocal("placeBasis").orElse("stated"), row.findDecimal("lat"),
        row.findDecimal("lon"), row.has("placeKind") || row.findLocal("placePrecision").filter("country"::equals).isPresent()));
  }
}
