package org.casus.web.graph;

import java.util.Locale;
import java.util.Optional;
import org.casus.vocab.Cameo;
import org.casus.vocab.Casus;
import org.casus.vocab.Plover;

/** Terms of the ontology by their IRIs. */
public final class Terms {

  private Terms() {}

  /** Where a term of ours is explained, relative to the root of the server; empty for all other IRIs. */
  public static Optional<String> ontologyPath(String iri) {
    if (iri.startsWith(Casus.NS)) {
      return Optional.of("ontology#" + iri.substring(Casus.NS.length()));
    }
    if (iri.startsWith(Plover.NS)) {
      return Optional.of("ontology/plover#" + iri.substring(Plover.NS.length()));
    }
    if (iri.startsWith(Cameo.NS)) {
      return Optional.of("ontology/cameo#" + iri.substring(Cameo.NS.length()));
    }
    return Optional.empty();
  }

  /** The class of the style sheet for a type of events, such as {@code ASSAULT}. */
  public static String typeClass(String type) {
    return "t-" + type.toLowerCase(Locale.ROOT);
  }

  /** What follows the last slash or hash of an IRI. */
  public static String local(String iri) {
    return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
  }

  /** The local name of a term as words: "bombard" for {@code mode-bombard}, "in sentence" for {@code inSentence}. */
  public static String words(String iri) {
    return local(iri).replaceFirst("^(mode|sector|context|quad)-", "").replaceAll("([a-z])([A-Z])", "$1 $2").replace('-', ' ')
        .toLowerCase(Locale.ROOT);
  }
}
