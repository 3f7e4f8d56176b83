package org.casus.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** Reports for programs. Figures are fractions, not percent. */
final class ReportJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ReportJson() {}

  static String of(EvalReport report) {
    return of(report, false);
  }

  static String indented(EvalReport report) {
    return of(report, true) + "\n";
  }

  static String indented(AuditReport report) {
    return write(true, json -> {
      json.writeStringField("gold", report.sheet());
      json.writeStringField("pred", report.version());
      json.writeNumberField("docs", report.articles());
      json.writeObjectFieldStart("audit");
      scores(json, report.scores(), Map.of("events", (long) report.events()));
      types(json, report.types());
      json.writeEndObject();
    }) + "\n";
  }

  private static String of(EvalReport report, boolean indented) {
    return write(indented, json -> {
      json.writeStringField("gold", report.gold());
      json.writeStringField("pred", report.predicted());
      json.writeNumberField("docs", report.documents());
      json.writeNumberField("docs_without_prediction", report.documentsWithoutPrediction());
      json.writeNumberField("pred_docs_unknown", report.unknownPredicted());
      for (LayerScore layer : report.layers()) {
        json.writeObjectFieldStart(layer.layer().label());
        layer(json, layer);
        json.writeEndObject();
      }
    });
  }

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String write(boolean indented, Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      if (indented) {
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      }
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private static void scores(JsonGenerator json, List<Score> scores, Map<String, Long> sizes) throws IOException {
    json.writeObjectFieldStart("figures");
    for (Score score : scores) {
      json.writeNumberField(score.name(), score.value());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("ci95");
    for (Score score : scores) {
      if (score.bounds().isPresent()) {
        json.writeArrayFieldStart(score.name());
        json.writeNumber(score.bounds().get().low());
        json.writeNumber(score.bounds().get().high());
        json.writeEndArray();
      }
    }
    json.writeEndObject();
    json.writeObjectFieldStart("n");
    for (Map.Entry<String, Long> size : sizes.entrySet()) {
      json.writeNumberField(size.getKey(), size.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("definitions");
    for (Score score : scores) {
      json.writeStringField(score.name(), score.definition());
    }
    json.writeEndObject();
  }

  private static void layer(JsonGenerator json, LayerScore layer) throws IOException {
    scores(json, layer.scores(), layer.sizes());
    for (Map.Entry<String, Double> extra : layer.extra().entrySet()) {
      json.writeFieldName(extra.getKey());
      if (extra.getValue() == Math.rint(extra.getValue())) {
        json.writeNumber(Math.round(extra.getValue()));
      } else {
        json.writeNumber(extra.getValue());
      }
    }
    if (layer.layer() == Layer.EVENTS) {
      types(json, layer.types());
    }
  }

  private static void types(JsonGenerator json, TypeTable types) throws IOException {
    json.writeObjectFieldStart("per_type");
    for (TypeTable.Row row : types.types()) {
      json.writeObjectFieldStart(row.type());
      json.writeNumberField("P", row.precision());
      json.writeNumberField("R", row.recall());
      json.writeNumberField("F", row.f1());
      json.writeNumberField("n", row.gold());
      json.writeNumberField("pred", row.predicted());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("confusions");
    for (TypeTable.Confusion confusion : types.confusions()) {
      json.writeString(confusion.missed() + "<-" + confusion.predicted() + " " + confusion.count());
    }
    json.writeEndArray();
  }
}
