package org.casus.web.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Says at the end of a cut answer that it is cut, in a way that fits its format. */
final class Truncation {

  private Truncation() {}

  static void say(SparqlExchange exchange) throws IOException {
    String limit = exchange.truncated().replace("=", " at most: ");
    String text = "Truncated: there is more than this; " + limit + ". Page with ORDER BY LIMIT OFFSET or take the export";
    Spool answer = exchange.answer();
    switch (exchange.format().orElseThrow()) {
      case JSON -> {
        // Jena ends the object with a brace on a line of its own.
        answer.takeBack(2);
        write(answer, "  ,\n  \"truncated\": \"" + text + "\"\n}\n");
      }
      case XML -> write(answer, "<!-- " + text + " -->\n");
      default -> write(answer, "# " + text + "\r\n");
    }
  }

  private static void write(Spool answer, String text) throws IOException {
    answer.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
