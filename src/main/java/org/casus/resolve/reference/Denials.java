package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Attribution;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Reading;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.resolve.lexicon.ActorLexicon;

/**
 * "Peru said Chad was behind it. Chad denied the accusation": what is denied is what somebody said of the one who denies it.
 * "Peru asked Chad for help, but Chad declined": what is refused is what somebody asked of the one who refuses it.
 */
public final class Denials {

  private static final int SENTENCES_BACK = 3;

  private final Set<String> claims;
  private final Set<String> denying;

  /** Knows actors by the nouns of the lexicon. */
  public Denials(ActorLexicon lexicon) {
    this.claims = lexicon.words("claim-noun");
    this.denying = lexicon.words("denying-form");
  }

  /** The reading with those whom denials answer. */
  public Reading complete(Reading reading) {
    return reading.withEvents(reading.events().stream().map(event -> !isOpen(event) ? event
        : (isDenial(event, reading) ? accuser(event, reading) : asker(event, reading)).map(target -> with(event, target))
        .orElse(event)).toList());
  }

  private static boolean isOpen(EventMention event) {
    return event.type() == EventType.REJECT && !fillers(event, Role.INITIATOR).isEmpty()
        && event.participants().stream().noneMatch(p -> p.role() == Role.TARGET);
  }

  private boolean isDenial(EventMention event, Reading reading) {
    String text = reading.article().text();
    return denying.contains(event.trigger().of(text).toLowerCase(Locale.ROOT)) || event.participants().stream()
        .anyMatch(p -> p.role() == Role.TOPIC && claims.contains(p.head().of(text).toLowerCase(Locale.ROOT)));
  }

  private static List<EntityId> fillers(EventMention event, Role role) {
    return event.participants().stream().filter(p -> p.role() == role).flatMap(p -> p.filler().stream()).toList();
  }

  /** Who said the latest thing before in which the one who denies is named; of the same sentence it must be said within that. */
  private static Optional<Participation> accuser(EventMention event, Reading reading) {
    List<EntityId> who = fillers(event, Role.INITIATOR);
    return reading.attributions().stream()
        .filter(said -> said.cue().begin() < event.trigger().begin() && said.source().isPresent())
        .filter(said -> said.speaker().filter(speaker -> !who.contains(speaker)).isPresent())
        .filter(said -> event.sentence() - sentence(said.cue(), reading) <= SENTENCES_BACK
            && !said.cue().of(reading.article().text()).toLowerCase(Locale.ROOT).startsWith("according") // that accuses nobody
            && isAbout(said.content(), event, who, reading))
        .max(Comparator.comparing(Attribution::cue))
        .map(said -> new Participation(Role.TARGET, said.source().get(), said.source().get(), said.speaker(),
            "inferred: who said what is denied"));
  }

  /** Who just before asked something of those who refuse. */
  private static Optional<Participation> asker(EventMention event, Reading reading) {
    List<EntityId> who = fillers(event, Role.INITIATOR);
    return reading.events().stream().filter(asked -> asked.type() == EventType.REQUEST && asked.polarity() == Polarity.POSITIVE
            && asked.trigger().begin() < event.trigger().begin() && event.sentence() - asked.sentence() <= 1)
        .filter(asked -> fillers(asked, Role.TARGET).stream().anyMatch(who::contains))
        .max(Comparator.comparing(EventMention::trigger))
        .flatMap(asked -> asked.participants().stream().filter(p -> p.role() == Role.INITIATOR)
            .filter(p -> p.filler().filter(who::contains).isEmpty()).findFirst())
        .map(p -> new Participation(Role.TARGET, p.span(), p.head(), p.filler(), "inferred: who asked what is refused"));
  }

  private static boolean isAbout(Span said, EventMention event, List<EntityId> who, Reading reading) {
    return reading.entities().stream().filter(thing -> who.contains(thing.id())).map(Entity::mentions).flatMap(List::stream)
        .anyMatch(mention -> said.contains(mention.span()) && mention.span().begin() < event.trigger().begin()
            && event.participants().stream().noneMatch(p -> p.role() == Role.INITIATOR && p.span().overlaps(mention.span())));
  }

  private static int sentence(Span word, Reading reading) {
    int index = 0;
    while (index + 1 < reading.sentences().size() && reading.sentences().get(index).end() <= word.begin()) {
      index++;
    }
    return index;
  }

  private static EventMention with(EventMention event, Participation target) {
    List<Participation> all = new ArrayList<>(event.participants());
    all.add(target);
    return event.resolved(all, event.place());
  }
}
