package org.casus.web.answer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.web.event.Facts;
import org.casus.web.event.MapPoint;
import org.casus.web.explore.Exploration;
import org.casus.web.explore.Network;
import org.casus.web.explore.Times;
import org.casus.web.site.Site;
import org.casus.web.text.Words;

/**
 * An answer in one view. Of the drawings only that of the view is there, and it may have nothing to draw.
 *
 * @param views  all views, with the way to each
 * @param groups the rows by time, for the timeline
 */
public record Answer(AnswerTable table, AnswerView view, List<Exploration.Tab> views, List<MapPoint> points,
                     Optional<Times> times, List<RowGroup> groups, Optional<Network> network, Optional<RowBars> bars) {

  /** @param href where the same answer is in a view */
  public static Answer of(Site site, AnswerTable table, AnswerView view, Function<AnswerView, String> href) {
    Facts facts = site.read(data -> Facts.read(site, data));
    RowTimes rows = new RowTimes(table, facts, site.vocabulary());
    Optional<Times> times = when(view == AnswerView.TIMELINE, rows::times);
    return new Answer(table, view,
        Arrays.stream(AnswerView.values())
        .map(other -> new Exploration.Tab(Words.capital(other.label()), href.apply(other), other == view)).toList(),
        view == AnswerView.MAP ? new RowMap(table, facts, site.links()).points() : List.of(), times,
        times.map(rows::groups).orElse(List.of()), when(view == AnswerView.GRAPH, () -> RowNetwork.of(table)),
        when(view == AnswerView.CHART, () -> RowBars.of(table)));
  }

  private static <T> Optional<T> when(boolean wanted, Supplier<T> drawing) {
    return wanted ? Optional.of(drawing.get()) : Optional.empty();
  }

  /** Whether the view has something to show. */
  public boolean isDrawn() {
    return switch (view) {
      case TABLE -> true;
      case MAP -> !points.isEmpty();
      case TIMELINE -> !groups.isEmpty();
      case GRAPH -> !network.orElseThrow().edges().isEmpty();
      case CHART -> !bars.orElseThrow().bars().isEmpty();
    };
  }

  /** How many rows the map shows. */
  public long placed() {
    return points.stream().mapToLong(MapPoint::count).sum();
  }
}
