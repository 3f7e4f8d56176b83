package org.casus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.casus.corpus.Corpus;
import org.casus.ingest.IngestListener.Stage;
import org.casus.model.Article;
import org.casus.model.Reading;
import org.casus.rdf.Iris;
import org.casus.store.EventStore;

/**
 * Takes articles into a store: those it does not hold yet are read, checked, written in batches, and at the end all reports of
 * the store are merged into events. The only type that sees all stages.
 */
public final class IngestPipeline {

  private final EventStore store;
  private final Supplier<? extends Function<Article, Reading>> readings;
  private final IngestSettings settings;

  /** @param readings gives what reads an article, from several threads; asked once, and only if there is something to read */
  public IngestPipeline(EventStore store, Supplier<? extends Function<Article, Reading>> readings, IngestSettings settings) {
    this.store = store;
    this.readings = readings;
    this.settings = settings;
  }

  /**
   * @throws InvalidGraphException if what was read breaks the shapes; batches before it are kept
   * @throws IllegalStateException if an article could not be read; batches before it are kept
   */
  public IngestReport run(Corpus corpus, IngestListener listener) {
    new ReferenceGraph(store).bringUpToDate();
    EventGraph graph = new EventGraph(new Iris(store.baseIri()));
    ArticleWriter writer = new ArticleWriter(store, graph);
    List<Article> unknown = writer.newOnes(corpus.articles());
    long mentions = unknown.isEmpty() ? 0 : read(unknown, writer, listener);
    EventRefresh events = new EventRefresh(store, graph);
    if (events.isDue()) {
      listener.begins(Stage.MERGING, 1);
      events.run();
      listener.advances(1);
    }
    long undated = unknown.stream().filter(a -> a.date().isEmpty()).count();
    return new IngestReport(unknown.size(), corpus.articles().size() - unknown.size(), undated, mentions,
        store.statistics().events(), corpus.issues());
  }

  private long read(List<Article> articles, ArticleWriter writer, IngestListener listener) {
    listener.begins(Stage.LOADING, 1);
    Function<Article, Reading> reading = readings.get();
    listener.advances(1);
    listener.begins(Stage.READING, articles.size());
    long mentions = 0;
    try (ReadAhead ahead = new ReadAhead(articles.iterator(), reading, settings.threads())) {
      List<Reading> batch = new ArrayList<>();
      while (ahead.hasNext()) {
        Reading next = ahead.next();
        mentions += next.events().size();
        batch.add(next);
        if (batch.size() == settings.batchSize() || !ahead.hasNext()) {
          writer.write(batch);
          batch.clear();
        }
        listener.advances(1);
      }
    }
    return mentions;
  }
}
