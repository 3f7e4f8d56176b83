package org.casus.extract.opinion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.casus.model.EventType;
import org.casus.model.Span;

/** Trains the softmax of {@link SecondOpinion}: gradient descent over all examples, the same weights in every run. */
public final class OpinionTraining {

  /**
   * A sentence with a trigger.
   *
   * @param label  an event type, or {@code NONE} where the trigger tells of no event
   * @param weight how often it counts
   */
  public record Example(String sentence, Span trigger, String label, int weight) {

    /** An example that counts once. */
    public Example(String sentence, Span trigger, String label) {
      this(sentence, trigger, label, 1);
    }
  }

  private static final int ROUNDS = 1000;
  private static final double STEP = 2.0;
  private static final double DECAY = 2e-5;

  private final Function<String, float[]> embedding;
  private final List<String> classes = new ArrayList<>();
  /** Features of the examples seen so far: the same ones serve for short texts and for articles. */
  private final Map<Example, double[]> known = new HashMap<>();

  /** @param embedding the vector of a sentence */
  public OpinionTraining(Function<String, float[]> embedding) {
    this.embedding = embedding;
    for (EventType type : EventType.values()) {
      classes.add(type.name());
    }
    classes.add(SecondOpinion.NONE);
  }

  /** The features of an example, to be computed once. */
  double[] features(Example example) {
    return SecondOpinion.features(embedding, embedding.apply(example.sentence()), example.sentence(), example.trigger());
  }

  SecondOpinion train(List<Example> examples) {
    double[][] weights = fit(examples);
    return new SecondOpinion(embedding, classes, weights, weights);
  }

  private double[][] fit(List<Example> examples) {
    List<double[]> features = examples.stream().map(example -> known.computeIfAbsent(example, this::features)).toList();
    double total = examples.stream().mapToInt(Example::weight).sum();
    int dimensions = features.get(0).length;
    double[][] weights = new double[classes.size()][dimensions];
    double[][] momentum = new double[classes.size()][dimensions];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] gradient = new double[classes.size()][dimensions];
      for (int e = 0; e < features.size(); e++) {
        double[] x = features.get(e);
        int label = classes.indexOf(examples.get(e).label());
        int weight = examples.get(e).weight();
        double[] p = SecondOpinion.softmax(weights, x);
        p[label] -= 1;
        for (int c = 0; c < p.length; c++) {
          for (int i = 0; i < dimensions; i++) {
            gradient[c][i] += weight * p[c] * x[i];
          }
        }
      }
      for (int c = 0; c < weights.length; c++) {
        for (int i = 0; i < dimensions; i++) {
          momentum[c][i] = 0.9 * momentum[c][i] + gradient[c][i] / total + DECAY * weights[c][i];
          weights[c][i] -= STEP * momentum[c][i];
        }
      }
    }
    return weights;
  }

  /** The weights as lines of {@code data/second-opinion/weights.tsv}, four digits each. */
  public String toLines(List<Example> examples) {
    double[][] weights = fit(examples);
    StringBuilder lines = new StringBuilder();
    for (int c = 0; c < weights.length; c++) {
      lines.append(classes.get(c));
      for (double weight : weights[c]) {
        lines.append('\t').append(String.format(Locale.ROOT, "%.3f", weight));
      }
      lines.append('\n');
    }
    return lines.toString();
  }
}
