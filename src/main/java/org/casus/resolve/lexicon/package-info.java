/**
 * Words for actors, countries, regions and references, read from {@code data/lexicon} and {@code data/rules}.
 */
package org.casus.resolve.lexicon;
