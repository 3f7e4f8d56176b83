package org.casus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.casus.model.Amount;
import org.casus.model.Casualties;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.model.Token;

/** An event mention in the making. Mutable; lives within the extraction of one article. */
final class Draft {

  private static final Set<EventType.Quad> DEEDS =
      EnumSet.of(EventType.Quad.MATERIAL_COOPERATION, EventType.Quad.MATERIAL_CONFLICT);

  final Tree tree;
  final Token token;
  final Span trigger;
  final EventRule rule;
  final boolean verb;
  final List<Argument> arguments;
  final Map<Role, List<Participation>> roles = new EnumMap<>(Role.class);
  Polarity polarity = Polarity.POSITIVE;
  Modality modality = Modality.ASSERTED;
  Optional<Draft> governor = Optional.empty();
  Optional<EventTime> time = Optional.empty();
  Optional<EventPlace> place = Optional.empty();
  OptionalInt attribution = OptionalInt.empty();
  Casualties casualties = Casualties.NOT_SAID;
  Optional<Amount> amount = Optional.empty();
  String modalityWords = "";
  boolean total;
  boolean dropped;

  Draft(Tree tree, Token token, Span trigger, EventRule rule, boolean verb, List<Argument> arguments) {
    this.tree = tree;
    this.token = token;
    this.trigger = trigger;
    this.rule = rule;
    this.verb = verb;
    this.arguments = List.copyOf(arguments);
  }

  void add(Role role, Phrases.Phrase phrase, String path) {
    List<Participation> list = roles.computeIfAbsent(role, r -> new ArrayList<>());
    if (list.stream().noneMatch(p -> p.head().overlaps(phrase.head().span()))) {
      list.add(new Participation(role, phrase.span(), phrase.head().span(), Optional.empty(), path));
    }
  }

  boolean has(Role role) {
    return roles.containsKey(role);
  }

  List<Participation> fillers(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** Whether something was done, not said. */
  boolean isDeed() {
    return DEEDS.contains(rule.type().quad());
  }

  int sentence() {
    return tree.sentence().index();
  }

  MentionId id(org.casus.model.ArticleId article) {
    return MentionId.of(article, trigger, rule.type());
  }

  EventMention finish(org.casus.model.ArticleId article) {
    List<Participation> all = roles.values().stream().flatMap(List::stream)
        .sorted(Comparator.comparing(Participation::span).thenComparing(Participation::role)).toList();
    boolean inferred = all.stream().anyMatch(p -> p.path().startsWith("inferred:"));
    double confidence = Math.round(100 * rule.weight() * (inferred ? 0.9 : 1) * (has(Role.INITIATOR) || has(Role.PARTICIPANT) ? 1
        : 0.85)) / 100.0;
    return new EventMention(id(article), sentence(), trigger, rule.type(), Optional.ofNullable(rule.mode()),
        Optional.ofNullable(rule.cameo()),
        all, time, place, polarity, modality, attribution, governor.filter(g -> !g.dropped).map(g -> g.id(article)), total,
        casualties, amount,
        confidence, rule.id(), Optional.of(modalityWords).filter(words -> !words.isEmpty()), OptionalDouble.empty());
  }
}
