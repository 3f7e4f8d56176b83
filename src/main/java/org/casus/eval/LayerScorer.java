package org.casus.eval;

import java.util.List;
import java.util.Optional;

/** Counts one layer. Scorers keep no state between calls. */
interface LayerScorer {

  /**
   * @param pairs all documents of the gold
   * @return empty when the gold has nothing to score in this layer
   */
  Optional<LayerCounts> count(List<DocumentPair> pairs, EvalOptions options);
}
