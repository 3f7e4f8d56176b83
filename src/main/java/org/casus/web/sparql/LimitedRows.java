package org.casus.web.sparql;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/**
 * Rows of a result, of which the first ones are found before anything is sent, so that a query that fails or takes too long is
 * answered with an error, and the last one allowed is followed by an end that cannot be taken for the end of the result.
 */
final class LimitedRows implements Iterator<Binding> {

  private static final int FOUND_BEFORE_SENDING = 10_000;

  private final Iterator<Binding> first;
  private final RowSet rest;
  private final long limit;
  private long count;

  private LimitedRows(List<Binding> first, RowSet rest, long limit) {
    this.first = first.iterator();
    this.rest = rest;
    this.limit = limit;
  }

  static RowSet of(RowSet rows, long limit) {
    List<Binding> first = new ArrayList<>();
    while (first.size() < FOUND_BEFORE_SENDING && rows.hasNext()) {
      first.add(rows.next());
    }
    return RowSetStream.create(rows.getResultVars(), new LimitedRows(first, rows, limit));
  }

  @Override
  public boolean hasNext() {
    boolean more = first.hasNext() || rest.hasNext();
    if (more && count >= limit) {
      throw new QueryCancelledException();
    }
    return more;
  }

  @Override
  public Binding next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    count++;
    return first.hasNext() ? first.next() : rest.next();
  }
}
