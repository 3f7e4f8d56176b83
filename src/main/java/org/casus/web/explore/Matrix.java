package org.casus.web.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.graph.Ref;

/**
 * Who acts upon whom, as a table: those with most events, with how many.
 *
 * @param columns those acted upon
 * @param rows    those who act
 * @param others  how many pairs are left out
 */
public record Matrix(List<Ref> columns, List<Line> rows, long others) {

  private static final int MOST = 14;
  private static final int TINTS = 4;

  /** One who acts, with a cell for each column; a cell is empty where nothing is reported. */
  public record Line(Ref actor, List<Optional<Cell>> cells) {}

  /** How many events. @param tint how strong against the largest, 1 to 4 */
  public record Cell(long count, int tint, String href) {}

  private record Pair(String acting, String upon) {}

  static Matrix of(List<Fact> facts, Facts names, Way way) {
    Map<Pair, Long> pairs = new HashMap<>();
    Map<String, Long> weights = new HashMap<>();
    for (Fact fact : facts) {
      for (String from : fact.acting()) {
        for (String to : fact.upon()) {
          if (!from.equals(to)) {
            pairs.merge(new Pair(from, to), 1L, Long::sum);
            weights.merge(from, 1L, Long::sum);
            weights.merge(to, 1L, Long::sum);
          }
        }
      }
    }
    Set<String> rows = new LinkedHashSet<>();
    Set<String> columns = new LinkedHashSet<>();
    // By how much there is of both: pairs of which each is in no other pair would make a table of nothing but a diagonal.
    pairs.entrySet().stream().sorted(Comparator.comparing((Map.Entry<Pair, Long> pair) -> -weights.get(pair.getKey().acting())
        - weights.get(pair.getKey().upon())).thenComparing(pair -> -pair.getValue())
        .thenComparing(pair -> pair.getKey().acting()).thenComparing(pair -> pair.getKey().upon())).forEach(pair -> {
          if (fits(rows, pair.getKey().acting()) && fits(columns, pair.getKey().upon())) {
            rows.add(pair.getKey().acting());
            columns.add(pair.getKey().upon());
          }
        });
    long most = pairs.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Line> lines = new ArrayList<>();
    long shown = 0;
    for (String row : rows) {
      List<Optional<Cell>> cells = columns.stream().map(column -> Optional.ofNullable(pairs.get(new Pair(row, column)))
          .map(count -> new Cell(count, (int) Math.ceil((double) TINTS * count / most), way.between(row, column)))).toList();
      shown += cells.stream().filter(Optional::isPresent).count();
      lines.add(new Line(names.find(row).orElseThrow(), cells));
    }
    return new Matrix(columns.stream().map(column -> names.find(column).orElseThrow()).toList(), lines, pairs.size() - shown);
  }

  private static boolean fits(Set<String> chosen, String actor) {
    return chosen.size() < MOST || chosen.contains(actor);
  }
}
