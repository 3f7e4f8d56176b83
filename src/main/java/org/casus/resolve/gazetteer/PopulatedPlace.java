package org.casus.resolve.gazetteer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;

/**
 * A city, town or village of GeoNames.
 *
 * @param geonames   its number there
 * @param iso3       country it lies in; empty where no code is known
 * @param admin1     first-level division it lies in, as the gazetteer writes it, possibly empty
 * @param feature    feature code such as PPLC for a capital
 * @param population 0 when not known
 */
public record PopulatedPlace(int geonames, String name, Optional<String> iso3, String admin1, String feature,
                             int population, GeoPoint location, List<String> sameAs) implements Known {

  public PopulatedPlace {
    Objects.requireNonNull(iso3);
    Objects.requireNonNull(location);
    sameAs = List.copyOf(sameAs);
  }

  @Override
  public EntityId id() {
    return new EntityId("place/" + geonames);
  }

  @Override
  public EntityType type() {
    return EntityType.PLACE;
  }

  @Override
  public Optional<String> country() {
    return iso3;
  }

  @Override
  public Optional<String> sector() {
    return Optional.empty();
  }

  @Override
  public Optional<GeoPoint> point() {
    return Optional.of(location);
  }
}
