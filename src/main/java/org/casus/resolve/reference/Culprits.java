package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.casus.resolve.lexicon.ActorLexicon;

/**
 * Who "the attacker" is where the story tells attacks of one person with a name only: "Moser stabbed two. The attacker fled."
 * Where it names no attacker, he is the only one who is arrested or tried.
 */
public final class Culprits {

  /** PLOVER modes of what is done to those who are thought to have done a deed. */
  private static final Set<String> JUSTICE = Set.of("arrest", "convict");
  private static final Set<Modality> TOLD = Set.of(Modality.ASSERTED, Modality.POSSIBLE);

  private static final Pattern DEFINITE = Pattern.compile("\\b[Tt]he\\s+(?:(\\p{Ll}+)\\s+)?$");
  private static final int LONGEST = 30;

  private final Set<String> nouns;
  private final Set<String> supposed;

  /** Knows attackers and suspects by the nouns of the lexicon. */
  public Culprits(ActorLexicon lexicon) {
    this.nouns = lexicon.words("culprit");
    this.supposed = lexicon.words("supposed");
  }

  /** The reading in which attackers and suspects without a name are the one whom the article tells of. */
  public Reading complete(Reading reading) {
    Set<EntityId> persons = reading.entities().stream().filter(thing -> thing.type() == EntityType.PERSON).map(Entity::id)
        .collect(Collectors.toSet());
    List<EntityId> attackers = persons(reading, persons, Role.INITIATOR, event -> event.type() == EventType.ASSAULT);
    List<EntityId> culprits = attackers.isEmpty() ? persons(reading, persons, Role.TARGET, Culprits::isOfJustice) : attackers;
    return culprits.size() != 1 ? reading : reading.withEvents(reading.events().stream()
        .map(event -> named(event, culprits.get(0), reading, persons)).toList());
  }

  /** "Prosecutors charged Moser", "Moser's arrest". */
  private static boolean isOfJustice(EventMention event) {
    return event.mode().filter(JUSTICE::contains).isPresent();
  }

  private static List<EntityId> persons(Reading reading, Set<EntityId> persons, Role role, Predicate<EventMention> kind) {
    return reading.events().stream().filter(event -> kind.test(event) && TOLD.contains(event.modality())
            && event.polarity() == Polarity.POSITIVE).flatMap(event -> event.participants().stream())
        .filter(p -> p.role() == role).flatMap(p -> p.filler().stream()).filter(persons::contains).distinct().toList();
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
    Matcher before = DEFINITE.matcher(text.substring(Math.max(0, p.head().begin() - LONGEST), p.head().begin()));
    return nouns.contains(p.head().of(text).toLowerCase(Locale.ROOT)) && before.find()
        && (before.group(1) == null || supposed.contains(before.group(1)));
  }
}
