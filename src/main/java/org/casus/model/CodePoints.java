package org.casus.model;

import java.util.Arrays;

/**
 * The offsets of one text, counted both ways: in UTF-16 units, as the program does, and in Unicode code points, as the graph
 * and the exchange format do. The text is read once; a text without characters beyond the Basic Multilingual Plane, where both
 * are the same, costs nothing after that, and any other a binary search an offset.
 */
public final class CodePoints {

  /** UTF-16 index of the second half of each surrogate pair, rising. */
  private final int[] secondHalves;
  private final String text;

  public CodePoints(String text) {
    int[] found = new int[16];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = i++;
      }
    }
    secondHalves = Arrays.copyOf(found, count);
    this.text = text;
  }

  /** Length of the text in code points. */
  public int length() {
    return text.length() - secondHalves.length;
  }

  /**
   * How many code points stand before a UTF-16 offset.
   *
   * @throws IllegalArgumentException when the offset lies outside of the text or within a character
   */
  public int ofUtf16(int offset) {
    check(offset, text.length());
    int place = Arrays.binarySearch(secondHalves, offset);
    if (place >= 0) {
      throw new IllegalArgumentException("offset " + offset + " splits a character");
    }
    return offset - (-place - 1);
  }

  /**
   * At which UTF-16 offset a code point begins.
   *
   * @throws IllegalArgumentException when the text has fewer code points
   */
  public int toUtf16(int codePoint) {
    check(codePoint, length());
    // The k-th second half belongs to code point secondHalves[k] - k - 1: count those before the one asked for.
    int low = 0;
    int high = secondHalves.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (secondHalves[middle] - middle - 1 < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }

  /** The span between two code points. */
  public Span toUtf16(int begin, int end) {
    return new Span(toUtf16(begin), toUtf16(end));
  }

  /** The words from one code point up to another, without what lies beyond either end of the text. */
  public String substring(int begin, int end) {
    int from = within(begin);
    return text.substring(toUtf16(from), toUtf16(Math.max(from, within(end))));
  }

  private int within(int codePoint) {
    return Math.max(0, Math.min(codePoint, length()));
  }

  private static void check(int offset, int length) {
    if (offset < 0 || offset > length) {
      throw new IllegalArgumentException("offset " + offset + " in a text of length " + length);
    }
  }
}
