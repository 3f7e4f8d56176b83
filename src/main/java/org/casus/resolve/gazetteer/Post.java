package org.casus.resolve.gazetteer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;

/**
 * An office that one person at a time holds.
 *
 * @param titles       ways to name it with its country or organization in the name
 * @param iso3         country whose office it is
 * @param organization organization whose office it is, where it is no country's
 * @param generic      titles as used where country or organization is understood: "foreign minister"
 */
public record Post(EntityId id, String name, List<String> titles, Optional<String> iso3, Optional<EntityId> organization,
                   Optional<String> sector, List<String> generic) implements Known {

  public Post {
    Objects.requireNonNull(id);
    Objects.requireNonNull(iso3);
    Objects.requireNonNull(organization);
    Objects.requireNonNull(sector);
    titles = List.copyOf(titles);
    generic = List.copyOf(generic);
  }

  @Override
  public EntityType type() {
    return EntityType.POST;
  }

  @Override
  public Optional<String> country() {
    return iso3;
  }

  @Override
  public List<String> sameAs() {
    return List.of();
  }

  @Override
  public Optional<GeoPoint> point() {
    return Optional.empty();
  }
}
