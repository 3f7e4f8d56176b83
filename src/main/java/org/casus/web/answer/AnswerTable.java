package org.casus.web.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.RDFNode;
import org.casus.query.Column;
import org.casus.query.ResultTable;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Terms;
import org.casus.web.site.Site;
import org.casus.web.text.Words;

/**
 * An answer in rows, with names in place of IRIs.
 *
 * @param rows      each with one cell for each column
 * @param truncated whether there are more rows than these
 */
public record AnswerTable(List<Column> columns, List<List<Cell>> rows, boolean truncated) {

  private static final List<String> TRIPLE = List.of("subject", "property", "object");

  /** @param described what is known of its columns; the others mean what they are called */
  public static AnswerTable read(Site site, ResultTable table, List<Column> described) {
    Set<String> iris = new TreeSet<>();
    table.rows().forEach(row -> row.forEach(cell -> cell.filter(RDFNode::isURIResource)
        .ifPresent(node -> iris.add(node.asResource().getURI()))));
    Map<String, Ref> refs = site.read(data -> site.names().refs(data, iris));
    Map<String, Column> known = new LinkedHashMap<>();
    described.forEach(column -> known.put(column.name(), column));
    List<Integer> shown = IntStream.range(0, table.columns().size()).filter(i -> !isNameOfAnother(table, i)).boxed()
        .toList();
    List<Column> columns = shown.stream().map(table.columns()::get).map(name -> known.getOrDefault(name, new Column(name, name)))
        .toList();
    return new AnswerTable(columns, table.rows().stream().map(row -> shown.stream().map(i -> label(table, row, i)
        .map(cell(site, row.get(i), refs)::called).orElseGet(() -> cell(site, row.get(i), refs))).toList()).toList(),
        table.truncated());
  }

  /** Things are shown by their names, so a column with the names of another column would say the same again. */
  private static boolean isNameOfAnother(ResultTable table, int i) {
    String name = table.columns().get(i);
    boolean behind = name.equals("label") && i > 0 && table.rows().stream()
        .allMatch(row -> row.get(i - 1).filter(RDFNode::isURIResource).isPresent());
    return behind || name.matches(".+(?:Name|Label)")
        && table.columns().contains(name.replaceFirst("(?:Name|Label)$", ""));
  }

  /** What another column says that the thing in a column is called. */
  private static Optional<String> label(ResultTable table, List<Optional<RDFNode>> row, int i) {
    int own = table.columns().indexOf(table.columns().get(i) + "Label");
    boolean behind = i + 1 < table.columns().size() && table.columns().get(i + 1).equals("label")
        && isNameOfAnother(table, i + 1);
    return Optional.of(behind ? i + 1 : own).filter(label -> label >= 0).flatMap(row::get).filter(RDFNode::isLiteral)
        .map(node -> node.asLiteral().getLexicalForm());
  }

  private static Cell cell(Site site, Optional<RDFNode> cell, Map<String, Ref> refs) {
    if (cell.isEmpty() || cell.get().isAnon()) {
      return new Cell(Optional.empty(), "", "");
    }
    if (!cell.get().isURIResource()) {
      return new Cell(cell, cell.get().isLiteral() ? cell.get().asLiteral().getLexicalForm() : cell.get().toString(), "");
    }
    Ref ref = refs.get(cell.get().asResource().getURI());
    boolean nameless = ref.name().equals(Terms.local(ref.iri()));
    return new Cell(cell, nameless ? site.links().thing(ref.iri()).orElse(ref.name()) : ref.name(), ref.href().equals("#") ? ""
        : ref.href());
  }

  /** Whether its rows are triples. */
  public boolean isGraph() {
    return columns.stream().map(Column::name).toList().equals(TRIPLE);
  }

  /** The heading of a column: "date basis" for {@code dateBasis}. */
  public String heading(Column column) {
    return Words.capital(Terms.words(column.name()));
  }

  /** The number of the first column with one of these names; empty when there is none. */
  Optional<Integer> column(Set<String> names) {
    return IntStream.range(0, columns.size()).filter(i -> names.contains(columns.get(i).name())).boxed().findFirst();
  }
}
