package org.casus.ingest;

import java.util.List;
import org.casus.model.Issue;

/**
 * What came of an ingest.
 *
 * @param added    articles that are new in the store
 * @param known    articles given that the store had already, or that were given twice; they changed nothing
 * @param undated  how many of the new ones have no publication day
 * @param mentions event mentions in the new articles
 * @param events   events in the whole store after merging, of whatever modality
 * @param issues   input that was left out, in the order of the input
 */
public record IngestReport(long added, long known, long undated, long mentions, long events, List<Issue> issues) {
  public IngestReport {
    issues = List.copyOf(issues);
  }
}
