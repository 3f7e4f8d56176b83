package org.casus.web.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.vocab.Casus;
import org.casus.vocab.Plover;
import org.casus.web.graph.Links;
import org.casus.web.graph.PageQuery;
import org.casus.web.text.SearchWords;

/** A filter as the SPARQL query that finds the same events: what readers run and change, and what finds words. */
public final class FilterQuery {

  private static final PageQuery EVENTS = PageQuery.load("events");
  private static final PageQuery WORDS = PageQuery.load("events-with-words");
  private static final Map<String, String> ORDERS = Map.of("date", "byDate", "reports", "byReports", "casualties",
      "byCasualties");
  private static final Node FLAG = NodeFactory.createLiteralString("");

  private FilterQuery() {}

  static PageQuery.Asking of(EventFilter filter, Links links) {
    PageQuery.Asking asking = EVENTS.plain().with(ORDERS.get(filter.sort()), FLAG);
    filter.values().forEach((dimension, value) -> narrow(asking, dimension, value, links));
    filter.words().ifPresent(words -> asking.with("words", lucene(words)));
    filter.from().ifPresent(day -> asking.with("from", date(day)));
    filter.to().ifPresent(day -> asking.with("to", date(day)));
    filter.areas().forEach(area -> narrow(asking, area));
    return asking;
  }

  private static void narrow(PageQuery.Asking asking, Dimension dimension, String value, Links links) {
    String name = dimension.parameter();
    switch (dimension) {
      case TYPE -> asking.with(name, NodeFactory.createURI(Plover.NS + value));
      case MODE -> asking.with(name, NodeFactory.createURI(EventMode.iri(value)));
      case MODALITY -> modality(asking, value);
      case ACTOR, INITIATOR, TARGET, PLACE -> asking.with(name, NodeFactory.createURI(links.base() + "id/" + value));
      case COUNTRY, SOURCE -> asking.with(name, NodeFactory.createLiteralString(value));
      case HARM -> {
        Dimension.HarmAtLeast harm = Dimension.HarmAtLeast.of(value);
        asking.with("harmed", NodeFactory.createURI(Casus.NS + harm.kind() + "Best"));
        asking.with("atLeast", NodeFactory.createLiteralDT(Integer.toString(harm.least()), XSDDatatype.XSDinteger));
      }
    }
  }

  private static void narrow(PageQuery.Asking asking, Area area) {
    asking.with("area", FLAG);
    if (area instanceof Area.Circle circle) {
      asking.with("centreLat", number(circle.centre().point().lat())).with("centreLong", number(circle.centre().point().lon()))
          .with("metres", number(circle.metres()));
    } else if (area instanceof Area.Box box) {
      asking.with("south", number(box.south())).with("west", number(box.west())).with("north", number(box.north()))
          .with("east", number(box.east())).with(box.crossesDateLine() ? "overDateLine" : "besideDateLine", FLAG);
    }
  }

  private static Node number(double value) {
    return NodeFactory.createLiteralDT(new BigDecimal(Double.toString(value)).toPlainString(), XSDDatatype.XSDdecimal);
  }

  private static void modality(PageQuery.Asking asking, String value) {
    if (value.equals(Dimension.HAPPENED)) {
      asking.with("happened", FLAG);
    } else if (!value.equals(Dimension.ANY)) {
      asking.with("modality", NodeFactory.createURI(Casus.NS + value));
    }
  }

  private static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  private static Node lucene(String words) {
    SearchWords typed = SearchWords.of(words);
    return NodeFactory.createLiteralString(typed.isEmpty() ? "nothing" : typed.asLucene());
  }

  /** The events whose names or sentences have all of some words. */
  public static List<Node> worded(Dataset data, String words) {
    return WORDS.with("words", lucene(words)).rows(data).stream().map(row -> row.node("event").orElseThrow()).toList();
  }
}
