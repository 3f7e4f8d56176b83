package org.casus.exchange;

import java.util.Comparator;
import org.casus.model.CodePoints;

/**
 * A stretch of an article's text in the exchange format, half-open, counted in Unicode code points.
 *
 * @param begin index of the first character; negative in broken files, where it still orders and overlaps
 * @param end   index after the last character, greater than {@code begin}
 */
public record Range(int begin, int end) implements Comparable<Range> {

  private static final Comparator<Range> TEXT_ORDER = Comparator.comparingInt(Range::begin).thenComparingInt(Range::end);

  public Range {
    if (end <= begin) {
      throw new IllegalArgumentException("not a range: [" + begin + ", " + end + ")");
    }
  }

  /** The words of a text that stand there, without what lies beyond its ends. */
  public String of(CodePoints text) {
    return text.substring(begin, end);
  }

  public int length() {
    return end - begin;
  }

  /** How many characters both have in common, 0 when they do not overlap. */
  public int overlap(Range other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(begin, other.begin));
  }

  public boolean overlaps(Range other) {
    return overlap(other) > 0;
  }

  /** Whether the character at {@code position} belongs to it. */
  public boolean covers(int position) {
    return begin <= position && position < end;
  }

  @Override
  public int compareTo(Range other) {
    return TEXT_ORDER.compare(this, other);
  }
}
