package org.casus.web.index;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.casus.web.graph.PageQuery;
import org.casus.web.site.Site;

/** What states are called whose codes things carry, whether or not an article mentions them. */
public final class CountryNames {

  private static final PageQuery COUNTRIES = PageQuery.load("country-names");

  private final Map<String, String> names;

  private CountryNames(Map<String, String> names) {
    this.names = names;
  }

  public static CountryNames read(Site site, Dataset data) {
    return site.remember("country names", () -> new CountryNames(COUNTRIES.plain().rows(data).stream()
        .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("name"), (a, b) -> a.compareTo(b) <= 0 ? a : b))));
  }

  /** @param code ISO 3166-1 alpha-3; comes back as it is when it is that of no state */
  public String of(String code) {
    return names.getOrDefault(code, code);
  }
}
