package org.casus.eval;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.casus.eval.ScoredEvent.Actor;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.Range;

/**
 * Event records: for gold of which each document is one sentence, what the sentence says as type, initiator and target,
 * wherever in the sentence it stands.
 */
final class RecordScorer {

  static final List<Measure> MEASURES = List.of(
      Measure.share("top1", "documents whose most confident event has the type of a gold event"),
      Measure.share("top1_cov", "the same, of documents with any typed event"),
      Measure.prf("record", "events whose type is among the other side's types of the document"),
      Measure.prf("initiator", "distinct country codes of a document's initiators"),
      Measure.prf("target", "distinct country codes of a document's targets"),
      Measure.prf("actor", "distinct country codes of a document's actors in either role"),
      Measure.prf("strict", "events with the same type, an initiator code and a target code of the other side in one event"),
      Measure.prf("dyad", "the same without the type"),
      Measure.share("sector_R", "gold actors with sector: found in the same role with that code and sector"),
      Measure.share("sector_acc", "the same, of those found with that code"),
      Measure.share("place_R", "gold events with place: a predicted place overlaps it"));

  private final boolean oneSentence;
  private final boolean coded;

  RecordScorer(List<DocumentPair> pairs) {
    this.oneSentence = pairs.stream().allMatch(pair -> pair.gold().sentences().size() == 1);
    this.coded = pairs.stream().map(DocumentPair::gold).filter(gold -> gold.events().filter(e -> !e.isEmpty()).isPresent())
        .flatMap(gold -> gold.entities().orElse(List.of()).stream())
        .anyMatch(thing -> thing.country().isPresent() || thing.code().isPresent());
  }

  /** Counts one document that has typed gold events; nothing if the gold is not of this kind. */
  void count(Counts counts, List<ScoredEvent> gold, List<ScoredEvent> predicted) {
    if (!oneSentence) {
      return;
    }
    counts.size("one_sentence_docs", 1);
    List<ScoredEvent> typed = predicted.stream().filter(e -> e.isOf(EventScorer.PLOVER)).toList();
    Set<String> goldTypes = types(gold);
    Set<String> types = types(typed);
    boolean right = mostConfident(typed).filter(best -> best.isOf(goldTypes)).isPresent();
    counts.share("top1", right);
    counts.share("top1_cov", right ? 1 : 0, typed.isEmpty() ? 0 : 1);
    counts.prf("record", count(typed, e -> e.isOf(goldTypes)), typed.size(), count(gold, g -> g.isOf(types)), gold.size());
    if (coded) {
      countActors(counts, gold, predicted);
      countDyads(counts, gold, predicted, typed);
      countSectors(counts, gold, predicted);
    }
    List<Range> places = gold.stream().flatMap(g -> g.event().place().stream()).toList();
    if (!places.isEmpty()) {
      List<Range> found = predicted.stream().flatMap(e -> e.event().place().stream()).toList();
      counts.share("place_R", count(places, place -> found.stream().anyMatch(place::overlaps)), places.size());
    }
  }

  /** The first of those with the highest confidence; an event without confidence has 0. */
  private static Optional<ScoredEvent> mostConfident(List<ScoredEvent> typed) {
    return typed.stream().reduce((a, b) -> confidence(b.event()) > confidence(a.event()) ? b : a);
  }

  private static double confidence(Happening event) {
    return event.confidence().orElse(0);
  }

  private static void countActors(Counts counts, List<ScoredEvent> gold, List<ScoredEvent> predicted) {
    Set<String> goldActors = union(gold, ScoredEvent::codes);
    Set<String> actors = union(predicted, ScoredEvent::codes);
    // Where the sides may change places, all codes are compared at once, as initiators.
    boolean reciprocal = gold.stream().anyMatch(g -> g.event().reciprocal());
    countCodes(counts, "initiator", reciprocal ? goldActors : union(gold, ScoredEvent::initiators),
        reciprocal ? actors : union(predicted, ScoredEvent::initiators));
    countCodes(counts, "target", reciprocal ? Set.of() : union(gold, ScoredEvent::targets),
        reciprocal ? Set.of() : union(predicted, ScoredEvent::targets));
    countCodes(counts, "actor", goldActors, actors);
  }

  private static void countCodes(Counts counts, String name, Set<String> gold, Set<String> predicted) {
    counts.prf(name, count(gold, predicted::contains), predicted.size(), gold.size());
  }

  private static void countDyads(Counts counts, List<ScoredEvent> gold, List<ScoredEvent> predicted, List<ScoredEvent> typed) {
    counts.prf("strict", count(typed, e -> gold.stream().anyMatch(g -> g.hasTypeOf(e) && g.hasActorsIn(e))), typed.size(),
        count(gold, g -> typed.stream().anyMatch(e -> g.hasTypeOf(e) && g.hasActorsIn(e))), gold.size());
    counts.prf("dyad", count(predicted, e -> gold.stream().anyMatch(g -> g.hasActorsIn(e))), predicted.size(),
        count(gold, g -> predicted.stream().anyMatch(g::hasActorsIn)), gold.size());
  }

  private static void countSectors(Counts counts, List<ScoredEvent> gold, List<ScoredEvent> predicted) {
    Set<Actor> actors = union(predicted, ScoredEvent::actors);
    int all = 0;
    int coded = 0;
    int right = 0;
    for (ScoredEvent event : gold) {
      for (Actor actor : event.actors()) {
        if (actor.sector().isPresent()) {
          List<Actor> same = actors.stream().filter(a -> a.code().equals(actor.code()))
              .filter(a -> event.event().reciprocal() || a.side() == actor.side()).toList();
          all++;
          coded += same.isEmpty() ? 0 : 1;
          right += same.stream().anyMatch(a -> a.sector().equals(actor.sector())) ? 1 : 0;
        }
      }
    }
    counts.share("sector_R", right, all);
    counts.share("sector_acc", right, coded);
  }

  private static Set<String> types(List<ScoredEvent> events) {
    return events.stream().flatMap(e -> e.event().type().stream()).collect(Collectors.toSet());
  }

  private static <T> Set<T> union(List<ScoredEvent> events, Function<ScoredEvent, ? extends Collection<T>> of) {
    Set<T> all = new HashSet<>();
    events.forEach(event -> all.addAll(of.apply(event)));
    return all;
  }

  private static <T> long count(Collection<T> items, Predicate<T> condition) {
    return items.stream().filter(condition).count();
  }
}
