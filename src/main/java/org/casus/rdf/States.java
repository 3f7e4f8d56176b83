package org.casus.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.EntityId;

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
