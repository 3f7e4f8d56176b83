package org.casus.corpus;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How articles are read.
 *
 * @param defaultDate    publication day of articles that give none; empty: their day is unknown
 * @param maxFileBytes   largest file that is read as one article, in bytes
 * @param maxLineBytes   longest line of a JSON Lines file, in bytes; such a file itself may be of any size
 * @param keepDuplicates whether a text that was read before in the same run is given again; when each input must have its
 *                       answer, as in evaluation, it must be
 */
public record CorpusSettings(Optional<LocalDate> defaultDate, int maxFileBytes, int maxLineBytes, boolean keepDuplicates) {

  public static final int DEFAULT_MAX_FILE_BYTES = 5_000_000;
  public static final int DEFAULT_MAX_LINE_BYTES = 1_000_000;

  public static final CorpusSettings DEFAULT =
      new CorpusSettings(Optional.empty(), DEFAULT_MAX_FILE_BYTES, DEFAULT_MAX_LINE_BYTES, false);

  public CorpusSettings {
    Objects.requireNonNull(defaultDate);
    if (maxFileBytes < 1 || maxLineBytes < 1 || maxFileBytes == Integer.MAX_VALUE || maxLineBytes == Integer.MAX_VALUE) {
      throw new IllegalArgumentException("not a limit: " + maxFileBytes + ", " + maxLineBytes);
    }
  }

  public CorpusSettings withDefaultDate(Optional<LocalDate> date) {
    return new CorpusSettings(date, maxFileBytes, maxLineBytes, keepDuplicates);
  }

  public CorpusSettings withLimits(int fileBytes, int lineBytes) {
    return new CorpusSettings(defaultDate, fileBytes, lineBytes, keepDuplicates);
  }

  public CorpusSettings withDuplicates() {
    return new CorpusSettings(defaultDate, maxFileBytes, maxLineBytes, true);
  }
}
