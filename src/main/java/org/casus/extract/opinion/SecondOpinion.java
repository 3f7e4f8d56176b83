package org.casus.extract.opinion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.extract.setting.Anaphors;
import org.casus.extract.setting.DatingRules;
import org.casus.model.AnnotatedArticle;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.Extraction;
import org.casus.model.MentionId;
import org.casus.model.RejectedReading;
import org.casus.model.Span;
import org.casus.model.UsageException;

/**
 * A second, statistical opinion on what the rules read: given a sentence and a trigger in it, how likely it is that an event of
 * each type is told there, or none. A softmax over three embeddings, of the sentence, of the words around the trigger and of
 * the trigger; trained on sentences of our own by {@link OpinionTraining}.
 */
public final class SecondOpinion {

  /** The class of triggers that tell of no event: metaphor, sport, history and the like. */
  public static final String NONE = "NONE";

  private static final String BRIEF = "/data/second-opinion/weights.tsv";
  private static final String ARTICLES = "/data/second-opinion/article-weights.tsv";
  /** Words before the trigger that belong to its surroundings; behind it one more. */
  private static final int AROUND = 5;
  /** Below this it is against; more is gained in precision than lost in recall, see {@code data/second-opinion/README.md}. */
  private static final double AGAINST = 0.25;
  /** Log-odds that an event of a longer text must reach where all else in the text is an event. */
  private static final double AMONG_EVENTS = -2.1;
  /** By how much these log-odds rise where nothing else in the text is an event, as in a talk with a chess player. */
  private static final double AMONG_NONE = 6.8;
  /** How likely it is of a reading of which nothing is known that it is no event. */
  private static final double USUAL = 0.15;
  /** By this name what it leaves out is listed among the rejected readings. */
  private static final String REASON = "second-opinion";
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
    /** Whether it is told again, of which it is an event for that alone. */
    boolean again() {
      return event.participants().stream().anyMatch(role -> role.path().contains(Anaphors.REFERS_BACK));
    }
  }

  /** What a sentence begins with that speaks of whom the one before it named. */
  private static final Pattern PRONOUN = Pattern.compile("(He|She|They|It|His|Her|Their) ");

  private final Function<String, float[]> embedding;
  private final List<String> classes;
  private final double[][] weights;
  private final double[][] articleWeights;
  private final int lead = DatingRules.load().leadSentences();

  /**
   * @param weights        for each class those of all features and, last, the bias; learnt from single sentences
   * @param articleWeights the same, learnt also from what the rules read in articles
   */
  SecondOpinion(Function<String, float[]> embedding, List<String> classes, double[][] weights, double[][] articleWeights) {
    this.embedding = embedding;
    this.classes = List.copyOf(classes);
    this.weights = weights;
    this.articleWeights = articleWeights;
  }

  /**
   * Loads the weights from the class path.
   *
   * @param embedding gives a vector for a text, always of the same length
   */
  public static SecondOpinion load(Function<String, float[]> embedding) {
    Map<String, double[]> brief = read(BRIEF);
    Map<String, double[]> articles = read(ARTICLES);
    List<String> classes = List.copyOf(brief.keySet());
    return new SecondOpinion(embedding, classes, classes.stream().map(brief::get).toArray(double[][]::new),
        classes.stream().map(articles::get).toArray(double[][]::new));
  }

  private static Map<String, double[]> read(String file) {
    Map<String, double[]> weights = new LinkedHashMap<>();
    try (InputStream in = SecondOpinion.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new UsageException(file + " is missing from the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        weights.put(cells[0], Arrays.stream(cells).skip(1).mapToDouble(Double::parseDouble).toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return weights;
  }

  /**
   * What was read, each event with this opinion. The confidence follows from both. An event that it is against is left out and
   * listed as rejected, the sooner the less it finds in the rest of the text; in a text of few sentences, all of which tell its
   * news, only beside one that it is sure of, or if it takes it for none at all.
   */
  public Extraction judge(AnnotatedArticle article, Extraction extraction) {
    Map<Integer, List<EventMention>> sentences = new TreeMap<>();
    extraction.events().forEach(event -> sentences.computeIfAbsent(event.sentence(), s -> new ArrayList<>()).add(event));
    boolean brief = article.sentences().size() <= lead;
    double[][] by = brief ? weights : articleWeights;
    List<Judgement> all = sentences.entrySet().stream()
        .flatMap(told -> judge(article, told.getKey(), told.getValue(), by).stream()).toList();
    double nothing = all.stream().mapToDouble(Judgement::none).sum();
    List<Judgement> kept = all.stream().filter(judgement -> brief ? staysInBrief(judgement, all)
        : judgement.score() >= least(judgement, all.size() - 1, nothing - judgement.none())).toList();
    Map<MentionId, EventMention> events = new HashMap<>();
    kept.forEach(judgement -> events.put(judgement.event().id(), judgement.event().judged(judgement.score(),
        rounded(judgement.event().confidence() * (1 - SHARE + SHARE * judgement.score())))));
    return new Extraction(extraction.attributions(), extraction.forces(), extraction.events().stream().map(EventMention::id)
        .distinct().filter(events::containsKey).map(events::get)
        .map(event -> event.governor().filter(governor -> !events.containsKey(governor)).isPresent() ? event.withoutGovernor()
        : event).toList(), Stream.concat(extraction.rejected().stream(), all.stream()
        .filter(judgement -> !events.containsKey(judgement.event().id())).map(SecondOpinion::rejected))
        .sorted(Comparator.comparingInt(RejectedReading::sentence).thenComparing(RejectedReading::trigger)).toList());
  }

  private static RejectedReading rejected(Judgement judgement) {
    EventMention event = judgement.event();
    return new RejectedReading(event.sentence(), event.trigger(), event.type(), event.rule(), REASON,
        String.format(Locale.ROOT, "something that the second opinion scores %.2f", judgement.score()));
  }

  /**
   * The score that an event of a longer text must reach.
   *
   * @param others  how many other events were read in it
   * @param nothing sum of the probabilities that these are none
   */
  private static double least(Judgement judgement, int others, double nothing) {
    if (judgement.again()) {
      return AGAINST;
    }
    double none = rounded(others == 0 ? USUAL : nothing / others);
    return 1 / (1 + StrictMath.exp(-AMONG_EVENTS - AMONG_NONE * none));
  }

  private static boolean staysInBrief(Judgement judgement, List<Judgement> all) {
    double best = all.stream().filter(other -> other.event().sentence() == judgement.event().sentence())
        .mapToDouble(Judgement::score).max().orElse(0);
    return judgement.score() >= AGAINST || stays(judgement, best);
  }

  private List<Judgement> judge(AnnotatedArticle article, int told, List<EventMention> events, double[][] by) {
    Span sentence = article.sentences().get(told).span();
    String text = sentence.of(article.text());
    boolean anaphoric = told > 0 && PRONOUN.matcher(text).lookingAt();
    float[] vector = embedding.apply(anaphoric ? article.sentences().get(told - 1).span().of(article.text()) + " " + text : text);
    return events.stream().map(event -> {
      Span trigger = new Span(event.trigger().begin() - sentence.begin(), event.trigger().end() - sentence.begin());
      return judgement(event, softmax(by, features(embedding, vector, text, trigger)));
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
  public float[] sentence(String sentence) {
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
  public Map<EventType, Double> types(float[] vector, String sentence, Span trigger) {
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
