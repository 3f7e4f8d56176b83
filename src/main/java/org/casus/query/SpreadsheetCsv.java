package org.casus.query;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;

/**
 * Comma-separated rows, RFC 4180. Article text goes into cells, and a spreadsheet runs a cell that begins with an equals sign
 * as a formula: such text gets an apostrophe before it. Numbers, dates and IRIs are left as they are.
 */
public final class SpreadsheetCsv {

  private static final String FORMULA_STARTS = "=+-@\t\r";

  private SpreadsheetCsv() {}

  static void write(ResultSet rows, OutputStream out) {
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    List<String> columns = rows.getResultVars();
    writer.print(columns.stream().map(SpreadsheetCsv::quoted).collect(Collectors.joining(",", "", "\r\n")));
    while (rows.hasNext()) {
      QuerySolution row = rows.next();
      writer.print(columns.stream().map(column -> cell(row.get(column))).collect(Collectors.joining(",", "", "\r\n")));
    }
    writer.flush();
  }

  private static String cell(RDFNode node) {
    if (node == null) {
      return "";
    }
    if (!node.isLiteral()) {
      return quoted(node.toString());
    }
    boolean text = node.asLiteral().getDatatype().equals(XSDDatatype.XSDstring) || !node.asLiteral().getLanguage().isEmpty();
    String value = node.asLiteral().getLexicalForm();
    return text ? text(value) : quoted(value);
  }

  /** A cell that holds words: harmless for spreadsheets, and quoted where it must be. */
  public static String text(String value) {
    return quoted(!value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value);
  }

  /** A cell that holds a number, a date, a code or an IRI: quoted where it must be. */
  public static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
