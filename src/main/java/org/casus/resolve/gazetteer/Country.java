package org.casus.resolve.gazetteer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.GeoPoint;

/**
 * A country or territory with a code in ISO 3166-1, or a former state with the code it had. It is a place and, through its
 * government, an actor.
 *
 * @param iso3       alpha-3 code
 * @param iso2       alpha-2 code; empty for former states
 * @param demonyms   adjectives and nouns for its people: "Iraqi", "Iraqis"
 * @param metonyms   places that speak for its government, the capital among them
 * @param capital    the capital, by its number in GeoNames
 * @param neighbours alpha-3 codes of the countries it has a land border with
 * @param region     continent in the sense of the United Nations: "Asia"
 * @param subregion  "Western Asia"
 */
public record Country(EntityId id, String iso3, Optional<String> iso2, String name, List<String> aliases, List<String> demonyms,
                      List<String> metonyms, Optional<Integer> capital, List<String> neighbours, String region,
                      String subregion, List<String> sameAs, Optional<GeoPoint> point) implements Known {

  public Country {
    Objects.requireNonNull(id);
    Objects.requireNonNull(iso2);
    Objects.requireNonNull(point);
    aliases = List.copyOf(aliases);
    demonyms = List.copyOf(demonyms);
    metonyms = List.copyOf(metonyms);
    neighbours = List.copyOf(neighbours);
    sameAs = List.copyOf(sameAs);
    if (!iso3.matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(id + ": not an ISO 3166-1 alpha-3 code: " + iso3);
    }
  }

  @Override
  public EntityType type() {
    return EntityType.STATE;
  }

  @Override
  public Optional<String> country() {
    return Optional.of(iso3);
  }

  /** A state acts through its government. */
  @Override
  public Optional<String> sector() {
    return Optional.of("GOV");
  }
}
