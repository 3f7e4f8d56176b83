package org.casus.resolve.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.Interval;
import org.casus.model.Modality;

/**
 * Finds the clusters that a report may belong to without comparing it with all of them: those of its kind that have a day and an
 * actor, place, country or trigger word with it in common, or stand in the same article or one of the few most like it. The
 * work for one report is bounded, so that merging stays near linear: rare things are looked up first, until enough clusters
 * were seen.
 */
final class MergeBlocks {

  private static final int BUCKET_DAYS = 16;
  /** Intervals longer than a season ("in 2019") go only with each other. */
  private static final int LONG_DAYS = 100;
  private static final int CLUSTERS_SEEN = 2000;
  private static final int CLUSTERS_COMPARED = 64;

  private final Function<EntityId, Optional<Entity>> entities;
  private final MergeStories stories;
  private final int followUpDays;
  private final Map<String, Set<Integer>> clustersByKey = new HashMap<>();

  MergeBlocks(Function<EntityId, Optional<Entity>> entities, MergeStories stories, MergeWeights weights) {
    this.entities = entities;
    this.stories = stories;
    this.followUpDays = (int) weights.of(MergeWeight.FOLLOW_UP_DAYS);
  }

  void add(MergeReport report, int cluster) {
    for (String key : keys(report, false)) {
      clustersByKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(cluster);
    }
  }

  /** Clusters worth a comparison, those that have most in common with the report first. */
  List<Integer> candidates(MergeReport report) {
    List<String> known = new ArrayList<>(keys(report, true));
    known.removeIf(key -> !clustersByKey.containsKey(key));
    known.sort(Comparator.comparing((String key) -> clustersByKey.get(key).size()).thenComparing(Comparator.naturalOrder()));
    Map<Integer, Integer> common = new TreeMap<>();
    int seen = 0;
    for (String key : known) {
      Set<Integer> clusters = clustersByKey.get(key);
      seen += clusters.size();
      if (seen > CLUSTERS_SEEN && !common.isEmpty()) {
        break;
      }
      clusters.stream().limit(CLUSTERS_SEEN).forEach(cluster -> common.merge(cluster, 1, Integer::sum));
    }
    return common.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(CLUSTERS_COMPARED).map(Map.Entry::getKey).toList();
  }

  private Set<String> keys(MergeReport report, boolean searching) {
    Set<String> keys = new TreeSet<>();
    Set<String> things = things(report);
    for (String when : buckets(report, searching)) {
      for (String thing : things) {
        keys.add(report.kind() + "|" + when + "|" + thing);
      }
    }
    keys.add(report.kind() + "|" + report.report().article());
    if (searching) {
      stories.mostLike(report.report().article()).forEach(article -> keys.add(report.kind() + "|" + article));
    }
    return keys;
  }

  /**
   * When a report is filed, or where to search for its fellows. Dates in the text and days of publication are filed apart: a
   * dated report looks for the same days, and for undated reports published in the days after; an undated one the other way
   * round. What has not happened yet is also filed by publication, since its date may lie far ahead.
   */
  private Set<String> buckets(MergeReport report, boolean searching) {
    Set<String> buckets = new TreeSet<>();
    int reach = searching ? followUpDays : 0;
    int margin = searching ? 1 : 0;
    Optional<Interval> said = report.said();
    Optional<LocalDate> known = report.known();
    boolean longSaid = said.isPresent() && said.get().days() > LONG_DAYS;
    if (longSaid) {
      for (int year = said.get().from().getYear(); year <= said.get().to().getYear(); year++) {
        buckets.add("year " + year);
      }
    } else if (said.isPresent()) {
      int before = searching && report.isDeedOfDayOfStory() ? reach : margin;
      add(buckets, "said ", said.get().from().minusDays(before), said.get().to().plusDays(margin));
      if (report.isDeedOfDayOfStory()) {
        add(buckets, "story ", said.get().from(), said.get().to());
      }
      if (searching) {
        add(buckets, "story ", said.get().from(), said.get().to().plusDays(reach));
        add(buckets, "published ", said.get().from().minusDays(margin), said.get().to().plusDays(reach));
      }
    }
    if (known.isPresent() && (said.isEmpty() || report.mention().modality() != Modality.ASSERTED)) {
      add(buckets, "published ", known.get().minusDays(reach), known.get().plusDays(reach));
      if (searching && !longSaid) {
        add(buckets, "said ", known.get().minusDays(reach), known.get().plusDays(margin));
      }
    }
    if (searching || buckets.isEmpty()) {
      buckets.add("undated");
    }
    return buckets;
  }

  private static void add(Set<String> buckets, String prefix, LocalDate from, LocalDate to) {
    long last = Math.floorDiv(to.toEpochDay(), BUCKET_DAYS);
    for (long bucket = Math.floorDiv(from.toEpochDay(), BUCKET_DAYS); bucket <= last; bucket++) {
      buckets.add(prefix + bucket);
    }
  }

  private Set<String> things(MergeReport report) {
    Set<EntityId> ids = new TreeSet<>(report.initiators());
    ids.addAll(report.targets());
    report.place().ifPresent(ids::add);
    Set<String> things = new TreeSet<>();
    report.trigger().forEach(stem -> things.add("word " + stem));
    for (EntityId id : ids) {
      things.add(id.value());
      entities.apply(id).flatMap(Entity::country).ifPresent(things::add);
      entities.apply(id).filter(e -> e.type() == EntityType.PERSON)
          .ifPresent(e -> things.add("name " + MergeNames.lastName(e.name())));
    }
    return things;
  }
}
