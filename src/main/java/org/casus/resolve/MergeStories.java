package org.casus.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.model.ArticleId;

/** How much two articles tell the same story, by the words of the sentences in which events were read. */
final class MergeStories {

  private final Map<ArticleId, int[]> wordsOf = new HashMap<>();
  private final double from;
  private final double to;

  MergeStories(Collection<MergeReport> reports, MergeWeights weights) {
    this.from = weights.of(MergeWeight.STORY_FROM);
    this.to = weights.of(MergeWeight.STORY_TO);
    Map<ArticleId, Set<String>> stories = new TreeMap<>();
    reports.forEach(r -> stories.computeIfAbsent(r.report().article(), a -> new TreeSet<>()).addAll(r.words()));
    Map<String, Integer> numbers = new HashMap<>();
    stories.forEach((article, words) -> wordsOf.put(article,
        words.stream().mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size())).sorted().toArray()));
  }

  /** From 0, nothing in common, to 1, the same story. */
  double likeness(ArticleId left, ArticleId right) {
    int[] a = wordsOf.get(left);
    int[] b = wordsOf.get(right);
    int common = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length;) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    double share = a.length + b.length == 0 ? 0 : 2.0 * common / (a.length + b.length);
    return Math.max(0, Math.min(1, (share - from) / (to - from)));
  }
}
