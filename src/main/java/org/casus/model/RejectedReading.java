package org.casus.model;

import java.util.Objects;

/**
 * Words that a rule took for an event and that were then seen to report none, such as "attacked" in "attacked the budget". Kept
 * so that a reader of the article can see what was left out, and why.
 *
 * @param sentence index of the sentence, from 0
 * @param trigger  the words that would have signalled the event
 * @param type     the type it would have had
 * @param rule     id of the event rule that fired
 * @param reason   id of the entry in {@code data/rules/not-events.yaml} that spoke against it, or {@code second-opinion}
 * @param because  what the words are about instead, for people to read
 */
public record RejectedReading(int sentence, Span trigger, EventType type, String rule, String reason, String because) {

  public RejectedReading {
    Objects.requireNonNull(trigger);
    Objects.requireNonNull(type);
    if (rule.isBlank() || reason.isBlank() || because.isBlank()) {
      throw new IllegalArgumentException("rejected reading without rule or reason: " + rule + ", " + reason + ", " + because);
    }
  }
}
