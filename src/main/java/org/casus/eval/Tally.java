package org.casus.eval;

/**
 * What precision and recall are made of. It adds up over documents.
 *
 * @param right     of the predicted, how many are right
 * @param predicted how many were predicted
 * @param found     of the gold, how many were found; the same as {@code right} where items are matched one to one
 * @param gold      how many there are in the gold
 */
record Tally(double right, double predicted, double found, double gold) {

  static final Tally ZERO = new Tally(0, 0, 0, 0);

  Tally plus(Tally other, double times) {
    return new Tally(right + times * other.right, predicted + times * other.predicted, found + times * other.found,
        gold + times * other.gold);
  }

  boolean isPrecisionDefined() {
    return predicted != 0;
  }

  boolean isRecallDefined() {
    return gold != 0;
  }

  /** 0 when nothing was predicted. */
  double precision() {
    return predicted == 0 ? 0 : right / predicted;
  }

  /** 0 when there is nothing in the gold. */
  double recall() {
    return gold == 0 ? 0 : found / gold;
  }

  /** Harmonic mean of precision and recall, 0 when both are. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
