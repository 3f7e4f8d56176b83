package org.casus.model;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reader of the graph holds against one reading. It names the mention, whose id depends on nothing but the article, the trigger
 * and the type, so that it meets the same reading when the articles are read again.
 *
 * @param mention  the reading
 * @param kind     what is wrong with it
 * @param value    what would be right: the code of an event type, or the label of a modality; empty for the other kinds
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
    /** Something else; a person has to see what follows from it. */
    REMARK
  }

  public Correction {
    Objects.requireNonNull(mention);
    Objects.requireNonNull(kind);
    boolean fits = switch (kind) {
      case TYPE -> Arrays.stream(EventType.values()).anyMatch(type -> type.name().equals(value));
      case MODALITY -> modality(value).isPresent();
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

  private static Optional<Modality> modality(String label) {
    return Arrays.stream(Modality.values()).filter(modality -> modality.label().equals(label)).findFirst();
  }

  /** The same for two who say the same of the same reading, whatever they remark. */
  public String id() {
    return Text.hash(mention.value(), kind.name(), value, kind == Kind.REMARK ? note : "").substring(0, 8);
  }

  /** The mention as it is right; empty when it is none. */
  Optional<EventMention> applyTo(EventMention wrong) {
    return switch (kind) {
      case NO_EVENT -> Optional.empty();
      case TYPE -> Optional.of(wrong.ofType(EventType.valueOf(value)));
      case MODALITY -> Optional.of(wrong.spokenOf(modality(value).orElseThrow()));
      case REMARK -> Optional.of(wrong);
    };
  }
}
