package org.casus.store;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Fields that are left out when there is nothing to say. */
final class JsonFields {

  private JsonFields() {}

  static void text(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  /** @param value digits, as the store has them */
  static void number(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeFieldName(name);
      json.writeNumber(value);
    }
  }
}
