package org.casus.web.sparql;

import java.util.List;
import org.casus.web.http.WebFailure;

/**
 * How deep the brackets of a query go: the parser calls itself for each. Brackets within texts, IRIs and comments do not
 * count.
 */
final class Nesting {

  static final int DEEPEST = 128;
  private static final String NOT_IN_IRI = "<\"{}|^`\\";

  private final String query;
  private int at;

  private Nesting(String query) {
    this.query = query;
  }

  /** @throws WebFailure 400 when the brackets go too deep */
  static void check(String query) {
    new Nesting(query).scan();
  }

  static WebFailure tooDeep() {
    return new WebFailure(400, "Query too complex",
        "The query is nested too deeply, or has too long a chain of operators; brackets may go "
        + DEEPEST + " deep.", List.of());
  }

  private void scan() {
    int depth = 0;
    while (at < query.length()) {
      switch (query.charAt(at)) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth--;
        case '#' -> skipTo("\n");
        case '<' -> skipIri();
        case '"', '\'' -> skipText();
        default -> { }
      }
      if (depth > DEEPEST) {
        throw tooDeep();
      }
      at++;
    }
  }

  private void skipTo(String end) {
    int found = query.indexOf(end, at);
    at = found < 0 ? query.length() : found;
  }

  /** Nothing, when the sign is a comparison. */
  private void skipIri() {
    for (int i = at + 1; i < query.length(); i++) {
      char c = query.charAt(i);
      if (c == '>') {
        at = i;
        return;
      }
      if (c <= ' ' || NOT_IN_IRI.indexOf(c) >= 0) {
        return;
      }
    }
  }

  private void skipText() {
    String quote = query.substring(at, at + 1);
    String end = query.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
    at += end.length();
    while (at < query.length() && !query.startsWith(end, at)) {
      at += query.charAt(at) == '\\' ? 2 : 1;
    }
    at += end.length() - 1;
  }
}
