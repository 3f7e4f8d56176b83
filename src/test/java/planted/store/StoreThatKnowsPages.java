package planted.store;

import planted.web.PageOfStore;

/** Breaks a rule of the architecture on purpose. */
public class StoreThatKnowsPages {
  final PageOfStore page = new PageOfStore();
}
