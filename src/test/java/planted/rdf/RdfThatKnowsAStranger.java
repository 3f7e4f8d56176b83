package planted.rdf;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class RdfThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
