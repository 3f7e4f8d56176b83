package org.casus.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.model.Article;
import org.casus.resolve.mention.Mention;

/** The texts of {@code data/offices}. */
final class OfficeMentions {

  private static final Path FILE = Path.of("data", "offices", "mentions.tsv");

  /** A text of a day, and whom its words must mean. */
  record Mention(String day, String person, String words, String text) {

    String name() {
      return day + " " + person;
    }

    Article article() {
      return Article.ofText(text, Optional.of(LocalDate.parse(day)));
    }
  }

  private OfficeMentions() {}

  static List<Mention> read() {
    try {
      return Files.readAllLines(FILE).stream().skip(1).map(line -> line.split("\t"))
          .map(cells -> new Mention(cells[0], cells[1], cells[2], cells[3])).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
