package org.casus.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reports for people. */
final class ReportText {

  private static final String ROW = "  %-18s %6s %6s %6s  %-14s %s\n";

  private ReportText() {}

  static String of(EvalReport report) {
    StringBuilder text = new StringBuilder();
    text.append(report.predicted()).append(" against ").append(report.gold()).append(": ").append(report.documents())
        .append(" documents, ").append(report.documentsWithoutPrediction()).append(" of them without prediction; ")
        .append(report.unknownPredicted()).append(" predicted documents unknown to the gold\n")
        .append("Percent. P: of what was predicted, right. R: of the gold, found. F1: harmonic mean. –: nothing to divide by.\n");
    report.layers().forEach(layer -> layer(text, layer));
    return text.toString();
  }

  static String errors(List<EvalError> errors, int most) {
    Map<String, List<EvalError>> kinds = new LinkedHashMap<>();
    errors.forEach(e -> kinds.computeIfAbsent(e.layer().label() + "\t" + e.kind(), k -> new ArrayList<>()).add(e));
    StringBuilder text = new StringBuilder();
    kinds.forEach((kind, all) -> text.append("# ").append(kind.replace('\t', ' ')).append(' ').append(all.size())
        .append(all.size() > most ? ", of which the first " + most : "").append('\n'));
    for (List<EvalError> all : kinds.values()) {
      all.stream().limit(most).forEach(e -> text.append(e.document()).append('\t').append(e.layer().label()).append('\t')
          .append(e.kind()).append('\t').append(e.detail()).append("\n\t").append(e.sentence()).append('\n'));
    }
    return text.toString();
  }

  private static void layer(StringBuilder text, LayerScore layer) {
    text.append('\n').append(layer.layer().label()).append(": ")
        .append(layer.sizes().entrySet().stream().map(e -> e.getKey().replace('_', ' ') + " " + e.getValue())
            .collect(Collectors.joining(", ")));
    layer.extra().forEach((name, value) -> text.append(", ").append(name.replace('_', ' ')).append(' ')
        .append(value == Math.rint(value) ? String.valueOf(Math.round(value)) : decimal(value)));
    text.append('\n').append(String.format(Locale.ROOT, ROW, "", "P", "R", "F1", "95 %", "what is counted"));
    List<Score> scores = layer.scores();
    for (int i = 0; i < scores.size(); i++) {
      Score score = scores.get(i);
      if (score.name().endsWith("_P") && i + 2 < scores.size() && scores.get(i + 2).name().equals(stem(score.name()) + "_F1")) {
        Score f1 = scores.get(i + 2);
        row(text, stem(score.name()), percent(score), percent(scores.get(i + 1)), percent(f1), f1);
        i += 2;
      } else if (score.name().endsWith("_F1")) {
        row(text, stem(score.name()), "", "", percent(score), score);
      } else {
        row(text, score.name(), percent(score), "", "", score);
      }
    }
    types(text, layer.types());
  }

  private static void row(StringBuilder text, String name, String p, String r, String f1, Score bounded) {
    String bounds = bounded.bounds().filter(b -> bounded.defined())
        .map(b -> "[" + decimal(100 * b.low()) + ", " + decimal(100 * b.high()) + "]").orElse("");
    text.append(String.format(Locale.ROOT, ROW, name, p, r, f1, bounds, bounded.definition()));
  }

  private static void types(StringBuilder text, TypeTable types) {
    if (types.types().isEmpty()) {
      return;
    }
    text.append("  by type: distinct pairs of sentence and type\n");
    for (TypeTable.Row row : types.types()) {
      text.append(String.format(Locale.ROOT, ROW, "  " + row.type(), share(row.precision(), row.predicted() > 0),
          share(row.recall(), row.gold() > 0),
          share(row.f1(), row.predicted() + row.gold() > 0), "", row.gold() + " in the gold, " + row.predicted() + " predicted"));
    }
    if (!types.confusions().isEmpty()) {
      text.append("  missed and, in the same sentence, predicted instead: ").append(types.confusions().stream()
          .map(c -> c.missed() + " as " + c.predicted() + " " + c.count()).collect(Collectors.joining(", "))).append('\n');
    }
  }

  private static String stem(String name) {
    return name.substring(0, name.lastIndexOf('_'));
  }

  private static String percent(Score score) {
    return share(score.value(), score.defined());
  }

  private static String share(double value, boolean defined) {
    return defined ? decimal(100 * value) : "–";
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
