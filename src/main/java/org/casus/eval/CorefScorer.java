package org.casus.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Happening;

/**
 * Which event mentions are the same event, over the documents of a topic.
 *
 * <p>Every gold mention is aligned to a predicted one by its trigger and takes that one's event; a gold mention that was not
 * read is a cluster of its own, a predicted mention that the gold does not have is left out. Beside the system stands a
 * baseline that merges all mentions of a topic with the same lemma ({@link CrudeLemma}). Both are given a second time over
 * only those mentions that were read: how well is merged what was read.
 */
final class CorefScorer implements LayerScorer {

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    SYSTEMS.put("", "all gold mentions");
    SYSTEMS.put("lemma_", "all gold mentions, merged by lemma");
    SYSTEMS.put("read_", "gold mentions that were read");
    SYSTEMS.put("read_lemma_", "gold mentions that were read, merged by lemma");
  }

  private static final List<Measure> MEASURES = SYSTEMS.entrySet().stream().flatMap(system -> {
    String prefix = system.getKey();
    List<String> parts = Clustering.MEASURES.stream().map(name -> prefix + name).toList();
    String over = system.getValue() + ": ";
    return Stream.concat(parts.stream().map(name -> Measure.prf(name, over + name.substring(prefix.length()))),
        Stream.of(Measure.meanF1(prefix + "CoNLL", over + "mean of the three", parts)));
  }).toList();

  @Override
  public Optional<LayerCounts> count(List<DocumentPair> pairs, EvalOptions options) {
    Map<String, List<DocumentPair>> topics = new LinkedHashMap<>();
    for (DocumentPair pair : pairs) {
      if (pair.gold().events().isPresent()) {
        Map<String, String> values = pair.gold().values();
        String topic = values.getOrDefault(options.scope(), values.getOrDefault("topic", pair.gold().id()));
        topics.computeIfAbsent(topic, k -> new ArrayList<>()).add(pair);
      }
    }
    Map<String, Long> sizes = pairs.stream().flatMap(pair -> pair.gold().events().orElse(List.of()).stream())
        .flatMap(event -> event.event().stream()).collect(Collectors.groupingBy(event -> event, Collectors.counting()));
    if (sizes.values().stream().noneMatch(size -> size > 1)) {
      return Optional.empty();
    }
    List<Counts> units = topics.values().stream().flatMap(topic -> countTopic(topic).stream()).toList();
    return Optional.of(new LayerCounts(MEASURES, units, Map.of("topics", (double) units.size()), TypeTable.NONE));
  }

  private static Optional<Counts> countTopic(List<DocumentPair> topic) {
    Map<String, String> key = new TreeMap<>();
    Map<String, String> response = new HashMap<>();
    Map<String, String> lemmas = new HashMap<>();
    Map<String, String> read = new TreeMap<>();
    Counts counts = new Counts();
    for (DocumentPair pair : topic) {
      List<Happening> gold = pair.goldEvents().stream().filter(e -> !e.trigger().isEmpty()).toList();
      List<Happening> predicted = pair.predictedEvents().stream().filter(e -> !e.trigger().isEmpty()).toList();
      String document = pair.gold().id() + "#";
      for (int i = 0; i < gold.size(); i++) {
        String mention = document + i;
        key.put(mention, gold.get(i).event().orElse(mention));
        response.put(mention, "not read: " + mention);
        lemmas.put(mention, CrudeLemma.of(gold.get(i).trigger().get(0).of(pair.text())));
      }
      List<Pair> aligned = Alignment.alignTriggers(gold, predicted);
      for (Pair match : aligned) {
        String own = "unmerged: " + document + match.predicted();
        response.put(document + match.gold(), predicted.get(match.predicted()).event().map(e -> "event: " + e).orElse(own));
        read.put(document + match.gold(), key.get(document + match.gold()));
      }
      counts.size("aligned", aligned.size());
      counts.size("pred_ignored", predicted.size() - aligned.size());
    }
    if (key.isEmpty()) {
      return Optional.empty();
    }
    counts.size("mentions", key.size());
    counts.size("clusters", key.values().stream().distinct().count());
    Clustering.count(counts, "", key, response);
    Clustering.count(counts, "lemma_", key, lemmas);
    Clustering.count(counts, "read_", read, response);
    Clustering.count(counts, "read_lemma_", read, lemmas);
    return Optional.of(counts);
  }
}
