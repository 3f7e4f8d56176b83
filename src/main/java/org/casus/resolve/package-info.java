/**
 * From what an article says to what it speaks of: actors, places and other things get identities, and reports become events.
 *
 * <p><b>Who and where</b> ({@link org.casus.resolve.EntityResolver}), in one pass over an article:
 * <ol>
 *   <li>titles of office and names are found: the gazetteer knows how far a name goes and what it may stand for, the tagger
 *       what kind of name it looks like ({@code TitleFinder}, {@code NameFinder}, {@code NameSense});</li>
 *   <li>the names that stand for one country only tell which countries the story is about ({@code Setting});</li>
 *   <li>in that light the other names are linked: places by context and distance ({@code PlaceResolver}), organizations,
 *       capitals that speak for governments ({@code MetonymRule}), then persons with their offices ({@code PersonLinker},
 *       {@code PostResolver});</li>
 *   <li>common nouns and pronouns are walked through in text order ({@code CoreferenceResolver}): by whose they are
 *       ({@code Owners}), by what was mentioned before ({@code Antecedents}), or by the country of the story;</li>
 *   <li>roles, places, forces and speakers that the rules extracted are filled with what their words refer to
 *       ({@code FillerResolver}, {@code PlaceFiller});</li>
 *   <li>who did it, and to whom, is lent by one mention of an event to another that leaves it open ({@code RetoldRoles}), and a
 *       denial answers who said what is denied ({@code Denials}).</li>
 * </ol>
 * What all steps have found so far is in the {@code Ledger}. Nouns and adjectives that name actors are data, in
 * {@code data/lexicon}; things with names are data, in {@code data/gazetteer}.
 *
 * <p><b>The same event twice</b> ({@link org.casus.resolve.merge.EventMerger}): reports, of one article or of many, are compared
 * and merged; what counts how much is in {@code data/merging}.
 *
 * <p>Packages, each using only those before it: {@code gazetteer}, {@code mention} (what has been found), {@code lexicon}
 * (words), {@code name}, {@code reference} (pronouns, descriptions, fillers of roles); {@code merge} uses {@code mention} alone.
 *
 * <p>Traps: a word may refer to several things ("both sides"), so a role can have several fillers with the same words. A
 * government, army or people is one thing for each country, whatever words name it; protesters in Sudan are one thing in all
 * articles. An adjective such as "Iraqi" is a mention of Iraq, but a nominal one. "Washington" is a city where something
 * takes place even if elsewhere in the sentence it speaks.
 */
package org.casus.resolve;
