package org.casus.resolve.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How other publishers name things: the IRIs of DBpedia and GeoNames, as {@code authorities.tsv} says they begin and end. */
final class Authority {

  private final Map<String, String[]> affixes = new HashMap<>();

  static Authority load(String file) {
    Authority authority = new Authority();
    Table.read(file, row -> authority.affixes.put(row.text("slug"), new String[] {row.text("before"), row.text("after")}));
    return authority;
  }

  /**
   * The IRIs of a thing, DBpedia first.
   *
   * @param dbpedia  title of the English Wikipedia page, with underscores or blanks
   * @param geonames number in GeoNames
   */
  List<String> sameAs(Optional<String> dbpedia, Optional<String> geonames) {
    List<String> iris = new ArrayList<>(2);
    dbpedia.ifPresent(title -> iris.add(iri("dbpedia", title.replace(' ', '_').replace("%", "%25").replace("\"", "%22"))));
    geonames.ifPresent(number -> iris.add(iri("geonames", number)));
    return List.copyOf(iris);
  }

  private String iri(String name, String key) {
    String[] affix = Optional.ofNullable(affixes.get(name))
        .orElseThrow(() -> new IllegalStateException("authorities.tsv has no " + name));
    return affix[0] + key + affix[1];
  }
}
