package org.casus.store.limit;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REGEX and REPLACE as ARQ does them, but looking at a ticket, and with an end to what REPLACE makes. */
final class BoundedPattern extends ExprFunctionN {

  private static final int MOST_PATTERNS = 100;

  private final boolean replaces;
  private final Ticket ticket;
  private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

  private BoundedPattern(String name, boolean replaces, ExprList arguments, Ticket ticket) {
    super(name, arguments);
    this.replaces = replaces;
    this.ticket = ticket;
  }

  static BoundedPattern regex(ExprList arguments, Ticket ticket) {
    return new BoundedPattern("regex", false, arguments, ticket);
  }

  static BoundedPattern replace(ExprList arguments, Ticket ticket) {
    return new BoundedPattern("replace", true, arguments, ticket);
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    ticket.check();
    Node text = NodeValueOps.checkAndGetStringLiteral(opName(), arguments.get(0));
    int flagsAt = replaces ? 3 : 2;
    String flags = arguments.size() > flagsAt ? plain(arguments.get(flagsAt)) : "";
    Matcher matcher = pattern(plain(arguments.get(1)), flags).matcher(new LookingText(text.getLiteralLexicalForm(), ticket));
    try {
      return replaces ? replaced(arguments.get(0), text, matcher, plain(arguments.get(2)))
          : NodeValue.booleanReturn(matcher.find());
    } catch (StackOverflowError e) {
      throw new ExprEvalException("a pattern that is too deep for a text of " + text.getLiteralLexicalForm().length()
          + " characters");
    }
  }

  private String opName() {
    return replaces ? "REPLACE" : "REGEX";
  }

  private String plain(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(opName(), value).getLiteralLexicalForm();
  }

  private Pattern pattern(String text, String flags) {
    if (patterns.size() >= MOST_PATTERNS) {
      patterns.clear();
    }
    return patterns.computeIfAbsent(flags + "/" + text, key -> RegexEngine.makePattern(opName(), text, flags));
  }

  private static NodeValue replaced(NodeValue original, Node text, Matcher matcher, String replacement) {
    if (!matcher.find()) {
      return original;
    }
    StringBuilder result = new StringBuilder();
    boolean first = true;
    try {
      do {
        // As ARQ has it: an empty match counts only where it is the first.
        if (first || matcher.start() != matcher.end()) {
          matcher.appendReplacement(result, replacement);
          BoundedValues.checked(result.length());
        }
        first = false;
      } while (matcher.find());
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    }
    matcher.appendTail(result);
    String language = text.getLiteralLanguage();
    return NodeValue.makeNode(language.isEmpty() ? NodeFactory.createLiteralDT(result.toString(), text.getLiteralDatatype())
        : NodeFactory.createLiteralLang(result.toString(), language));
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedPattern(opName().toLowerCase(java.util.Locale.ROOT), replaces, arguments, ticket);
  }
}
