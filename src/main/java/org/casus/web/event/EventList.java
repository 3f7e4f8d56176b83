package org.casus.web.event;

import java.util.List;
import org.casus.web.http.Paging;

/**
 * A page of a list of events.
 *
 * @param filters what was asked for, each with the way to do without it
 * @param facets  other choices with the number of events they would leave
 */
public record EventList(EventFilter filter, long total, List<Chip> filters, List<Facet> facets, List<EventLine> events, Paging paging) {

  /** A filter in words, and the list without it. */
  public record Chip(String name, String value, String without) {}

  /** Choices of one kind. */
  public record Facet(String name, List<Choice> choices) {}

  /** A choice: what it is called, how many events it has, and the list with it. */
  public record Choice(String name, String typeClass, long count, String href) {}
}
