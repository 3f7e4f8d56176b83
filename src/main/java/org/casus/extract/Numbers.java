package org.casus.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.model.Figure;
import org.casus.model.Token;

/** Reads how many: digits and number words, ranges, hedges, "dozens", articles. */
final class Numbers {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?");
  private static final Map<String, Long> WORDS = new HashMap<>();
  private static final Map<String, Long> SCALES = Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L, "dozen", 12L);

  static {
    String[] units = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        + "nineteen").split(" ");
    for (int i = 0; i < units.length; i++) {
      WORDS.put(units[i], (long) i);
    }
    String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
    for (int i = 0; i < tens.length; i++) {
      WORDS.put(tens[i], 20L + 10 * i);
    }
  }

  private final Tree tree;

  Numbers(Tree tree) {
    this.tree = tree;
  }

  /** How many of what a noun names; empty when the text does not say. "A" and "an" count as one only with {@code articles}. */
  Optional<Figure> of(Token noun, boolean articles) {
    Optional<Token> number = tree.children(noun, "nummod").stream().filter(t -> t.index() < noun.index()).findFirst();
    if (number.isPresent()) {
      return number.flatMap(this::parse);
    }
    for (Token determiner : tree.children(noun, "det")) {
      if (determiner.lemma().equals("no")) {
        return Optional.of(Figure.exactly(0));
      }
      if (articles && (determiner.lemma().equals("a") || determiner.lemma().equals("an")) && !noun.pos().equals("NNS")) {
        return Optional.of(Figure.exactly(1));
      }
    }
    return tree.parent(noun).filter(parent -> noun.relation().equals("nmod") && tree.preposition(noun).equals("of")).flatMap(this::vague);
  }

  /** A number that stands for the people themselves: "killed 12", "two were wounded", "dozens". */
  Optional<Figure> ofNumberWord(Token token) {
    if (token.pos().equals("CD")) {
      return parse(token);
    }
    return vague(token);
  }

  /** "dozens of", "hundreds of": low and high are the bounds that readers take them to mean. */
  private Optional<Figure> vague(Token token) {
    return switch (token.word().toLowerCase(Locale.ROOT)) {
      case "dozens", "scores" -> Optional.of(new Figure(24, 36, 99, true));
      case "hundreds" -> Optional.of(new Figure(200, 300, 999, true));
      case "thousands" -> Optional.of(new Figure(2_000, 3_000, 9_999, true));
      case "dozen" -> Optional.of(new Figure(12, 12, 12, true));
      case "several" -> Optional.of(new Figure(3, 4, 9, true));
      default -> token.pos().equals("CD") ? parse(token) : Optional.empty();
    };
  }

  private Optional<Figure> parse(Token number) {
    int first = number.index();
    while (first > 0 && isNumberWord(tree.token(first - 1))) {
      first--;
    }
    int last = number.index();
    while (last + 1 < tree.tokens().size() && isNumberWord(tree.token(last + 1))) {
      last++;
    }
    double total = 0;
    double part = 0;
    double low = -1;
    for (int i = first; i <= last; i++) {
      String word = tree.token(i).word().toLowerCase(Locale.ROOT);
      if (DIGITS.matcher(word).matches()) {
        if (i > first && tree.token(i - 1).word().equals("-")) { // "20-30"
          low = total + part;
          total = 0;
        }
        part = Double.parseDouble(word.replace(",", ""));
      } else if (WORDS.containsKey(word)) {
        part += WORDS.get(word);
      } else if (SCALES.containsKey(word)) {
        part = Math.max(1, part) * SCALES.get(word);
        if (SCALES.get(word) >= 1_000) {
          total += part;
          part = 0;
        }
      }
    }
    long value = Math.round(total + part);
    boolean zero = number.word().matches("0|(?i)zero");
    return value == 0 && !zero ? Optional.empty() : Optional.of(hedged(first, low >= 0 ? Math.round(Math.min(low, value)) : value, value));
  }

  private static boolean isNumberWord(Token token) {
    String word = token.word().toLowerCase(Locale.ROOT);
    return DIGITS.matcher(word).matches() || WORDS.containsKey(word) || SCALES.containsKey(word) || word.equals("-") && token.pos().equals("HYPH");
  }

  /** Applies what stands before the number: at least, more than, about, up to, between … and. */
  private Figure hedged(int first, long low, long value) {
    String before = words(first - 3, first);
    if (before.matches(".*(?:at least|more than|over|no fewer than|no less than|not less than)$")) {
      return new Figure(value, value, Math.max(value, value * 2), true);
    }
    if (before.matches(".*(?:up to|at most|fewer than|less than|no more than|as many as|under)$")) {
      return new Figure(0, value, value, true);
    }
    if (before.matches(".*(?:about|around|some|nearly|almost|roughly|approximately|an estimated|close to)$")) {
      return new Figure(value, value, value, true);
    }
    if (before.endsWith("and") && words(first - 4, first).contains("between")) {
      Optional<Long> other = List.of(first - 2, first - 3).stream().filter(i -> i >= 0 && DIGITS.matcher(tree.token(i).word()).matches())
          .map(i -> Math.round(Double.parseDouble(tree.token(i).word().replace(",", "")))).findFirst();
      if (other.isPresent() && other.get() <= value) {
        return new Figure(other.get(), (other.get() + value) / 2, value, true);
      }
    }
    return new Figure(Math.min(low, value), (Math.min(low, value) + value) / 2, value, low != value);
  }

  private String words(int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(0, from); i < to; i++) {
      words.append(words.isEmpty() ? "" : " ").append(tree.token(i).word().toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }
}
