package org.casus.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.model.Article;
import org.casus.model.ArticleId;
import org.casus.model.Reading;
import org.casus.rdf.Iris;
import org.casus.rdf.MergeMark;
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
  private final BatchGraphs graphs;
  private final ShapeCheck check = new ShapeCheck(Shapes.loadForStore());

  ArticleWriter(EventStore store, EventGraph events) {
    this.store = store;
    this.iris = new Iris(store.baseIri());
    this.graphs = new BatchGraphs(iris, events);
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
    BatchGraphs.Batch made = graphs.of(batch);
    check.require(made.all(), () -> "the articles " + made.articles().keySet().stream().map(ArticleId::value)
        .collect(Collectors.joining(", ")));
    store.write(data -> {
      made.articles().forEach((id, graph) -> GraphReplacement.replace(data, store.baseIri(), iris.articleGraph(id), graph));
      // What is said of an entity depends on the entity alone, so descriptions are only ever added.
      data.getNamedModel(iris.entitiesGraph()).add(made.described());
      data.getNamedModel(iris.eventsGraph()).add(made.events()).add(MergeMark.pending(iris));
    });
  }
}
