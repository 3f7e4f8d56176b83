package planted.web;

import planted.store.StoreThatKnowsPages;

/** Breaks a rule of the architecture on purpose. */
public class PageOfStore {
  StoreThatKnowsPages store;
}
