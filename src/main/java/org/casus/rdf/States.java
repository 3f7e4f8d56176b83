package org.casus.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;

/** The states of the gazetteer by ISO 3166-1 alpha-3 code. */
public final class States {

  private final Map<String, EntityId> ids = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private States(List<Map<String, String>> rows) {
    for (Map<String, String> row : rows) {
      ids.put(row.get("iso3"), new EntityId("actor/" + row.get("slug")));
      names.put(row.get("iso3"), row.get("name"));
    }
  }

  /** The states in {@code data/gazetteer/countries.tsv}. */
  public static States load() {
    return new States(DataFiles.table("gazetteer/countries.tsv"));
  }

  /** All of them, called as the gazetteer calls them. */
  List<Entity> entities() {
    return ids.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(state -> new Entity(state.getValue(), EntityType.STATE,
        names.get(state.getKey()), Optional.of(state.getKey()), Optional.empty(), List.of(), Optional.empty(), List.of()))
        .toList();
  }

  /** @param rows each with the cells {@code slug}, {@code iso3} and {@code name} */
  static States of(List<Map<String, String>> rows) {
    return new States(rows);
  }

  public Optional<EntityId> state(String iso3) {
    return Optional.ofNullable(ids.get(iso3));
  }

  public Optional<String> name(String iso3) {
    return Optional.ofNullable(names.get(iso3));
  }
}
