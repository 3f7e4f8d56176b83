package org.casus.eval;

import java.util.List;
import org.casus.exchange.AnnotatedDocument.Happening;

/** Polarity and modality of events whose triggers are aligned, where the gold has them. */
final class FactualityScorer {

  static final List<Measure> MEASURES = List.of(
      Measure.share("polarity_acc", "of aligned events: same polarity"),
      Measure.prf("negative", "of aligned events: those said not to be so"),
      Measure.share("modality_acc", "of aligned events: same modality"),
      Measure.prf("nonfact", "of aligned events: those of any modality but asserted"));

  private static final String POSITIVE = "positive";
  private static final String NEGATIVE = "negative";
  private static final String ASSERTED = "asserted";

  private FactualityScorer() {}

  /** Without a predicted polarity an event is positive, without a predicted modality asserted. */
  static void count(Counts counts, Happening gold, Happening predicted) {
    if (gold.polarity().isPresent()) {
      String polarity = predicted.polarity().orElse(POSITIVE);
      boolean same = polarity.equals(gold.polarity().get());
      counts.share("polarity_acc", same);
      counts.prf("negative", one(same && polarity.equals(NEGATIVE)), one(polarity.equals(NEGATIVE)),
          one(gold.polarity().get().equals(NEGATIVE)));
    }
    if (gold.modality().isPresent()) {
      String modality = predicted.modality().orElse(ASSERTED);
      boolean goldNonfact = !gold.modality().get().equals(ASSERTED);
      boolean nonfact = !modality.equals(ASSERTED);
      counts.share("modality_acc", modality.equals(gold.modality().get()));
      counts.prf("nonfact", one(nonfact && goldNonfact), one(nonfact), one(goldNonfact));
    }
  }

  private static int one(boolean condition) {
    return condition ? 1 : 0;
  }
}
