package org.casus.ingest;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.Report;
import org.casus.rdf.EntityNames;
import org.casus.rdf.EventMapper;
import org.casus.rdf.Iris;
import org.casus.rdf.States;
import org.casus.resolve.EventMerger;

/** Merges reports and maps the events. */
final class EventGraph {

  private final EventMapper mapper;
  private final States states = States.load();

  EventGraph(Iris iris) {
    this.mapper = new EventMapper(iris);
  }

  /** @param entities all that the reports speak of */
  Model of(Collection<Report> reports, Map<EntityId, Entity> entities) {
    EntityNames names = EntityNames.of(entities.values(), states);
    Model graph = ModelFactory.createDefaultModel();
    for (Event event : new EventMerger(id -> Optional.ofNullable(entities.get(id))).merge(reports)) {
      graph.add(mapper.eventGraph(event, names));
    }
    return graph;
  }
}
