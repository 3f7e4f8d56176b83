package org.casus.extract.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.casus.model.UsageException;

/** The currencies of {@code data/lexicon/currencies.tsv}, by the signs and words that name them. */
public final class Currencies {

  private static final String FILE = "/data/lexicon/currencies.tsv";

  private final Map<String, String> codes = new HashMap<>();

  private Currencies(BufferedReader lines) {
    lines.lines().filter(line -> !line.startsWith("#")).skip(1).map(line -> line.split("\t")).forEach(cells -> {
      for (String name : cells[1].split("\\|")) {
        codes.put(name, cells[0]);
      }
    });
  }

  /** Reads {@code data/lexicon/currencies.tsv}. */
  public static Currencies load() {
    try (InputStream in = Currencies.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new UsageException("lexicon file " + FILE + " is missing from the class path");
      }
      return new Currencies(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The ISO 4217 code of a sign, or of a word in its base form, in lower case. */
  Optional<String> code(String name) {
    return Optional.ofNullable(codes.get(name));
  }
}
