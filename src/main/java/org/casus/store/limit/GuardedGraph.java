package org.casus.store.limit;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.WrappedGraph;
import org.apache.jena.util.iterator.ExtendedIterator;

/** A graph that looks at a ticket at every triple that it gives out: the evaluation of property paths looks at nothing else. */
final class GuardedGraph extends WrappedGraph {

  private final Ticket ticket;

  GuardedGraph(Graph base, Ticket ticket) {
    super(base);
    this.ticket = ticket;
  }

  @Override
  public ExtendedIterator<Triple> find(Triple pattern) {
    return guarded(super.find(pattern));
  }

  @Override
  public ExtendedIterator<Triple> find(Node s, Node p, Node o) {
    return guarded(super.find(s, p, o));
  }

  private ExtendedIterator<Triple> guarded(ExtendedIterator<Triple> found) {
    ticket.check();
    return found.filterKeep(triple -> {
      ticket.check();
      return true;
    });
  }
}
