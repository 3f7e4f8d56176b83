package org.casus.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;

/**
 * How much a store holds.
 *
 * @param version        the content that was counted
 * @param articles       articles read
 * @param events         all events, whatever their modality
 * @param assertedEvents single events that are said to have happened: what default counts count
 * @param mentions       event mentions in all articles
 * @param actors         states, persons, organizations, groups, forces and populations with a part in an event
 * @param places         places of events
 * @param quads          statements in all graphs but the one in which the store describes itself
 */
public record StoreStatistics(String version, long articles, long events, long assertedEvents, long mentions, long actors,
                              long places, long quads) {

  private static final String QUERY = "statistics.rq";

  static StoreStatistics count(Dataset data, String version, long quads) {
    try (QueryExecution execution = QueryExecution.dataset(data).query(text()).build()) {
      QuerySolution row = execution.execSelect().next();
      return new StoreStatistics(version, number(row, "articles"), number(row, "events"), number(row, "assertedEvents"),
          number(row, "mentions"), number(row, "actors"), number(row, "places"), quads);
    }
  }

  private static long number(QuerySolution row, String name) {
    return row.getLiteral(name).getLong();
  }

  private static String text() {
    try (InputStream in = StoreStatistics.class.getResourceAsStream(QUERY)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
