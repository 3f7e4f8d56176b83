package planted.exchange;

import planted.stranger.Stranger;

/** Breaks a rule of the architecture on purpose. */
class ExchangeThatKnowsAStranger {
  final Stranger stranger = new Stranger();
}
