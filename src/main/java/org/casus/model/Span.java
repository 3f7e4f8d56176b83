package org.casus.model;

import java.util.Comparator;

/**
 * A stretch of an article's text, half-open: {@code text.substring(begin, end)}.
 *
 * <p>Offsets are UTF-16 indices into {@link Article#text()}, and nothing else in the program counts characters another
 * way; only the exchange format counts Unicode code points, and converts at its edge.
 *
 * @param begin index of the first character, 0 or more
 * @param end   index after the last character, greater than {@code begin}: a span is never empty
 */
public record Span(int begin, int end) implements Comparable<Span> {

  private static final Comparator<Span> TEXT_ORDER = Comparator.comparingInt(Span::begin).thenComparingInt(Span::end);

  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
    }
  }

  /** The text that this span covers in {@code text}. */
  public String of(String text) {
    return text.substring(begin, end);
  }

  public int length() {
    return end - begin;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** The smallest span that covers both. */
  public Span union(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** Text order: by begin, then by end. */
  @Override
  public int compareTo(Span other) {
    return TEXT_ORDER.compare(this, other);
  }
}
