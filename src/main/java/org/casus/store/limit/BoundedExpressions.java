package org.casus.store.limit;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts bounds around the functions of a query that can take long or grow. */
final class BoundedExpressions extends ExprTransformCopy {

  private static final Set<Class<?>> GROWING =
      Set.of(E_Add.class, E_Subtract.class, E_Multiply.class, E_Divide.class, E_StrEncodeForURI.class, E_StrConcat.class,
      E_Function.class);

  private final Ticket ticket;

  BoundedExpressions(Ticket ticket) {
    this.ticket = ticket;
  }

  @Override
  public Expr transform(ExprFunction1 function, Expr argument) {
    return GROWING.contains(function.getClass()) ? new BoundedFunction(function, new ExprList(List.of(argument)), ticket)
        : super.transform(function, argument);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr first, Expr second) {
    return GROWING.contains(function.getClass()) ? new BoundedFunction(function, new ExprList(List.of(first, second)), ticket)
        : super.transform(function, first, second);
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return BoundedPattern.regex(arguments, ticket);
    }
    if (function instanceof E_StrReplace) {
      return BoundedPattern.replace(arguments, ticket);
    }
    return GROWING.contains(function.getClass()) ? new BoundedFunction(function, arguments, ticket)
        : super.transform(function, arguments);
  }
}
