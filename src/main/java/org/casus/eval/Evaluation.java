package org.casus.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocuments;
import org.casus.model.UsageException;

/** Scores a prediction against gold; what is counted how is said by the report and by each scorer. */
public final class Evaluation {

  private Evaluation() {}

  /**
   * Scores one file of the exchange format against another.
   *
   * @throws UsageException if a file cannot be read, is not of the format, or both have different texts for one document
   */
  public static EvalReport run(Path gold, Path predicted, EvalOptions options) {
    return run(gold.toString(), AnnotatedDocuments.read(gold), predicted.toString(), AnnotatedDocuments.read(predicted), options);
  }

  /**
   * Scores documents that are in memory.
   *
   * @param goldName      for the report
   * @param gold          by id
   * @param predictedName for the report
   * @param predicted     by id; what the gold does not have is counted and passed over
   * @throws UsageException if both have different texts for one document, or no gold document is left by the options
   */
  public static EvalReport run(String goldName, Map<String, AnnotatedDocument> gold, String predictedName,
                               Map<String, AnnotatedDocument> predicted, EvalOptions options) {
    Map<String, AnnotatedDocument> wanted = new LinkedHashMap<>(gold);
    Map<String, AnnotatedDocument> given = new LinkedHashMap<>(predicted);
    if (options.where().isPresent()) {
      EvalOptions.Where where = options.where().get();
      wanted.values().removeIf(document -> !where.value().equals(document.values().get(where.key())));
      given.keySet().retainAll(wanted.keySet());
    }
    if (wanted.isEmpty()) {
      throw new UsageException(goldName + ": no document to score"
          + options.where().map(where -> " has " + where.key() + "=" + where.value()).orElse(""));
    }
    List<DocumentPair> pairs = new ArrayList<>();
    for (AnnotatedDocument document : wanted.values()) {
      AnnotatedDocument prediction = given.getOrDefault(document.id(), AnnotatedDocument.empty(document.id()));
      if (prediction.text().isPresent() && !prediction.text().equals(document.text())) {
        throw new UsageException(prediction.place() + ": the text is not that of the gold at " + document.place());
      }
      pairs.add(new DocumentPair(document, prediction));
    }
    List<LayerScore> layers = new ArrayList<>();
    List<EvalError> errors = new ArrayList<>();
    for (Layer layer : Layer.values()) {
      Optional<LayerCounts> counted = isScored(layer, wanted, options) ? layer.scorer().count(pairs, options) : Optional.empty();
      counted.filter(counts -> !counts.units().isEmpty())
          .ifPresent(counts -> layers.add(LayerScore.of(layer, counts, options.resamples())));
    }
    if (options.errors()) {
      layers.forEach(score -> pairs.forEach(pair -> errors.addAll(ErrorListing.of(score.layer(), pair, options.types()))));
    }
    long missing = wanted.keySet().stream().filter(id -> !given.containsKey(id)).count();
    long unknown = given.keySet().stream().filter(id -> !wanted.containsKey(id)).count();
    return new EvalReport(goldName, predictedName, wanted.size(), (int) missing, (int) unknown, layers, errors);
  }

  private static boolean isScored(Layer layer, Map<String, AnnotatedDocument> gold, EvalOptions options) {
    if (!options.layers().contains(layer)) {
      return false;
    }
    return gold.values().stream().map(layer::items)
        .anyMatch(items -> items.isPresent() && (!items.get().isEmpty() || options.isNamed(layer)));
  }
}
