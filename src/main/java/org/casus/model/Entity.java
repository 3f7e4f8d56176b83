package org.casus.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A thing in the world that an article mentions.
 *
 * @param id       its identity; two articles that mention the same thing have the same id
 * @param name     preferred English name
 * @param country  ISO 3166-1 alpha-3 code of the state that it is, belongs to or lies in
 * @param sector   PLOVER sector code such as GOV or MIL
 * @param sameAs   IRIs of the same thing elsewhere (DBpedia, GeoNames), in a fixed order
 * @param point    where it lies, for places and states: the centre GeoNames gives
 * @param mentions in text order, in the article at hand; empty for an entity outside any article
 */
public record Entity(EntityId id, EntityType type, String name, Optional<String> country, Optional<String> sector,
                     List<String> sameAs, Optional<GeoPoint> point, List<EntityMention> mentions) {

  public Entity {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    Objects.requireNonNull(point);
    sameAs = List.copyOf(sameAs);
    mentions = List.copyOf(mentions);
    if (name.isBlank()) {
      throw new IllegalArgumentException(id + " has no name");
    }
    if (country.isPresent() && !country.get().matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(id + ": not an ISO 3166-1 alpha-3 code: " + country.get());
    }
    if (sector.isPresent() && !sector.get().matches("[A-Z]{3}")) {
      throw new IllegalArgumentException(id + ": not a sector code: " + sector.get());
    }
  }

  public Entity withMentions(List<EntityMention> newMentions) {
    return new Entity(id, type, name, country, sector, sameAs, point, newMentions);
  }
}
