package org.casus.web.sparql;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.syntax.Element;
import org.casus.store.limit.BoundedQueries;
import org.casus.store.place.SpatialFunctions;
import org.casus.web.http.WebFailure;

/** Finds what a query of a stranger must not have: other services, code loaded by name, functions without bounds. */
final class QueryGuard {

  static final String NO_SERVICE =
      "SERVICE is switched off: this endpoint answers from its own graph only. Send the query to the other endpoint, or "
          + "load the export.";
  private static final String NO_CODE = "Functions that load code (java:, js:, CALL) are switched off.";

  private static final Pattern CODE = Pattern.compile("<(java|js):", Pattern.CASE_INSENSITIVE);

  private String refusal;

  private QueryGuard() {}

  /** Why the query is refused, for its author to read; empty when it is not. */
  static Optional<WebFailure> check(Query query) {
    // Written out, a query has no escapes any more in which such a name could hide.
    if (CODE.matcher(query.serialize()).find()) {
      return Optional.of(refused(NO_CODE));
    }
    if (query.isDescribeType() && query.getQueryPattern() == null) {
      return Optional.empty();
    }
    return check(Algebra.compile(query));
  }

  /** The same for the pattern of an update. */
  static Optional<WebFailure> check(Element pattern) {
    return check(Algebra.compile(pattern));
  }

  private static Optional<WebFailure> check(Op op) {
    QueryGuard guard = new QueryGuard();
    Walker.walk(op, guard.new Operators(), guard.new Expressions());
    return Optional.ofNullable(guard.refusal).map(QueryGuard::refused);
  }

  private static WebFailure refused(String why) {
    return new WebFailure(403, "Not allowed", why, List.of());
  }

  private void name(String iri) {
    if (iri == null) {
      return;
    }
    if (iri.startsWith("java:") || iri.startsWith("js:") || iri.contains("/ARQ/jsFunction#") || iri.contains("/ARQ/js#")) {
      refusal = NO_CODE;
    } else if (BoundedQueries.DENIED_FUNCTIONS.contains(iri)) {
      refusal = "The function <" + iri + "> is not offered; use REGEX, REPLACE and the other functions of SPARQL 1.1.";
    } else if (SpatialFunctions.isMissing(iri)) {
      refusal = "The function <" + iri + "> is not offered; of GeoSPARQL there are: "
          + String.join(", ", SpatialFunctions.offered()) + ".";
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
        predicate(triple.getPredicate());
      }
    }

    // The walker leaves these conditions out.
    @Override
    public void visit(OpOrder order) {
      order.getConditions().forEach(condition -> Walker.walk(condition.getExpression(), new Expressions()));
    }
  }

  private void predicate(Node predicate) {
    if (predicate.isURI()) {
      name(predicate.getURI());
    }
  }

  private final class Expressions extends ExprVisitorBase {

    @Override
    public void visit(ExprFunctionN call) {
      if (call instanceof E_Call) {
        refusal = NO_CODE;
      }
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
