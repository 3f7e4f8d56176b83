package org.casus.resolve.name;

import java.util.Set;
import org.casus.model.EntityType;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.gazetteer.Organization;
import org.casus.resolve.mention.NameSpan;

/** What kind of thing a name is used for, before it is decided which. */
enum NameSense {
  PERSON, ORGANIZATION, PLACE, DEMONYM, METONYM, PRODUCT, NOTHING;

  private static final int TOWN = 15_000;
  private static final int CITY = 100_000;
  private static final int METROPOLIS = 300_000;
  private static final Set<String> LOCATIVE = Set.of("in", "at", "near", "outside", "into", "across", "throughout", "inside",
      "within");

  /**
   * Weighs what the tagger says against what the gazetteer knows.
   *
   * @param surnames last names of the persons that the article names in full, as keys
   * @param lone     names of one word that the tagger takes for persons, as keys
   */
  static NameSense of(NameSpan span, Set<String> surnames, Set<String> lone, MetonymRule metonyms) {
    if (span.isNer(NameSpan.PRODUCT)) {
      return PRODUCT;
    }
    boolean single = span.end() - span.begin() == 1;
    boolean located = span.begin() > 0 && LOCATIVE.contains(span.tree().word(span.begin() - 1));
    if (single && !located && !span.isDemonym() && surnames.contains(NameKey.of(span.surface()))
        && (!span.isNer("LOCATION") || span.tree().isSubject(span.head()))) {
      return PERSON;
    }
    boolean country = span.named(EntityType.STATE).findAny().isPresent();
    boolean body = hasBody(span);
    boolean place = !span.placesNamed().isEmpty();
    if (span.isNer("PERSON")) {
      return asPerson(span, single, located, country, body, surnames);
    }
    if (country && !(body && span.isNer("ORGANIZATION") && !NameKey.isAcronym(span.surface()))) {
      return PLACE;
    }
    if (body && !(span.isNer("LOCATION") && place && located)) {
      return ORGANIZATION;
    }
    if (span.named(EntityType.PERSON).findAny().isPresent() && !span.isNer("LOCATION")) {
      return PERSON;
    }
    if (span.isDemonym()) {
      return DEMONYM;
    }
    if (span.country(NameEntry.Use.METONYM).isPresent()) {
      boolean city = span.places().stream().anyMatch(p -> p.population() >= CITY) || span.placesNamed().size() > span.places()
          .size();
      return !city || metonyms.speaks(span.tree(), span.head()) ? METONYM : PLACE;
    }
    if (span.isNer("ORGANIZATION")) {
      boolean article = span.begin() > 0 && span.tree().word(span.begin() - 1).equals("the"); // "the Federation" is no town
      return place && single && (located || isTown(span) && !article) ? PLACE : ORGANIZATION;
    }
    if (place && single && !located && isCommon(span)) {
      return NOTHING;
    }
    if (place || !span.isNer("LOCATION")) {
      return place ? PLACE : NOTHING;
    }
    return !single && !located && lone.contains(span.lastWord()) ? PERSON : PLACE;
  }

  private static NameSense asPerson(NameSpan span, boolean single, boolean located, boolean country, boolean body,
                                    Set<String> surnames) {
    if (span.named(EntityType.PERSON).findAny().isPresent()) {
      return PERSON;
    }
    if (body) {
      return ORGANIZATION;
    }
    if (span.isDemonym() && single) {
      return DEMONYM;
    }
    if (country && (located || !single || span.tree().isModifier(span.head()))) {
      return PLACE;
    }
    boolean wellKnown = country || span.places().stream().anyMatch(p -> p.population() >= METROPOLIS);
    if (single && wellKnown && !surnames.contains(NameKey.of(span.surface()))) {
      return PLACE; // nobody in the article has that name in full
    }
    boolean region = span.entries().stream().anyMatch(e -> e.thing().type() == EntityType.PLACE);
    boolean town = span.places().stream().anyMatch(p -> p.population() >= TOWN);
    return located && (region || town) || !single && region ? PLACE : PERSON;
  }

  /** "The Federation": hardly a town has an article. */
  private static boolean isCommon(NameSpan span) {
    return span.begin() > 0 && span.tree().word(span.begin() - 1).equals("the") && !span.tree().isModifier(span.head())
        && span.placesNamed().size() == span.places().size() && span.places().stream().allMatch(p -> p.population() < CITY);
  }

  private static boolean isTown(NameSpan span) {
    return span.places().stream().anyMatch(p -> p.population() >= TOWN) || span.entries().stream()
        .anyMatch(e -> e.thing().type() == EntityType.PLACE);
  }

  private static boolean hasBody(NameSpan span) {
    return span.entries().stream().filter(e -> e.use() == NameEntry.Use.NAME).map(NameEntry::thing).anyMatch(NameSense::isBody);
  }

  private static boolean isBody(Known thing) {
    return thing instanceof Organization;
  }
}
