package org.casus.extract;

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
import org.casus.model.Token;
import org.casus.model.UsageException;

/** What kind of thing a common noun usually names: person, animal, cognition, state …; read from {@code data/lexicon/nouns.tsv}. */
final class NounKinds {

  private static final String FILE = "/data/lexicon/nouns.tsv";

  private final Map<String, String> kinds = new HashMap<>();

  private NounKinds(List<String> lines) {
    for (String line : lines.subList(1, lines.size())) {
      int tab = line.indexOf('\t');
      if (tab < 1) {
        throw new UsageException(FILE + ": want noun and kind in: " + line);
      }
      kinds.put(line.substring(0, tab), line.substring(tab + 1).intern());
    }
  }

  static NounKinds load() {
    try (InputStream in = NounKinds.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new UsageException("lexicon file " + FILE + " is missing from the class path");
      }
      return new NounKinds(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a token is a common noun of a kind; a kind that the file does not know is an error. */
  boolean is(Token token, String kind) {
    return token.isNoun() && !token.isProperNoun() && kind.equals(kinds.get(token.lemma().toLowerCase(Locale.ROOT)));
  }

  boolean hasKind(String kind) {
    return kinds.containsValue(kind);
  }
}
