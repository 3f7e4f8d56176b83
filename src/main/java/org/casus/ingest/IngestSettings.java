package org.casus.ingest;

import org.casus.model.UsageException;

/**
 * How articles are ingested; none of it changes what is in the graph.
 *
 * @param batchSize articles written in one transaction, 1 or more
 * @param threads   threads that read articles, 1 or more; each needs memory of its own for long sentences
 */
public record IngestSettings(int batchSize, int threads) {

  /** Articles in a batch when nobody says otherwise: a kill loses at most so many. */
  public static final int DEFAULT_BATCH = 20;

  public IngestSettings {
    if (batchSize < 1) {
      throw new UsageException("a batch has at least one article, not " + batchSize);
    }
    if (threads < 1) {
      throw new UsageException("at least one thread reads, not " + threads);
    }
  }
}
