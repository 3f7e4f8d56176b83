package org.casus.web.page;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.Dataset;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.Facts;
import org.casus.web.explore.Explorer;
import org.casus.web.explore.Facet;
import org.casus.web.explore.Overview;
import org.casus.web.explore.ValueNames;
import org.casus.web.http.Format;
import org.casus.web.http.Paging;
import org.casus.web.http.Parameters;
import org.casus.web.index.KnownThings;
import org.casus.web.index.Suggestions;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;
import org.casus.web.text.Days;

/** Two actors, two sources or two times side by side. What the second side does not say is as on the first. */
public final class ComparePage {

  private static final List<Format> FORMATS = List.of(Format.HTML, Format.JSON);
  private static final List<String> ONE = List.of("actor", "source", "from", "to");
  private static final Set<Dimension> BY = EnumSet.of(Dimension.TYPE);

  /**
   * A side.
   *
   * @param title   its selection in words
   * @param given   its own parameters, by their names on the first side
   * @param written the same as they stand in the form, with names in place of ids
   */
  public record Side(String title, Map<String, String> given, @JsonIgnore Map<String, String> written, Overview overview) {}

  /** A type of event on both sides; a link is empty where there is no event. */
  public record TypeRow(String name, String typeClass, long first, String firstHref, long second, String secondHref) {}

  /** What the page shows; without sides when nothing was asked for yet. */
  public record View(Optional<Side> first, Optional<Side> second, List<TypeRow> types,
                     @JsonIgnore Suggestions suggestions) {}

  private final Site site;
  private final Responder responder;

  public ComparePage(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /compare}. */
  public void answer(Context request) {
    List<String> names = new ArrayList<>(ONE);
    ONE.forEach(name -> names.add(name + "2"));
    Parameters parameters = new Parameters(request, names);
    EventFilter first = named(filter(parameters, "", Optional.empty()));
    EventFilter second = named(filter(parameters, "2", Optional.of(first)));
    Map<String, String> given = new LinkedHashMap<>();
    names.forEach(name -> parameters.text(name).ifPresent(value -> given.put(name, value)));
    Format format = responder.negotiate(request, Responder.suffix(request), FORMATS);
    responder.page(request, "compare" + Paging.query(given), format, FORMATS,
        () -> Page.of("compare.jte", "Compare", "events", site.readInTurn(data -> view(data, first, second, given))),
        "explore.css", "explore.js");
  }

  private EventFilter named(EventFilter filter) {
    return site.read(data -> filter.named(thing -> KnownThings.find(site, data, thing)));
  }

  /** @param otherwise where the values come from that are not given */
  private static EventFilter filter(Parameters parameters, String number, Optional<EventFilter> otherwise) {
    EventFilter filter = EventFilter.happened("date");
    for (Dimension dimension : List.of(Dimension.ACTOR, Dimension.SOURCE)) {
      Optional<String> value = EventFilter.value(parameters, dimension, dimension.parameter() + number)
          .or(() -> otherwise.flatMap(other -> other.value(dimension)));
      filter = value.isPresent() ? filter.with(dimension, value.get()) : filter;
    }
    return filter.between(parameters.firstDay("from" + number).or(() -> otherwise.flatMap(EventFilter::from)),
        parameters.lastDay("to" + number).or(() -> otherwise.flatMap(EventFilter::to)));
  }

  private View view(Dataset data, EventFilter first, EventFilter second, Map<String, String> given) {
    Suggestions suggestions = Suggestions.read(site, data);
    if (first.equals(second)) {
      return new View(given.isEmpty() ? Optional.empty() : Optional.of(side(data, first, first)), Optional.empty(), List.of(),
          suggestions);
    }
    // Different times side by side have a scale each.
    boolean sameTime = first.from().equals(second.from()) && first.to().equals(second.to());
    Side one = side(data, first, sameTime ? second : first);
    Side other = side(data, second, sameTime ? first : second);
    return new View(Optional.of(one), Optional.of(other), types(one.overview(), other.overview()), suggestions);
  }

  private Side side(Dataset data, EventFilter filter, EventFilter beside) {
    ValueNames names = new ValueNames(site, data, Facts.read(site, data));
    List<String> parts = new ArrayList<>();
    filter.value(Dimension.ACTOR).ifPresent(actor -> parts.add(names.of(Dimension.ACTOR, actor)));
    filter.value(Dimension.SOURCE).ifPresent(source -> parts.add(source));
    String time = Days.of(filter.from(), filter.to());
    if (!time.isEmpty()) {
      parts.add(time);
    }
    Map<String, String> written = new LinkedHashMap<>(filter.parameters());
    written.computeIfPresent("actor", (name, actor) -> KnownThings.written(site, data, actor, name));
    return new Side(parts.isEmpty() ? "Everything" : String.join(", ", parts), filter.parameters(), written,
        new Explorer(site, data).overview(filter, BY, beside));
  }

  private static List<TypeRow> types(Overview first, Overview second) {
    Map<String, Facet.Choice> left = choices(first);
    Map<String, Facet.Choice> right = choices(second);
    Set<String> names = new TreeSet<>(left.keySet());
    names.addAll(right.keySet());
    return names.stream().map(name -> {
      Facet.Choice a = left.get(name);
      Facet.Choice b = right.get(name);
      return new TypeRow(name, (a == null ? b : a).typeClass(), a == null ? 0 : a.count(), a == null ? "" : a.href(),
          b == null ? 0 : b.count(), b == null ? "" : b.href());
    }).toList();
  }

  private static Map<String, Facet.Choice> choices(Overview overview) {
    Map<String, Facet.Choice> choices = new LinkedHashMap<>();
    overview.facets().forEach(facet -> facet.choices().forEach(choice -> choices.put(choice.name(), choice)));
    return choices;
  }
}
