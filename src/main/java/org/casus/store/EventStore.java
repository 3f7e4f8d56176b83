package org.casus.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.query.Dataset;

/**
 * A dataset that keeps what was read from articles: one named graph an article, merged events, entities and reference
 * data in graphs of their own. The default graph of a query is the union of all of them.
 *
 * <p>Many threads may read while one writes. A reader sees the store as it was when its reading began.
 */
public interface EventStore extends AutoCloseable {

  /** What goes before {@code id/…} and {@code graph/…}: an http or https IRI that ends in a slash; it never changes. */
  String baseIri();

  /**
   * Names the content: two stores with the same quads have the same version, and a write that changes anything changes it.
   * Take it for an opaque word of letters and digits, fit for an ETag.
   */
  String version();

  /** Counts over the whole store; taken again only when the version has changed. */
  StoreStatistics statistics();

  /**
   * Reads in one transaction. Inside another {@code read} or {@code write} of the same thread it joins that one. What
   * {@code reading} returns must not depend on the dataset any more: collect results, close iterators.
   */
  <T> T read(Function<Dataset, T> reading);

  /**
   * Writes in one transaction: all of it is kept, or, when {@code writing} throws, nothing, and the exception goes on to the
   * caller. When nothing has changed in the end, nothing is committed.
   *
   * @throws IllegalStateException inside another transaction of the same thread
   */
  void write(Consumer<Dataset> writing);

  /**
   * The dataset itself, for those who speak SPARQL to it in transactions of their own ({@code READ} only: a change outside of
   * {@link #write} is refused). Queries see the union of all graphs as default graph; {@code getDefaultModel()} does not, use
   * {@code getUnionModel()}.
   */
  Dataset dataset();

  /** Gives up files and locks; reading and writing must have ended. */
  @Override
  void close();
}
