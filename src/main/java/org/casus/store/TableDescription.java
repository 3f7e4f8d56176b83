package org.casus.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.casus.vocab.Csvw;

/** What the columns of the events table are, as CSV on the Web has it: names, datatypes, separators within cells. */
public final class TableDescription {

  private TableDescription() {}

  /** The description as JSON. @param url of the table, relative to that of the description */
  public static String csvw(EventStore store, String url) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("@context", Csvw.CONTEXT);
      json.writeStringField("url", url);
      json.writeStringField("dc:title", "Events, one row each");
      json.writeStringField("dc:identifier", store.version());
      json.writeObjectFieldStart("dialect");
      json.writeStringField("encoding", "utf-8");
      json.writeBooleanField("header", true);
      json.writeEndObject();
      json.writeObjectFieldStart("tableSchema");
      json.writeStringField("primaryKey", "event");
      json.writeArrayFieldStart("columns");
      for (String column : store.read(data -> new EventTable(data, store.baseIri()).columns())) {
        json.writeStartObject();
        json.writeStringField("name", column);
        json.writeStringField("titles", column);
        json.writeStringField("datatype", datatype(column));
        if (column.matches("(initiators|targets|participants|victims)|.*_(ids|countries)")) {
          json.writeStringField("separator", "; ");
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private static String datatype(String column) {
    if (column.matches("date_(from|to)|first_published")) {
      return "date";
    }
    if (column.matches(".*_(low|best|high)|mentions|articles")) {
      return "integer";
    }
    if (column.matches("lat|lon|confidence")) {
      return "decimal";
    }
    return column.equals("is_total") ? "boolean" : column.matches("event|first_url") ? "anyURI" : "string";
  }
}
