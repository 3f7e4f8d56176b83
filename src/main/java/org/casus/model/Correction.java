package org.casus.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reader of the graph holds against one reading. It names the mention, whose id depends on nothing but the article, the
 * trigger and the type, so that it meets the same reading when the articles are read again.
 *
 * @param mention  the reading
 * @param kind     what is wrong with it
 * @param value    what would be right: the code of an event type, the label of a modality, the id of a thing that the article
 *                 mentions, or a day as 2021-04-07; empty for the other kinds
 * @param sentence the sentence as it stands in the article
 * @param trigger  the words that were taken for the signal of the event
 * @param note     a remark in the reader's words, may be empty
 */
public record Correction(MentionId mention, Kind kind, String value, String sentence, String trigger, String note) {

  /** Most signs of a sentence or a note. */
  public static final int LONGEST = 2_000;

  /** What is wrong. */
  public enum Kind {
    /** The sentence reports no event of politics at all. */
    NO_EVENT,
    /** It reports one of another type. */
    TYPE,
    /** It reports it in another way: as planned, not as done. */
    MODALITY,
    /** Somebody else acts. */
    INITIATOR,
    /** It is done to somebody else. */
    TARGET,
    /** It took place somewhere else. */
    PLACE,
    /** It took place on another day. */
    DATE,
    /** Something else; a person has to see what follows from it. */
    REMARK
  }

  public Correction {
    Objects.requireNonNull(mention);
    Objects.requireNonNull(kind);
    boolean fits = switch (kind) {
      case TYPE -> Arrays.stream(EventType.values()).anyMatch(type -> type.name().equals(value));
      case MODALITY -> modality(value).isPresent();
      case INITIATOR, TARGET, PLACE -> EntityId.isOne(value);
      case DATE -> isDay(value);
      case NO_EVENT -> value.isEmpty();
      case REMARK -> value.isEmpty() && !note.isBlank();
    };
    if (!fits) {
      throw new IllegalArgumentException("a correction of kind " + kind + " cannot say \"" + value + "\"");
    }
    if (sentence.length() > LONGEST || note.length() > LONGEST || trigger.length() > LONGEST) {
      throw new IllegalArgumentException("a correction with more than " + LONGEST + " signs in one place");
    }
  }

  private static boolean isDay(String value) {
    try {
      return LocalDate.parse(value).toString().equals(value);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<Modality> modality(String label) {
    return Arrays.stream(Modality.values()).filter(modality -> modality.label().equals(label)).findFirst();
  }

  /** The same for two who say the same of the same reading, whatever they remark. */
  public String id() {
    return Text.hash(mention.value(), kind.name(), value, kind == Kind.REMARK ? note : "").substring(0, 8);
  }

  /** The mention as it is right; empty when it is none. A thing that the article does not mention changes nothing. */
  Optional<EventMention> applyTo(EventMention wrong, Reading reading) {
    return switch (kind) {
      case NO_EVENT -> Optional.empty();
      case TYPE -> Optional.of(wrong.ofType(EventType.valueOf(value)));
      case MODALITY -> Optional.of(wrong.spokenOf(modality(value).orElseThrow()));
      case INITIATOR, TARGET -> Optional.of(thing(reading).map(thing -> withRole(wrong, Role.valueOf(kind.name()), thing))
          .orElse(wrong));
      case PLACE -> Optional.of(thing(reading)
          .map(place -> wrong.resolved(wrong.participants(), Optional.of(at(place, wrong, reading)))).orElse(wrong));
      case DATE -> Optional.of(wrong.dated(day(wrong)));
      case REMARK -> Optional.of(wrong);
    };
  }

  private Optional<Entity> thing(Reading reading) {
    return reading.entities().stream().filter(entity -> entity.id().value().equals(value) && !entity.mentions().isEmpty())
        .findFirst();
  }

  /** The words that name a thing nearest to the trigger. */
  private static Span nearest(Entity thing, EventMention event) {
    return thing.mentions().stream().map(EntityMention::span)
        .min(Comparator.comparingInt(span -> Math.abs(span.begin() - event.trigger().begin()))).orElseThrow();
  }

  private static EventMention withRole(EventMention wrong, Role role, Entity thing) {
    Span words = nearest(thing, wrong);
    List<Participation> right = new ArrayList<>(wrong.participants().stream().filter(part -> part.role() != role).toList());
    right.add(new Participation(role, words, words, Optional.of(thing.id()), "inferred: said by a reader"));
    right.sort(Comparator.comparing(Participation::span));
    return wrong.resolved(right, wrong.place());
  }

  private static EventPlace at(Entity place, EventMention event, Reading reading) {
    Span words = nearest(place, event);
    boolean beside = reading.sentences().get(event.sentence()).contains(words);
    return new EventPlace(words, Optional.of(place.id()),
        place.type() == EntityType.STATE ? EventPlace.Precision.COUNTRY : EventPlace.Precision.EXACT,
        beside ? EventPlace.Basis.STATED : EventPlace.Basis.CONTEXT);
  }

  private EventTime day(EventMention wrong) {
    LocalDate day = LocalDate.parse(value);
    return new EventTime(Optional.of(new Interval(day, day)), EventTime.Precision.DAY, EventTime.Basis.CONTEXT,
        wrong.time().flatMap(EventTime::span));
  }
}
