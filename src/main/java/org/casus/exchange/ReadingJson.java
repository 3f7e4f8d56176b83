package org.casus.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.casus.model.EventId;
import org.casus.model.MentionId;
import org.casus.model.Reading;

/** Writes a reading as one line of the exchange format; the same reading always gives the same line. */
public final class ReadingJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ReadingJson() {}

  /**
   * A line in which no event was merged: each mention has an event of its own.
   *
   * @param baseIri what the IRIs begin with, with a slash at its end
   */
  public static String toLine(Reading reading, String baseIri) {
    return toLine(reading, baseIri, EventId::of);
  }

  /**
   * @param baseIri what the IRIs begin with, with a slash at its end
   * @param eventOf the event that a mention was merged into
   * @return one JSON object, without line break
   */
  public static String toLine(Reading reading, String baseIri, Function<MentionId, EventId> eventOf) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      new ReadingWriter(reading, baseIri, eventOf, json).write();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return line.toString();
  }
}
