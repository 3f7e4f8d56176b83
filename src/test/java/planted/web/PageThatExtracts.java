package planted.web;

import planted.extract.TriggerPublic;

/** Breaks a rule of the architecture on purpose. */
class PageThatExtracts {
  final TriggerPublic trigger = new TriggerPublic();
}
