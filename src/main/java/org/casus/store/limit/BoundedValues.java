package org.casus.store.limit;

import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/** How large a value may become: as every step of an expression is bounded by the size of its arguments, so is the whole. */
final class BoundedValues {

  /** In UTF-16 units; longer than any article. */
  static final int LONGEST_TEXT = 1 << 20;
  private static final int MOST_BITS = 1 << 15;

  private BoundedValues() {}

  static NodeValue checked(NodeValue value) {
    if (value.isNumber()) {
      boolean large = value.isInteger() ? value.getInteger().bitLength() > MOST_BITS
          : value.isDecimal() && (value.getDecimal().unscaledValue().bitLength() > MOST_BITS
          || Math.abs(value.getDecimal().scale()) > MOST_BITS);
      if (large) {
        throw new ExprEvalException("a number with more than " + MOST_BITS + " bits");
      }
    } else if (value.isString() || value.isLangString()) {
      checked(value.asNode().getLiteralLexicalForm().length());
    }
    return value;
  }

  static void checked(int length) {
    if (length > LONGEST_TEXT) {
      throw new ExprEvalException("a text with more than " + LONGEST_TEXT + " characters");
    }
  }
}
