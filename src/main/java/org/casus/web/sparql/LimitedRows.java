package org.casus.web.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** Rows up to a limit of rows or bytes; when there are more, the exchange is told. */
final class LimitedRows implements Iterator<Binding> {

  private final RowSet rows;
  private final SparqlExchange exchange;
  private final long maxRows;
  private final long maxBytes;
  private long count;

  LimitedRows(RowSet rows, SparqlExchange exchange, long maxRows, long maxBytes) {
    this.rows = rows;
    this.exchange = exchange;
    this.maxRows = maxRows;
    this.maxBytes = maxBytes;
  }

  @Override
  public boolean hasNext() {
    boolean more = rows.hasNext();
    if (more && count >= maxRows) {
      exchange.truncate("rows=" + maxRows);
      return false;
    }
    if (more && size() >= maxBytes) {
      exchange.truncate("bytes=" + maxBytes);
      return false;
    }
    return more;
  }

  private long size() {
    try {
      return exchange.answer().size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Binding next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    count++;
    return rows.next();
  }

  long count() {
    return count;
  }
}
