package org.casus.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.casus.model.UsageException;

/**
 * The main figures of stored reports as a table in Markdown. A folder of reports has a table {@code reports.tsv} of their files
 * and what each was measured on.
 */
public final class QualitySummary {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The figures to show of each layer, by the beginning of their names. */
  private static final Map<String, List<String>> MAIN = Map.of(
      "events", List.of("type", "strict", "polarity_acc", "nonfact"),
      "roles", List.of("role_given", "span_given"),
      "times", List.of("relaxed", "value"),
      "places", List.of("mention", "acc161_country", "e2e161_country"),
      "coref", List.of("CoNLL", "read_CoNLL", "read_lemma_CoNLL"),
      "attributions", List.of("content", "cs"),
      "linking", List.of("annotated", "link_acc"),
      "audit", List.of("all_slots", "all_slots_article", "type", "initiator", "target", "place", "date", "asserted"));

  private static final List<String> LAYERS = List.of("events", "roles", "times", "places", "coref", "attributions", "linking",
      "audit");

  private QualitySummary() {}

  /**
   * The table.
   *
   * @throws UsageException if the folder has no list of reports or a report cannot be read
   */
  public static String markdown(Path folder) {
    StringBuilder text = new StringBuilder("| measured on | what | P | R | F1 or share | 95 % |\n|---|---|---|---|---|---|\n");
    for (String[] row : reports(folder)) {
      Path file = folder.resolve(row[0]);
      JsonNode report;
      try {
        report = JSON.readTree(file.toFile());
      } catch (IOException e) {
        throw new UsageException("cannot read " + file + " (" + e + ")", e);
      }
      for (String layer : LAYERS) {
        for (String figure : report.has(layer) ? MAIN.get(layer) : List.<String>of()) {
          row(text, row[1], layer, figure, report.path(layer));
        }
      }
    }
    return text.toString();
  }

  private static List<String[]> reports(Path folder) {
    Path list = folder.resolve("reports.tsv");
    try {
      return Files.readAllLines(list).stream().skip(1).filter(line -> !line.isBlank()).map(line -> line.split("\t")).toList();
    } catch (IOException e) {
      throw new UsageException("cannot read " + list + " (" + e + "); it names the reports, one a line", e);
    }
  }

  private static void row(StringBuilder text, String title, String layer, String name, JsonNode score) {
    JsonNode figures = score.path("figures");
    boolean ratios = figures.has(name + "_F1");
    String main = ratios ? name + "_F1" : name;
    if (!figures.has(main)) {
      return;
    }
    JsonNode bounds = score.path("ci95").path(main);
    text.append("| ").append(title).append(" | ").append(layer).append(": ").append(score.path("definitions").path(main).asText())
        .append(" | ").append(ratios ? percent(figures.path(name + "_P")) : "").append(" | ")
        .append(ratios ? percent(figures.path(name + "_R")) : "")
        .append(" | ").append(percent(figures.path(main))).append(" | ")
        .append(bounds.isMissingNode() ? "" : percent(bounds.path(0)) + " to " + percent(bounds.path(1))).append(" |\n");
  }

  private static String percent(JsonNode figure) {
    return figure.isMissingNode() ? "" : String.format(Locale.ROOT, "%.1f", 100 * figure.asDouble());
  }
}
