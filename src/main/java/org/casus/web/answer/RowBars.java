package org.casus.web.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first numbers of the rows of an answer as bars.
 *
 * @param what heading of the column that is drawn
 * @param bars in the order of the rows, at most 60
 */
public record RowBars(String what, List<Bar> bars) {

  private static final int MOST = 60;

  /** A row. @param share of the largest number, 0 to 100 */
  public record Bar(String label, String href, String value, double share) {}

  static RowBars of(AnswerTable table) {
    Optional<Integer> amounts = IntStream.range(0, table.columns().size())
        .filter(i -> !RowMap.isCoordinate(table.columns().get(i).name()))
        .filter(i -> table.rows().stream().anyMatch(row -> row.get(i).number())).boxed().findFirst();
    if (amounts.isEmpty()) {
      return new RowBars("", List.of());
    }
    int column = amounts.get();
    List<List<Cell>> rows = table.rows().stream().filter(row -> row.get(column).number()).limit(MOST).toList();
    double most = rows.stream().mapToDouble(row -> row.get(column).decimal().orElse(0.0)).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (List<Cell> row : rows) {
      double value = row.get(column).decimal().orElse(0.0);
      bars.add(new Bar(label(row), row.stream().map(Cell::href).filter(href -> !href.isEmpty()).findFirst().orElse(""),
          row.get(column).text(),
          most <= 0 ? 0 : Math.max(0, 100 * value / most)));
    }
    return new RowBars(table.heading(table.columns().get(column)), bars);
  }

  private static String label(List<Cell> row) {
    return row.stream().filter(cell -> !cell.number() && !cell.text().isEmpty()).limit(2).map(Cell::text)
        .collect(Collectors.joining(", "));
  }
}
