package planted.store;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class StoreThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
