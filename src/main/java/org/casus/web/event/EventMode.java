package org.casus.web.event;

import org.casus.vocab.Plover;
import org.casus.web.graph.Terms;

/** Modes of events as parameters name them: "demo" for the concept {@code mode-demo}. */
final class EventMode {

  private static final String PREFIX = "mode-";

  private EventMode() {}

  static String code(String iri) {
    return Terms.local(iri).replaceFirst("^" + PREFIX, "");
  }

  static String iri(String code) {
    return Plover.NS + PREFIX + code;
  }
}
