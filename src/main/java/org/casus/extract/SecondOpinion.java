package org.casus.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.model.AnnotatedArticle;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.Extraction;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.UsageException;

/**
 * A second, statistical opinion on what the rules read: given a sentence and a trigger in it, how likely it is that an event of
 * each type is told there, or none. A softmax over three embeddings, of the sentence, of the words around the trigger and of
 * the trigger; trained on sentences of our own by {@link OpinionTraining}.
 */
public final class SecondOpinion {

  /** The class of triggers that tell of no event: metaphor, sport, history and the like. */
  static final String NONE = "NONE";

  private static final String FILE = "/data/second-opinion/weights.tsv";
  /** Words before the trigger that belong to its surroundings; behind it one more. */
  private static final int AROUND = 5;
  /** Below this it is against; more is gained in precision than lost in recall, see {@code data/second-opinion/README.md}. */
  private static final double AGAINST = 0.25;
  /** Below this it is against what a longer text states as fact, which is less often an event than the news is. */
  private static final double AGAINST_STATED = 0.4;
  /** What it is against is left out only beside an event that it is this sure of. */
  private static final double SURE = 0.6;
  /** Below this even the strongest reading of a sentence is left out. */
  private static final double LEAST = 0.02;
  /** From this probability of no event on even the strongest reading of a sentence is left out. */
  private static final double NO_EVENT = 0.7;
  /** How much of the confidence depends on it. */
  private static final double SHARE = 0.3;

  /**
   * What it says of an event that was read.
   *
   * @param score how much it agrees, 0 to 1
   * @param none  how likely it is that nothing happened, 0 to 1
   */
  private record Judgement(EventMention event, double score, double none) {

    /** The score from which on it is left in. What is told again is an event for that alone. */
    double least(boolean brief) {
      boolean again = event.participants().stream().anyMatch(role -> role.path().contains(Anaphors.REFERS_BACK));
      return brief || again || event.modality() != Modality.ASSERTED ? AGAINST : AGAINST_STATED;
    }
  }

  private final Function<String, float[]> embedding;
  private final List<String> classes;
  private final double[][] weights;
  private final int lead = DatingRules.load().leadSentences();

  /** @param weights for each class those of all features and, last, the bias */
  SecondOpinion(Function<String, float[]> embedding, List<String> classes, double[][] weights) {
    this.embedding = embedding;
    this.classes = List.copyOf(classes);
    this.weights = weights;
  }

  /**
   * Loads the weights from the class path.
   *
   * @param embedding gives a vector for a text, always of the same length
   */
  public static SecondOpinion load(Function<String, float[]> embedding) {
    List<String> classes = new ArrayList<>();
    List<double[]> weights = new ArrayList<>();
    try (InputStream in = SecondOpinion.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new UsageException(FILE + " is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        classes.add(cells[0]);
        weights.add(Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SecondOpinion(embedding, classes, weights.toArray(double[][]::new));
  }

  /**
   * What was read, each event with this opinion. The confidence follows from both. An event that it is against is left out, the
   * sooner if it is stated as fact; in a text of few sentences, all of which tell its news, only beside one that
   * it is sure of, or if it takes it for none at all.
   */
  public Extraction judge(AnnotatedArticle article, Extraction extraction) {
    Map<Integer, List<EventMention>> sentences = new TreeMap<>();
    extraction.events().forEach(event -> sentences.computeIfAbsent(event.sentence(), s -> new ArrayList<>()).add(event));
    boolean brief = article.sentences().size() <= lead;
    List<EventMention> kept = sentences.entrySet().stream()
        .flatMap(events -> kept(judge(article, article.sentences().get(events.getKey()), events.getValue()), brief)).toList();
    Set<MentionId> known = kept.stream().map(EventMention::id).collect(Collectors.toSet());
    return extraction.withEvents(extraction.events().stream().map(EventMention::id).distinct()
        .flatMap(id -> kept.stream().filter(event -> event.id().equals(id)))
        .map(event -> event.governor().filter(governor -> !known.contains(governor)).isPresent() ? event.withoutGovernor()
        : event).toList());
  }

  /** What stays of a sentence. */
  private static Stream<EventMention> kept(List<Judgement> judgements, boolean brief) {
    double best = judgements.stream().mapToDouble(Judgement::score).max().orElse(0);
    return judgements.stream()
        .filter(judgement -> judgement.score() >= judgement.least(brief) || brief && stays(judgement, best))
        .map(judgement -> judgement.event().judged(judgement.score(),
            rounded(judgement.event().confidence() * (1 - SHARE + SHARE * judgement.score()))));
  }

  private List<Judgement> judge(AnnotatedArticle article, Sentence told, List<EventMention> events) {
    Span sentence = told.span();
    String text = sentence.of(article.text());
    float[] vector = embedding.apply(text);
    return events.stream().map(event -> {
      Span trigger = new Span(event.trigger().begin() - sentence.begin(), event.trigger().end() - sentence.begin());
      return judgement(event, probabilities(features(embedding, vector, text, trigger)));
    }).toList();
  }

  /** @param best the highest score in the sentence */
  private static boolean stays(Judgement judgement, double best) {
    return judgement.score() >= LEAST && judgement.none() < NO_EVENT && (judgement.score() == best || best < SURE);
  }

  private Judgement judgement(EventMention event, double[] p) {
    return new Judgement(event, rounded(agreement(p, event.type())), p[classes.indexOf(NONE)]);
  }

  /** To two digits: further ones differ between kinds of processor. */
  private static double rounded(double value) {
    return Math.round(100 * value) / 100.0;
  }

  /** The vector of a sentence, to be asked for once and given for each of its triggers. */
  float[] sentence(String sentence) {
    return embedding.apply(sentence);
  }

  /**
   * How much it agrees that there is an event of a type, from 0 to 1: the probability of the type against that of no event and
   * half of that of all other types, of which a trigger may well signal two.
   */
  double agreement(double[] p, EventType type) {
    double own = p[classes.indexOf(type.name())];
    double none = p[classes.indexOf(NONE)];
    double others = 1 - own - none;
    return own / (own + none + others / 2);
  }

  /**
   * How likely it is that a trigger tells of an event of each type; the rest to 1 is that it tells of none.
   *
   * @param vector  of the sentence
   * @param trigger within the sentence
   */
  Map<EventType, Double> types(float[] vector, String sentence, Span trigger) {
    double[] p = probabilities(features(embedding, vector, sentence, trigger));
    Map<EventType, Double> types = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      types.put(type, p[classes.indexOf(type.name())]);
    }
    return types;
  }

  double[] probabilities(double[] features) {
    return softmax(weights, features);
  }

  List<String> classes() {
    return classes;
  }

  /** What a trigger is judged by: the vectors of its sentence, of its surroundings and of its own words, and a constant. */
  static double[] features(Function<String, float[]> embedding, float[] vector, String sentence, Span trigger) {
    float[] around = embedding.apply(around(sentence, trigger));
    float[] own = embedding.apply(trigger.of(sentence));
    double[] features = new double[3 * vector.length + 1];
    for (int i = 0; i < vector.length; i++) {
      features[i] = vector[i];
      features[vector.length + i] = around[i];
      features[2 * vector.length + i] = own[i];
    }
    features[features.length - 1] = 1;
    return features;
  }

  static double[] softmax(double[][] weights, double[] features) {
    double[] p = new double[weights.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < p.length; c++) {
      for (int i = 0; i < features.length; i++) {
        p[c] += weights[c][i] * features[i];
      }
      most = Math.max(most, p[c]);
    }
    double sum = 0;
    for (int c = 0; c < p.length; c++) {
      p[c] = StrictMath.exp(p[c] - most);
      sum += p[c];
    }
    for (int c = 0; c < p.length; c++) {
      p[c] /= sum;
    }
    return p;
  }

  /** The trigger with {@value #AROUND} words before it and one more behind it. */
  static String around(String sentence, Span trigger) {
    int begin = trigger.begin();
    for (int words = 0; words <= AROUND && begin > 0; words++) {
      begin = sentence.lastIndexOf(' ', begin - 1);
    }
    int end = trigger.end();
    for (int words = 0; words <= AROUND && end >= 0 && end < sentence.length(); words++) {
      end = sentence.indexOf(' ', end + 1);
    }
    return sentence.substring(Math.max(0, begin), end < 0 ? sentence.length() : end).strip();
  }
}
