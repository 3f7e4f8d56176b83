package org.casus.ingest;

import java.util.Collection;
import java.util.List;
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
import org.casus.resolve.merge.EventMerger;
import org.casus.resolve.merge.EventRelations;

/** Merges reports, relates the events and maps them. */
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
    List<Event> events = new EventMerger(id -> Optional.ofNullable(entities.get(id))).merge(reports);
    events.forEach(event -> graph.add(mapper.eventGraph(event, names)));
    EventRelations.among(events).forEach(relation -> graph.add(mapper.relationGraph(relation)));
    return graph;
  }
}
