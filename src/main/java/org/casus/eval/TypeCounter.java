package org.casus.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.eval.TypeTable.Confusion;
import org.casus.eval.TypeTable.Row;

/** Collects {@link TypeTable}. */
final class TypeCounter {

  private static final int MOST_CONFUSIONS = 15;

  private final Map<String, Tally> types = new TreeMap<>();
  private final Map<Map.Entry<String, String>, Integer> confusions = new TreeMap<>(
      Map.Entry.<String, String>comparingByKey().thenComparing(Map.Entry.comparingByValue()));

  void gold(String type, boolean found) {
    types.merge(type, new Tally(found ? 1 : 0, 0, found ? 1 : 0, 1), (a, b) -> a.plus(b, 1));
  }

  void predicted(String type) {
    types.merge(type, new Tally(0, 1, 0, 0), (a, b) -> a.plus(b, 1));
  }

  void confused(String missed, String predicted) {
    confusions.merge(Map.entry(missed, predicted), 1, Integer::sum);
  }

  TypeTable table() {
    List<Row> rows = types.entrySet().stream().map(e -> {
      Tally t = e.getValue();
      return new Row(e.getKey(), t.precision(), t.recall(), t.f1(), (int) t.gold(), (int) t.predicted());
    }).toList();
    List<Confusion> most = confusions.entrySet().stream()
        .map(e -> new Confusion(e.getKey().getKey(), e.getKey().getValue(), e.getValue()))
        .sorted(Comparator.comparingInt(Confusion::count).reversed()).limit(MOST_CONFUSIONS).toList();
    return new TypeTable(rows, most);
  }
}
