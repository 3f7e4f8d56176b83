package org.casus.extract.role;

import org.casus.model.Token;

/**
 * A word that stands in a slot of a trigger.
 *
 * @param slot name of the slot: subject, object, recipient, possessor, modifier, clause, or a preposition's lemma
 * @param head head word of the phrase that fills it
 * @param path how it was reached, for people to read
 * @param far  whether it was reached across a clause boundary or by a rule of thumb; a near argument of the same slot wins
 */
public record Argument(String slot, Token head, String path, boolean far) {

  /** An argument that stands in the trigger's own clause. */
  public static Argument near(String slot, Token head, String path) {
    return new Argument(slot, head, path, false);
  }

  Argument asFar() {
    return new Argument(slot, head, path, true);
  }
}
