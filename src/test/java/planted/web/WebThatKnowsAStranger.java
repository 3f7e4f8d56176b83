package planted.web;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class WebThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
