package org.casus.resolve.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventId;
import org.casus.model.MentionId;
import org.casus.model.Report;

/**
 * Reports of events, in one article and across articles, become events.
 *
 * <p>Only reports of the same kind (type, modality, polarity, total or not) are compared. The strongest links are followed
 * first, so
 * that a vague report ("the attack in Nigeria") joins a described event and does not tie two of them together. What counts is in
 * {@code data/merging}. The result depends on the set of reports and on what is known of their actors
 * and places, never on the order of the reports.
 *
 * <p>Thread-safe if the look-up of entities is.
 */
public final class EventMerger {

  private final MergeWeights weights;
  private final MergeWords words;
  private final Function<EntityId, Optional<Entity>> entities;

  /** @param entities what is known of an actor or place: its type, country, sector and point are used */
  public EventMerger(Function<EntityId, Optional<Entity>> entities) {
    this(MergeWeights.load(), MergeWords.load(), entities);
  }

  private EventMerger(MergeWeights weights, MergeWords words, Function<EntityId, Optional<Entity>> entities) {
    this.weights = weights;
    this.words = words;
    this.entities = entities;
  }

  /** The same merger for other actors and places. */
  EventMerger knowing(Function<EntityId, Optional<Entity>> others) {
    return new EventMerger(weights, words, others);
  }

  /**
   * Every report is a mention of exactly one of the events.
   *
   * @return events by id
   * @throws IllegalArgumentException if two reports have the same mention id
   */
  public List<Event> merge(Collection<Report> reports) {
    Map<EntityId, Optional<Entity>> met = new HashMap<>();
    Function<EntityId, Optional<Entity>> known = id -> met.computeIfAbsent(id, entities);
    List<MergeReport> queue = reports.stream().map(r -> MergeReport.of(r, words)).sorted(MergeReport.MOST_DETAILED).toList();
    MergeStories stories = new MergeStories(queue, words, weights);
    MergeComparison comparison = new MergeComparison(weights, known, stories);
    List<MergeCluster> clusters = clusters(queue, comparison, new MergeBlocks(known, stories, weights));
    Map<MentionId, EventId> eventOf = eventOf(clusters);
    if (eventOf.size() != reports.size()) {
      throw new IllegalArgumentException(reports.size() + " reports with " + eventOf.size() + " different mention ids");
    }
    MergeAssembly assembly = new MergeAssembly(comparison, new MergeRoles(new MergeActors(known)), eventOf,
        topics(reports, eventOf));
    return clusters.stream().map(c -> assembly.event(c.members())).sorted(Comparator.comparing(Event::id)).toList();
  }

  /** Two reports, by their places in the queue, that could be of one event. */
  private record Pair(double points, int first, int second) {

    static final Comparator<Pair> STRONGEST = Comparator.comparingDouble(Pair::points).reversed().thenComparing(Pair::first)
        .thenComparing(Pair::second);
  }

  /** The strongest links are followed first; each joins the clusters of its two reports if these fit together as a whole. */
  private List<MergeCluster> clusters(List<MergeReport> queue, MergeComparison comparison, MergeBlocks blocks) {
    List<MergeCluster> clusters = new ArrayList<>(queue.stream().map(report -> new MergeCluster(weights, report)).toList());
    int[] placeOf = IntStream.range(0, queue.size()).toArray();
    Set<String> refused = new HashSet<>();
    for (Pair pair : pairs(queue, comparison, blocks)) {
      int one = place(placeOf, pair.first());
      int other = place(placeOf, pair.second());
      String attempt = one + " " + clusters.get(one).members().size() + " " + other + " " + clusters.get(other).members().size();
      if (one != other && !refused.contains(attempt)) {
        if (clusters.get(one).fits(clusters.get(other), comparison)) {
          int kept = Math.min(one, other);
          int joined = Math.max(one, other);
          clusters.get(kept).addAll(clusters.get(joined));
          placeOf[joined] = kept;
        } else {
          refused.add(attempt);
        }
      }
    }
    return IntStream.range(0, clusters.size()).filter(i -> placeOf[i] == i).mapToObj(clusters::get).toList();
  }

  private List<Pair> pairs(List<MergeReport> queue, MergeComparison comparison, MergeBlocks blocks) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < queue.size(); i++) {
      for (int candidate : blocks.candidates(queue.get(i))) {
        MergeLink link = comparison.compare(queue.get(candidate), queue.get(i));
        if (!link.blocked() && link.points() >= weights.of(MergeWeight.THRESHOLD)) {
          pairs.add(new Pair(link.points(), candidate, i));
        }
      }
      blocks.add(queue.get(i), i);
    }
    pairs.sort(Pair.STRONGEST);
    return pairs;
  }

  /** Where the members of a cluster are now. */
  private static int place(int[] placeOf, int cluster) {
    int place = cluster;
    while (placeOf[place] != place) {
      place = placeOf[place];
    }
    return place;
  }

  private static Map<MentionId, EventId> eventOf(List<MergeCluster> clusters) {
    Map<MentionId, EventId> eventOf = new TreeMap<>();
    for (MergeCluster cluster : clusters) {
      Report first = cluster.members().stream().map(MergeReport::report).min(MergeReport.FIRST).orElseThrow();
      cluster.members().forEach(m -> eventOf.put(m.mention().id(), EventId.of(first.mention().id())));
    }
    return eventOf;
  }

  /** Which events stand under an event, by the event they stand under. */
  private static Map<EventId, List<EventId>> topics(Collection<Report> reports, Map<MentionId, EventId> eventOf) {
    Map<EventId, List<EventId>> topics = new TreeMap<>();
    for (Report report : reports) {
      EventId topic = eventOf.get(report.mention().id());
      report.mention().governor().map(eventOf::get).filter(governor -> !governor.equals(topic))
          .ifPresent(governor -> topics.computeIfAbsent(governor, g -> new ArrayList<>()).add(topic));
    }
    topics.replaceAll((governor, list) -> list.stream().distinct().sorted().toList());
    return topics;
  }
}
