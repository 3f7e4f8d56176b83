package planted.resolve;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class ResolveThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
