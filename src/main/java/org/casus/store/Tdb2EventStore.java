package org.casus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.text.TextDatasetFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.casus.model.UsageException;
import org.casus.store.place.ShapeIndex;
import org.casus.store.place.SpatialFunctions;
import org.casus.vocab.GeoSparql;

/** A store in a directory of its own: quads in TDB2, text in Lucene; or one in memory, with the same parts. */
public final class Tdb2EventStore implements EventStore {

  private final StoreSettings settings;
  private final DatasetGraph quads;
  private final LuceneText text;
  private final ChangeRecorder recorder;
  private final StoreDescription description;
  private final Dataset dataset;
  private final Optional<StoreLock> lock;
  private volatile StoreStatistics statistics;

  static {
    GeoSparql.register();
    SpatialFunctions.addTo(FunctionRegistry.get());
    SpatialFunctions.addTo(PropertyFunctionRegistry.get());
  }

  private Tdb2EventStore(StoreSettings settings, DatasetGraph quads, Directory textFiles, Optional<StoreLock> lock) {
    this.settings = settings;
    this.quads = quads;
    this.text = new LuceneText(textFiles);
    this.lock = lock;
    this.description = new StoreDescription(settings.baseIri());
    this.recorder = new ChangeRecorder(text, description.graph());
    this.dataset = DatasetFactory.wrap(TextDatasetFactory.create(quads, text, false, recorder));
    dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    // A query answers from this store, and from nowhere else.
    dataset.getContext().set(ARQ.httpServiceAllowed, false);
    ShapeIndex.attach(dataset, this::version);
  }

  /** Whether there is a store to {@link #open} at {@code directory}; one whose creation broke off does not count. */
  public static boolean exists(Path directory) {
    return new StoreLayout(directory).isWhole();
  }

  /** Creates a store with this base, made by this version of Casus; see {@link #create(Path, StoreSettings)}. */
  public static Tdb2EventStore create(Path directory, String baseIri) {
    return create(directory, new StoreSettings(baseIri, casusVersion()));
  }

  /**
   * Creates a store and opens it.
   *
   * @param directory one that is empty, or not there yet, or holds a store whose creation broke off
   * @throws UsageException when the directory holds anything else, or cannot be written
   */
  public static Tdb2EventStore create(Path directory, StoreSettings settings) {
    StoreLayout layout = new StoreLayout(directory);
    layout.prepare();
    StoreLock lock = StoreLock.take(directory);
    try {
      layout.begin(settings);
      return ready(connect(layout, settings, lock), store -> {
        store.describe();
        layout.finish();
      });
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Opens a store without telling how far a text index is built anew. */
  public static Tdb2EventStore open(Path directory) {
    return open(directory, IndexProgress.SILENT);
  }

  /**
   * Opens a store. When the process that last wrote to it was killed between the two commits, the text index is built anew.
   *
   * @throws UsageException when there is no store, or it has another layout version, was not created to the end, or is in use
   */
  public static Tdb2EventStore open(Path directory, IndexProgress progress) {
    StoreLayout layout = new StoreLayout(directory);
    StoreSettings settings = layout.settings();
    StoreLock lock = StoreLock.take(directory);
    try {
      return ready(connect(layout, settings, lock), store -> store.mendText(progress));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /**
   * Gives back the disk space of what earlier transactions left behind; worth while after many writes. Content and version
   * stay. A process killed meanwhile leaves the store as it was, or compacted.
   *
   * @throws UsageException as {@link #open} does; a store that is open cannot be compacted
   */
  public static void compact(Path directory) {
    StoreLayout layout = new StoreLayout(directory);
    layout.settings();
    StoreLock lock = StoreLock.take(directory);
    try {
      DatasetGraph quads = DatabaseMgr.connectDatasetGraph(Location.create(layout.quads()));
      try {
        DatabaseMgr.compact(quads, true);
      } finally {
        TDBInternal.expel(quads);
      }
    } finally {
      lock.close();
    }
  }

  /** A store in memory, empty, gone with the process. */
  public static Tdb2EventStore inMemory(String baseIri) {
    Tdb2EventStore store = new Tdb2EventStore(new StoreSettings(baseIri, casusVersion()), DatabaseMgr.createDatasetGraph(),
        new ByteBuffersDirectory(), Optional.empty());
    store.describe();
    return store;
  }

  private static Tdb2EventStore connect(StoreLayout layout, StoreSettings settings, StoreLock lock) {
    try {
      Files.createDirectories(layout.quads());
      DatasetGraph quads = DatabaseMgr.connectDatasetGraph(Location.create(layout.quads()));
      return new Tdb2EventStore(settings, quads, FSDirectory.open(layout.text()), Optional.of(lock));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The store, closed again when it cannot be made ready. */
  private static Tdb2EventStore ready(Tdb2EventStore store, Consumer<Tdb2EventStore> preparing) {
    try {
      preparing.accept(store);
      return store;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static String casusVersion() {
    return Optional.ofNullable(Tdb2EventStore.class.getPackage().getImplementationVersion()).orElse("development");
  }

  private void describe() {
    begin();
    try {
      recorder.begin(new ContentDigest(), 0);
      description.create(dataset, settings);
      text.belongsTo(recorder.digest().toString());
      dataset.commit();
    } finally {
      recorder.end();
      dataset.end();
    }
  }

  private void mendText(IndexProgress progress) {
    String version = read(description::digest).toString();
    if (!text.version().equals(version)) {
      quads.executeRead(() -> text.rebuild(quads, version, progress));
    }
  }

  @Override
  public String baseIri() {
    return settings.baseIri();
  }

  @Override
  public String version() {
    return read(description::digest).toString().substring(0, 16);
  }

  @Override
  public StoreStatistics statistics() {
    return read(data -> {
      String version = version();
      StoreStatistics known = statistics;
      if (known == null || !known.version().equals(version)) {
        known = StoreStatistics.count(data, version, description.quadCount(data));
        statistics = known;
      }
      return known;
    });
  }

  @Override
  public <T> T read(Function<Dataset, T> reading) {
    if (dataset.isInTransaction()) {
      return reading.apply(dataset);
    }
    dataset.begin(ReadWrite.READ);
    try {
      return reading.apply(dataset);
    } finally {
      dataset.end();
    }
  }

  @Override
  public void write(Consumer<Dataset> writing) {
    begin();
    try {
      ContentDigest before = description.digest(dataset);
      recorder.begin(description.digest(dataset), description.quadCount(dataset));
      writing.accept(dataset);
      if (!dataset.isInTransaction()) {
        throw new IllegalStateException("a write that ends its transaction itself");
      }
      if (recorder.digest().equals(before)) {
        dataset.abort();
      } else {
        description.update(dataset, recorder.digest(), recorder.quads());
        text.belongsTo(recorder.digest().toString());
        dataset.commit();
      }
    } finally {
      recorder.end();
      // Without a commit before it, this rolls back quads and text alike.
      dataset.end();
    }
  }

  private void begin() {
    if (dataset.isInTransaction()) {
      throw new IllegalStateException("a write inside another transaction");
    }
    dataset.begin(ReadWrite.WRITE);
  }

  @Override
  public Dataset dataset() {
    return dataset;
  }

  @Override
  public void close() {
    text.close();
    TDBInternal.expel(quads);
    lock.ifPresent(StoreLock::close);
  }
}
