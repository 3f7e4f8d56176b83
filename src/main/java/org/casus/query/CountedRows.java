package org.casus.query;

import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.sparql.engine.binding.Binding;

/** Rows that are counted as they go by. */
final class CountedRows implements ResultSet {

  private final ResultSet rows;
  private long count;

  CountedRows(ResultSet rows) {
    this.rows = rows;
  }

  long count() {
    return count;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  @Override
  public QuerySolution next() {
    count++;
    return rows.next();
  }

  @Override
  public QuerySolution nextSolution() {
    return next();
  }

  @Override
  public Binding nextBinding() {
    count++;
    return rows.nextBinding();
  }

  @Override
  public void forEachRemaining(Consumer<? super QuerySolution> action) {
    while (hasNext()) {
      action.accept(next());
    }
  }

  @Override
  public int getRowNumber() {
    return rows.getRowNumber();
  }

  @Override
  public List<String> getResultVars() {
    return rows.getResultVars();
  }

  @Override
  public Model getResourceModel() {
    return rows.getResourceModel();
  }

  @Override
  public void close() {
    rows.close();
  }
}
