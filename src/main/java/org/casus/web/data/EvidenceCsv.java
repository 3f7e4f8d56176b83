package org.casus.web.data;

import java.io.PrintWriter;
import java.util.List;
import org.apache.jena.query.Dataset;
import org.casus.web.graph.PageQuery;
import org.casus.web.http.CsvWriter;

/** Every passage with every part that was read in it, as a table. */
final class EvidenceCsv {

  private static final PageQuery EVIDENCE = PageQuery.load("evidence");

  private static final List<String> COLUMNS = List.of("event", "mention", "article", "title", "url", "publisher", "published",
      "sentence",
      "sentence_text", "type", "modality", "polarity", "trigger", "trigger_begin", "trigger_end", "role", "words", "begin",
      "end", "filler",
      "filler_name", "path", "attributed_to", "confidence", "rule");

  private EvidenceCsv() {}

  /** Offsets count code points of the article's text. */
  static void write(Dataset data, PrintWriter out) {
    CsvWriter csv = new CsvWriter(out);
    csv.row(COLUMNS);
    EVIDENCE.plain().each(data,
        row -> csv.row(COLUMNS.stream().map(column -> row.findIri(column).or(() -> row.findText(column)).orElse("")).toList()));
    out.flush();
  }
}
