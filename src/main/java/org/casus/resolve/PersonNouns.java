package org.casus.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The common nouns that name persons, by {@code data/lexicon/nouns.tsv}: "player", "shopper". Immutable. */
final class PersonNouns {

  private static final String FILE = "/data/lexicon/nouns.tsv";
  private static final String KIND = "person";

  private final Set<String> nouns;

  private PersonNouns(Set<String> nouns) {
    this.nouns = nouns;
  }

  static PersonNouns load() {
    try (InputStream in = PersonNouns.class.getResourceAsStream(FILE);
         BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new PersonNouns(lines.lines().map(line -> line.split("\t", -1)).filter(cells -> cells[1].equals(KIND))
          .map(cells -> cells[0]).filter(noun -> !noun.equals("nobody")).collect(Collectors.toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  boolean has(Tree tree, int head) {
    return tree.token(head).isNoun() && !tree.token(head).isProperNoun() && nouns.contains(tree.lemma(head));
  }
}
