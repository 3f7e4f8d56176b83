package org.casus.nlp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TIMEX3 values of lengths of time in words: "six straight days" is P6D, "two and a half years" P2.5Y, "decades" PXDE. */
final class TimexDuration {

  private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
      "nine",
      "ten", "eleven", "twelve");
  private static final Pattern WORDS =
      Pattern.compile("(?:(?:the|over|about|almost|nearly|more than|past|last|next|their|its|a|an) )*?"
      + "(?:(an?|[a-z]+|\\d+)( and a half)? )?(?:straight |consecutive |trading |successive )*(day|week|month|quarter|year|"
      + "decade|centurie|century)s?");

  private TimexDuration() {}

  /** Empty when the words are no length of time. */
  static Optional<String> value(String words) {
    Matcher m = WORDS.matcher(words.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " "));
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean plural = words.strip().endsWith("s");
    String number = number(m.group(1), plural);
    String half = m.group(2) == null ? "" : ".5";
    return switch (m.group(3)) {
      case "day" -> Optional.of("P" + number + half + "D");
      case "week" -> Optional.of("P" + number + half + "W");
      case "month" -> Optional.of("P" + number + half + "M");
      case "quarter" -> Optional.of("P" + number + half + "Q");
      case "year" -> Optional.of("P" + number + half + "Y");
      case "decade" -> Optional.of(number.equals("X") ? "PXDE" : "P" + Integer.parseInt(number) * 10 + "Y");
      default -> Optional.of(number.equals("X") ? "PXCE" : "P" + Integer.parseInt(number) * 100 + "Y");
    };
  }

  private static String number(String word, boolean plural) {
    if (word != null && word.matches("\\d{1,6}")) {
      return word;
    }
    int index = word == null ? -1 : NUMBERS.indexOf(word);
    return index >= 0 ? Integer.toString(index) : plural ? "X" : "1";
  }
}
