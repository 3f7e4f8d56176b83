package org.casus.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventId;
import org.casus.model.MentionId;
import org.casus.model.Reading;
import org.casus.model.Report;
import org.casus.resolve.EventMerger;

/** Readings as JSON Lines, with the events that their mentions were merged into. */
final class ReadingLines {

  private final String base;

  ReadingLines(String base) {
    this.base = base;
  }

  /** One line for each reading, in their order. */
  void write(List<Reading> readings, Terminal terminal) {
    Map<MentionId, EventId> events = events(readings);
    readings.forEach(reading -> terminal.print(reading.article().id() + " " + events.size() + base + "\n"));
  }

  private static Map<MentionId, EventId> events(List<Reading> readings) {
    Map<EntityId, Entity> entities = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (Reading reading : readings) {
      reading.entities().forEach(e -> entities.putIfAbsent(e.id(), e));
      reports.addAll(reading.reports());
    }
    Map<MentionId, EventId> eventOf = new HashMap<>();
    for (Event event : new EventMerger(id -> Optional.ofNullable(entities.get(id))).merge(reports)) {
      event.mentions().forEach(report -> eventOf.put(report.mention().id(), event.id()));
    }
    return eventOf;
  }
}
