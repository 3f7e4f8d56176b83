package org.casus.extract.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Figure;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Reads how many: digits and number words, ranges ("three to five"), hedges ("at least 12"), "dozens", articles. What the words
 * allow becomes low and high; where they name one number, that is the best.
 */
public final class Numbers {

  private static final Pattern DIGITS = Pattern.compile("(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:bn|tn|mn|m)?");
  private static final Pattern DIGIT_RANGE = Pattern.compile("(\\d[\\d,]*)([-–])(\\d[\\d,]*)");
  private static final Set<String> RANGE = Set.of("to", "-", "–", "or");
  private static final Set<String> BEFORE_SCALE = Set.of("a", "several");
  private static final int MANY = 9;

  /** Words that stand for a number of some size: what readers take them to allow. */
  private static final Map<String, Figure> VAGUE = Map.of("dozens", new Figure(24, 36, 99, true), "scores",
      new Figure(24, 36, 99, true),
      "tens", new Figure(20, 30, 99, true), "hundreds", new Figure(200, 300, 999, true), "thousands",
      new Figure(2_000, 3_000, 9_999, true),
      "several", new Figure(3, 4, MANY, true), "couple", new Figure(2, 2, 2, true), "few", new Figure(3, 3, MANY, true),
      "handful", new Figure(3, 4, MANY, true));

  private final Tree tree;

  /** @param tree the sentence whose numbers are read */
  public Numbers(Tree tree) {
    this.tree = tree;
  }

  /** How many of what a noun names; empty when the text does not say. "A" and "an" count as one only with {@code articles}. */
  public Optional<Figure> of(Token noun, boolean articles) {
    Optional<Token> number = tree.children(noun, "nummod", "compound").stream()
        .filter(t -> t.index() < noun.index() && isNumberWord(t)).reduce((a, b) -> b);
    if (number.isPresent()) {
      return number.flatMap(this::parse);
    }
    Optional<Figure> several = tree.children(noun, "amod").stream().map(a -> VAGUE.get(word(a))).filter(f -> f != null)
        .findFirst();
    if (several.isPresent()) {
      return several;
    }
    for (Token determiner : tree.children(noun, "det")) {
      if (determiner.lemma().equals("no")) {
        return Optional.of(Figure.exactly(0));
      }
      if (articles && (determiner.lemma().equals("a") || determiner.lemma().equals("an")) && !noun.pos().equals("NNS")) {
        return Optional.of(Figure.exactly(1));
      }
    }
    return tree.parent(noun).filter(parent -> noun.relation().equals("nmod") && tree.preposition(noun).equals("of"))
        .flatMap(this::vague);
  }

  /** A number that stands for the people themselves: "killed 12", "two were wounded", "dozens". */
  public Optional<Figure> ofNumberWord(Token token) {
    return isNumberWord(token) || token.pos().equals("CD") ? parse(token) : vague(token);
  }

  /** Whether a token is a number, or a word such as "million" that is part of one. */
  public boolean isNumber(Token token) {
    return isNumberWord(token);
  }

  /** All the words of the number that a token is part of. */
  public Span span(Token token) {
    Run run = run(token);
    return tree.token(run.first()).span().union(tree.token(run.last()).span());
  }

  private Optional<Figure> vague(Token token) {
    return Optional.ofNullable(VAGUE.get(word(token))).or(() -> isNumberWord(token) ? parse(token) : Optional.empty());
  }

  /** The tokens of one number, from the first to the last. */
  private record Run(int first, int last) {}

  private Run run(Token number) {
    int first = number.index();
    while (first > 0 && belongs(first - 1)) {
      first--;
    }
    int last = number.index();
    while (last + 1 < tree.tokens().size() && belongs(last + 1)) {
      last++;
    }
    return new Run(first, last);
  }

  /** The figure that the whole run of number words around one of them makes up, with the hedge before it. */
  private Optional<Figure> parse(Token number) {
    int first = run(number).first();
    int last = run(number).last();
    boolean between = before(first).endsWith("between");
    List<Figure> values = new ArrayList<>();
    List<String> one = new ArrayList<>();
    for (String word : apart(first, last + 1)) {
      if (RANGE.contains(word) || between && word.equals("and")) {
        NumberWords.value(one).ifPresent(values::add);
        one.clear();
      } else {
        one.add(word);
      }
    }
    NumberWords.value(one).ifPresent(values::add);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Figure end = values.get(values.size() - 1);
    Figure begin = values.get(0);
    boolean range = values.size() > 1 && begin.best() <= end.best() && !before(first).endsWith("from");
    return Optional.of(range ? new Figure(begin.low(), (begin.best() + end.best()) / 2, end.high(), true) : hedged(first, end));
  }

  /** Whether a word goes on with the number beside it: a number word, or what joins two of them. */
  private boolean belongs(int index) {
    if (isNumberWord(tree.token(index))) {
      return true;
    }
    boolean last = index + 1 == tree.tokens().size();
    boolean multiplied = BEFORE_SCALE.contains(word(index)) && !last && NumberWords.isScale(word(index + 1));
    boolean half = word(index).equals("half") && index + 2 < tree.tokens().size() && word(index + 2).equals("dozen");
    boolean joins = (RANGE.contains(word(index)) || word(index).equals("and")) && index > 0 && !last
        && isNumberWord(tree.token(index - 1)) && isNumberWord(tree.token(index + 1));
    return multiplied || half || joins;
  }

  private static boolean isNumberWord(Token token) {
    String word = word(token);
    return DIGITS.matcher(word).matches() || DIGIT_RANGE.matcher(word).matches() || NumberWords.isNumber(word);
  }

  /** The words of a run of tokens; "20-30", which is one token, as three, and "twenty-two" without its hyphen. */
  private List<String> apart(int from, int to) {
    List<String> apart = new ArrayList<>();
    for (int i = from; i < to; i++) {
      Matcher range = DIGIT_RANGE.matcher(word(i));
      if (range.matches()) {
        apart.addAll(List.of(range.group(1), range.group(2), range.group(3)));
      } else if (i == from || !NumberWords.isNumber(word(i - 1) + word(i) + (i + 1 < to ? word(i + 1) : ""))) {
        apart.add(word(i));
      }
    }
    return apart;
  }

  /** Applies what stands before the number: at least, more than, about, up to. A sign of money may stand in between. */
  private Figure hedged(int first, Figure value) {
    String before = before(first);
    if (before.matches(".*(?:up to|at most|(?<!no )(?<!not )(?:fewer|less) than|no more than|as many as|under)$")) {
      return new Figure(0, value.best(), value.high(), true);
    }
    boolean about = before.matches(".*(?:at least|more than|over|no fewer than|no less than|not less than|about|around|some|"
        + "nearly|almost"
        + "|roughly|approximately|an estimated|close to)$");
    return about ? new Figure(value.low(), value.best(), value.high(), true) : value;
  }

  private String before(int first) {
    int end = first > 0 && tree.token(first - 1).pos().equals("$") ? first - 1 : first;
    return String.join(" ", words(Math.max(0, end - 3), end));
  }

  private List<String> words(int from, int to) {
    return tree.tokens().subList(from, to).stream().map(Numbers::word).toList();
  }

  private String word(int index) {
    return word(tree.token(index));
  }

  private static String word(Token token) {
    return token.word().toLowerCase(Locale.ROOT);
  }
}
