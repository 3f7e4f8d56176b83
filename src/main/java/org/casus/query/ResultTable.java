package org.casus.query;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QuerySolution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.RDFNode;
import org.casus.vocab.Cameo;
import org.casus.vocab.Casus;
import org.casus.vocab.Plover;

/**
 * An answer in rows.
 *
 * @param columns   names of the variables, in their order
 * @param rows      each with one cell for each column, empty where the variable is not bound
 * @param truncated whether there are more rows than these
 */
public record ResultTable(List<String> columns, List<List<Optional<RDFNode>>> rows, boolean truncated) {

  private static final int WIDEST = 60;

  public ResultTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** The first rows of results. @param maxRows how many at most */
  public static ResultTable read(ResultSet results, int maxRows) {
    List<String> columns = results.getResultVars();
    List<List<Optional<RDFNode>>> rows = new ArrayList<>();
    while (rows.size() < maxRows && results.hasNext()) {
      QuerySolution solution = results.next();
      rows.add(columns.stream().map(column -> Optional.ofNullable(solution.get(column))).toList());
    }
    return new ResultTable(columns, rows, results.hasNext());
  }

  /** Writes aligned columns; cells wider than 60 characters are cut, with an ellipsis. */
  void write(OutputStream out, String baseIri) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    rows.forEach(row -> lines.add(row.stream().map(cell -> cell.map(node -> shown(node, baseIri)).orElse("")).toList()));
    int[] widths = new int[columns.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)));
      }
    }
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    for (int row = 0; row < lines.size(); row++) {
      writer.print(aligned(lines.get(row), widths));
      if (row == 0) {
        writer.print(aligned(columns.stream().map(column -> "-".repeat(widths[columns.indexOf(column)])).toList(), widths));
      }
    }
    writer.flush();
  }

  private static String aligned(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      line.append(i == 0 ? "" : "  ").append(cells.get(i)).append(" ".repeat(widths[i] - width(cells.get(i))));
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }

  /** A cell as people read it: {@code actor/iraq}, the last step of a term of the ontology, or the text of a literal. */
  private static String shown(RDFNode node, String baseIri) {
    String text = node.isLiteral() ? node.asLiteral().getLexicalForm().replaceAll("\\s+", " ") : local(node.toString(), baseIri);
    return width(text) <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static String local(String iri, String baseIri) {
    String ids = baseIri + "id/";
    if (iri.startsWith(ids)) {
      return iri.substring(ids.length());
    }
    boolean ours = Stream.of(Casus.NS, Plover.NS, Cameo.NS).anyMatch(iri::startsWith);
    return ours ? iri.replaceFirst("^.*[/#]", "") : iri;
  }
}
