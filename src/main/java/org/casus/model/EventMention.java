package org.casus.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One report of an event in one sentence: what the text says, not what happened.
 *
 * @param id           derived from article, trigger and type
 * @param sentence     index of the sentence, from 0
 * @param trigger      the word or words that signal the event
 * @param type         one of the sixteen PLOVER types
 * @param mode         finer PLOVER mode such as "demo" or "visit", where known
 * @param cameo        CAMEO code, two to four digits, where known
 * @param participants who and what took part, in text order; never empty, because a mention nobody takes part in is not read
 * @param time         when, and how we know; empty when nothing is known, not even a publication day
 * @param place        where, and how we know
 * @param attribution  index into the article's attributions of who says so; empty when the article itself says it
 * @param governor     the mention that this one stands under: in "agreed to withdraw" the withdrawal's governor is the agreement
 * @param total        whether it speaks of several events over a period ("fourteen attacks since January")
 * @param amount       the money it is about: aid given, a fine, a loan
 * @param confidence   0 to 1: how often the rule is expected to be right, as its author sets it, lowered where a participant is
 *     inferred
 * @param rule         id of the rule that fired, as in {@code data/rules}
 * @param modalityWords the words that make it something else than plainly asserted, in text order: "will", "if, plan"; empty when
 *                     it is asserted and positive
 * @param modelScore   0 to 1: how much a second, statistical opinion agrees that the sentence asserts an event of this type;
 *                     empty when none was asked
 */
public record EventMention(MentionId id, int sentence, Span trigger, EventType type, Optional<String> mode,
                           Optional<String> cameo, List<Participation> participants, Optional<EventTime> time,
                           Optional<EventPlace> place, Polarity polarity, Modality modality, OptionalInt attribution,
                           Optional<MentionId> governor, boolean total, Casualties casualties, Optional<Amount> amount,
                           double confidence, String rule, Optional<String> modalityWords, OptionalDouble modelScore) {

  public EventMention {
    Objects.requireNonNull(id);
    Objects.requireNonNull(trigger);
    Objects.requireNonNull(type);
    Objects.requireNonNull(mode);
    Objects.requireNonNull(cameo);
    Objects.requireNonNull(time);
    Objects.requireNonNull(place);
    Objects.requireNonNull(polarity);
    Objects.requireNonNull(modality);
    Objects.requireNonNull(attribution);
    Objects.requireNonNull(governor);
    Objects.requireNonNull(casualties);
    Objects.requireNonNull(amount);
    Objects.requireNonNull(modalityWords);
    participants = List.copyOf(participants);
    if (participants.isEmpty()) {
      throw new IllegalArgumentException(id + " in sentence " + sentence + ": event mention without participants");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(id + ": confidence " + confidence);
    }
    if (rule.isBlank()) {
      throw new IllegalArgumentException(id + ": no rule");
    }
    if (modelScore.isPresent() && !(modelScore.getAsDouble() >= 0 && modelScore.getAsDouble() <= 1)) {
      throw new IllegalArgumentException(id + ": model score " + modelScore);
    }
  }

  /** A mention without money, words of modality and second opinion. */
  public EventMention(MentionId id, int sentence, Span trigger, EventType type, Optional<String> mode, Optional<String> cameo,
                      List<Participation> participants, Optional<EventTime> time, Optional<EventPlace> place, Polarity polarity,
                      Modality modality, OptionalInt attribution, Optional<MentionId> governor, boolean total,
                      Casualties casualties,
                      double confidence, String rule) {
    this(id, sentence, trigger, type, mode, cameo, participants, time, place, polarity, modality, attribution, governor, total,
        casualties,
        Optional.empty(), confidence, rule, Optional.empty(), OptionalDouble.empty());
  }

  /** Whether the text says that it happened: neither denied nor planned nor otherwise short of fact. */
  public boolean isAsserted() {
    return modality == Modality.ASSERTED && polarity == Polarity.POSITIVE;
  }

  /** The same mention with its roles and place resolved to things. */
  public EventMention resolved(List<Participation> newParticipants, Optional<EventPlace> newPlace) {
    return new EventMention(id, sentence, trigger, type, mode, cameo, newParticipants, time, newPlace, polarity, modality,
        attribution, governor, total, casualties, amount, confidence, rule, modalityWords, modelScore);
  }

  /** The same mention as one of another type; what is finer than the type is not known any more. */
  public EventMention ofType(EventType right) {
    return new EventMention(id, sentence, trigger, right, Optional.empty(), Optional.empty(), participants, time, place,
        polarity, modality,
        attribution, governor, total, casualties, amount, confidence, rule, modalityWords, modelScore);
  }

  /** The same mention as one that the text speaks of in another way. */
  public EventMention spokenOf(Modality right) {
    return new EventMention(id, sentence, trigger, type, mode, cameo, participants, time, place, polarity, right, attribution,
        governor,
        total, casualties, amount, confidence, rule, right == Modality.ASSERTED ? Optional.empty() : modalityWords, modelScore);
  }

  /** The same mention at another time. */
  public EventMention dated(EventTime right) {
    return new EventMention(id, sentence, trigger, type, mode, cameo, participants, Optional.of(right), place, polarity,
        modality, attribution,
        governor, total, casualties, amount, confidence, rule, modalityWords, modelScore);
  }

  /** The same mention without the one it stands under. */
  public EventMention withoutGovernor() {
    return new EventMention(id, sentence, trigger, type, mode, cameo, participants, time, place, polarity, modality, attribution,
        Optional.empty(), total, casualties, amount, confidence, rule, modalityWords, modelScore);
  }

  /** The same mention with a second opinion, and the confidence that follows from both. */
  public EventMention judged(double score, double newConfidence) {
    return new EventMention(id, sentence, trigger, type, mode, cameo, participants, time, place, polarity, modality, attribution,
        governor, total, casualties, amount, newConfidence, rule, modalityWords, OptionalDouble.of(score));
  }
}
