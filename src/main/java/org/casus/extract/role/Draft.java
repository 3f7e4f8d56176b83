package org.casus.extract.role;

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
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
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
public final class Draft {

  private static final Set<EventType.Quad> DEEDS =
      EnumSet.of(EventType.Quad.MATERIAL_COOPERATION, EventType.Quad.MATERIAL_CONFLICT);

  /** The sentence that tells it. */
  public final Tree tree;
  /** The head of the trigger. */
  public final Token token;
  /** Where the trigger stands, in code points of the article's text. */
  public final Span trigger;
  /** The rule that named the trigger. */
  public final EventRule rule;
  /** Whether the trigger is a verb; else it is a noun or an adjective. */
  public final boolean verb;
  /** What the parse holds of the trigger, before any role is given. */
  public final List<Argument> arguments;
  /** Who takes part, in the order found. */
  public final Map<Role, List<Participation>> roles = new EnumMap<>(Role.class);
  /** Whether it is told to have happened or not to have happened. */
  public Polarity polarity = Polarity.POSITIVE;
  /** What kind of statement tells it. */
  public Modality modality = Modality.ASSERTED;
  /** The event that decides on this one's modality, when it is an event itself. */
  public Optional<Draft> governor = Optional.empty();
  /** When it happened. */
  public Optional<EventTime> time = Optional.empty();
  /** Where it happened. */
  public Optional<EventPlace> place = Optional.empty();
  /** Which of the article's attributions tells it, counted from 0; empty when the article itself does. */
  public OptionalInt attribution = OptionalInt.empty();
  /** The losses told of it. */
  public Casualties casualties = Casualties.NOT_SAID;
  /** The sum of money told of it. */
  public Optional<Amount> amount = Optional.empty();
  /** The words that decided on modality and polarity, for the explanation; empty when there were none. */
  public String modalityWords = "";
  /** Whether its figures are sums over a period rather than those of one event. */
  public boolean total;
  /** Whether it was found to be no event; it is kept for what hangs on it until the article is done. */
  public boolean dropped;

  Draft(Tree tree, Token token, Span trigger, EventRule rule, boolean verb, List<Argument> arguments) {
    this.tree = tree;
    this.token = token;
    this.trigger = trigger;
    this.rule = rule;
    this.verb = verb;
    this.arguments = List.copyOf(arguments);
  }

  /** Adds one who takes part, unless the same words have the role already. */
  public void add(Role role, Phrases.Phrase phrase, String path) {
    List<Participation> list = roles.computeIfAbsent(role, r -> new ArrayList<>());
    if (list.stream().noneMatch(p -> p.head().overlaps(phrase.head().span()))) {
      list.add(new Participation(role, phrase.span(), phrase.head().span(), Optional.empty(), path));
    }
  }

  /** Whether somebody has the role. */
  public boolean has(Role role) {
    return roles.containsKey(role);
  }

  /** Who has the role, in the order found; empty when nobody has. */
  public List<Participation> fillers(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** Whether something was done, not said. */
  public boolean isDeed() {
    return DEEDS.contains(rule.type().quad());
  }

  /** The sentence's index in the article, counted from 0. */
  public int sentence() {
    return tree.sentence().index();
  }

  MentionId id(org.casus.model.ArticleId article) {
    return MentionId.of(article, trigger, rule.type());
  }

  /** The finished mention, as the rest of Casus knows it. */
  public EventMention finish(org.casus.model.ArticleId article) {
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
