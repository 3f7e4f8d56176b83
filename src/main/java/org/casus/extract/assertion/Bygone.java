package org.casus.extract.assertion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.tree.Tree;
import org.casus.model.Token;
import org.casus.model.UsageException;

/**
 * Persons, states, wars and ages that are history, with the last year in which they could make news; read from
 * {@code data/lexicon/bygone.tsv}. A war that is only a measure ("the worst since the Second World War") proves nothing.
 */
final class Bygone {

  private static final String FILE = "/data/lexicon/bygone.tsv";
  private static final Set<String> MEASURES = Set.of("since", "after", "than", "like", "from", "unlike");

  /** Articles without a date may be old themselves. */
  private static final int SAFELY_LONG_AGO = 1950;

  private final Map<String, Integer> until = new HashMap<>();
  private int longest = 1;

  private Bygone(List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t");
      if (cells.length != 3 || !cells[1].matches("-?\\d{1,4}")) {
        throw new UsageException(FILE + ": want name, last year and kind in: " + line);
      }
      for (String name : cells[0].split("\\|")) {
        until.put(name.toLowerCase(Locale.ROOT), Integer.parseInt(cells[1]));
        longest = Math.max(longest, name.split(" ").length);
      }
    }
  }

  static Bygone load() {
    try (InputStream in = Bygone.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new UsageException("lexicon file " + FILE + " is missing from the class path");
      }
      return new Bygone(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether a token ends the name of something that ended more than a year before the article (an undated one is taken for one
   * of 1950), or is a year before 1800. A name within a longer one ("the Roosevelt Hotel") is another name.
   */
  boolean has(Tree tree, Token token, Optional<LocalDate> date) {
    if (token.ner().equals("DATE") && token.word().matches("1[0-7]\\d\\d|[5-9]\\d\\d") && !isMeasure(tree, token)) {
      return true;
    }
    int latest = date.map(LocalDate::getYear).orElse(SAFELY_LONG_AGO) - 2;
    String name = "";
    for (int i = token.index(); i >= 0 && i > token.index() - longest; i--) {
      String word = tree.token(i).word().toLowerCase(Locale.ROOT);
      name = name.isEmpty() ? word : word.equals("'s") || name.startsWith("'") ? word + name : word + " " + name;
      Integer year = until.get(name);
      if (year != null && year <= latest && isWhole(tree, i, token.index()) && !isMeasure(tree, token)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWhole(Tree tree, int first, int last) {
    boolean before = first > 0 && tree.token(first - 1).isProperNoun() && !tree.token(first - 1).relation().equals("appos");
    boolean after = last + 1 < tree.tokens().size() && tree.token(last + 1).isProperNoun();
    return Character.isUpperCase(tree.token(first).word().charAt(0)) && !before && !after;
  }

  private static boolean isMeasure(Tree tree, Token token) {
    return MEASURES.contains(tree.preposition(token)) || tree.parent(token).filter(Token::isNoun)
        .filter(p -> MEASURES.contains(tree.preposition(p))).isPresent();
  }
}
