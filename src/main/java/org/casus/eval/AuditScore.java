package org.casus.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.eval.AuditSheet.Judgement;
import org.casus.eval.AuditSheet.Row;

/** Counts an audit. */
final class AuditScore {

  private static final List<Measure> MEASURES = List.of(
      Measure.share("all_slots", "events of which every slot is right, or empty where the sentence says nothing"),
      Measure.share("all_slots_article", "events of which every slot is right, or empty where the whole article says nothing"),
      Measure.share("type", "events whose type is right"),
      Measure.share("initiator", "events whose initiators are right, or empty where the sentence names none"),
      Measure.share("target", "events whose targets are right, or empty where the sentence names none"),
      Measure.share("place", "events whose place is right, or empty where the sentence names none"),
      Measure.share("date", "events whose date is right, or empty where the sentence gives none"),
      Measure.share("asserted", "events that the article does assert"));

  private AuditScore() {}

  static AuditReport of(AuditSheet sheet, String name, String version, int resamples) {
    Map<String, List<Row>> articles = sheet.rows().stream()
        .collect(Collectors.groupingBy(Row::article, TreeMap::new, Collectors.toList()));
    List<Counts> units = articles.values().stream().map(AuditScore::count).toList();
    Map<String, List<Row>> types = sheet.rows().stream()
        .collect(Collectors.groupingBy(Row::readAs, TreeMap::new, Collectors.toList()));
    List<TypeTable.Row> table = new ArrayList<>();
    types.forEach((type, rows) -> {
      double right = (double) rows.stream().filter(row -> row.slots().get("type") == Judgement.RIGHT).count() / rows.size();
      table.add(new TypeTable.Row(type, right, 0, 0, 0, rows.size()));
    });
    return new AuditReport(name, version, articles.size(), sheet.rows().size(), LayerScore.scores(MEASURES, units, resamples),
        new TypeTable(table, List.of()));
  }

  private static Counts count(List<Row> rows) {
    Counts counts = new Counts();
    for (Row row : rows) {
      counts.share("all_slots", row.isAllRight());
      counts.share("all_slots_article", row.isComplete());
      AuditSheet.SLOTS.forEach(slot -> counts.share(slot, row.slots().get(slot) != Judgement.WRONG));
    }
    return counts;
  }
}
