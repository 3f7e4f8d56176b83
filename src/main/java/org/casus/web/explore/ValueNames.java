package org.casus.web.explore;

import org.apache.jena.query.Dataset;
import org.casus.vocab.Plover;
import org.casus.web.event.Dimension;
import org.casus.web.event.EventFilter;
import org.casus.web.event.Facts;
import org.casus.web.index.CountryNames;
import org.casus.web.site.Site;

/** What the values of dimensions are called. */
public final class ValueNames {

  private final Site site;
  private final Facts facts;
  private final CountryNames countries;

  public ValueNames(Site site, Dataset data, Facts facts) {
    this.site = site;
    this.facts = facts;
    this.countries = CountryNames.read(site, data);
  }

  public String of(Dimension dimension, String value) {
    return switch (dimension) {
      case TYPE -> site.vocabulary().label(Plover.NS + value);
      case MODE -> site.vocabulary().label(Dimension.modeIri(value));
      case MODALITY -> EventFilter.modalityName(value);
      case ACTOR, INITIATOR, TARGET, PLACE -> facts.name(value);
      case COUNTRY -> countries.of(value);
      case HARM -> Dimension.harmWords(value);
      case SOURCE -> value;
    };
  }
}
