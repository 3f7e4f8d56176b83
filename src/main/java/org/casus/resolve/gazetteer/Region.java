package org.casus.resolve.gazetteer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;

/**
 * A region, sea, mountain range or other stretch of the earth with a name.
 *
 * @param kind      continent, subregion, admin1, admin2, sea, strait, river, island, conflict-region, facility and so on
 * @param countries alpha-3 codes of the countries it lies in, the main one first
 */
public record Region(EntityId id, String name, List<String> aliases, String kind, List<String> countries,
                     List<String> sameAs, Optional<GeoPoint> point) implements Known {

  /** The kind of first-level divisions of countries. */
  public static final String DIVISION = "admin1";
  /** The kind of second-level divisions: counties, districts, provinces of small countries. */
  public static final String DISTRICT = "admin2";

  public Region {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(point);
    aliases = List.copyOf(aliases);
    countries = List.copyOf(countries);
    sameAs = List.copyOf(sameAs);
  }

  @Override
  public EntityType type() {
    return kind.equals("facility") ? EntityType.FACILITY : EntityType.PLACE;
  }

  public boolean isDivision() {
    return kind.equals(DIVISION);
  }

  public boolean isDistrict() {
    return kind.equals(DISTRICT);
  }

  /** Its country when it lies in one alone. */
  @Override
  public Optional<String> country() {
    return countries.size() == 1 ? Optional.of(countries.get(0)) : Optional.empty();
  }

  @Override
  public Optional<String> sector() {
    return Optional.empty();
  }
}
