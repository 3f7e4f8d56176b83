package org.casus.web.site;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.store.CorrectionLog;
import org.casus.store.EventStore;
import org.casus.store.MeaningIndex;
import org.casus.store.release.Releases;
import org.casus.web.graph.Links;
import org.casus.web.graph.Names;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Prefixes;
import org.casus.web.graph.Vocabulary;
import org.casus.web.http.Assets;

/** The store that is shown, and what is needed to show it. For all threads. */
public final class Site {

  private static final PageQuery EXISTS = PageQuery.load("exists");

  private final EventStore store;
  private final Releases releases;
  private final Links links;
  private final Assets assets = new Assets();
  private final Vocabulary vocabulary = new Vocabulary();
  private final Names names;
  private final Prefixes prefixes;
  private final Memory memory = new Memory();
  private final Semaphore turns = new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
  private final Optional<CorrectionLog> corrections;
  private final Optional<MeaningIndex> meaning;
  private final Optional<TextReader> textReader;

  /**
   * @param corrections where readers may report mistakes; empty when they may not
   * @param releases    earlier states of the store
   * @param meaning     finds sentences by what they mean; empty when it is not wanted
   * @param textReader  reads what readers paste; empty when nothing does
   */
  public Site(EventStore store, Links links, Optional<CorrectionLog> corrections, Releases releases,
      Optional<MeaningIndex> meaning,
              Optional<TextReader> textReader) {
    this.store = store;
    this.corrections = corrections;
    this.releases = releases;
    this.meaning = meaning;
    this.textReader = textReader;
    this.links = links;
    this.names = new Names(links, vocabulary);
    this.prefixes = new Prefixes(links.base());
  }

  public EventStore store() {
    return store;
  }

  /** Where readers may report mistakes; empty when they may not. */
  public Optional<CorrectionLog> corrections() {
    return corrections;
  }

  /** Reads what readers paste; empty when this server only shows. */
  public Optional<TextReader> textReader() {
    return textReader;
  }

  /** Whether the store says anything of a thing. */
  public boolean knows(Dataset data, String iri) {
    return !EXISTS.with("thing", NodeFactory.createURI(iri)).rows(data).isEmpty();
  }

  /** Finds sentences by what they mean; empty when it is not wanted. */
  public Optional<MeaningIndex> meaning() {
    return meaning;
  }

  public Releases releases() {
    return releases;
  }

  public <T> T read(Function<Dataset, T> reading) {
    return store.read(reading);
  }

  /**
   * Reads what a page shows, in its turn: no more pages are made at once than there are processors, or a crowd of them would
   * leave none for queries. Must neither be called while reading nor wait for anything else.
   */
  public <T> T readInTurn(Function<Dataset, T> reading) {
    turns.acquireUninterruptibly();
    try {
      return store.read(reading);
    } finally {
      turns.release();
    }
  }

  public Links links() {
    return links;
  }

  public Assets assets() {
    return assets;
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  public Names names() {
    return names;
  }

  public Prefixes prefixes() {
    return prefixes;
  }

  /** What {@code making} gives, kept until the store changes; to be called while reading. */
  public <T> T remember(String name, Supplier<T> making) {
    return memory.of(name, store.version(), making);
  }
}
