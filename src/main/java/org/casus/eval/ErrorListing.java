package org.casus.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.AnnotatedDocument.Saying;
import org.casus.exchange.Range;

/** What is wrong in a document, for people who want to mend it: for events and attributions, with the sentence. */
final class ErrorListing {

  private final Layer layer;
  private final DocumentPair pair;
  private final List<EvalError> errors = new ArrayList<>();

  private ErrorListing(Layer layer, DocumentPair pair) {
    this.layer = layer;
    this.pair = pair;
  }

  static List<EvalError> of(Layer layer, DocumentPair pair) {
    ErrorListing listing = new ErrorListing(layer, pair);
    if (layer == Layer.EVENTS && pair.gold().events().isPresent()) {
      listing.events();
    } else if (layer == Layer.ATTRIBUTIONS && pair.gold().attributions().isPresent()) {
      listing.attributions();
    }
    return listing.errors;
  }

  private void events() {
    List<ScoredEvent> gold = ScoredEvent.ofGold(pair);
    List<ScoredEvent> predicted = ScoredEvent.ofPredicted(pair);
    List<Pair> aligned = Alignment.alignTriggers(EventScorer.happenings(gold), EventScorer.happenings(predicted));
    Set<Integer> found = aligned.stream().map(Pair::gold).collect(Collectors.toSet());
    Set<Integer> matched = aligned.stream().map(Pair::predicted).collect(Collectors.toSet());
    for (Pair match : aligned) {
      ScoredEvent wanted = gold.get(match.gold());
      compare(wanted, predicted.get(match.predicted()));
    }
    IntStream.range(0, gold.size()).filter(i -> !found.contains(i)).mapToObj(gold::get)
        .forEach(event -> add("missed", describe(event), event.where()));
    IntStream.range(0, predicted.size()).filter(j -> !matched.contains(j)).mapToObj(predicted::get)
        .forEach(event -> add("spurious", describe(event), event.where()));
  }

  private void compare(ScoredEvent wanted, ScoredEvent found) {
    Happening gold = wanted.event();
    Happening predicted = found.event();
    if (gold.type().isPresent() && !gold.type().equals(predicted.type())) {
      differ("type", wanted, gold.type().get(), predicted.type().orElse("none"));
    }
    String polarity = predicted.polarity().orElse("positive");
    gold.polarity().filter(p -> !p.equals(polarity)).ifPresent(p -> differ("polarity", wanted, p, polarity));
    String modality = predicted.modality().orElse("asserted");
    gold.modality().filter(m -> !m.equals(modality)).ifPresent(m -> differ("modality", wanted, m, modality));
    if (!wanted.actors().isEmpty() && !wanted.hasActorsIn(found)) {
      differ("actors", wanted, actors(wanted), actors(found));
    }
  }

  private void differ(String kind, ScoredEvent event, String gold, String predicted) {
    add(kind, describe(event) + ": gold " + gold + ", predicted " + predicted, event.where());
  }

  private void attributions() {
    List<Saying> gold = pair.gold().attributions().orElseThrow();
    List<Saying> predicted = pair.predicted().attributions().orElse(List.of());
    AttributionMatch match = new AttributionMatch(pair);
    Set<Pair> contentAndSource = Set.copyOf(match.contentAndSource());
    Set<Pair> full = Set.copyOf(match.full());
    Set<Integer> found = new TreeSet<>();
    Set<Integer> matched = new TreeSet<>();
    for (Pair content : match.content()) {
      found.add(content.gold());
      matched.add(content.predicted());
      Saying wanted = gold.get(content.gold());
      Saying given = predicted.get(content.predicted());
      if (!contentAndSource.contains(content)) {
        add("source", describe(wanted) + ": gold " + words(wanted.source()) + ", predicted " + words(given.source()),
            wanted.content());
      } else if (!full.contains(content)) {
        add("cue", describe(wanted) + ": gold " + words(wanted.cue()) + ", predicted " + words(given.cue()), wanted.content());
      }
    }
    IntStream.range(0, gold.size()).filter(i -> !found.contains(i)).mapToObj(gold::get)
        .forEach(saying -> add("missed", describe(saying), saying.content()));
    IntStream.range(0, predicted.size()).filter(j -> !matched.contains(j)).mapToObj(predicted::get)
        .forEach(saying -> add("spurious", describe(saying), saying.content()));
  }

  private void add(String kind, String detail, Optional<Range> where) {
    String sentence = pair.sentenceTextAt(where).strip().replaceAll("\\s+", " ");
    errors.add(new EvalError(layer, pair.gold().id(), kind, detail, sentence));
  }

  private String describe(ScoredEvent event) {
    String trigger = event.event().trigger().stream().map(range -> words(Optional.of(range))).collect(Collectors.joining(" … "));
    return event.event().type().orElse("event") + " " + (trigger.isEmpty() ? "without trigger" : trigger);
  }

  private String describe(Saying saying) {
    return words(saying.source()) + " " + words(saying.cue()) + " " + words(saying.content());
  }

  private String words(Optional<Range> range) {
    return range.map(r -> "\"" + pair.text().substring(r).replaceAll("\\s+", " ") + "\"").orElse("nobody");
  }

  private static String actors(ScoredEvent event) {
    return new TreeSet<>(event.initiators()) + " to " + new TreeSet<>(event.targets());
  }
}
