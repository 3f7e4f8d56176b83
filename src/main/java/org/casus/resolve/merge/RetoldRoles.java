package org.casus.resolve.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.Event;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Reading;
import org.casus.model.Report;
import org.casus.model.Role;

/**
 * Who did something, or to whom it was done, where one sentence leaves that open and another of the article tells it of the same
 * event: "the raid was carried out by sympathizers", "the port was raided".
 */
public final class RetoldRoles {

  private static final String POLICE = "COP";

  private static final String TOLD = "inferred: told of the same event elsewhere";
  private static final Optional<String> INQUIRY = Optional.of("investigate");

  private final EventMerger merger = new EventMerger(id -> Optional.empty());

  /** The reading with what its mentions of one event know of each other. */
  public Reading complete(Reading reading) {
    Map<EntityId, Entity> things = new HashMap<>();
    reading.entities().forEach(thing -> things.put(thing.id(), thing));
    Map<MentionId, EventMention> completed = new HashMap<>();
    for (Event event : merger.knowing(id -> Optional.ofNullable(things.get(id))).merge(reading.reports())) {
      List<EventMention> told = event.mentions().stream().map(Report::mention).filter(RetoldRoles::isAsserted).toList();
      for (EventMention mention : told.size() > 1 ? told : List.<EventMention>of()) {
        List<Participation> all = new ArrayList<>(mention.participants());
        if (!has(mention, Role.INITIATOR, Role.PARTICIPANT)) {
          all.addAll(taken(mention, told, Role.INITIATOR, things));
        }
        if (!has(mention, Role.TARGET, Role.VICTIM, Role.PARTICIPANT) && !isAboutSomething(mention)) {
          all.addAll(taken(mention, told, Role.TARGET, things));
        }
        if (all.size() > mention.participants().size()) {
          completed.put(mention.id(), mention.resolved(all, mention.place()));
        }
      }
    }
    return withProtesters(withInquired(reading.withEvents(reading.events().stream()
        .map(event -> completed.getOrDefault(event.id(), event)).toList()), things));
  }

  /** "Most agreed to the ban": to what one agrees tells more than to whom one agreed elsewhere. */
  private static boolean isAboutSomething(EventMention mention) {
    return mention.type() == EventType.AGREE && has(mention, Role.TOPIC);
  }

  /** Where all protests of an article are of the same people, those without a word for it are theirs too. */
  private static Reading withProtesters(Reading reading) {
    List<Participation> protesters = reading.events().stream()
        .filter(event -> event.type() == EventType.PROTEST && isAsserted(event))
        .flatMap(event -> event.participants().stream()).filter(p -> p.role() == Role.INITIATOR).toList();
    if (protesters.isEmpty() || protesters.stream().map(Participation::filler).distinct().count() > 1
        || protesters.get(0).filler().isEmpty()) {
      return reading;
    }
    Participation first = protesters.get(0);
    return reading.withEvents(reading.events().stream().map(event -> {
      boolean open = event.type() == EventType.PROTEST && isAsserted(event) && !has(event, Role.INITIATOR, Role.PARTICIPANT)
          && event.participants().stream().noneMatch(p -> p.filler().equals(first.filler()));
      List<Participation> all = new ArrayList<>(event.participants());
      all.add(new Participation(Role.INITIATOR, first.span(), first.head(), first.filler(), TOLD));
      return open ? event.resolved(all, event.place()) : event;
    }).toList());
  }

  /** "The inquiry" of an article is into whom the first sentences that tell it name, unless it is said to be into another. */
  private static Reading withInquired(Reading reading, Map<EntityId, Entity> things) {
    Optional<EventMention> told = reading.events().stream().filter(event -> event.mode().equals(INQUIRY) && isAsserted(event)
        && event.participants().stream().anyMatch(p -> p.role() == Role.TARGET && p.filler().map(things::get)
        .filter(thing -> thing != null && thing.type() == EntityType.PERSON).isPresent())).findFirst();
    List<Participation> inquired = told.map(event -> fillers(event, Role.TARGET)).orElse(List.of());
    return reading.withEvents(reading.events().stream().map(event -> {
      List<Participation> all = new ArrayList<>(event.participants());
      boolean open = event.mode().equals(INQUIRY) && isAsserted(event) && !has(event, Role.TARGET, Role.TOPIC)
          && told.filter(first -> isOfSameInquirer(reading, event, first)).isPresent();
      inquired.stream().filter(p -> open && event.participants().stream()
          .noneMatch(q -> q.filler().equals(p.filler()))).forEach(p -> all.add(new Participation(Role.TARGET, p.span(), p.head(),
          p.filler(), TOLD)));
      return all.size() > event.participants().size() ? event.resolved(all, event.place()) : event;
    }).toList());
  }

  /** Whether no other than the one who is known to inquire does so. */
  private static boolean isOfSameInquirer(Reading reading, EventMention event, EventMention first) {
    String text = reading.article().text();
    return fillers(event, Role.INITIATOR).stream().allMatch(who -> fillers(first, Role.INITIATOR).stream()
        .anyMatch(known -> who.filler().isPresent() && known.filler().equals(who.filler())
        || known.head().of(text).equals(who.head().of(text))));
  }

  private static List<Participation> fillers(EventMention event, Role role) {
    return event.participants().stream().filter(p -> p.role() == role).toList();
  }

  private static boolean isAsserted(EventMention mention) {
    return mention.modality() == Modality.ASSERTED && mention.polarity() == Polarity.POSITIVE && !mention.total();
  }

  private static boolean has(EventMention mention, Role... roles) {
    return mention.participants().stream().anyMatch(p -> Set.of(roles).contains(p.role()));
  }

  /** What the nearest of the other mentions says of a role. */
  private static List<Participation> taken(EventMention open, List<EventMention> told, Role role, Map<EntityId, Entity> things) {
    Set<EntityId> others = new HashSet<>();
    open.participants().forEach(p -> p.filler().ifPresent(others::add));
    return told.stream().filter(other -> has(other, role) && isSurely(open, other, role, things))
        .min(Comparator.comparingInt((EventMention other) -> Math.abs(other.sentence() - open.sentence()))
            .thenComparing(EventMention::trigger))
        .map(other -> other.participants().stream().filter(p -> p.role() == role)
            .filter(p -> p.filler().filter(id -> things.containsKey(id) && !others.contains(id)).isPresent())
            .map(p -> new Participation(role, p.span(), p.head(), p.filler(), TOLD))
            .toList())
        .orElse(List.of());
  }

  /**
   * Not a place, and of violence not the police, unless told by the same rule: they shoot at attackers, and are easily merged
   * with them.
   */
  private static boolean isSurely(EventMention open, EventMention other, Role role, Map<EntityId, Entity> things) {
    boolean sameWord = open.rule().equals(other.rule());
    return role != Role.INITIATOR || other.participants().stream().filter(p -> p.role() == role)
        .flatMap(p -> p.filler().stream()).map(things::get).allMatch(thing -> thing != null && thing.type() != EntityType.PLACE
            && (sameWord || open.type() != EventType.ASSAULT || thing.sector().filter(POLICE::equals).isEmpty()));
  }
}
