package org.casus.extract;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Span;

/** Finds quoted stretches of a text: between curly, straight or doubled quotation marks, across sentences if need be. */
final class Quotations {

  /** A longer stretch without a closing mark is a missing mark, not a quotation. */
  private static final int LONGEST = 3_000;

  private Quotations() {}

  /** Spans of what stands between the marks, without the marks, in text order. A paragraph break ends an unclosed one. */
  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = (c == '`' || c == '\'') && i + 1 < text.length() && text.charAt(i + 1) == c;
      if (c == '“' || doubled && c == '`') {
        open = i + (doubled ? 2 : 1);
      } else if (c == '”' || doubled) {
        add(found, text, open, i);
        open = -1;
      } else if (c == '"') {
        if (open < 0) {
          open = i + 1;
        } else {
          add(found, text, open, i);
          open = -1;
        }
      } else if (c == '\n' && open >= 0 && text.startsWith("\n\n", i) || open >= 0 && i - open > LONGEST) {
        open = -1;
      }
      i += doubled ? 1 : 0;
    }
    return found;
  }

  private static void add(List<Span> found, String text, int open, int close) {
    int begin = open;
    int end = close;
    while (begin >= 0 && begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (begin >= 0 && end > begin && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (begin >= 0 && end > begin) {
      found.add(new Span(begin, end));
    }
  }
}
