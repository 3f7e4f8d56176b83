package planted.rdf;

import java.time.Instant;

/** Breaks a rule of the architecture on purpose. */
class MapperWithClock {
  final Instant now = Instant.now();
}
