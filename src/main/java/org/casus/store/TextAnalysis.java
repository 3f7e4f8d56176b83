package org.casus.store;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;

/** How the text index tells words apart: as English ones without their endings. */
public final class TextAnalysis {

  private TextAnalysis() {}

  /** A new analyzer, as texts and queries go through. */
  public static Analyzer analyzer() {
    return new EnglishAnalyzer();
  }
}
