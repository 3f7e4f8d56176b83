package planted.vocab;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class VocabThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
