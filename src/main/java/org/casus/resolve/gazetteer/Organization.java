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
 * @param domain  its sector within its country, or IGO or NGO
 */
public record Organization(EntityId id, String name, List<String> aliases, EntityType type, Optional<String> country,
                           Optional<String> domain, List<String> sameAs) implements Known {

  private static final String REBELS = "REB";
  private static final String INTERNATIONAL_FIGHTERS = "IMG";

  public Organization {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    Objects.requireNonNull(country);
    Objects.requireNonNull(domain);
    aliases = List.copyOf(aliases);
    sameAs = List.copyOf(sameAs);
  }

  /** Rebels of no one country are what PLOVER calls an international militarized group. */
  @Override
  public Optional<String> sector() {
    return domain.map(code -> code.equals(REBELS) && country.isEmpty() ? INTERNATIONAL_FIGHTERS : code);
  }

  @Override
  public Optional<GeoPoint> point() {
    return Optional.empty();
  }
}
