package org.casus.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.eval.Alignment.Candidate;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Saying;
import org.casus.exchange.Range;

/**
 * The attributions of a document, matched by four standards. The words of two contents are compared as sets of places in
 * the text: how many they share, of how many they have together.
 */
final class AttributionMatch {

  private static final double SHARED_WORDS = 0.5;

  private final List<Candidate> source = new ArrayList<>();
  private final List<Candidate> content = new ArrayList<>();
  private final List<Candidate> contentAndSource = new ArrayList<>();
  private final List<Candidate> full = new ArrayList<>();

  AttributionMatch(DocumentPair pair) {
    NavigableMap<Integer, Range> words = new TreeMap<>();
    WordPatterns.words(pair.text()).forEach(word -> words.put(word.begin(), word));
    List<Saying> gold = pair.gold().attributions().orElse(List.of());
    List<Saying> predicted = pair.predicted().attributions().orElse(List.of());
    List<Set<Integer>> goldWords = gold.stream().map(saying -> wordsOf(saying, words)).toList();
    List<Set<Integer>> predictedWords = predicted.stream().map(saying -> wordsOf(saying, words)).toList();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        compare(gold.get(i), predicted.get(j), share(goldWords.get(i), predictedWords.get(j)), i, j);
      }
    }
  }

  private void compare(Saying gold, Saying predicted, double shared, int i, int j) {
    int sources = overlap(gold.source(), predicted.source());
    if (sources > 0) {
      source.add(new Candidate(sources, shared, i, j));
    }
    if (shared >= SHARED_WORDS) {
      Candidate candidate = new Candidate(shared, 0, i, j);
      content.add(candidate);
      if (sources > 0 || gold.source().isEmpty()) {
        contentAndSource.add(candidate);
        if (gold.cue().isEmpty() || overlap(gold.cue(), predicted.cue()) > 0) {
          full.add(candidate);
        }
      }
    }
  }

  /** Pairs whose sources overlap. */
  List<Pair> source() {
    return Alignment.greedy(source);
  }

  /** Pairs whose contents share at least half of their words. */
  List<Pair> content() {
    return Alignment.greedy(content);
  }

  /** Of those, pairs whose sources overlap too, if the gold has one. */
  List<Pair> contentAndSource() {
    return Alignment.greedy(contentAndSource);
  }

  /** Of those, pairs whose cues overlap too, if the gold has one. */
  List<Pair> full() {
    return Alignment.greedy(full);
  }

  private static int overlap(Optional<Range> some, Optional<Range> other) {
    return some.isPresent() && other.isPresent() ? some.get().overlap(other.get()) : 0;
  }

  private static Set<Integer> wordsOf(Saying saying, NavigableMap<Integer, Range> words) {
    Set<Integer> found = new TreeSet<>();
    for (Range part : saying.parts()) {
      Integer first = words.floorKey(part.begin());
      words.subMap(first == null ? part.begin() : first, true, part.end(), false).values().stream()
          .filter(part::overlaps).forEach(word -> found.add(word.begin()));
    }
    return found;
  }

  private static double share(Set<Integer> some, Set<Integer> others) {
    long common = some.stream().filter(others::contains).count();
    return common == 0 ? 0 : (double) common / (some.size() + others.size() - common);
  }
}
