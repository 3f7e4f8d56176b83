package org.casus.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One line of the exchange format as it was found, gold or predicted. Ranges that are empty, reversed or incomplete in the
 * file are absent here.
 *
 * @param id              the id by which gold and prediction are joined
 * @param place           file and line, for messages
 * @param text            absent in predictions that leave it out
 * @param sentences       absent elements are broken ranges, kept because others point to sentences by index
 * @param scoredSentences indices of the sentences that were annotated; absent: all of them
 * @param entities        absent: this layer was not annotated; so for the other layers
 * @param ignoredSpans    where predicted places count neither as right nor as wrong
 * @param values          the other top-level values that are not arrays or objects, such as {@code topic} and {@code subtopic}
 */
public record AnnotatedDocument(String id, String place, Optional<String> text, List<Optional<Range>> sentences,
                                Optional<List<Integer>> scoredSentences, Optional<List<Thing>> entities,
                                Optional<List<Timex>> times, Optional<List<Saying>> attributions, Optional<List<Happening>> events,
                                List<Range> ignoredSpans, Map<String, String> values) {

  public AnnotatedDocument {
    Objects.requireNonNull(id);
    sentences = List.copyOf(sentences);
    scoredSentences = scoredSentences.map(List::copyOf);
    entities = entities.map(List::copyOf);
    times = times.map(List::copyOf);
    attributions = attributions.map(List::copyOf);
    events = events.map(List::copyOf);
    ignoredSpans = List.copyOf(ignoredSpans);
    values = Map.copyOf(values);
  }

  /** A document of which nothing was predicted. */
  public static AnnotatedDocument empty(String id) {
    return new AnnotatedDocument(id, id, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), List.of(), Map.of());
  }

  /**
   * An entity.
   *
   * @param country     ISO 3166-1 alpha-3
   * @param code        country or other actor code of a gold file that has its own
   * @param coordinates latitude and longitude in degrees
   * @param featureCode GeoNames feature code of a gold file
   */
  public record Thing(String id, Optional<String> type, Optional<String> country, Optional<String> sector, Optional<String> code,
                      List<String> sameAs, Optional<Coordinates> coordinates, Optional<String> featureCode,
                      List<ThingMention> mentions) {

    public Thing {
      sameAs = List.copyOf(sameAs);
      mentions = List.copyOf(mentions);
    }
  }

  /** Degrees north and east, as given. */
  public record Coordinates(double lat, double lon) {}

  /** @param kind named, nominal or pronominal; absent in files that do not tell */
  public record ThingMention(Range range, Optional<String> kind) {}

  /** A time expression. */
  public record Timex(Optional<Range> range, Optional<String> type, Optional<String> value) {}

  /**
   * Who says what.
   *
   * @param content the whole of what is said
   * @param parts   the stretches of the content where it is interrupted; otherwise the content alone
   */
  public record Saying(Optional<Range> source, Optional<Range> cue, Optional<Range> content, List<Range> parts) {

    public Saying {
      parts = List.copyOf(parts);
    }
  }

  /**
   * An event mention.
   *
   * @param event      the event it was merged into
   * @param type       PLOVER type; absent in gold that marks events without typing them
   * @param trigger    the stretches of the trigger, more than one where it is interrupted; empty: not located by words
   * @param sentence   index into the sentences
   * @param reciprocal whether initiator and target may change places
   * @param sourceType the type in the scheme that the gold was made with
   * @param place      the words that name the place
   * @param time       the words that name the time
   */
  public record Happening(Optional<String> id, Optional<String> event, Optional<String> type, List<Range> trigger,
                          OptionalInt sentence, List<Part> roles, Optional<Range> place, Optional<Range> time,
                          Optional<String> polarity, Optional<String> modality, OptionalDouble confidence, boolean reciprocal,
                          Optional<String> sourceType) {

    public Happening {
      trigger = List.copyOf(trigger);
      roles = List.copyOf(roles);
    }
  }

  /**
   * Who or what has a role.
   *
   * @param head    the head word, where the gold marks it
   * @param entity  id of the entity in the same document
   * @param located whether the range is where the gold names the filler; some gold knows a filler and not its words
   */
  public record Part(String role, Optional<Range> range, Optional<Range> head, Optional<String> entity, boolean located) {}
}
