package org.casus.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.casus.model.ArticleId;

/** How much two articles tell the same story, by the words with which they begin. */
final class MergeStories {

  /** Numbers of the words of a lead, ascending, and how much each counts; the squares of the counts add up to 1. */
  private record Story(int[] words, double[] counts) {

    double cosine(Story other) {
      double common = 0;
      for (int i = 0, j = 0; i < words.length && j < other.words.length;) {
        if (words[i] == other.words[j]) {
          common += counts[i++] * other.counts[j++];
        } else if (words[i] < other.words[j]) {
          i++;
        } else {
          j++;
        }
      }
      return common;
    }
  }

  private final Map<ArticleId, Story> storyOf = new HashMap<>();
  private final double from;
  private final double to;

  MergeStories(Collection<MergeReport> reports, MergeWords words, MergeWeights weights) {
    this.from = weights.of(MergeWeight.STORY_FROM);
    this.to = weights.of(MergeWeight.STORY_TO);
    Map<ArticleId, String> leads = new TreeMap<>();
    reports.stream().map(MergeReport::report).forEach(report -> leads.put(report.article(), report.lead()));
    Map<String, Integer> numbers = new HashMap<>();
    leads.forEach((article, lead) -> storyOf.put(article, story(words.story(lead), numbers)));
  }

  private static Story story(Map<String, Double> counts, Map<String, Integer> numbers) {
    double length = Math.sqrt(counts.values().stream().mapToDouble(count -> count * count).sum());
    Map<Integer, Double> ordered = new TreeMap<>();
    counts.forEach((word, count) -> ordered.put(numbers.computeIfAbsent(word, w -> numbers.size()), count / length));
    return new Story(ordered.keySet().stream().mapToInt(Integer::intValue).toArray(),
        ordered.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** From 0, nothing in common, to 1, the same story. */
  double likeness(ArticleId left, ArticleId right) {
    double cosine = storyOf.get(left).cosine(storyOf.get(right));
    return Math.max(0, Math.min(1, (cosine - from) / (to - from)));
  }
}
