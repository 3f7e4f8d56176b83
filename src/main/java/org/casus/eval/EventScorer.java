package org.casus.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.eval.Alignment.Candidate;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.Range;
import org.casus.model.EventType;

/**
 * Types and triggers of events; with {@link RecordScorer} and {@link FactualityScorer} the whole layer.
 *
 * <p>Only types of the inventory count: those that occur in the gold, or those asked for. A predicted event that overlaps a
 * gold event without type is not held against the system, because the gold knows an event there and does not say of which type.
 */
final class EventScorer implements LayerScorer {

  static final Set<String> PLOVER = Arrays.stream(EventType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private static final List<Measure> MEASURES = List.of(
      Measure.prf("type", "distinct pairs of sentence and event type"),
      Measure.prf("trigger", "triggers of all events, aligned by overlap"),
      Measure.prf("trigger_type", "triggers that overlap and have the same type"));

  /** A type in a sentence; an event is in the sentence in which its trigger begins. */
  private record SentenceType(int sentence, String type) {}

  @Override
  public Optional<LayerCounts> count(List<DocumentPair> pairs, EvalOptions options) {
    Set<String> inventory = options.types().isEmpty() ? typesOf(pairs) : options.types();
    RecordScorer records = new RecordScorer(pairs);
    TypeCounter types = new TypeCounter();
    List<Counts> units = new ArrayList<>();
    for (DocumentPair pair : pairs) {
      if (pair.gold().events().isPresent()) {
        units.add(countOne(pair, inventory, records, types));
      }
    }
    List<Measure> measures = Stream.of(MEASURES, RecordScorer.MEASURES, FactualityScorer.MEASURES).flatMap(List::stream).toList();
    return Optional.of(new LayerCounts(measures, units, Map.of("types_in_inventory", (double) inventory.size()), types.table()));
  }

  private static Set<String> typesOf(List<DocumentPair> pairs) {
    return pairs.stream().flatMap(pair -> pair.gold().events().orElse(List.of()).stream()).flatMap(event -> event.type().stream())
        .filter(PLOVER::contains).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Counts countOne(DocumentPair pair, Set<String> inventory, RecordScorer records, TypeCounter types) {
    Counts counts = new Counts();
    List<ScoredEvent> gold = ScoredEvent.ofGold(pair);
    List<ScoredEvent> predicted = ScoredEvent.ofPredicted(pair);
    Set<SentenceType> typedSentences = countTypes(counts, pair, gold, predicted, inventory, types);
    countTriggers(counts, gold, predicted, inventory);
    counts.size("one_sentence_docs", 0);
    if (!typedSentences.isEmpty()) {
      records.count(counts, gold, predicted);
    }
    return counts;
  }

  private static Set<SentenceType> countTypes(Counts counts, DocumentPair pair, List<ScoredEvent> gold,
                                              List<ScoredEvent> predicted, Set<String> inventory, TypeCounter types) {
    List<Range> untyped = untyped(gold);
    Set<SentenceType> wanted = new HashSet<>();
    gold.stream().filter(e -> e.isOf(inventory)).forEach(e -> wanted.add(sentenceType(pair, e)));
    Map<SentenceType, List<ScoredEvent>> given = new LinkedHashMap<>();
    int outside = 0;
    for (ScoredEvent event : predicted) {
      if (event.isOf(inventory)) {
        given.computeIfAbsent(sentenceType(pair, event), k -> new ArrayList<>()).add(event);
      } else if (event.event().type().isPresent()) {
        outside++;
      }
    }
    int all = given.size();
    given.entrySet().removeIf(e -> !wanted.contains(e.getKey()) && e.getValue().stream().allMatch(x -> overlaps(x, untyped)));
    long right = wanted.stream().filter(given::containsKey).count();
    if (!inventory.isEmpty()) {
      counts.prf("type", right, given.size(), wanted.size());
    }
    counts.size("sentence_types", wanted.size());
    counts.size("type_pred_outside", outside);
    counts.size("type_pred_dontcare", all - given.size());
    wanted.forEach(pairing -> types.gold(pairing.type(), given.containsKey(pairing)));
    given.keySet().forEach(pairing -> types.predicted(pairing.type()));
    for (SentenceType missed : wanted) {
      given.keySet().stream()
          .filter(other -> !given.containsKey(missed) && !wanted.contains(other) && other.sentence() == missed.sentence())
          .forEach(other -> types.confused(missed.type(), other.type()));
    }
    return wanted;
  }

  private static void countTriggers(Counts counts, List<ScoredEvent> gold, List<ScoredEvent> predicted, Set<String> inventory) {
    List<ScoredEvent> goldTriggers = gold.stream().filter(ScoredEvent::hasTrigger).toList();
    List<ScoredEvent> triggers = predicted.stream().filter(ScoredEvent::hasTrigger).toList();
    List<Pair> aligned = Alignment.alignTriggers(happenings(goldTriggers), happenings(triggers));
    counts.prf("trigger", aligned.size(), triggers.size(), goldTriggers.size());
    counts.size("triggers", goldTriggers.size());
    counts.size("pred_triggers", triggers.size());
    if (!inventory.isEmpty()) {
      List<Range> untyped = untyped(gold);
      List<ScoredEvent> typedGold = goldTriggers.stream().filter(e -> e.isOf(inventory)).toList();
      List<ScoredEvent> typed = triggers.stream().filter(e -> e.isOf(inventory) && !overlaps(e, untyped)).toList();
      List<Candidate> candidates = new ArrayList<>();
      for (int i = 0; i < typedGold.size(); i++) {
        for (int j = 0; j < typed.size(); j++) {
          int overlap = Alignment.overlap(typedGold.get(i).event().trigger(), typed.get(j).event().trigger());
          if (overlap > 0 && typedGold.get(i).hasTypeOf(typed.get(j))) {
            candidates.add(new Candidate(1, overlap, i, j));
          }
        }
      }
      counts.prf("trigger_type", Alignment.greedy(candidates).size(), typed.size(), typedGold.size());
    }
    for (Pair pair : aligned) {
      FactualityScorer.count(counts, goldTriggers.get(pair.gold()).event(), triggers.get(pair.predicted()).event());
    }
  }

  private static SentenceType sentenceType(DocumentPair pair, ScoredEvent event) {
    return new SentenceType(pair.sentenceAt(event.where()), event.event().type().orElseThrow());
  }

  /** Where the gold has events that it does not type. */
  private static List<Range> untyped(List<ScoredEvent> gold) {
    return gold.stream().map(ScoredEvent::event).filter(e -> e.type().isEmpty()).flatMap(e -> e.trigger().stream()).toList();
  }

  private static boolean overlaps(ScoredEvent event, List<Range> untyped) {
    return Alignment.overlap(event.event().trigger(), untyped) > 0;
  }

  static List<Happening> happenings(List<ScoredEvent> events) {
    return events.stream().map(ScoredEvent::event).toList();
  }
}
