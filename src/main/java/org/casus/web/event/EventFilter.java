package org.casus.web.event;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.Text;
import org.casus.vocab.Casus;
import org.casus.vocab.Plover;
import org.casus.web.graph.Links;
import org.casus.web.graph.PageQuery;
import org.casus.web.http.Parameters;

/**
 * Which events a list shows, and in which order. A value that is absent filters nothing, but for the modality: without one, only
 * single events that are reported as fact are shown.
 *
 * @param type     code of an event type
 * @param modality local name, or {@link #ANY}
 * @param actor    thing with any role, as {@code actor/iraq}
 * @param country  ISO 3166-1 alpha-3 code of the country in which it took place
 * @param place    where it took place, as {@code place/98182}
 * @param from     day on or after which it ended
 * @param to       day on or before which it began
 * @param sort     one of {@link #SORTS}
 */
public record EventFilter(Optional<String> type, String modality, Optional<String> actor, Optional<String> country,
                          Optional<String> place, Optional<LocalDate> from, Optional<LocalDate> to, String sort) {

  public static final String ANY = "any";
  public static final List<String> SORTS = List.of("date", "reports", "casualties");
  public static final List<String> MODALITIES = modalities();
  public static final List<String> TYPES = Arrays.stream(EventType.values()).map(Enum::name).toList();

  private static final String HAPPENED = "asserted";
  private static final PageQuery EVENTS = PageQuery.load("events");
  private static final PageQuery COUNT = PageQuery.load("events-count");
  private static final Map<String, String> ORDERS = Map.of("date", "byDate", "reports", "byReports", "casualties", "byCasualties");
  private static final Node FLAG = NodeFactory.createLiteralString("");

  private static List<String> modalities() {
    return Stream.concat(Arrays.stream(Modality.values()).map(Modality::label), Stream.of(ANY)).toList();
  }

  /** Reads the filter of a request; a place or actor may be given with or without its collection. */
  public static EventFilter of(Parameters parameters) {
    return new EventFilter(parameters.choice("type", TYPES), parameters.choice("modality", MODALITIES).orElse(HAPPENED),
        thing(parameters, "actor", "actor|thing|place|post"), parameters.matching("country", "[A-Z]{3}", "an ISO 3166-1 code of three capitals, such as IRQ"),
        thing(parameters, "place", "actor|place"), parameters.firstDay("from"), parameters.lastDay("to"),
        parameters.choice("sort", SORTS).orElse("date"));
  }

  private static Optional<String> thing(Parameters parameters, String name, String collections) {
    String form = "(" + collections + ")/[A-Za-z0-9._~-]+|[^/]+";
    return parameters.matching(name, form, "a name, or the last steps of an IRI, such as " + (name.equals("place") ? "place/98182" : "actor/iraq"))
        .map(value -> value.contains("/") ? value : name + "/" + Text.slug(value));
  }

  /** The same with actor and place under the names that {@code known} gives them. */
  public EventFilter named(UnaryOperator<String> known) {
    return new EventFilter(type, modality, actor.map(known), country, place.map(known), from, to, sort);
  }

  /** All events, in the order of the list. */
  public static EventFilter everything(String sort) {
    return new EventFilter(Optional.empty(), ANY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), sort);
  }

  /** What happened, in the order of the list. */
  public static EventFilter happened(String sort) {
    return new EventFilter(Optional.empty(), HAPPENED, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), sort);
  }

  /** What happened in a country, latest first. */
  public static EventFilter inCountry(String code) {
    return new EventFilter(Optional.empty(), HAPPENED, Optional.empty(), Optional.of(code), Optional.empty(), Optional.empty(),
        Optional.empty(), "date");
  }

  /** What happened at a place, as {@code place/98182}, latest first. */
  public static EventFilter at(String thing, String modality) {
    return new EventFilter(Optional.empty(), modality, Optional.empty(), Optional.empty(), Optional.of(thing), Optional.empty(),
        Optional.empty(), "date");
  }

  /** The question for the events; slice it. */
  public PageQuery.Asking events(Links links) {
    return filter(EVENTS.plain(), links).with(ORDERS.get(sort), FLAG);
  }

  /** The question for their number, under {@code ?count}. */
  public PageQuery.Asking count(Links links) {
    return filter(COUNT.plain(), links);
  }

  private PageQuery.Asking filter(PageQuery.Asking asking, Links links) {
    type.ifPresent(code -> asking.with("type", NodeFactory.createURI(Plover.NS + code)));
    if (modality.equals(HAPPENED)) {
      asking.with("happened", FLAG);
    } else if (!modality.equals(ANY)) {
      asking.with("modality", NodeFactory.createURI(Casus.NS + modality));
    }
    actor.ifPresent(thing -> asking.with("actor", NodeFactory.createURI(links.base() + "id/" + thing)));
    place.ifPresent(thing -> asking.with("place", NodeFactory.createURI(links.base() + "id/" + thing)));
    country.ifPresent(code -> asking.with("country", NodeFactory.createLiteralString(code)));
    from.ifPresent(day -> asking.with("from", date(day)));
    to.ifPresent(day -> asking.with("to", date(day)));
    return asking;
  }

  private static Node date(LocalDate day) {
    return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
  }

  /** The parameters that say the same, without those that say what holds anyway. */
  public Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    type.ifPresent(value -> all.put("type", value));
    if (!modality.equals(HAPPENED)) {
      all.put("modality", modality);
    }
    actor.ifPresent(value -> all.put("actor", value));
    country.ifPresent(value -> all.put("country", value));
    place.ifPresent(value -> all.put("place", value));
    from.ifPresent(day -> all.put("from", day.toString()));
    to.ifPresent(day -> all.put("to", day.toString()));
    if (!sort.equals("date")) {
      all.put("sort", sort);
    }
    return all;
  }

  /** What a modality is called in a list of choices. */
  public static String modalityName(String modality) {
    return modality.equals(HAPPENED) ? "reported as fact" : modality.equals(ANY) ? "in any way" : "as " + modality.toLowerCase(Locale.ROOT);
  }
}
