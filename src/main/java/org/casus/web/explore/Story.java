package org.casus.web.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.casus.web.event.EventLine;
import org.casus.web.event.EventLines;
import org.casus.web.event.Fact;
import org.casus.web.site.Site;

/**
 * Events told in the order of time, each with a sentence that reports it: to read, to print.
 *
 * @param days   the earliest first
 * @param others how many events are left out, because they have no date or are too many
 */
public record Story(List<Day> days, long others) {

  private static final int MOST = 120;

  /** What began at one time. @param when the time in words */
  public record Day(String when, List<EventLine> events) {}

  static Story of(List<Fact> facts, Site site, Dataset data) {
    List<Node> inTime = facts.stream().filter(fact -> fact.begin().isPresent())
        .sorted((a, b) -> a.begin().get().compareTo(b.begin().get())).limit(MOST).map(Fact::node).toList();
    Map<String, List<EventLine>> byDay = new LinkedHashMap<>();
    for (EventLine line : new EventLines(site.names(), site.vocabulary()).read(data, inTime)) {
      byDay.computeIfAbsent(line.when(), when -> new ArrayList<>()).add(line);
    }
    List<Day> days = byDay.entrySet().stream().map(entry -> new Day(entry.getKey(), entry.getValue())).toList();
    return new Story(days, facts.size() - inTime.size());
  }
}
