package org.casus.eval;

import java.util.List;
import java.util.Optional;

/**
 * The result of an evaluation.
 *
 * @param gold                       name of the gold
 * @param predicted                  name of the prediction
 * @param documents                  gold documents that were scored
 * @param documentsWithoutPrediction of those, how many the prediction does not have; they count as empty
 * @param unknownPredicted           predicted documents that the gold does not have; they do not count
 * @param layers                     layers that were scored, in the order of {@link Layer}
 * @param errors                     what is wrong, if it was asked for
 */
public record EvalReport(String gold, String predicted, int documents, int documentsWithoutPrediction, int unknownPredicted,
                         List<LayerScore> layers, List<EvalError> errors) {

  public EvalReport {
    layers = List.copyOf(layers);
    errors = List.copyOf(errors);
  }

  /** The same under other names of gold and prediction. */
  public EvalReport withNames(String goldName, String predictedName) {
    return new EvalReport(goldName, predictedName, documents, documentsWithoutPrediction, unknownPredicted, layers, errors);
  }

  public Optional<LayerScore> findLayer(Layer layer) {
    return layers.stream().filter(score -> score.layer() == layer).findFirst();
  }

  /** A table for people: every figure with what it counts, in percent. */
  public String toText() {
    return ReportText.of(this);
  }

  /** One JSON object on one line: for each layer {@code figures}, {@code ci95}, {@code n}, {@code definitions}. */
  public String toJson() {
    return ReportJson.of(this);
  }

  /** The same on many lines, to be kept in a file. */
  public String toIndentedJson() {
    return ReportJson.indented(this);
  }

  /**
   * The errors for people: how many there are of each kind, then each with its sentence; empty when there are none or they were
   * not asked for.
   *
   * @param most how many to list of each kind in each layer
   */
  public String errorsToText(int most) {
    return ReportText.errors(errors, most);
  }
}
