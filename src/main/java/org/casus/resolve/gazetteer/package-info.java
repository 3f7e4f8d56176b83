/**
 * What Casus knows of the world before it reads: countries, places, regions, organizations, persons, posts and who held them.
 * The facts are in {@code data/gazetteer/}, as text that a person can read and correct; this package loads and finds them.
 *
 * <p>A name is looked up by its {@link org.casus.resolve.gazetteer.NameKey}, which forgets case, accents, dots and hyphens;
 * whether the spelling in the text fits is checked afterwards ("us" is not the United States, "turkey" not Turkey).
 * A name may stand for several things, and a thing may be named in several ways
 * ({@link org.casus.resolve.gazetteer.NameEntry.Use}): choosing is the business of {@code org.casus.resolve}.
 *
 * <p>Traps: populated places are too many to be objects, so {@link org.casus.resolve.gazetteer.PlaceTable} makes a
 * {@link org.casus.resolve.gazetteer.PopulatedPlace} anew for each answer; former states are countries here with the code
 * that ISO 3166-1 had for them.
 */
package org.casus.resolve.gazetteer;
