package org.casus.web.sparql;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Finds what a query of a stranger must not have: other services, and code loaded by name. */
final class QueryGuard {

  static final String NO_SERVICE =
      "SERVICE is switched off: this endpoint answers from its own graph only. Send the query to the other endpoint, or load the export.";
  private static final String NO_CODE = "Functions that load code (java:, js:) are switched off.";

  private String refusal;

  private QueryGuard() {}

  /** Why the query is refused, for its author to read; empty when it is not. */
  static Optional<String> check(Query query) {
    if (query.isDescribeType() && query.getQueryPattern() == null) {
      return Optional.empty();
    }
    QueryGuard guard = new QueryGuard();
    Op op = Algebra.compile(query);
    Walker.walk(op, guard.new Operators(), guard.new Expressions());
    return Optional.ofNullable(guard.refusal);
  }

  private void name(String iri) {
    if (iri != null && (iri.startsWith("java:") || iri.startsWith("js:") || iri.contains("/ARQ/jsFunction#")
        || iri.contains("/ARQ/js#"))) {
      refusal = NO_CODE;
    }
  }

  private final class Operators extends OpVisitorBase {

    @Override
    public void visit(OpService service) {
      refusal = NO_SERVICE;
    }

    @Override
    public void visit(OpBGP pattern) {
      for (Triple triple : pattern.getPattern()) {
        Node predicate = triple.getPredicate();
        if (predicate.isURI()) {
          name(predicate.getURI());
        }
      }
    }
  }

  private final class Expressions extends ExprVisitorBase {

    @Override
    public void visit(ExprFunctionN call) {
      name(call.getFunctionIRI());
    }

    @Override
    public void visit(ExprAggregator call) {
      if (call.getAggregator() != null) {
        name(call.getAggregator().key());
      }
    }
  }
}
