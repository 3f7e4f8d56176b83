package org.casus.extract.figure;

import java.util.Optional;
import org.casus.model.Figure;
import org.casus.model.Token;

/**
 * What a sentence says of people harmed: "killed 12", "30 wounded", "a toll of 43".
 *
 * @param word   the verb, noun or adjective that says so
 * @param count  how many; empty when it is not said
 * @param victim the head of the words for those harmed; empty when nobody is named
 * @param toll   whether it gives the sum up to now, which takes the place of what was said before
 */
record HarmStatement(Token word, Harm harm, Optional<Figure> count, Optional<Token> victim, boolean toll) {

  /** Whether it speaks of an event that another clause or sentence tells of. */
  boolean isOpen() {
    return toll || victim.isEmpty();
  }

  HarmStatement(Token word, Harm harm, Optional<Figure> count, Optional<Token> victim) {
    this(word, harm, count, victim, false);
  }
}
