package planted.eval;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class EvalThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
