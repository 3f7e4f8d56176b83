package org.casus.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Timex;
import org.casus.exchange.Range;

/** What is wrong in a document, for people who want to mend it, each with its sentence. Coreference has no list. */
final class ErrorListing {

  private final Layer layer;
  private final DocumentPair pair;
  private final List<EvalError> errors = new ArrayList<>();

  ErrorListing(Layer layer, DocumentPair pair) {
    this.layer = layer;
    this.pair = pair;
  }

  /** @param types event types to list; empty for all */
  static List<EvalError> of(Layer layer, DocumentPair pair, Set<String> types) {
    ErrorListing listing = new ErrorListing(layer, pair);
    switch (layer) {
      case EVENTS -> new EventErrors(listing, pair, types).events();
      case ROLES -> new EventErrors(listing, pair, types).roles();
      case ATTRIBUTIONS -> new AttributionErrors(listing, pair).list();
      case TIMES -> listing.times();
      case LINKING -> listing.links();
      case PLACES, COREF -> { }
    }
    return listing.errors;
  }

  private void times() {
    List<Timex> gold = scored(pair.gold().times());
    List<Timex> predicted = scored(pair.predicted().times());
    compare(gold, predicted, t -> t.range().orElseThrow(), t -> t.value().map(v -> ": " + v).orElse(""), (wanted, found) -> {
      if (wanted.value().isPresent() && !wanted.value().equals(found.value())) {
        add("value", words(wanted.range()) + ": gold " + wanted.value().get() + ", predicted " + found.value().orElse("none"),
            wanted.range());
      }
    });
  }

  private List<Timex> scored(Optional<List<Timex>> times) {
    return times.orElse(List.of()).stream().filter(t -> t.range().isPresent() && pair.isScored(t.range())).toList();
  }

  private void links() {
    Function<DocumentPair.Mention, Set<String>> titles = mention -> WikipediaTitle.of(mention.thing().sameAs());
    List<DocumentPair.Mention> gold = distinct(pair.goldMentions().stream().filter(m -> !titles.apply(m).isEmpty()).toList());
    List<DocumentPair.Mention> predicted = distinct(pair.predictedMentions());
    List<Pair> aligned = Alignment.alignRanges(gold.stream().map(DocumentPair.Mention::range).toList(),
        predicted.stream().map(DocumentPair.Mention::range).toList());
    Set<Integer> found = new HashSet<>();
    for (Pair match : aligned) {
      found.add(match.gold());
      Set<String> wanted = titles.apply(gold.get(match.gold()));
      Set<String> given = titles.apply(predicted.get(match.predicted()));
      if (wanted.stream().noneMatch(given::contains)) {
        Range range = gold.get(match.gold()).range();
        add("link", words(Optional.of(range)) + ": gold " + wanted + ", predicted " + given, Optional.of(range));
      }
    }
    IntStream.range(0, gold.size()).filter(i -> !found.contains(i)).mapToObj(gold::get)
        .forEach(m -> add("missed", words(Optional.of(m.range())) + ": " + titles.apply(m), Optional.of(m.range())));
  }

  private static List<DocumentPair.Mention> distinct(List<DocumentPair.Mention> mentions) {
    Map<Range, DocumentPair.Mention> byRange = new LinkedHashMap<>();
    mentions.stream().sorted(Comparator.comparing(DocumentPair.Mention::range)).forEach(m -> byRange.putIfAbsent(m.range(), m));
    return List.copyOf(byRange.values());
  }

  /** Two items on the same words. */
  interface Comparison<T> {
    void compare(T gold, T predicted);
  }

  /** Aligns items by their words, compares those that meet and lists the others as missed or spurious. */
  private <T> void compare(List<T> gold, List<T> predicted, Function<T, Range> range, Function<T, String> more,
                           Comparison<T> comparison) {
    List<Pair> aligned = Alignment.alignRanges(gold.stream().map(range).toList(), predicted.stream().map(range).toList());
    Set<Integer> found = aligned.stream().map(Pair::gold).collect(Collectors.toSet());
    Set<Integer> matched = aligned.stream().map(Pair::predicted).collect(Collectors.toSet());
    aligned.forEach(match -> comparison.compare(gold.get(match.gold()), predicted.get(match.predicted())));
    IntStream.range(0, gold.size()).filter(i -> !found.contains(i)).mapToObj(gold::get)
        .forEach(item -> missing("missed", item, range, more));
    IntStream.range(0, predicted.size()).filter(j -> !matched.contains(j)).mapToObj(predicted::get)
        .forEach(item -> missing("spurious", item, range, more));
  }

  private <T> void missing(String kind, T item, Function<T, Range> range, Function<T, String> more) {
    Optional<Range> where = Optional.of(range.apply(item));
    add(kind, words(where) + more.apply(item), where);
  }

  /** @param marked the words the error is about, in the sentence at whose beginning they stand */
  void add(String kind, String detail, Optional<Range> marked) {
    add(kind, detail, marked, marked.map(List::of).orElse(List.of()));
  }

  /** @param where the sentence to show; the words at {@code marked} are put in brackets where they lie in it */
  void add(String kind, String detail, Optional<Range> where, List<Range> marked) {
    errors.add(new EvalError(layer, pair.gold().id(), kind, detail, pair.markedSentenceAt(where, marked)));
  }

  String words(Optional<Range> range) {
    return range.map(r -> "\"" + r.of(pair.text()).replaceAll("\\s+", " ") + "\"").orElse("nobody");
  }
}
