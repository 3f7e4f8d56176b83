package org.casus.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.casus.model.ArticleId;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.Reading;
import org.casus.rdf.Iris;
import org.casus.rdf.ReadingMapper;

/**
 * Maps batches of readings to what a store holds of them. The reports of a batch are merged among themselves. For all threads.
 */
public final class BatchGraphs {

  /**
   * What a store holds of a batch.
   *
   * @param articles  what was read in each article
   * @param described what is known of all whom and what they mention
   * @param events    what they report
   */
  public record Batch(Map<ArticleId, Model> articles, Model described, Model events) {

    /** All of it in one graph. */
    public Model all() {
      Model all = ModelFactory.createDefaultModel().add(described).add(events);
      articles.values().forEach(all::add);
      return all;
    }
  }

  private final ReadingMapper mapper;
  private final EventGraph eventGraph;

  /** @param baseIri what IRIs begin with, with a slash at its end */
  public BatchGraphs(String baseIri) {
    this(new Iris(baseIri), new EventGraph(new Iris(baseIri)));
  }

  BatchGraphs(Iris iris, EventGraph eventGraph) {
    this.mapper = new ReadingMapper(iris);
    this.eventGraph = eventGraph;
  }

  public Batch of(Collection<Reading> readings) {
    Map<ArticleId, Model> articles = new TreeMap<>();
    readings.forEach(reading -> articles.put(reading.article().id(), mapper.articleGraph(reading)));
    Map<EntityId, Entity> entities = entities(readings);
    Model events = eventGraph.of(readings.stream().flatMap(reading -> reading.reports().stream()).toList(), entities);
    return new Batch(articles, mapper.entityGraph(entities.values()), events);
  }

  private static Map<EntityId, Entity> entities(Collection<Reading> readings) {
    Map<EntityId, Entity> byId = new TreeMap<>();
    readings.forEach(reading -> reading.entities().forEach(e -> byId.putIfAbsent(e.id(), e.withMentions(List.of()))));
    return byId;
  }
}
