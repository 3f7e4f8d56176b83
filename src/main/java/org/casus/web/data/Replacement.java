package org.casus.web.data;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.casus.web.graph.PageQuery;
import org.casus.web.site.Site;

/** The name that a thing has now: an event that was merged into an earlier one is known by the name of that one. */
final class Replacement {

  private static final PageQuery REPLACEMENT = PageQuery.load("replacement");

  private Replacement() {}

  /** @return collection and name, such as {@code event/0d769cfb987d03c6}; empty when the name still holds, or never did */
  static Optional<String> path(Site site, String iri) {
    return site.read(data -> REPLACEMENT.with("thing", NodeFactory.createURI(iri)).rows(data).stream().findFirst())
        .flatMap(row -> site.links().thing(row.iri("replacement")));
  }
}
