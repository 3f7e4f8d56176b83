package org.casus.resolve.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.mention.Ledger;

/** Of which gender people are by their given names, as {@code data/lexicon/given-names.tsv} has it. Immutable. */
final class GivenNames {

  private static final String FILE = "/data/lexicon/given-names.tsv";

  private final Map<String, Ledger.Gender> genders = new HashMap<>();

  private GivenNames() {}

  static GivenNames load() {
    GivenNames names = new GivenNames();
    try (InputStream in = GivenNames.class.getResourceAsStream(FILE);
         BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).map(line -> line.split("\t")).forEach(cells -> names.genders.put(cells[0],
          cells[1].equals("m") ? Ledger.Gender.MALE : Ledger.Gender.FEMALE));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    return names;
  }

  /** By the first word of a name of several. */
  Optional<Ledger.Gender> genderOf(Entity person) {
    String[] words = person.name().split(" ");
    return words.length < 2 ? Optional.empty() : Optional.ofNullable(genders.get(NameKey.of(words[0])));
  }
}
