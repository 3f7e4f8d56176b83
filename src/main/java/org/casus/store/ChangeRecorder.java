package org.casus.store;

import org.apache.jena.graph.Node;
import org.apache.jena.query.text.TextDocProducer;
import org.apache.jena.query.text.TextDocProducerTriples;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.changes.TextQuadAction;

/**
 * Hears of every quad that really comes or goes: keeps the text index and the digest of the content up to date with it. The
 * store's own description (the meta graph) is no content.
 */
final class ChangeRecorder implements TextDocProducer {

  private final TextDocProducerTriples indexer;
  private final Node metaGraph;
  private Thread writer;
  private ContentDigest digest;
  private long quads;

  ChangeRecorder(TextIndex index, Node metaGraph) {
    this.indexer = new TextDocProducerTriples(index);
    this.metaGraph = metaGraph;
  }

  /** The current thread writes from now on, upon the content described. */
  void begin(ContentDigest content, long quadCount) {
    writer = Thread.currentThread();
    digest = content;
    quads = quadCount;
  }

  void end() {
    writer = null;
  }

  ContentDigest digest() {
    return digest;
  }

  /** Number of quads outside of the meta graph. */
  long quads() {
    return quads;
  }

  @Override
  public void start() {
    indexer.start();
  }

  @Override
  public void finish() {
    indexer.finish();
  }

  @Override
  public void reset() {
    indexer.reset();
  }

  @Override
  public void change(TextQuadAction action, Node g, Node s, Node p, Node o) {
    if (writer != Thread.currentThread()) {
      throw new IllegalStateException("a change outside of EventStore.write");
    }
    if (g.equals(metaGraph)) {
      return;
    }
    indexer.change(action, g, s, p, o);
    if (action == TextQuadAction.ADD) {
      digest.add(g, s, p, StoredTerms.stored(o));
      quads++;
    } else if (action == TextQuadAction.DELETE) {
      digest.remove(g, s, p, StoredTerms.stored(o));
      quads--;
    }
  }
}
