package org.casus.store.limit;

import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;

/** TDB2's way to run a query, but for property paths, which run over a graph that looks at the ticket. */
final class GuardedExecutor extends OpExecutorTDB2 {

  private final Ticket ticket;

  GuardedExecutor(ExecutionContext execution, Ticket ticket) {
    super(execution);
    this.ticket = ticket;
  }

  @Override
  protected QueryIterator execute(OpPath path, QueryIterator input) {
    GuardedGraph graph = new GuardedGraph(execCxt.getActiveGraph(), ticket);
    return new QueryIterPath(path.getTriplePath(), input, ExecutionContext.copyChangeActiveGraph(execCxt, graph));
  }
}
