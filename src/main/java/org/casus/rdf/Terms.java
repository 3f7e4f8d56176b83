package org.casus.rdf;

import java.util.Locale;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.casus.model.EntityId;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Role;
import org.casus.vocab.Cameo;
import org.casus.vocab.Casus;
import org.casus.vocab.Plover;

/** The values of the domain as resources of the ontology, and back. Their labels are their local names. */
final class Terms {

  private Terms() {}

  static Resource of(Modality modality) {
    return value(modality.label());
  }

  static Resource of(Polarity polarity) {
    return value(polarity.label());
  }

  static Resource of(EventTime.Precision precision) {
    return value(precision.label());
  }

  static Resource of(EventTime.Basis basis) {
    return value(basis.label());
  }

  static Resource of(EventPlace.Precision precision) {
    return value(precision.label());
  }

  static Resource of(EventPlace.Basis basis) {
    return value(basis.label());
  }

  static Resource of(EntityMention.Kind kind) {
    return value(kind.label());
  }

  /** A role: as value of {@code casus:role}, and as the property from an event to who has it. */
  static Property of(Role role) {
    return ResourceFactory.createProperty(Casus.NS, role.label());
  }

  static Resource of(EventType type) {
    return ResourceFactory.createResource(Plover.NS + type.name());
  }

  static Resource mode(String mode) {
    return ResourceFactory.createResource(Plover.MODE + mode);
  }

  static Resource cameo(String code) {
    return ResourceFactory.createResource(Cameo.NS + code);
  }

  static Resource sector(String code) {
    return ResourceFactory.createResource(Plover.SECTOR + code);
  }

  /** The class of an entity. A place whose name is a number is GeoNames' and so a populated place; one by name is a region. */
  static Resource classOf(EntityId id, EntityType type) {
    if (type != EntityType.PLACE) {
      return value(type.label());
    }
    if (id.value().matches("place/[0-9]+")) {
      return Casus.PopulatedPlace;
    }
    return id.value().startsWith("place/") ? Casus.Region : Casus.Place;
  }

  /** The constant of an enum whose lower-case name is the local name of a term. */
  static <E extends Enum<E>> E constant(Class<E> kind, Resource term) {
    return Enum.valueOf(kind, localName(Casus.NS, term).toUpperCase(Locale.ROOT));
  }

  static EventType eventType(Resource term) {
    return EventType.valueOf(localName(Plover.NS, term));
  }

  static String mode(Resource term) {
    return localName(Plover.MODE, term);
  }

  static String cameo(Resource term) {
    return localName(Cameo.NS, term);
  }

  private static Resource value(String localName) {
    return ResourceFactory.createResource(Casus.NS + localName);
  }

  private static String localName(String namespace, Resource term) {
    if (!term.getURI().startsWith(namespace)) {
      throw new IllegalArgumentException("not in " + namespace + ": " + term);
    }
    return term.getURI().substring(namespace.length());
  }
}
