package org.casus.nlp;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * Places words in a space where what means the same lies together, with a small quantised model that travels as a library (24
 * MB). Some milliseconds a sentence; one instance serves any number of threads. The same words give the same numbers on one
 * kind of processor; on another kind they may differ in the last digits.
 */
public final class SentenceEmbedder implements Function<String, float[]> {

  /** Numbers that stand for a text. */
  public static final int DIMENSIONS = 384;

  /** Texts up to this length in characters are mostly single words, which return again and again. */
  private static final int WORD = 24;
  /** Of these so many are kept: 15 MB. */
  private static final int WORDS = 10_000;

  private final Model model;
  private final LoadingCache<String, float[]> words;

  private SentenceEmbedder(Model model) {
    this.model = model;
    this.words = Caffeine.newBuilder().maximumSize(WORDS).build(this::embed);
  }

  /** Loads the model from the class path; takes about a second and 100 MB. */
  public static SentenceEmbedder load() {
    return new SentenceEmbedder(new Model(Model.encoder()));
  }

  /** @return {@value #DIMENSIONS} numbers, a vector of length 1 */
  @Override
  public float[] apply(String text) {
    return text.length() <= WORD ? words.get(text).clone() : embed(text);
  }

  private float[] embed(String text) {
    return model.embed(text).content().vector();
  }

  /**
   * The model of the library on one thread, the one that asks: articles are read in parallel already, and threads that wait for
   * each other within a sentence cost twice the time.
   */
  private static final class Model extends AbstractInProcessEmbeddingModel {

    private static final String FILE = "/bge-small-en-v1.5-q";

    private final OnnxBertBiEncoder encoder;

    Model(OnnxBertBiEncoder encoder) {
      super(Runnable::run);
      this.encoder = encoder;
    }

    static OnnxBertBiEncoder encoder() {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (InputStream weights = Model.class.getResourceAsStream(FILE + ".onnx");
          InputStream tokenizer = Model.class.getResourceAsStream(FILE + "-tokenizer.json");
          OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        OrtSession session = environment.createSession(weights.readAllBytes(), options);
        return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (OrtException e) {
        throw new IllegalStateException("the model of sentences does not load", e);
      }
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }

    @Override
    public int dimension() {
      return DIMENSIONS;
    }
  }
}
