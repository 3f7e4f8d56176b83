package org.casus.web.http;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as RFC 4180 has them. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
public final class CsvWriter {

  private final PrintWriter out;

  public CsvWriter(PrintWriter out) {
    this.out = out;
  }

  public void row(List<String> cells) {
    out.print(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")));
    out.print("\r\n");
  }

  static String cell(String value) {
    String safe = value.matches("(?s)[=+@\\t\\r].*|-(?![0-9.]+$).*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
