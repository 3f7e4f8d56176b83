package org.casus.resolve.gazetteer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;

/**
 * An organization, armed group, force or facility that the gazetteer lists.
 *
 * @param type    ORGANIZATION, ARMED_GROUP, MILITARY_FORCE or FACILITY
 * @param country state it belongs to; empty for international bodies
 */
public record Organization(EntityId id, String name, List<String> aliases, EntityType type, Optional<String> country,
                           Optional<String> sector, List<String> sameAs) implements Known {

  public Organization {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    Objects.requireNonNull(country);
    Objects.requireNonNull(sector);
    aliases = List.copyOf(aliases);
    sameAs = List.copyOf(sameAs);
  }

  @Override
  public Optional<GeoPoint> point() {
    return Optional.empty();
  }
}
