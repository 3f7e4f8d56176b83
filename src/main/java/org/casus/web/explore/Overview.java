package org.casus.web.explore;

import java.util.List;
import org.casus.web.event.EventLine;

/**
 * A selection in short, as pages about one thing show it.
 *
 * @param happened how many of its events happened
 * @param all      how many there are with those planned, threatened, denied and summed up
 * @param times    what happened over time
 * @param facets   by what else it can be looked at
 * @param lines    the most reported events
 * @param network  who has to do with whom in it
 * @param list     the list of the events
 */
public record Overview(long happened, long all, Times times, List<Facet> facets, List<EventLine> lines, Network network,
    Way list) {

  /** The events in one of the views of {@link Exploration#VIEWS}. */
  public String as(String view) {
    return list.with("view", view);
  }
}
