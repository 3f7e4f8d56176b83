package org.casus.resolve.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.model.ArticleId;
import org.casus.model.Casualties;
import org.casus.model.Claim;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventId;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.Interval;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Report;

/** Makes one event of the reports of one cluster: whom they agree on, their best date and place, and what each source claims. */
final class MergeAssembly {

  /** How many of the reports before it a merged report is compared with, to say why it was merged. */
  private static final int REASONS_FROM = 24;

  private final MergeComparison comparison;
  private final MergeRoles roles;
  private final Map<MentionId, EventId> eventOf;
  private final Map<EventId, List<EventId>> topics;

  MergeAssembly(MergeComparison comparison, MergeRoles roles, Map<MentionId, EventId> eventOf,
                Map<EventId, List<EventId>> topics) {
    this.comparison = comparison;
    this.roles = roles;
    this.eventOf = eventOf;
    this.topics = topics;
  }

  Event event(List<MergeReport> members) {
    List<MergeReport> ordered = members.stream().sorted(Comparator.comparing(MergeReport::report, MergeReport.FIRST)).toList();
    List<Report> reports = ordered.stream().map(MergeReport::report).toList();
    EventMention first = reports.get(0).mention();
    EventId id = eventOf.get(first.id());
    List<Claim> claims = claims(reports);
    return new Event(id, first.type(), mostCommon(reports, EventMention::mode), mostCommon(reports, EventMention::cameo),
        modality(reports), first.polarity(), roles.agreed(reports), time(reports), place(reports), casualties(claims, reports),
        MergeFigures.money(claims.stream().flatMap(c -> c.amount().stream()).toList()), topics.getOrDefault(id, List.of()),
        first.total(), confidence(reports), claims, reports, why(ordered));
  }

  /** Asserted as soon as one report asserts it. */
  private static Modality modality(List<Report> reports) {
    return reports.stream().map(r -> r.mention().modality()).anyMatch(m -> m == Modality.ASSERTED) ? Modality.ASSERTED
        : reports.get(0).mention().modality();
  }

  private List<String> why(List<MergeReport> ordered) {
    List<String> why = new ArrayList<>();
    for (int i = 1; i < ordered.size(); i++) {
      MergeLink best = null;
      for (int j = 0; j < ordered.size() && (j < REASONS_FROM || best == null); j++) {
        MergeLink link = i == j ? null : comparison.compare(ordered.get(i), ordered.get(j));
        if (link != null && !link.blocked() && (best == null || link.points() > best.points())) {
          best = link;
        }
      }
      why.add(best == null || best.shared().isEmpty() ? "nothing against it" : best.words());
    }
    return why;
  }

  private static Optional<String> mostCommon(List<Report> reports, Function<EventMention, Optional<String>> value) {
    Map<String, Long> votes = reports.stream().map(r -> value.apply(r.mention())).flatMap(Optional::stream)
        .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
    return votes.entrySet().stream().max(Map.Entry.<String, Long>comparingByValue()
        .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed())).map(Map.Entry::getKey);
  }

  /**
   * A date of the text rather than that of publication; of those the day rather than the month that it lies in, then the best
   * founded, then the one most reports give, then the earliest.
   */
  private static Optional<EventTime> time(List<Report> reports) {
    Map<EventTime, Long> votes = reports.stream().map(r -> r.mention().time()).flatMap(Optional::stream)
        .filter(t -> t.interval().isPresent())
        .map(t -> new EventTime(t.interval(), t.precision(), t.basis(), Optional.empty()))
        .collect(Collectors.groupingBy(t -> t, Collectors.counting()));
    return votes.keySet().stream().min(Comparator.comparing((EventTime t) -> t.basis() == EventTime.Basis.PUBLICATION)
        .thenComparing(EventTime::precision).thenComparing(EventTime::basis)
        .thenComparing(t -> t.interval().map(Interval::days).orElseThrow())
        .thenComparing(t -> -votes.get(t)).thenComparing(t -> t.interval().map(Interval::from).orElseThrow()));
  }

  /** The best founded place; among equals the most exact, then the one most reports give. */
  private static Optional<Event.Where> place(List<Report> reports) {
    Map<Event.Where, Long> votes = new HashMap<>();
    for (Report report : reports) {
      Optional<EventPlace> place = report.mention().place();
      place.flatMap(EventPlace::entity).ifPresent(entity ->
          votes.merge(new Event.Where(entity, place.get().precision(), place.get().basis()), 1L, Long::sum));
    }
    return votes.keySet().stream().min(Comparator.comparing(Event.Where::basis).thenComparing(Event.Where::precision)
        .thenComparing(w -> -votes.get(w)).thenComparing(Event.Where::entity));
  }

  private static List<Claim> claims(List<Report> reports) {
    record Voice(ArticleId article, Optional<EntityId> claimant, Modality modality, Polarity polarity) {}
    Comparator<Voice> order = Comparator.comparing(Voice::article).thenComparing(v -> v.claimant().map(EntityId::value)
        .orElse(""))
        .thenComparing(Voice::modality).thenComparing(Voice::polarity);
    SortedMap<Voice, List<Report>> voices = new TreeMap<>(order);
    for (Report report : reports) {
      Voice voice = new Voice(report.article(), report.claimant(), report.mention().modality(), report.mention().polarity());
      voices.computeIfAbsent(voice, v -> new ArrayList<>()).add(report);
    }
    List<Claim> claims = new ArrayList<>();
    voices.forEach((voice, said) -> {
      said.sort(Comparator.comparing((Report r) -> r.mention().trigger()).thenComparing(r -> r.mention().id()));
      Casualties figures = MergeFigures.over(said.stream().map(MergeAssembly::dated).toList());
      claims.add(new Claim(voice.article(), voice.claimant(), voice.modality(), voice.polarity(), figures,
          MergeFigures.money(said.stream().flatMap(r -> r.mention().amount().stream()).toList()),
          said.stream().map(r -> r.mention().id()).toList()));
    });
    return claims;
  }

  private static Casualties casualties(List<Claim> claims, Collection<Report> reports) {
    Map<ArticleId, Report> byArticle = reports.stream().collect(Collectors.toMap(Report::article, r -> r, (a, b) -> a));
    return MergeFigures.over(claims.stream()
        .map(c -> new MergeFigures.Dated(byArticle.get(c.article()).published(), c.casualties())).toList());
  }

  private static MergeFigures.Dated dated(Report report) {
    return new MergeFigures.Dated(report.published(), report.mention().casualties());
  }

  /** One minus the chance that every article is wrong, taking each at its surest mention; four decimals. */
  private static double confidence(List<Report> reports) {
    Map<ArticleId, Double> surest = new TreeMap<>();
    reports.forEach(r -> surest.merge(r.article(), r.mention().confidence(), Math::max));
    double allWrong = 1;
    for (double sure : surest.values()) {
      allWrong *= 1 - sure;
    }
    return Math.round((1 - allWrong) * 10_000) / 10_000.0;
  }
}
