package org.casus.eval;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Happening;

/** What is wrong with the events of a document and with who takes part in them. */
final class EventErrors {

  private final ErrorListing listing;
  private final DocumentPair pair;
  private final Set<String> types;
  private final List<ScoredEvent> gold;
  private final List<ScoredEvent> predicted;
  private final List<Pair> aligned;

  /** @param types list only events that have, or should have, one of these types; empty for all */
  EventErrors(ErrorListing listing, DocumentPair pair, Set<String> types) {
    this.listing = listing;
    this.pair = pair;
    this.types = types;
    this.gold = ScoredEvent.ofGold(pair);
    this.predicted = ScoredEvent.ofPredicted(pair);
    this.aligned = Alignment.alignTriggers(EventScorer.happenings(gold), EventScorer.happenings(predicted));
  }

  /** Missed, spurious, and of aligned events those of another type, polarity, modality or other actors. */
  void events() {
    if (pair.gold().events().isEmpty()) {
      return;
    }
    Set<Integer> found = aligned.stream().map(Pair::gold).collect(Collectors.toSet());
    Set<Integer> matched = aligned.stream().map(Pair::predicted).collect(Collectors.toSet());
    aligned.forEach(match -> compare(gold.get(match.gold()), predicted.get(match.predicted())));
    IntStream.range(0, gold.size()).filter(i -> !found.contains(i)).mapToObj(gold::get).filter(this::isWanted)
        .forEach(event -> add("missed", describe(event), event));
    IntStream.range(0, predicted.size()).filter(j -> !matched.contains(j)).mapToObj(predicted::get).filter(this::isWanted)
        .forEach(event -> add("spurious", describe(event), event));
  }

  private void compare(ScoredEvent wanted, ScoredEvent found) {
    if (!isWanted(wanted) && !isWanted(found)) {
      return;
    }
    Happening one = wanted.event();
    Happening other = found.event();
    if (one.type().isPresent() && !one.type().equals(other.type())) {
      differ("type", wanted, one.type().get(), other.type().orElse("none"));
    }
    String polarity = other.polarity().orElse("positive");
    one.polarity().filter(p -> !p.equals(polarity)).ifPresent(p -> differ("polarity", wanted, p, polarity));
    String modality = other.modality().orElse("asserted");
    one.modality().filter(m -> !m.equals(modality)).ifPresent(m -> differ("modality", wanted, m, modality));
    if (!wanted.actors().isEmpty() && !wanted.hasActorsIn(found)) {
      differ("actors", wanted, actors(wanted), actors(found));
    }
  }

  /** Of aligned events: participants, places and times that were missed, made up, or given another role. */
  void roles() {
    for (Pair match : aligned) {
      ScoredEvent wanted = gold.get(match.gold());
      if (isWanted(wanted) || isWanted(predicted.get(match.predicted()))) {
        roles(wanted, EventArgument.of(wanted.event(), pair.text()),
            EventArgument.of(predicted.get(match.predicted()).event(), pair.text()));
      }
    }
  }

  private void roles(ScoredEvent event, List<EventArgument> wanted, List<EventArgument> found) {
    boolean reciprocal = EventArgument.isReciprocal(event.event());
    Set<Integer> missed = new TreeSet<>(IntStream.range(0, wanted.size()).boxed().toList());
    Set<Integer> spurious = new TreeSet<>(IntStream.range(0, found.size()).boxed().toList());
    Set<Pair> right = new HashSet<>(EventArgument.matches(wanted, found, reciprocal, true));
    right.forEach(match -> {
      missed.remove(match.gold());
      spurious.remove(match.predicted());
    });
    for (Pair match : EventArgument.matches(wanted, found, reciprocal, false)) {
      if (missed.contains(match.gold()) && spurious.contains(match.predicted())) {
        missed.remove(match.gold());
        spurious.remove(match.predicted());
        EventArgument argument = wanted.get(match.gold());
        add("role", describe(event) + ": " + words(argument) + " is " + argument.role() + ", predicted "
            + found.get(match.predicted()).role(), event);
      }
    }
    missed.forEach(i -> add("missed", describe(event) + ": " + wanted.get(i).role() + " " + words(wanted.get(i)), event));
    spurious.forEach(j -> add("spurious", describe(event) + ": " + found.get(j).role() + " " + words(found.get(j)), event));
  }

  private boolean isWanted(ScoredEvent event) {
    return types.isEmpty() || event.isOf(types);
  }

  private void differ(String kind, ScoredEvent event, String one, String other) {
    add(kind, describe(event) + ": gold " + one + ", predicted " + other, event);
  }

  private void add(String kind, String detail, ScoredEvent event) {
    listing.add(kind, detail, event.where(), event.event().trigger());
  }

  private String describe(ScoredEvent event) {
    String trigger = event.event().trigger().stream().map(range -> listing.words(Optional.of(range)))
        .collect(Collectors.joining(" … "));
    return event.event().type().orElse("event") + " " + (trigger.isEmpty() ? "without trigger" : trigger);
  }

  private String words(EventArgument argument) {
    return listing.words(Optional.of(argument.range()));
  }

  private static String actors(ScoredEvent event) {
    return new TreeSet<>(event.initiators()) + " to " + new TreeSet<>(event.targets());
  }
}
