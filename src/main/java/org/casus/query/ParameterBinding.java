package org.casus.query;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformNodeElement;
import org.apache.jena.sparql.syntax.syntaxtransform.NodeTransformSubst;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/**
 * Puts terms in the place of variables, also within subqueries, and works out what hangs on whether a parameter was given:
 * {@code FILTER(!BOUND(?from) || ?end >= ?from)} becomes a plain comparison, or nothing. So the query that runs is also one
 * that people can read and run again.
 *
 * <p>{@code FILTER(!BOUND(?actor) || EXISTS { … ?actor … })} becomes a subquery that comes first: where the filter would look at
 * all that there is, the subquery begins with what was given, and finds the little that hangs on it. A second one about something
 * else stays where the filter was, and is worked out once.
 */
final class ParameterBinding extends ExprTransformNodeElement {

  private final List<Var> open;

  private ParameterBinding(Map<Var, Node> terms, List<Var> open) {
    super(new NodeTransformSubst(terms), new Elements(terms));
    this.open = open;
  }

  static Query bind(Query query, Map<Var, Node> terms, List<Var> open) {
    Query bound = QueryTransformOps.transform(query, new Elements(terms), new ParameterBinding(terms, open));
    // Read again, so that what is shown is what runs.
    return QueryFactory.create(bound.toString());
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    if (function instanceof E_Bound) {
      if (argument.isConstant()) {
        return NodeValue.TRUE;
      }
      if (argument.isVariable() && open.contains(argument.asVar())) {
        return NodeValue.FALSE;
      }
    }
    if (function instanceof E_LogicalNot && argument.isConstant()) {
      return isTrue(argument) ? NodeValue.FALSE : NodeValue.TRUE;
    }
    return super.transform(function, argument);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_LogicalOr && left.isConstant()) {
      return isTrue(left) ? NodeValue.TRUE : right;
    }
    if (function instanceof E_LogicalAnd && left.isConstant()) {
      return isTrue(left) ? right : NodeValue.FALSE;
    }
    return super.transform(function, left, right);
  }

  private static boolean isTrue(Expr constant) {
    return NodeValue.TRUE.equals(constant);
  }

  /** The patterns' part: subqueries too, and filters that always hold dropped. */
  private static final class Elements extends ElementTransformSubst {

    Elements(Map<Var, Node> terms) {
      super(terms);
    }

    @Override
    public ElementSubQuery transform(ElementSubQuery subQuery, Query bound) {
      return new ElementSubQuery(bound);
    }

    @Override
    public Element transform(ElementFilter filter, Expr bound) {
      if (filter.getExpr() instanceof E_LogicalOr && bound instanceof E_Exists given && isPlain(given.getElement())) {
        return new Condition(given);
      }
      return isTrue(bound) ? new ElementGroup() : super.transform(filter, bound);
    }

    @Override
    public Element transform(ElementGroup group, List<Element> members) {
      Set<Var> certain = variables(members.stream().filter(ElementPathBlock.class::isInstance));
      Set<Var> others = variables(members.stream().filter(member -> !(member instanceof Condition)));
      ElementGroup narrowed = new ElementGroup();
      ElementGroup rest = new ElementGroup();
      for (Element member : members) {
        Optional<Element> given = member instanceof Condition condition
            ? condition.asSubquery(certain, others) : Optional.empty();
        if (given.filter(subquery -> goesOn(narrowed, subquery)).isPresent()) {
          narrowed.addElement(given.get());
        } else if (!(member instanceof ElementGroup inner && inner.isEmpty())) {
          rest.addElement(given.orElse(member));
        }
      }
      rest.getElements().forEach(narrowed::addElement);
      return narrowed;
    }

    /** What has nothing in common with the subqueries before it waits for the triples: else each is paired with each. */
    private static boolean goesOn(ElementGroup before, Element subquery) {
      return before.isEmpty() || !Collections.disjoint(variables(before.getElements().stream()), variables(Stream.of(subquery)));
    }

    /** Whether a pattern is of triples only: one that compares values does not begin with the value. */
    private static boolean isPlain(Element pattern) {
      return pattern instanceof ElementGroup group && group.getElements().stream().allMatch(ElementPathBlock.class::isInstance);
    }

    private static Set<Var> variables(Stream<Element> elements) {
      Set<Var> variables = new LinkedHashSet<>();
      elements.forEach(element -> PatternVars.vars(variables, element));
      return variables;
    }
  }

  /** What must exist because a parameter was given. */
  private static final class Condition extends ElementFilter {

    private final Element pattern;

    Condition(E_Exists given) {
      super(given);
      pattern = given.getElement();
    }

    /**
     * The same as a subquery.
     *
     * @param certain what the triples of the group bind
     * @param others  what all of the group may bind
     * @return empty where a filter says something else than a subquery: about what only may be bound, or about nothing outside
     */
    Optional<Element> asSubquery(Set<Var> certain, Set<Var> others) {
      Set<Var> shared = new LinkedHashSet<>(PatternVars.vars(pattern));
      shared.retainAll(others);
      if (shared.isEmpty() || !certain.containsAll(shared)) {
        return Optional.empty();
      }
      Query narrowing = QueryFactory.make();
      narrowing.setQuerySelectType();
      narrowing.setDistinct(true);
      shared.forEach(narrowing::addResultVar);
      narrowing.setQueryPattern(pattern);
      return Optional.of(new ElementSubQuery(narrowing));
    }
  }
}
