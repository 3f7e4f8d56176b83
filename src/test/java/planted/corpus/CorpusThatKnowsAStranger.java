package planted.corpus;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class CorpusThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
