package org.casus.web.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.web.quality.QualityView.Figure;
import org.casus.web.quality.QualityView.Layer;
import org.casus.web.quality.QualityView.Report;
import org.casus.web.quality.QualityView.TypeRow;

/** Reads the reports that {@code data/quality/reports.tsv} lists. */
public final class QualityReader {

  private static final String FOLDER = "/data/quality/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LAYERS = List.of("events", "roles", "times", "places", "coref", "attributions", "linking",
      "audit");

  private QualityReader() {}

  public static QualityView read() {
    List<Report> reports = new ArrayList<>();
    for (String line : text("reports.tsv").lines().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      reports.add(report(cells[0], cells[1], cells[2]));
    }
    return new QualityView(reports);
  }

  private static Report report(String file, String title, String about) {
    try {
      JsonNode json = JSON.readTree(text(file));
      List<Layer> layers = LAYERS.stream().filter(json::has).map(layer -> layer(layer, json.path(layer))).toList();
      return new Report(file.replaceFirst("\\.json$", "").replace('.', '-'), title, about, json.path("pred").asText(),
          json.path("docs").asLong(),
          layers);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  private static Layer layer(String name, JsonNode layer) {
    JsonNode values = layer.path("figures");
    Set<String> done = new HashSet<>();
    List<Figure> figures = new ArrayList<>();
    values.fieldNames().forEachRemaining(figure -> {
      String stem = figure.replaceFirst("_(P|R|F1)$", "");
      boolean ratios = values.has(stem + "_F1") && !figure.equals(stem);
      if (done.add(ratios ? stem : figure)) {
        String main = ratios ? stem + "_F1" : figure;
        JsonNode bounds = layer.path("ci95").path(main);
        figures.add(new Figure(ratios ? stem : figure, layer.path("definitions").path(main).asText(),
            ratios ? percent(values.path(stem + "_P")) : "", ratios ? percent(values.path(stem + "_R")) : "",
            percent(values.path(main)),
            bounds.isMissingNode() ? "" : percent(bounds.path(0)) + " to " + percent(bounds.path(1))));
      }
    });
    List<String> sizes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> size : layer.path("n").properties()) {
      sizes.add(size.getKey().replace('_', ' ') + " " + size.getValue().asLong());
    }
    List<TypeRow> types = new ArrayList<>();
    for (Map.Entry<String, JsonNode> type : layer.path("per_type").properties()) {
      JsonNode row = type.getValue();
      boolean known = row.path("n").asLong() > 0;
      types.add(new TypeRow(type.getKey(), row.path("pred").asLong() > 0 ? percent(row.path("P")) : "", known
          ? percent(row.path("R")) : "",
          known ? percent(row.path("F")) : "", row.path("n").asLong(), row.path("pred").asLong()));
    }
    return new Layer(name, String.join(", ", sizes), figures, types);
  }

  private static String percent(JsonNode figure) {
    return figure.isMissingNode() ? "" : String.format(Locale.ROOT, "%.1f", 100 * figure.asDouble());
  }

  private static String text(String file) {
    try (InputStream in = QualityReader.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
