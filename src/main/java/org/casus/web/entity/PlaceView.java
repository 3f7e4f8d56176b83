package org.casus.web.entity;

import java.util.List;
import org.casus.web.event.EventLine;
import org.casus.web.event.MapPoint;
import org.casus.web.graph.Ref;
import org.casus.web.http.Paging;
import org.casus.web.index.Entity;

/**
 * All that a page says of a place.
 *
 * @param happened   whether the list holds only what happened
 * @param otherCount how many events the list leaves out because they did not happen, or are totals
 * @param actors     who took part in what happened here
 * @param around     the list of events near it
 * @param near       the nearest places at which something happened, within 500 kilometres
 */
public record PlaceView(Entity entity, boolean happened, long otherCount, List<ActorView.Counted> actors, String around,
    List<Near> near,
                        List<ActorView.ForceCount> forces, List<EventLine> events, Paging paging, List<MapPoint> points) {

  /** How far, in kilometres, the list of events around a place reaches at first. */
  public static final int AROUND = 100;

  /** Another place. @param kilometres great-circle distance */
  public record Near(Ref ref, long kilometres, long count) {}
}
