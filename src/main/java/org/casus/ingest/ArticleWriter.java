package org.casus.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.casus.model.Article;
import org.casus.model.ArticleId;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.Reading;
import org.casus.rdf.Iris;
import org.casus.rdf.MergeMark;
import org.casus.rdf.ReadingMapper;
import org.casus.rdf.Shapes;
import org.casus.store.EventStore;
import org.casus.store.GraphReplacement;

/**
 * Writes batches of readings, each in one transaction, after a check against the shapes. The reports of a batch are merged
 * among themselves, so that the store is whole after every batch; that they are still to be merged with all others is marked.
 */
final class ArticleWriter {

  private final EventStore store;
  private final Iris iris;
  private final ReadingMapper mapper;
  private final EventGraph events;
  private final ShapeCheck check = new ShapeCheck(Shapes.loadForStore());

  ArticleWriter(EventStore store, EventGraph events) {
    this.store = store;
    this.iris = new Iris(store.baseIri());
    this.mapper = new ReadingMapper(iris);
    this.events = events;
  }

  /** Those of the articles that the store does not hold, each once, in their order. */
  List<Article> newOnes(Collection<Article> articles) {
    return store.read(data -> {
      Set<ArticleId> met = new TreeSet<>();
      List<Article> unknown = new ArrayList<>();
      for (Article article : articles) {
        if (met.add(article.id()) && !data.containsNamedModel(iris.articleGraph(article.id()))) {
          unknown.add(article);
        }
      }
      return unknown;
    });
  }

  /** @throws InvalidGraphException if the batch breaks the shapes; nothing of it is written then */
  void write(List<Reading> batch) {
    Map<ArticleId, Model> articles = new TreeMap<>();
    batch.forEach(reading -> articles.put(reading.article().id(), mapper.articleGraph(reading)));
    Map<EntityId, Entity> entities = entities(batch);
    Model described = mapper.entityGraph(entities.values());
    Model merged = events.of(batch.stream().flatMap(reading -> reading.reports().stream()).toList(), entities);
    Model all = ModelFactory.createDefaultModel().add(described).add(merged);
    articles.values().forEach(all::add);
    check.require(all, () -> "the articles " + articles.keySet().stream().map(ArticleId::value).collect(Collectors.joining(", ")));
    store.write(data -> {
      articles.forEach((id, graph) -> GraphReplacement.replace(data, store.baseIri(), iris.articleGraph(id), graph));
      // What is said of an entity depends on the entity alone, so descriptions are only ever added.
      data.getNamedModel(iris.entitiesGraph()).add(described);
      data.getNamedModel(iris.eventsGraph()).add(merged).add(MergeMark.pending(iris));
    });
  }

  private static Map<EntityId, Entity> entities(List<Reading> batch) {
    Map<EntityId, Entity> byId = new TreeMap<>();
    batch.forEach(reading -> reading.entities().forEach(e -> byId.putIfAbsent(e.id(), e.withMentions(List.of()))));
    return byId;
  }
}
