package org.casus.ingest;

import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.Report;
import org.casus.rdf.EntityReader;
import org.casus.rdf.Iris;
import org.casus.rdf.MergeMark;
import org.casus.rdf.ReportReader;
import org.casus.rdf.Shapes;
import org.casus.store.EventStore;
import org.casus.store.GraphReplacement;

/** Merges all reports of a store into events and makes the graph of events hold exactly these. */
final class EventRefresh {

  private final EventStore store;
  private final Iris iris;
  private final EventGraph events;

  EventRefresh(EventStore store, EventGraph events) {
    this.store = store;
    this.iris = new Iris(store.baseIri());
    this.events = events;
  }

  /** Whether articles were written since this was last done. */
  boolean isDue() {
    return store.read(data -> MergeMark.isPending(data, iris));
  }

  /** @throws InvalidGraphException if an event breaks the shapes; the events stay as they were then */
  void run() {
    List<Report> reports = store.read(data -> new ReportReader(iris).read(data));
    Map<EntityId, Entity> entities = store.read(data -> new EntityReader(iris).read(data.getNamedModel(iris.entitiesGraph())));
    Model graph = events.of(reports, entities);
    // Links are not checked: what events point to is in the graphs of articles, whose batches were.
    new ShapeCheck(Shapes.load()).require(graph, () -> "the events");
    store.write(data -> GraphReplacement.replace(data, store.baseIri(), iris.eventsGraph(), graph));
  }
}
