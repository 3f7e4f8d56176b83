package planted.ingest;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class IngestThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
