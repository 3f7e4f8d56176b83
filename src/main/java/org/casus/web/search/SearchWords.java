package org.casus.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What somebody typed, as words: all of them must be found, the last one may be the beginning of a word. Signs that mean something
 * to the index are no part of words.
 *
 * @param words in lower case
 */
public record SearchWords(List<String> words) {

  private static final int MOST = 12;

  public SearchWords {
    words = List.copyOf(words);
  }

  public static SearchWords of(String typed) {
    return new SearchWords(Arrays.stream(typed.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}\\p{M}]+")).filter(word -> !word.isEmpty())
        .limit(MOST).toList());
  }

  public boolean isEmpty() {
    return words.isEmpty();
  }

  /** As a query of Lucene. */
  public String asLucene() {
    List<String> clauses = new ArrayList<>(words);
    int last = clauses.size() - 1;
    String word = clauses.get(last);
    if (word.length() > 1) {
      clauses.set(last, "(" + word + " OR " + word + "*)");
    }
    return clauses.stream().collect(Collectors.joining(" AND "));
  }
}
