package org.casus.web.data;

import java.util.List;
import java.util.Set;

/** The collections of things, as they stand in IRIs after {@code id/}. */
public final class Collections {

  /** Those whose things have a page made for them. */
  public static final List<String> WITH_PAGE = List.of("event", "actor", "place", "article", "post", "thing", "rule");

  /** Those whose things are shown on the page of what they belong to, and have a plain page of their data. */
  public static final List<String> PARTS =
      List.of("mention", "claim", "role", "sentence", "attribution", "force", "time", "entity-mention", "holding", "run",
      "rejected");

  /** Parts that are shown on the page of an event or article, with an anchor. */
  static final Set<String> ANCHORED =
      Set.of("mention", "claim", "role", "sentence", "attribution", "force", "time", "entity-mention", "holding");

  private static final String NAME = "[A-Za-z0-9._~-]+";

  private Collections() {}

  static boolean isKnown(String collection) {
    return WITH_PAGE.contains(collection) || PARTS.contains(collection);
  }

  /** Whether it can be the last step of an IRI of ours. */
  static boolean isName(String name) {
    return name.matches(NAME);
  }
}
