package planted.nlp;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class NlpThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
