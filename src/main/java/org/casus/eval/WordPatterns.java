package org.casus.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.exchange.Range;
import org.casus.model.CodePoints;

/**
 * What a word, a digit and a blank are when words are counted. Defined by Unicode categories, because the shorthands of
 * regular expressions differ between languages: Java's {@code \w} has combining marks, and other scorers have them not.
 */
final class WordPatterns {

  static final String WORD_CHARACTER = "\\p{L}\\p{N}_";
  static final String DIGIT = "\\p{Nd}";
  static final String BLANK = "\\s\\p{Z}\\x1c-\\x1f\\x85";

  private static final Pattern WORD = Pattern.compile("[" + WORD_CHARACTER + "]+");
  private static final Pattern LEADING_BLANK = Pattern.compile("\\A[" + BLANK + "]+");
  private static final Pattern ANY_BLANK = Pattern.compile("[" + BLANK + "]");

  private WordPatterns() {}

  /** All words of a text. */
  static List<Range> words(CodePoints text) {
    String characters = text.substring(0, text.length());
    List<Range> words = new ArrayList<>();
    Matcher word = WORD.matcher(characters);
    while (word.find()) {
      words.add(new Range(text.ofUtf16(word.start()), text.ofUtf16(word.end())));
    }
    return words;
  }

  static String withoutLeadingBlank(String text) {
    return LEADING_BLANK.matcher(text).replaceFirst("");
  }

  static String withoutBlanks(String text) {
    return ANY_BLANK.matcher(text).replaceAll("");
  }
}
