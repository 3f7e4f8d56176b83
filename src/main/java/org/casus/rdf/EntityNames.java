package org.casus.rdf;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.vocab.Casus;

/**
 * The names under which labels of events speak of entities: the preferred name, and for a town also its country, as in
 * "Balad, Iraq". An entity that was never described is called by the name in its id.
 */
public final class EntityNames implements Function<EntityId, String> {

  private final Map<EntityId, String> names = new HashMap<>();

  private EntityNames() {}

  public static EntityNames of(Collection<Entity> entities, States states) {
    EntityNames names = new EntityNames();
    for (Entity entity : entities) {
      boolean town = entity.type() == EntityType.PLACE && Terms.classOf(entity.id(), entity.type()).equals(Casus.PopulatedPlace);
      names.put(entity.id(), entity.name(), town ? entity.country().flatMap(states::name).orElse("") : "");
    }
    return names;
  }

  /** @param described the graph of entities of a store; it is read once, here */
  public static EntityNames of(Model described, Iris iris, States states) {
    EntityNames names = new EntityNames();
    described.listStatements(null, SKOS.prefLabel, (String) null).forEach(statement -> {
      Resource entity = statement.getSubject();
      if (entity.getURI().startsWith(iris.base() + "id/")) {
        boolean town = entity.hasProperty(RDF.type, Casus.PopulatedPlace) && entity.hasProperty(Casus.countryCode);
        names.put(iris.entityId(entity.getURI()), statement.getString(),
            town ? states.name(entity.getProperty(Casus.countryCode).getString()).orElse("") : "");
      }
    });
    return names;
  }

  private void put(EntityId id, String name, String country) {
    names.put(id, country.isEmpty() || country.equals(name) ? name : name + ", " + country);
  }

  @Override
  public String apply(EntityId id) {
    String name = names.get(id);
    return name != null ? name : id.value().substring(id.value().indexOf('/') + 1).replace('-', ' ');
  }
}
