package org.casus.web.answer;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

  /** What has a digit in it was made to tell things apart; the name of a thing without one is a word. */
  private static final Pattern CODE = Pattern.compile("\\d");
  private static final List<String> TRIPLE = List.of("subject", "property", "object");

  /** @param described what is known of its columns; the others mean what they are called */
  public static AnswerTable read(Site site, ResultTable table, List<Column> described) {
    Set<String> iris = new TreeSet<>();
    table.rows().forEach(row -> row.forEach(cell -> cell.filter(RDFNode::isURIResource)
        .ifPresent(node -> iris.add(node.asResource().getURI()))));
    Map<String, Ref> refs = site.read(data -> site.names().refs(data, iris));
    Map<String, Column> known = new LinkedHashMap<>();
    described.forEach(column -> known.put(column.name(), column));
    Map<Integer, Integer> labels = labels(table);
    List<Integer> shown = IntStream.range(0, table.columns().size())
        .filter(i -> !labels.containsValue(i) && !isNameOfAnother(table.columns(), i)).boxed().toList();
    List<Column> columns = shown.stream().map(table.columns()::get).map(name -> known.getOrDefault(name, new Column(name, name)))
        .toList();
    return new AnswerTable(columns, table.rows().stream().map(row -> shown.stream().map(i -> {
      Cell cell = cell(site, row.get(i), refs);
      return Optional.ofNullable(labels.get(i)).flatMap(row::get).map(label -> cell.called(label.asLiteral().getLexicalForm()))
          .orElse(cell);
    }).toList()).toList(), table.truncated());
  }

  /** Things are shown by their names, so a column with the names of another column would say the same again. */
  private static boolean isNameOfAnother(List<String> columns, int i) {
    String name = columns.get(i);
    return name.endsWith("Name") && columns.contains(name.substring(0, name.length() - 4));
  }

  /** Columns of things and, for each, the one that says what they are called: {@code aboutLabel}, or {@code label} behind it. */
  private static Map<Integer, Integer> labels(ResultTable table) {
    List<String> columns = table.columns();
    Map<Integer, Integer> labels = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      int label = i;
      int thing = name.equals("label") ? i - 1
          : name.endsWith("Label") ? columns.indexOf(name.substring(0, name.length() - 5)) : -1;
      if (thing >= 0 && table.rows().stream().allMatch(row -> row.get(label).isEmpty() || row.get(label).get().isLiteral()
          && row.get(thing).filter(RDFNode::isURIResource).isPresent())) {
        labels.put(thing, label);
      }
    }
    return labels;
  }

  private static Cell cell(Site site, Optional<RDFNode> cell, Map<String, Ref> refs) {
    if (cell.isEmpty() || cell.get().isAnon()) {
      return new Cell(Optional.empty(), "", "");
    }
    if (!cell.get().isURIResource()) {
      return new Cell(cell, cell.get().isLiteral() ? cell.get().asLiteral().getLexicalForm() : cell.get().toString(), "");
    }
    Ref ref = refs.get(cell.get().asResource().getURI());
    boolean nameless = ref.name().equals(Terms.local(ref.iri())) && CODE.matcher(ref.name()).find();
    return new Cell(cell, nameless ? site.links().thing(ref.iri()).orElse(ref.name()) : ref.name(), ref.href().equals("#") ? ""
        : ref.href());
  }

  /** Whether its rows are triples. */
  public boolean isGraph() {
    return columns.stream().map(Column::name).toList().equals(TRIPLE);
  }

  /** The heading of a column: "Date basis" for {@code dateBasis}, "Claimant" for {@code claimantName}. */
  public String heading(Column column) {
    return Words.capital(Terms.words(column.name().replaceFirst("(?<=.)Name$", "")));
  }

  /** The number of the column with this name. */
  Optional<Integer> column(String name) {
    return column(Set.of(name));
  }

  /** The number of the first column with one of these names; empty when there is none. */
  Optional<Integer> column(Set<String> names) {
    return IntStream.range(0, columns.size()).filter(i -> names.contains(columns.get(i).name())).boxed().findFirst();
  }
}
