package org.casus.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.exchange.ReadingJson;
import org.casus.ingest.ArticleReading;
import org.casus.ingest.IngestListener.Stage;
import org.casus.ingest.ReadAhead;
import org.casus.model.Article;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventId;
import org.casus.model.MentionId;
import org.casus.model.Reading;
import org.casus.model.Report;
import org.casus.resolve.merge.EventMerger;

/** Articles as lines of the exchange format, with the events that their mentions are merged into over all of them. */
final class ReadingLines {

  private final String base;
  private final int threads;

  /** @param base what IRIs begin with */
  ReadingLines(String base, int threads) {
    this.base = base;
    this.threads = threads;
  }

  /** Gives one line for each article, in their order, once all of them are read. */
  void write(List<Article> articles, Terminal terminal, Consumer<String> lines) {
    List<Reading> readings = new ArrayList<>();
    read(articles, terminal, readings::add);
    Map<MentionId, EventId> events = events(readings);
    readings.forEach(reading -> lines.accept(ReadingJson.toLine(reading, base, events::get)));
  }

  /** The line of an article by itself. @param base what IRIs begin with */
  static String of(Reading reading, String base) {
    return ReadingJson.toLine(reading, base, events(List.of(reading))::get);
  }

  /** Gives what is read in each article, in their order, one after the other. */
  void read(List<Article> articles, Terminal terminal, Consumer<Reading> readings) {
    try (ProgressDisplay progress = new ProgressDisplay(terminal)) {
      progress.begins(Stage.LOADING, 1);
      ArticleReading reading = ArticleReading.load();
      progress.begins(Stage.READING, articles.size());
      try (ReadAhead ahead = new ReadAhead(articles.iterator(), reading, threads)) {
        ahead.forEachRemaining(next -> {
          readings.accept(next);
          progress.advances(1);
        });
      }
    }
  }

  private static Map<MentionId, EventId> events(List<Reading> readings) {
    Map<EntityId, Entity> entities = new HashMap<>();
    Map<MentionId, Report> reports = new HashMap<>();
    for (Reading reading : readings) {
      reading.entities().forEach(e -> entities.putIfAbsent(e.id(), e));
      // The same text given twice has the same mentions.
      reading.reports().forEach(report -> reports.putIfAbsent(report.mention().id(), report));
    }
    Map<MentionId, EventId> eventOf = new HashMap<>();
    for (Event event : new EventMerger(id -> Optional.ofNullable(entities.get(id))).merge(reports.values())) {
      event.mentions().forEach(report -> eventOf.put(report.mention().id(), event.id()));
    }
    return eventOf;
  }
}
