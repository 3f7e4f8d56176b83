package org.casus.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.casus.model.Article;
import org.casus.model.Reading;

/**
 * Reads articles with several threads and gives the readings in the order of the articles. Keeps a few readings ahead, so that
 * threads stay busy while a batch is written, and no more than that in memory.
 */
public final class ReadAhead implements Iterator<Reading>, AutoCloseable {

  private static final int AHEAD_PER_THREAD = 4;

  private final Iterator<Article> articles;
  private final Function<Article, Reading> reading;
  private final ExecutorService threads;
  private final int ahead;
  private final Deque<Pending> pending = new ArrayDeque<>();

  private record Pending(Article article, Future<Reading> reading) {}

  public ReadAhead(Iterator<Article> articles, Function<Article, Reading> reading, int threadCount) {
    this.articles = articles;
    this.reading = reading;
    this.threads = Executors.newFixedThreadPool(threadCount, runnable -> {
      Thread thread = new Thread(runnable, "reader");
      thread.setDaemon(true);
      return thread;
    });
    this.ahead = threadCount * AHEAD_PER_THREAD;
  }

  @Override
  public boolean hasNext() {
    return !pending.isEmpty() || articles.hasNext();
  }

  /** @throws IllegalStateException naming the article that could not be read, with the cause: a fault of the program */
  @Override
  public Reading next() {
    while (pending.size() < ahead && articles.hasNext()) {
      Article article = articles.next();
      pending.add(new Pending(article, threads.submit(() -> reading.apply(article))));
    }
    if (pending.isEmpty()) {
      throw new NoSuchElementException();
    }
    Pending first = pending.remove();
    try {
      return first.reading().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not read article " + first.article().id()
          + first.article().title().map(t -> " (" + t + ")").orElse(""), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
