package org.casus.rdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;
import org.casus.vocab.Casus;
import org.casus.vocab.Geo;
import org.casus.vocab.Plover;

/** From the graph of entities back to what is known of each, without its mentions. Safe for use by several threads. */
public final class EntityReader {

  private final Iris iris;

  public EntityReader(Iris iris) {
    this.iris = iris;
  }

  /** @param described the graph that {@link EntityMapper} made; by id, in the order of ids */
  public Map<EntityId, Entity> read(Model described) {
    Map<EntityId, Entity> entities = new TreeMap<>();
    described.listSubjectsWithProperty(SKOS.prefLabel).forEach(resource -> {
      EntityId id = iris.entityId(resource.getURI());
      entities.put(id, entity(id, resource));
    });
    return entities;
  }

  private Entity entity(EntityId id, Resource resource) {
    EntityType type = Arrays.stream(EntityType.values()).filter(t -> resource.hasProperty(RDF.type, Terms.classOf(id, t)))
        .findFirst().orElseThrow(() -> new IllegalArgumentException(id + " is of no known class"));
    List<String> sameAs = new ArrayList<>();
    resource.listProperties(OWL.sameAs).forEach(other -> sameAs.add(other.getResource().getURI()));
    sameAs.sort(null);
    Optional<GeoPoint> point = value(resource, Geo.lat).map(lat ->
        new GeoPoint(lat.getDouble(), resource.getRequiredProperty(Geo.lon).getDouble()));
    return new Entity(id, type, resource.getRequiredProperty(SKOS.prefLabel).getString(),
        value(resource, Casus.countryCode).map(Statement::getString),
        value(resource, Casus.sector).map(s -> s.getResource().getURI().substring(Plover.SECTOR.length())), sameAs, point,
        List.of());
  }

  private static Optional<Statement> value(Resource resource, Property property) {
    return Optional.ofNullable(resource.getProperty(property));
  }
}
