package org.casus.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a common noun usually names: its kind (person, animal, cognition, state …) and, for some, a narrower class
 * (sportsperson, work, firm …); read from {@code data/lexicon/nouns.tsv}.
 */
public final class NounKinds {

  private static final String FILE = "/data/lexicon/nouns.tsv";

  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> classes = new HashMap<>();

  private NounKinds(List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != 3) {
        throw new UsageException(FILE + ": want noun, kind and class in: " + line);
      }
      if (!cells[1].isEmpty()) {
        kinds.put(cells[0], cells[1].intern());
      }
      if (!cells[2].isEmpty()) {
        classes.put(cells[0], cells[2].intern());
      }
    }
  }

  public static NounKinds load() {
    try (InputStream in = NounKinds.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new UsageException("lexicon file " + FILE + " is missing from the class path");
      }
      return new NounKinds(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a token is a common noun of a kind or class. */
  public boolean is(Token token, String name) {
    if (!token.isNoun() || token.isProperNoun()) {
      return false;
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    return name.equals(kinds.get(lemma)) || name.equals(classes.get(lemma));
  }

  /** Whether some noun is of a kind or class of this name. */
  public boolean hasName(String name) {
    return kinds.containsValue(name) || classes.containsValue(name);
  }
}
