package org.casus.extract.tree;

import java.util.ArrayList;
import java.util.List;
import org.casus.model.Span;

/**
 * Finds quoted stretches of a text: between curly, straight or doubled quotation marks, across sentences if need be. In
 * printed English a quotation that runs on over a paragraph has no closing mark there, and the next paragraph opens with a
 * mark again.
 */
public final class Quotations {

  /** A longer stretch without a closing mark is a missing mark, not a quotation. */
  private static final int LONGEST = 3_000;

  /**
   * One quotation, or one paragraph of it.
   *
   * @param span      what stands between the marks, without the marks
   * @param continued whether the paragraph before ended within the same quotation
   */
  public record Quote(Span span, boolean continued) {}

  private final String text;
  private final List<Quote> found = new ArrayList<>();
  private int open = -1;
  private boolean running;

  private Quotations(String text) {
    this.text = text;
  }

  /** What stands between quotation marks, in text order. */
  public static List<Quote> find(String text) {
    Quotations quotations = new Quotations(text);
    quotations.read();
    return quotations.found;
  }

  private void read() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean doubled = (c == '`' || c == '\'') && i + 1 < text.length() && text.charAt(i + 1) == c;
      if (c == '“' || doubled && c == '`') {
        open(i + (doubled ? 2 : 1));
      } else if (c == '”' || doubled) {
        close(i);
      } else if (c == '"' && open < 0 && onlyCloses(i)) {
        open(startOfParagraph(i));
        close(i);
      } else if (c == '"' && (open < 0 || opens(i))) {
        open(i + 1);
      } else if (c == '"') {
        close(i);
      } else if (c == '\n' && open >= 0 && isParagraphEnd(i)) {
        endParagraph(i);
      } else if (open >= 0 && i - open > LONGEST) {
        open = -1;
      }
      i += doubled ? 1 : 0;
    }
  }

  /** A straight mark within a quotation opens a new one if it cannot close: blank before it, a letter behind it. */
  private boolean opens(int i) {
    boolean blankBefore = i == 0 || Character.isWhitespace(text.charAt(i - 1));
    return blankBefore && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1))
        && text.lastIndexOf('\n', i) > open;
  }

  /**
   * A straight mark behind a comma or full stop and before a blank closes what was never opened: all of the paragraph before
   * it.
   */
  private boolean onlyCloses(int i) {
    boolean behindMark = i > 0 && ",.?!".indexOf(text.charAt(i - 1)) >= 0;
    return behindMark && i + 1 < text.length() && text.charAt(i + 1) == ' ' && startOfParagraph(i) < i
        && text.indexOf('"', startOfParagraph(i)) == i;
  }

  private int startOfParagraph(int i) {
    return text.lastIndexOf('\n', i) + 1;
  }

  private boolean isParagraphEnd(int i) {
    int next = i + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return text.startsWith("\n", i + 1) || next < text.length() && (text.charAt(next) == '“' || text.charAt(next) == '"');
  }

  /** The quotation runs on if the next paragraph begins with an opening mark; else the closing mark is missing. */
  private void endParagraph(int i) {
    int next = i;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean runsOn = next < text.length() && (text.charAt(next) == '“' || text.charAt(next) == '"');
    if (runsOn) {
      add(i);
    }
    open = -1;
    running = runsOn;
  }

  private void open(int at) {
    open = at;
  }

  private void close(int at) {
    if (open >= 0) {
      add(at);
    }
    open = -1;
    running = false;
  }

  private void add(int close) {
    int begin = open;
    int end = close;
    while (begin < end && Character.isWhitespace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && (Character.isWhitespace(text.charAt(end - 1)) || text.charAt(end - 1) == ',')) {
      end--;
    }
    if (end > begin) {
      found.add(new Quote(new Span(begin, end), running));
    }
  }
}
