package org.casus.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Who or what has a role in an event mention.
 *
 * @param span   the shortest phrase that names the filler: head and name, no trailing clause
 * @param head   the head word within {@code span}
 * @param filler the thing itself, once resolved
 * @param path   how the filler was found in the parse, for people to read, such as "subject of 'attacked'"; begins with
 *               "inferred:" when it comes from outside the clause of the trigger
 */
public record Participation(Role role, Span span, Span head, Optional<EntityId> filler, String path) {

  public Participation {
    Objects.requireNonNull(role);
    Objects.requireNonNull(filler);
    Objects.requireNonNull(path);
    if (!span.contains(head)) {
      throw new IllegalArgumentException(role + ": head " + head + " outside of " + span);
    }
  }

  public Participation withFiller(EntityId resolved) {
    return new Participation(role, span, head, Optional.of(resolved), path);
  }
}
