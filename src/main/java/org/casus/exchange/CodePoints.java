package org.casus.exchange;

import java.util.Arrays;

/** Translates between the two ways to count the characters of one text: UTF-16 units and Unicode code points. */
public final class CodePoints {

  private final String text;
  /** The index, in code points, of each character outside the Basic Multilingual Plane; it takes two UTF-16 units. */
  private final int[] wide;

  public CodePoints(String text) {
    this.text = text;
    int[] found = new int[text.length() / 2];
    int count = 0;
    int point = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i)), point++) {
      if (Character.isSupplementaryCodePoint(text.codePointAt(i))) {
        found[count++] = point;
      }
    }
    this.wide = Arrays.copyOf(found, count);
  }

  /** Length of the text in code points. */
  public int length() {
    return text.length() - wide.length;
  }

  /** The code point index of a UTF-16 index. */
  public int ofUtf16(int index) {
    int low = 0;
    int high = wide.length;
    // The n-th wide character (from 0) begins at UTF-16 index wide[n] + n.
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (wide[middle] + middle < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return index - low;
  }

  /** The UTF-16 index of a code point index; one beyond the end of the text is taken for the end. */
  public int toUtf16(int point) {
    int before = Arrays.binarySearch(wide, point);
    return Math.min(text.length(), point + (before < 0 ? -before - 1 : before));
  }

  /** The text from one code point up to another, without what lies beyond its end. */
  public String substring(int begin, int end) {
    int from = toUtf16(Math.max(0, begin));
    return text.substring(from, Math.max(from, toUtf16(Math.max(0, end))));
  }

  public String substring(Range range) {
    return substring(range.begin(), range.end());
  }
}
