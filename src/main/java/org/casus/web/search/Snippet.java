package org.casus.web.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with the words that were found.
 *
 * @param found whether it is one of them
 */
public record Snippet(String text, boolean found) {

  private static final char BEGIN = '\uE000';
  private static final char END = '\uE001';

  /** How the index is asked to mark what it found: with characters that no text has. */
  static final String STYLE = "highlight:s:" + BEGIN + " | e:" + END + " | m:1 | z:600";

  /** Takes apart what the index marked. */
  static List<Snippet> of(String marked) {
    List<Snippet> pieces = new ArrayList<>();
    boolean found = false;
    StringBuilder text = new StringBuilder();
    for (char c : marked.toCharArray()) {
      if (c == BEGIN || c == END) {
        if (text.length() > 0) {
          pieces.add(new Snippet(text.toString(), found));
          text.setLength(0);
        }
        found = c == BEGIN;
      } else {
        text.append(c);
      }
    }
    if (text.length() > 0) {
      pieces.add(new Snippet(text.toString(), found));
    }
    return pieces;
  }

  static String plain(String marked) {
    return marked.replace(String.valueOf(BEGIN), "").replace(String.valueOf(END), "");
  }
}
