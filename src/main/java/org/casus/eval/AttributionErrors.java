package org.casus.eval;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Saying;

/** What is wrong with who says what in a document. */
final class AttributionErrors {

  private final ErrorListing listing;
  private final DocumentPair pair;

  AttributionErrors(ErrorListing listing, DocumentPair pair) {
    this.listing = listing;
    this.pair = pair;
  }

  void list() {
    List<Saying> gold = pair.gold().attributions().orElse(List.of());
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
        add("source", wanted, ": gold " + listing.words(wanted.source()) + ", predicted " + listing.words(given.source()));
      } else if (!full.contains(content)) {
        add("cue", wanted, ": gold " + listing.words(wanted.cue()) + ", predicted " + listing.words(given.cue()));
      }
    }
    IntStream.range(0, gold.size()).filter(i -> !found.contains(i)).mapToObj(gold::get)
        .forEach(saying -> add("missed", saying, ""));
    IntStream.range(0, predicted.size()).filter(j -> !matched.contains(j)).mapToObj(predicted::get)
        .forEach(saying -> add("spurious", saying, ""));
  }

  private void add(String kind, Saying saying, String more) {
    listing.add(kind, listing.words(saying.source()) + " " + listing.words(saying.cue()) + " " + listing.words(saying.content())
        + more,
        saying.content(), saying.cue().map(List::of).orElse(List.of()));
  }
}
