package org.casus.eval;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.exchange.Range;
import org.casus.model.CodePoints;

/**
 * The head word of a phrase without a parse: the last word before the first preposition, comma or relative pronoun. Crude,
 * and the same for everybody who is scored.
 */
final class CrudeHead {

  private static final String WORD = WordPatterns.WORD_CHARACTER;
  private static final Pattern TOKEN = Pattern.compile(WordPatterns.DIGIT + "[" + WordPatterns.DIGIT + ",.]*" + WordPatterns.DIGIT
      + "|[" + WORD + "][" + WORD + "’'.&-]*|[^" + WORD + WordPatterns.BLANK + "]");
  private static final Set<String> ENDS = Set.of("of", "in", "for", "on", "at", "with", "to", "from", "by", "between", "against",
      "near", "about", "after", "before", "over", "under", "during", "since", "until", "as", "than", "who", "that", "which",
      "whose", "where", "when", "whom", ",", ";", ":", "(", "—", "–");
  private static final Set<String> SKIPPED = Set.of("'s", "’s", "\"", "“", "”", "'", "’");

  private CrudeHead() {}

  /** The head within {@code phrase}; the phrase itself when it has no word. */
  static Range of(CodePoints text, Range phrase) {
    String words = phrase.of(text);
    CodePoints points = new CodePoints(words);
    Range head = phrase;
    boolean found = false;
    Matcher token = TOKEN.matcher(words);
    while (token.find()) {
      String word = token.group().toLowerCase(Locale.ROOT);
      if (ENDS.contains(word) && found) {
        break;
      }
      if (!ENDS.contains(word) && !SKIPPED.contains(word)) {
        head = new Range(phrase.begin() + points.ofUtf16(token.start()), phrase.begin() + points.ofUtf16(token.end()));
        found = true;
      }
    }
    return head;
  }
}
