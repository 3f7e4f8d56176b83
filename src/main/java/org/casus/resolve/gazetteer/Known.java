package org.casus.resolve.gazetteer;

import java.util.List;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;

/** A thing with an identity that the gazetteer knows. Two are the same when their ids are. */
public sealed interface Known permits Country, Region, PopulatedPlace, Organization, KnownPerson, Post {

  EntityId id();

  EntityType type();

  /** Preferred English name. */
  String name();

  /** ISO 3166-1 alpha-3 code of the one state that it is, belongs to or lies in; empty when there are several or none. */
  Optional<String> country();

  /** PLOVER sector code. */
  Optional<String> sector();

  /** The same thing in DBpedia and GeoNames, in this order. */
  List<String> sameAs();

  Optional<GeoPoint> point();

  /** The same thing as an entity that no article mentions yet. */
  default Entity toEntity() {
    return new Entity(id(), type(), name(), country(), sector(), sameAs(), point(), List.of());
  }
}
