package org.casus.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Reading;
import org.casus.model.Role;

/** Who "the attacker" is where the story tells attacks of one person with a name only: "Moser stabbed two. The attacker fled." */
final class Culprits {

  private static final Set<Modality> TOLD = Set.of(Modality.ASSERTED, Modality.POSSIBLE);

  private final Set<String> nouns;

  Culprits(ActorLexicon lexicon) {
    this.nouns = lexicon.words("culprit");
  }

  Reading complete(Reading reading) {
    Set<EntityId> persons = reading.entities().stream().filter(thing -> thing.type() == EntityType.PERSON).map(Entity::id)
        .collect(Collectors.toSet());
    List<EntityId> attackers = reading.events().stream().filter(event -> event.type() == EventType.ASSAULT
            && TOLD.contains(event.modality()) && event.polarity() == Polarity.POSITIVE)
        .flatMap(event -> event.participants().stream()).filter(p -> p.role() == Role.INITIATOR)
        .flatMap(p -> p.filler().stream()).filter(persons::contains).distinct().toList();
    return attackers.size() != 1 ? reading : reading.withEvents(reading.events().stream()
        .map(event -> named(event, attackers.get(0), reading, persons)).toList());
  }

  private EventMention named(EventMention event, EntityId attacker, Reading reading, Set<EntityId> persons) {
    List<Participation> all = new ArrayList<>();
    for (Participation p : event.participants()) {
      boolean other = p.filler().filter(persons::contains).isEmpty() && isDefinite(p, reading.article().text())
          && event.participants().stream().noneMatch(q -> q.filler().equals(Optional.of(attacker)));
      all.add(other ? p.withFiller(attacker) : p);
    }
    return all.equals(event.participants()) ? event : event.resolved(all, event.place());
  }

  private boolean isDefinite(Participation p, String text) {
    String before = text.substring(Math.max(0, p.span().begin() - 5), p.span().begin());
    return nouns.contains(p.head().of(text).toLowerCase(Locale.ROOT)) && p.span().equals(p.head())
        && before.matches("(?is).*\\bthe\\s");
  }
}
