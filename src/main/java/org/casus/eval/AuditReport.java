package org.casus.eval;

import java.util.List;

/**
 * What an audit found.
 *
 * @param sheet    name of the sheet
 * @param version  what read the articles
 * @param articles from how many articles the events are
 * @param events   how many events were judged
 * @param scores   shares of the events, with bounds by bootstrap over articles
 * @param types    as what type events were read, and how often that was right, as precision
 */
public record AuditReport(String sheet, String version, int articles, int events, List<Score> scores, TypeTable types) {

  public AuditReport {
    scores = List.copyOf(scores);
  }

  /** The same shape as that of an evaluation, with one layer {@code audit}. */
  public String toIndentedJson() {
    return ReportJson.indented(this);
  }
}
