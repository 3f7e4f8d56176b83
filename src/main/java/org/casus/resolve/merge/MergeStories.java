package org.casus.resolve.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.casus.model.ArticleId;
import org.casus.model.Report;
import org.casus.resolve.mention.Story;

/**
 * How much two articles tell the same story, by the words with which they begin. Each article leaves out what others tell, so
 * the few that are most like it, and of its time, lend it their words: two articles with few words in common are of one story
 * if the articles around them are alike. The two do not lend words to each other, for these would speak twice.
 */
final class MergeStories {

  /** How many articles lend their words to one. */
  private static final int LENDERS = 5;

  /**
   * An article among those like it.
   *
   * @param lead    its own words
   * @param told    these and what the others lend
   * @param lenders how much the others lend, by their leads
   */
  private record Story(MergeLead lead, MergeLead told, Map<Integer, Double> lenders) {

    double lent() {
      return lenders.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  private final Map<ArticleId, Integer> leadOf = new HashMap<>();
  private final List<ArticleId> articles;
  private final List<Optional<LocalDate>> published = new ArrayList<>();
  private final List<Story> stories = new ArrayList<>();
  private final MergeWeights weights;

  MergeStories(Collection<MergeReport> reports, MergeWords words, MergeWeights weights) {
    this.weights = weights;
    Map<ArticleId, Report> reportOf = new TreeMap<>();
    reports.stream().map(MergeReport::report).forEach(report -> reportOf.put(report.article(), report));
    articles = List.copyOf(reportOf.keySet());
    Map<String, Integer> numbers = new HashMap<>();
    List<MergeLead> leads = new ArrayList<>();
    reportOf.forEach((article, report) -> {
      leadOf.put(article, leads.size());
      published.add(report.published());
      leads.add(MergeLead.of(words.story(report.lead()), numbers));
    });
    MergeNeighbours neighbours = new MergeNeighbours(leads);
    for (int lead = 0; lead < leads.size(); lead++) {
      stories.add(story(lead, leads, neighbours));
    }
  }

  private Story story(int lead, List<MergeLead> leads, MergeNeighbours neighbours) {
    Map<Integer, Double> lenders = new TreeMap<>();
    MergeLead told = leads.get(lead);
    for (MergeNeighbours.Neighbour neighbour : neighbours.of(lead)) {
      if (lenders.size() < LENDERS && neighbour.cosine() >= weights.of(MergeWeight.STORY_FROM)
          && areOfOneTime(published.get(lead), published.get(neighbour.lead()))) {
        lenders.put(neighbour.lead(), neighbour.cosine());
        told = told.plus(leads.get(neighbour.lead()), neighbour.cosine());
      }
    }
    return new Story(leads.get(lead), told, lenders);
  }

  private boolean areOfOneTime(Optional<LocalDate> day, Optional<LocalDate> other) {
    return day.isEmpty() || other.isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(day.get(), other.get())) <= weights.of(MergeWeight.FOLLOW_UP_DAYS);
  }

  /** The few articles most like one. */
  List<ArticleId> mostLike(ArticleId article) {
    return stories.get(leadOf.get(article)).lenders().keySet().stream().map(articles::get).toList();
  }

  /** From 0, nothing in common, to 1, the same story. */
  double likeness(ArticleId left, ArticleId right) {
    int a = leadOf.get(left);
    int b = leadOf.get(right);
    Story one = without(stories.get(a), b);
    Story other = without(stories.get(b), a);
    double cosine = one.told().cosine(other.told());
    double expected = weights.of(MergeWeight.STORY_LENT) * (one.lent() + other.lent()) / 2;
    double from = weights.of(MergeWeight.STORY_FROM);
    return Math.max(0, Math.min(1, (cosine - expected - from) / (weights.of(MergeWeight.STORY_TO) - from)));
  }

  private Story without(Story story, int lender) {
    Double lent = story.lenders().get(lender);
    if (lent == null) {
      return story;
    }
    Map<Integer, Double> others = new TreeMap<>(story.lenders());
    others.remove(lender);
    return new Story(story.lead(), story.told().plus(stories.get(lender).lead(), -lent), others);
  }
}
