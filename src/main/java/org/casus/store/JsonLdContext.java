package org.casus.store;

import java.util.stream.Collectors;
import org.apache.jena.atlas.json.io.JSWriter;

/** What the short names in a store's JSON-LD stand for. */
public final class JsonLdContext {

  private static final String FILE = "context.jsonld";

  private JsonLdContext() {}

  /** The context itself, as a JSON object. @param base base IRI of the store */
  public static String inline(String base) {
    return ExportPrefixes.LIST.stream().map(prefix -> quoted(prefix.name()) + ":" + quoted(prefix.iri()))
        .collect(Collectors.joining(",\n  ", "{\"@base\":" + quoted(base) + ",\n  ", "}"));
  }

  /** The context by the address at which the server of the store has it. */
  static String published(String base) {
    return "[" + quoted(base + FILE) + ",{\"@base\":" + quoted(base) + "}]";
  }

  static String quoted(String text) {
    return JSWriter.outputQuotedString(text);
  }
}
