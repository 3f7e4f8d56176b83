package org.casus.resolve.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventRelation;
import org.casus.model.EventRelation.Kind;
import org.casus.model.EventTime;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Report;
import org.casus.model.Role;

/**
 * Links events that belong together and are not one: what was planned and what came of it, a total and what it sums up, a
 * meeting and the next of the same parties. Each event gets at most one relation of each kind, to the event nearest in time.
 */
public final class EventRelations {

  private static final Set<Modality> AHEAD = Set.of(Modality.PLANNED, Modality.ORDERED, Modality.THREATENED);
  private static final int CARRIED_OUT_DAYS = 120;
  private static final int FOLLOWED_UP_DAYS = 60;
  private static final int COMPARED = 200;
  private static final List<Role> ACTING = List.of(Role.INITIATOR, Role.PARTICIPANT);
  private static final List<Role> ACTED_ON = List.of(Role.TARGET, Role.VICTIM);

  private final Map<String, List<Event>> byActor = new HashMap<>();

  private EventRelations(Collection<Event> events) {
    for (Event event : events) {
      for (EntityId actor : actors(event, ACTING)) {
        byActor.computeIfAbsent(event.type() + " " + actor, k -> new ArrayList<>()).add(event);
      }
    }
  }

  /** The relations among events, by the id of the event they begin with and by kind; the order of the events does not matter. */
  public static List<EventRelation> among(Collection<Event> events) {
    List<Event> ordered = events.stream().sorted(Comparator.comparing(Event::id)).toList();
    EventRelations all = new EventRelations(ordered);
    return ordered.stream().filter(EventRelations::happened).flatMap(all::of).toList();
  }

  private Stream<EventRelation> of(Event event) {
    List<Event> others = new ArrayList<>();
    Set<Event> met = new HashSet<>(Set.of(event));
    actors(event, ACTING).forEach(actor -> byActor.get(event.type() + " " + actor).stream().limit(COMPARED).filter(met::add)
        .forEach(others::add));
    return Stream.of(carriesOut(event, others), partOf(event, others), followsUp(event, others)).flatMap(Optional::stream);
  }

  private static Optional<EventRelation> carriesOut(Event event, List<Event> others) {
    Optional<Interval> when = when(event);
    return when.isEmpty() || event.total() ? Optional.empty() : others.stream()
        .filter(plan -> AHEAD.contains(plan.modality()) && plan.polarity() == Polarity.POSITIVE && !plan.total()
        && agree(event, plan))
        .filter(plan -> announced(plan).filter(day -> isWithin(day, when.get().to(), CARRIED_OUT_DAYS)).isPresent()
            && stated(plan).filter(due -> !due.overlaps(when.get())).isEmpty())
        .max(Comparator.comparing((Event plan) -> announced(plan).orElseThrow()).thenComparing(Event::id))
        .map(plan -> new EventRelation(event.id(), Kind.CARRIES_OUT, plan.id(), "same kind of event by the same actor, "
            + plan.modality().label() + " " + days(ChronoUnit.DAYS.between(announced(plan).orElseThrow(), when.get().to()))
            + " before"));
  }

  private static Optional<EventRelation> partOf(Event event, List<Event> others) {
    Optional<Interval> when = stated(event);
    return when.isEmpty() || event.total() ? Optional.empty() : others.stream()
        .filter(total -> total.total() && happened(total) && agree(event, total))
        .filter(total -> stated(total).filter(span -> span.days() > when.get().days() && !span.from().isAfter(when.get().from())
            && !span.to().isBefore(when.get().to())).isPresent())
        .min(Comparator.comparing((Event total) -> stated(total).orElseThrow().days()).thenComparing(Event::id))
        .map(total -> new EventRelation(event.id(), Kind.PART_OF, total.id(),
        "same kind of event by the same actor, on a day within those summed up"));
  }

  private static Optional<EventRelation> followsUp(Event event, List<Event> others) {
    Optional<Interval> when = when(event);
    if (when.isEmpty() || !event.type().isReciprocal()) {
      return Optional.empty();
    }
    return others.stream().filter(earlier -> happened(earlier) && common(parties(event), parties(earlier)) >= 2)
        .filter(earlier -> when(earlier).map(Interval::to).filter(day -> day.isBefore(when.get().from())
            && isWithin(day, when.get().from(), FOLLOWED_UP_DAYS)).isPresent())
        .max(Comparator.comparing((Event earlier) -> when(earlier).orElseThrow().to()).thenComparing(Event::id))
        .map(earlier -> new EventRelation(event.id(), Kind.FOLLOWS_UP, earlier.id(), "the same parties met "
            + days(ChronoUnit.DAYS.between(when(earlier).orElseThrow().to(), when.get().from())) + " before"));
  }

  /** Neither mode nor those it is done to speak against it. */
  private static boolean agree(Event one, Event other) {
    boolean mode = one.mode().isEmpty() || other.mode().isEmpty() || one.mode().equals(other.mode());
    Set<EntityId> targets = actors(one, ACTED_ON);
    Set<EntityId> others = actors(other, ACTED_ON);
    return mode && (targets.isEmpty() || others.isEmpty() || common(targets, others) > 0);
  }

  private static boolean happened(Event event) {
    return event.modality() == Modality.ASSERTED && event.polarity() == Polarity.POSITIVE;
  }

  private static Set<EntityId> parties(Event event) {
    Set<EntityId> parties = actors(event, ACTING);
    parties.addAll(actors(event, ACTED_ON));
    return parties;
  }

  private static Set<EntityId> actors(Event event, List<Role> roles) {
    Set<EntityId> actors = new TreeSet<>();
    roles.forEach(role -> Optional.ofNullable(event.fillers().get(role)).ifPresent(actors::addAll));
    return actors;
  }

  private static long common(Set<EntityId> ones, Set<EntityId> others) {
    return ones.stream().filter(others::contains).count();
  }

  private static Optional<Interval> when(Event event) {
    return event.time().flatMap(EventTime::interval);
  }

  private static Optional<Interval> stated(Event event) {
    return event.time().filter(t -> t.basis() != EventTime.Basis.PUBLICATION).flatMap(EventTime::interval);
  }

  /** The first day on which it was spoken of. */
  private static Optional<LocalDate> announced(Event event) {
    return event.mentions().stream().map(Report::published).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static boolean isWithin(LocalDate earlier, LocalDate later, int days) {
    return !earlier.isAfter(later) && ChronoUnit.DAYS.between(earlier, later) <= days;
  }

  private static String days(long days) {
    return days == 1 ? "1 day" : days + " days";
  }
}
