package org.casus.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.casus.model.ArticleId;

/** How much two articles tell the same story, by the words of the sentences in which events were read. */
final class MergeStories {

  /** Numbers of the words of an article, ascending, and for each whether it is written like a name. */
  private record Words(int[] numbers, boolean[] names) {}

  private final Map<ArticleId, Words> wordsOf = new HashMap<>();
  private final double from;
  private final double to;
  private final double nameWord;

  MergeStories(Collection<MergeReport> reports, MergeWeights weights) {
    this.from = weights.of(MergeWeight.STORY_FROM);
    this.to = weights.of(MergeWeight.STORY_TO);
    this.nameWord = weights.of(MergeWeight.NAME_WORD);
    Map<String, Integer> numbers = new HashMap<>();
    Map<ArticleId, Map<Integer, Boolean>> stories = new TreeMap<>();
    for (MergeReport report : reports) {
      Map<Integer, Boolean> story = stories.computeIfAbsent(report.report().article(), a -> new TreeMap<>());
      report.words().stems().forEach(word -> story.merge(numbers.computeIfAbsent(word, w -> numbers.size()),
          report.words().names().contains(word), Boolean::logicalOr));
    }
    stories.forEach((article, story) -> wordsOf.put(article, words(story)));
  }

  private static Words words(Map<Integer, Boolean> story) {
    List<Boolean> flags = new ArrayList<>(story.values());
    boolean[] names = new boolean[flags.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = flags.get(i);
    }
    return new Words(story.keySet().stream().mapToInt(Integer::intValue).toArray(), names);
  }

  /** From 0, nothing in common, to 1, the same story. */
  double likeness(ArticleId left, ArticleId right) {
    Words a = wordsOf.get(left);
    Words b = wordsOf.get(right);
    double common = 0;
    double all = a.numbers.length + b.numbers.length;
    for (int i = 0, j = 0; i < a.numbers.length && j < b.numbers.length;) {
      if (a.numbers[i] == b.numbers[j]) {
        boolean name = a.names[i] && b.names[j];
        common += name ? nameWord : 1;
        all += name ? 2 * (nameWord - 1) : 0;
        i++;
        j++;
      } else if (a.numbers[i] < b.numbers[j]) {
        i++;
      } else {
        j++;
      }
    }
    double share = all == 0 ? 0 : 2 * common / all;
    return Math.max(0, Math.min(1, (share - from) / (to - from)));
  }
}
