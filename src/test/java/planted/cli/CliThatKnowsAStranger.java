package planted.cli;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class CliThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
