package org.casus.web.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The first numbers of the rows of an answer as bars.
 *
 * @param what  heading of the column that is drawn
 * @param apart whether the sums are of several currencies: each has a scale of its own
 * @param bars  in the order of the rows, at most 60
 */
public record RowBars(String what, boolean apart, List<Bar> bars) {

  private static final int MOST = 60;

  /** A row. @param share of the largest number of its currency, 0 to 100 */
  public record Bar(String label, String href, String value, double share) {}

  static RowBars of(AnswerTable table) {
    Optional<Integer> amounts = IntStream.range(0, table.columns().size())
        .filter(i -> !RowMap.isCoordinate(table.columns().get(i).name()))
        .filter(i -> table.rows().stream().anyMatch(row -> row.get(i).number())).boxed().findFirst();
    if (amounts.isEmpty()) {
      return new RowBars("", false, List.of());
    }
    int column = amounts.get();
    List<List<Cell>> rows = table.rows().stream().filter(row -> row.get(column).number()).limit(MOST).toList();
    Function<List<Cell>, String> currency = row -> table.column("currency").map(i -> row.get(i).text()).orElse("");
    Map<String, Double> most = rows.stream().collect(Collectors.toMap(currency, row -> row.get(column).decimal().orElse(0.0),
        Math::max));
    List<Bar> bars = new ArrayList<>();
    for (List<Cell> row : rows) {
      double value = row.get(column).decimal().orElse(0.0);
      bars.add(new Bar(label(row), row.stream().map(Cell::href).filter(href -> !href.isEmpty()).findFirst().orElse(""),
          (row.get(column).text() + " " + currency.apply(row)).strip(), share(value, most.get(currency.apply(row)))));
    }
    return new RowBars(table.heading(table.columns().get(column)), most.size() > 1, bars);
  }

  private static double share(double value, double most) {
    return most <= 0 ? 0 : Math.max(0, 100 * value / most);
  }

  private static String label(List<Cell> row) {
    return row.stream().filter(cell -> !cell.number() && !cell.text().isEmpty()).limit(2).map(Cell::text)
        .collect(Collectors.joining(", "));
  }
}
