package org.casus.store.limit;

import java.util.List;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** A function whose value can be larger than its arguments, with an end to that. */
final class BoundedFunction extends ExprFunctionN {

  private final ExprFunction function;
  private final Ticket ticket;

  /** @param function what to evaluate; its own arguments do not count */
  BoundedFunction(ExprFunction function, ExprList arguments, Ticket ticket) {
    super(function.getFunctionSymbol().getSymbol(), arguments);
    this.function = function;
    this.ticket = ticket;
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv environment) {
    ticket.check();
    return BoundedValues.checked(applied(values, environment));
  }

  private NodeValue applied(List<NodeValue> values, FunctionEnv environment) {
    if (function instanceof ExprFunction2 two) {
      return two.eval(values.get(0), values.get(1), environment);
    }
    if (function instanceof ExprFunction1 one) {
      return one.eval(values.get(0), environment);
    }
    if (function instanceof E_Function call) {
      ExprList constants = new ExprList();
      values.forEach(constants::add);
      return call.copy(constants).eval(BindingRoot.create(), environment);
    }
    return ((ExprFunctionN) function).eval(values, environment);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    return eval(values, null);
  }

  @Override
  public String getFunctionIRI() {
    return function.getFunctionIRI();
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedFunction(function, arguments, ticket);
  }
}
