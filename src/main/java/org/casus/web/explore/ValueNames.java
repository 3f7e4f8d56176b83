package org.casus.web.explore;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.casus.vocab.Plover;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.Facts;
import org.casus.web.graph.PageQuery;
import org.casus.web.site.Site;

/** What the values of dimensions are called. */
public final class ValueNames {

  private static final PageQuery COUNTRIES = PageQuery.load("country-names");

  private final Site site;
  private final Facts facts;
  private final Map<String, String> countries;

  public ValueNames(Site site, Dataset data, Facts facts) {
    this.site = site;
    this.facts = facts;
    this.countries = site.remember("country names", () -> COUNTRIES.plain().rows(data).stream()
        .collect(Collectors.toMap(row -> row.text("code"), row -> row.text("name"), (a, b) -> a.compareTo(b) <= 0 ? a : b)));
  }

  public String of(Dimension dimension, String value) {
    return switch (dimension) {
      case TYPE -> site.vocabulary().label(Plover.NS + value);
      case MODE -> site.vocabulary().label(Dimension.modeIri(value));
      case MODALITY -> EventFilter.modalityName(value);
      case ACTOR, INITIATOR, TARGET, PLACE -> facts.name(value);
      case COUNTRY -> countries.getOrDefault(value, value);
      case HARM -> Dimension.harmWords(value);
      case SOURCE -> value;
    };
  }
}
