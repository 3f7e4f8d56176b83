package org.casus.resolve.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How other publishers name things: the IRIs of DBpedia and GeoNames. */
final class Authority {

  private static final String DBPEDIA = "http://dbpedia.org/resource/";
  private static final String GEONAMES = "https://sws.geonames.org/";

  private Authority() {}

  /**
   * @param dbpedia  title of the English Wikipedia page, with underscores or blanks
   * @param geonames number in GeoNames
   */
  static List<String> sameAs(Optional<String> dbpedia, Optional<String> geonames) {
    List<String> iris = new ArrayList<>(2);
    dbpedia.ifPresent(title -> iris.add(DBPEDIA + title.replace(' ', '_').replace("%", "%25").replace("\"", "%22")));
    geonames.ifPresent(number -> iris.add(GEONAMES + number + "/"));
    return List.copyOf(iris);
  }
}
