package org.casus.resolve.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.EventMention;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Reading;
import org.casus.model.Role;

/**
 * To whom something was done where the first sentence only describes him and the next one tells it again by the same word with
 * his name: "A former adviser was jailed. Karl Moser was jailed for two years."
 */
public final class LaterTargets {

  private static final int LEAD = 2;
  private static final Set<Role> UNDERGOING = Set.of(Role.TARGET, Role.VICTIM);

  private LaterTargets() {}

  /** The reading in which a described target has the name that a later sentence gives him. */
  public static Reading complete(Reading reading) {
    Map<EntityId, Entity> things = new HashMap<>();
    reading.entities().forEach(thing -> things.put(thing.id(), thing));
    return reading.withEvents(reading.events().stream().map(event -> described(event, reading, things)
        .flatMap(who -> named(event, reading, things).map(person -> with(event, who, person))).orElse(event)).toList());
  }

  /** The single unnamed person to whom it was done, in the first sentences. */
  private static Optional<Participation> described(EventMention event, Reading reading, Map<EntityId, Entity> things) {
    List<Participation> all = undergoing(event);
    return event.sentence() >= LEAD || all.size() != 1 ? Optional.empty() : all.stream()
        .filter(p -> p.filler().map(things::get).filter(thing -> thing.type() == EntityType.POPULATION).isPresent())
        .filter(p -> reading.article().text().substring(Math.max(0, p.span().begin() - 12), p.span().begin())
            .matches("(?is)(.*\\s)?an?\\s+(\\w+\\s+)?")).findFirst();
  }

  private static List<Participation> undergoing(EventMention event) {
    return event.participants().stream().filter(p -> UNDERGOING.contains(p.role())).toList();
  }

  private static Optional<EntityId> named(EventMention event, Reading reading, Map<EntityId, Entity> things) {
    String word = event.trigger().of(reading.article().text());
    return reading.events().stream().filter(other -> other.type() == event.type() && isSo(other) && isSo(event)
            && other.sentence() > event.sentence() && other.sentence() <= event.sentence() + LEAD
            && other.trigger().of(reading.article().text()).equalsIgnoreCase(word))
        .map(LaterTargets::undergoing).filter(who -> who.size() == 1).map(who -> who.get(0).filler()).flatMap(Optional::stream)
        .filter(id -> things.containsKey(id) && things.get(id).type() == EntityType.PERSON).findFirst();
  }

  private static boolean isSo(EventMention event) {
    return event.modality() == Modality.ASSERTED && event.polarity() == Polarity.POSITIVE;
  }

  private static EventMention with(EventMention event, Participation who, EntityId person) {
    return event.resolved(event.participants().stream().map(p -> p == who ? p.withFiller(person) : p).toList(), event.place());
  }
}
