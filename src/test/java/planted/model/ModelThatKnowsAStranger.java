package planted.model;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class ModelThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
