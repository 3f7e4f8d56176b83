package org.casus.resolve.mention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The answer to "which thing is meant": one, several that compete, or none. Not found is an answer, not null. */
public sealed interface Resolution<T> {

  /** One thing is meant. */
  record Resolved<T>(T thing) implements Resolution<T> {
    public Resolved {
      Objects.requireNonNull(thing);
    }
  }

  /** Several could be meant, and nothing decides between them; the likeliest first. */
  record Ambiguous<T>(List<T> candidates) implements Resolution<T> {
    public Ambiguous {
      candidates = List.copyOf(candidates);
      if (candidates.size() < 2) {
        throw new IllegalArgumentException("ambiguous between " + candidates);
      }
    }
  }

  /** Nothing known is meant. */
  record Unresolved<T>(String reason) implements Resolution<T> {
    public Unresolved {
      Objects.requireNonNull(reason);
    }
  }

  /** Resolved when there is one candidate. */
  static <T> Resolution<T> among(List<T> candidates, String reasonForNone) {
    return candidates.isEmpty() ? new Unresolved<>(reasonForNone)
        : candidates.size() == 1 ? new Resolved<>(candidates.get(0)) : new Ambiguous<>(candidates);
  }

  /** The thing, when it is clear which. */
  default Optional<T> found() {
    return this instanceof Resolved<T> resolved ? Optional.of(resolved.thing()) : Optional.empty();
  }
}
