package planted.extract;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class ExtractThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
