package org.casus.nlp;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import java.util.function.Function;

/**
 * Places words in a space where what means the same lies together, with a small quantised model that travels as a library (24
 * MB). Some milliseconds a sentence; one instance serves any number of threads. The same words give the same numbers on one
 * kind of processor; on another kind they may differ in the last digits.
 */
public final class SentenceEmbedder implements Function<String, float[]> {

  /** Numbers that stand for a text. */
  public static final int DIMENSIONS = 384;

  private final EmbeddingModel model;

  private SentenceEmbedder(EmbeddingModel model) {
    this.model = model;
  }

  /** Loads the model from the class path; takes about a second and 100 MB. */
  public static SentenceEmbedder load() {
    // On the thread that asks: articles are read in parallel already.
    return new SentenceEmbedder(new BgeSmallEnV15QuantizedEmbeddingModel(Runnable::run));
  }

  /** @return {@value #DIMENSIONS} numbers, a vector of length 1 */
  @Override
  public float[] apply(String text) {
    return model.embed(text).content().vector();
  }
}
