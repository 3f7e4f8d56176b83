package org.casus.web.data;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.casus.web.graph.PageQuery;

/**
 * The data of a thing: its own triples in all graphs, and those of the nodes that belong to it alone. An event brings its
 * claims and mentions with their roles, an article all that was read in it, a post its holdings.
 */
public final class ThingData {

  private static final PageQuery PLAIN = PageQuery.load("data-thing");
  private static final PageQuery HOLDINGS = PageQuery.load("data-holdings");

  private static final Map<String, PageQuery> BY_COLLECTION = Map.of(
      "event", PageQuery.load("data-event"),
      "mention", PageQuery.load("data-mention"),
      "article", PageQuery.load("data-article"),
      "actor", HOLDINGS,
      "post", HOLDINGS);

  private ThingData() {}

  /** The triples; empty when the store does not know the thing. */
  public static Optional<Model> find(Dataset data, String collection, String iri) {
    Model model = BY_COLLECTION.getOrDefault(collection, PLAIN).with("thing", NodeFactory.createURI(iri)).triples(data);
    return Optional.of(model).filter(m -> m.getResource(iri).hasProperty(null));
  }
}
