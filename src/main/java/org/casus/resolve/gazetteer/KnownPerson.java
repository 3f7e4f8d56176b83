package org.casus.resolve.gazetteer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;

/**
 * A person in public life that the gazetteer lists. Which posts he or she held is in {@link PostTable}.
 *
 * @param nationality alpha-3 code of the person's country
 */
public record KnownPerson(EntityId id, String name, List<String> aliases, Optional<String> nationality, Optional<String> sector,
                          List<String> sameAs) implements Known {

  public KnownPerson {
    Objects.requireNonNull(id);
    Objects.requireNonNull(nationality);
    Objects.requireNonNull(sector);
    aliases = List.copyOf(aliases);
    sameAs = List.copyOf(sameAs);
  }

  /** The country that the person acts for: none for officials of international bodies. */
  @Override
  public Optional<String> country() {
    return nationality.filter(iso3 -> sector.filter(s -> s.equals("IGO") || s.equals("NGO")).isEmpty());
  }

  @Override
  public EntityType type() {
    return EntityType.PERSON;
  }

  @Override
  public Optional<GeoPoint> point() {
    return Optional.empty();
  }
}
