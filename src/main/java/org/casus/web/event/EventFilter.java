package org.casus.web.event;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.casus.model.Modality;
import org.casus.model.Text;
import org.casus.web.graph.Links;
import org.casus.web.graph.PageQuery;
import org.casus.web.http.Parameters;

/**
 * Which events a list shows, and in which order. A value that is absent filters nothing, but for the modality: without one, only
 * single events that are reported as fact are shown.
 *
 * @param values one for each dimension that is narrowed
 * @param words  what the names or the sentences of events must have
 * @param from   day on or after which they ended
 * @param to     day on or before which they began
 * @param areas  in all of which their place lies
 * @param sort   one of {@link #SORTS}
 */
public record EventFilter(Map<Dimension, String> values, Optional<String> words, Optional<LocalDate> from,
    Optional<LocalDate> to, List<Area> areas,
                          String sort) {

  public static final String ANY = Dimension.ANY;
  public static final List<String> SORTS = List.of("date", "reports", "casualties");
  public static final List<String> MODALITIES =
      Stream.concat(Arrays.stream(Modality.values()).map(Modality::label), Stream.of(ANY)).toList();
  public static final List<String> TYPES = Dimension.TYPE.choices();

  private static final String LATEST = "date";

  public EventFilter {
    Map<Dimension, String> ordered = new EnumMap<>(Dimension.class);
    ordered.put(Dimension.MODALITY, Dimension.HAPPENED);
    ordered.putAll(values);
    values = ordered;
    areas = List.copyOf(areas);
  }

  /** The names of all parameters that {@link #of} reads. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(Arrays.stream(Dimension.values()).map(Dimension::parameter).toList());
    names.addAll(Area.NAMES);
    names.addAll(List.of("q", "from", "to", "sort"));
    return names;
  }

  /**
   * Reads the filter of a request; a place or actor may be given with or without its collection.
   *
   * @param places finds what an area lies around, see {@link Area#of}
   */
  public static EventFilter of(Parameters parameters, Function<String, Optional<Area.Centre>> places) {
    Map<Dimension, String> values = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      value(parameters, dimension, dimension.parameter()).ifPresent(value -> values.put(dimension, value));
    }
    return new EventFilter(values, parameters.text("q"), parameters.firstDay("from"), parameters.lastDay("to"),
        Area.of(parameters, places), parameters.choice("sort", SORTS).orElse(LATEST));
  }

  /** Reads the value of a dimension from the parameter that is called {@code name}. */
  public static Optional<String> value(Parameters parameters, Dimension dimension, String name) {
    return switch (dimension) {
      case TYPE, MODALITY, HARM -> parameters.choice(name, dimension.choices());
      case COUNTRY -> parameters.matching(name, "[A-Z]{3}", "an ISO 3166-1 code of three capitals, such as IRQ");
      case MODE -> parameters.matching(name, "[a-z-]+", "a mode in small letters, such as demo");
      case ACTOR, INITIATOR, TARGET -> thing(parameters, name, "actor", "actor|thing|place|post", "actor/iraq");
      case PLACE -> thing(parameters, name, "place", "actor|place", "place/98182");
      case SOURCE -> parameters.text(name);
    };
  }

  private static Optional<String> thing(Parameters parameters, String name, String collection, String collections,
      String example) {
    String form = "(" + collections + ")/[A-Za-z0-9._~-]+|[^/]+";
    return parameters.matching(name, form, "a name, or the last steps of an IRI, such as " + example)
        .map(value -> value.contains("/") ? value : collection + "/" + Text.slug(value));
  }

  /** The same with things under the names that {@code known} gives them. */
  public EventFilter named(UnaryOperator<String> known) {
    Map<Dimension, String> named = new EnumMap<>(values);
    named.replaceAll((dimension, value) -> dimension.isThing() ? known.apply(value) : value);
    return new EventFilter(named, words, from, to, areas, sort);
  }

  /** All events, in the order of the list. */
  public static EventFilter everything(String sort) {
    return happened(sort).with(Dimension.MODALITY, ANY);
  }

  /** What happened, in the order of the list. */
  public static EventFilter happened(String sort) {
    return new EventFilter(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), sort);
  }

  /** The same narrowed to, or with another, value. */
  public EventFilter with(Dimension dimension, String value) {
    Map<Dimension, String> more = new EnumMap<>(values);
    more.put(dimension, value);
    return new EventFilter(more, words, from, to, areas, sort);
  }

  /** The same within a time. */
  public EventFilter between(Optional<LocalDate> first, Optional<LocalDate> last) {
    return new EventFilter(values, words, first, last, areas, sort);
  }

  /** The same in another order. */
  public EventFilter sorted(String order) {
    return new EventFilter(values, words, from, to, areas, order);
  }

  public Optional<String> value(Dimension dimension) {
    return Optional.ofNullable(values.get(dimension));
  }

  /** Whether an event lies in the time that is asked for. */
  boolean isWithin(Fact fact) {
    return from.map(day -> fact.end().filter(end -> !end.isBefore(day)).isPresent()).orElse(true)
        && to.map(day -> fact.begin().filter(begin -> !begin.isAfter(day)).isPresent()).orElse(true);
  }

  /** The dimensions in which an event has another value than the one that is asked for. */
  List<Dimension> against(Fact fact) {
    List<Dimension> against = List.of();
    for (Map.Entry<Dimension, String> asked : values.entrySet()) {
      if (!asked.getKey().of(fact).contains(asked.getValue())) {
        against = against.isEmpty() ? List.of(asked.getKey()) : Stream
            .concat(against.stream(), Stream.of(asked.getKey())).toList();
      }
    }
    return against;
  }

  /** The same as a question to the store; slice it. */
  public PageQuery.Asking events(Links links) {
    return FilterQuery.of(this, links);
  }

  /** The parameters that say the same, without those that say what holds anyway. */
  public Map<String, String> parameters() {
    Map<String, String> all = new LinkedHashMap<>();
    words.ifPresent(value -> all.put("q", value));
    values.forEach((dimension, value) -> all.put(dimension.parameter(), value));
    all.remove(Dimension.MODALITY.parameter(), Dimension.HAPPENED);
    from.ifPresent(day -> all.put("from", day.toString()));
    to.ifPresent(day -> all.put("to", day.toString()));
    areas.forEach(area -> all.put(area.parameter(), area.value()));
    if (!sort.equals(LATEST)) {
      all.put("sort", sort);
    }
    return all;
  }

  /** All parameters, also those that hold anyway. */
  @JsonValue
  public Map<String, String> described() {
    Map<String, String> all = parameters();
    all.put(Dimension.MODALITY.parameter(), values.get(Dimension.MODALITY));
    all.put("sort", sort);
    return all;
  }

  /** What a modality is called in a list of choices. */
  public static String modalityName(String modality) {
    return modality.equals(Dimension.HAPPENED) ? "reported as fact" : modality.equals(ANY) ? "in any way" : "as "
        + modality.toLowerCase(Locale.ROOT);
  }
}
