package planted.query;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class QueryThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
