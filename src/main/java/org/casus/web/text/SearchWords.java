package org.casus.web.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed: words, all of which must be found, and phrases in quotation marks, whose words must stand together. The
 * last word may be the beginning of one. Signs that mean something to the index are no part of words.
 *
 * @param words   outside of quotation marks, in lower case
 * @param phrases each as its words with a space between them
 */
public record SearchWords(List<String> words, List<String> phrases) {

  private static final int MOST = 12;
  private static final int LONG = 7;
  private static final int SHORT = 4;
  private static final Pattern PHRASE = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]");

  public SearchWords {
    words = List.copyOf(words);
    phrases = List.copyOf(phrases);
  }

  public static SearchWords of(String typed) {
    List<String> phrases = new ArrayList<>();
    StringBuilder rest = new StringBuilder();
    Matcher quoted = PHRASE.matcher(typed);
    while (quoted.find()) {
      phrases.add(String.join(" ", split(quoted.group(1))));
      quoted.appendReplacement(rest, " ");
    }
    quoted.appendTail(rest);
    return new SearchWords(split(rest.toString()), phrases.stream().filter(phrase -> !phrase.isEmpty()).limit(MOST).toList());
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+")).filter(word -> !word.isEmpty())
        .limit(MOST).toList();
  }

  public boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty();
  }

  /** As a query of Lucene. */
  public String asLucene() {
    List<String> clauses = new ArrayList<>(words);
    int last = clauses.size() - 1;
    if (last >= 0 && clauses.get(last).length() > 1) {
      clauses.set(last, "(" + clauses.get(last) + " OR " + clauses.get(last) + "*)");
    }
    phrases.forEach(phrase -> clauses.add("\"" + phrase + "\""));
    return String.join(" AND ", clauses);
  }

  /** The same for words that may be misspelt: one letter may differ, two in long words; short words stand as they are. */
  public String asSimilar() {
    List<String> clauses = new ArrayList<>();
    for (String word : words) {
      String edits = word.length() >= LONG ? "~2" : word.length() >= SHORT ? "~1" : "";
      clauses.add(edits.isEmpty() ? word : "(" + word + " OR " + word + edits + ")");
    }
    phrases.forEach(phrase -> clauses.add("\"" + phrase + "\"~3"));
    return String.join(" AND ", clauses);
  }
}
