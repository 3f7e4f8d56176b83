package org.casus.extract.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.Figure;

/** English words for numbers, and what a run of them amounts to: "two hundred and five", "1.2 million", "half a dozen". */
final class NumberWords {

  private static final long THOUSAND = 1_000;
  private static final Map<String, Long> WORDS = new HashMap<>();
  private static final Map<String, Long> SCALES = Map.of("hundred", 100L, "thousand", THOUSAND, "million", 1_000_000L, "billion",
      1_000_000_000L,
      "trillion", 1_000_000_000_000L, "dozen", 12L);

  private static final Map<String, Long> SUFFIXES = Map.of("m", 1_000_000L, "mn", 1_000_000L, "bn", 1_000_000_000L, "tn",
      1_000_000_000_000L);

  static {
    String[] units = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        + "sixteen seventeen eighteen nineteen").split(" ");
    for (int i = 0; i < units.length; i++) {
      WORDS.put(units[i], (long) i);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      WORDS.put(tens[i], 20L + 10 * i);
      for (int unit = 1; unit < 10; unit++) {
        WORDS.put(tens[i] + "-" + units[unit], 20L + 10 * i + unit);
      }
    }
  }

  private NumberWords() {}

  /** Whether a word in lower case is a number or a multiplier such as "hundred". */
  static boolean isNumber(String word) {
    return WORDS.containsKey(word) || SCALES.containsKey(word);
  }

  /** Whether a word in lower case multiplies the number before it. */
  static boolean isScale(String word) {
    return SCALES.containsKey(word);
  }

  /** What words in lower case amount to; empty when there is no number among them. A dozen is about twelve. */
  static Optional<Figure> value(List<String> words) {
    double total = 0;
    double part = 0;
    boolean any = false;
    boolean approximate = false;
    boolean several = false;
    for (String word : words) {
      if (Character.isDigit(word.charAt(0))) {
        String suffix = word.replaceAll("[\\d.,]", "");
        part += Double.parseDouble(word.replace(",", "").replace(suffix, "")) * SUFFIXES.getOrDefault(suffix, 1L);
      } else if (WORDS.containsKey(word)) {
        part += WORDS.get(word);
      } else if (word.equals("half")) {
        part = 0.5;
      } else if (word.equals("several")) {
        several = true;
      } else if (SCALES.containsKey(word)) {
        part = (part == 0 ? 1 : part) * SCALES.get(word);
        approximate |= word.equals("dozen");
        if (SCALES.get(word) >= THOUSAND) {
          total += part;
          part = 0;
        }
      }
      any |= Character.isDigit(word.charAt(0)) || isNumber(word);
    }
    long value = Math.round(total + part);
    if (!any) {
      return Optional.empty();
    }
    return Optional.of(several ? new Figure(3 * value, 4 * value, 10 * value - 1, true)
        : new Figure(value, value, value, approximate));
  }
}
