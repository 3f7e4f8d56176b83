package org.casus.resolve.mention;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.model.EntityType;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Known;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.NameKey;
import org.casus.resolve.gazetteer.PopulatedPlace;
import org.casus.resolve.gazetteer.Region;

/**
 * Words that are a name, with all that the gazetteer says they could stand for.
 *
 * @param begin   first token
 * @param end     token after the last
 * @param ner     class that the tagger gave: PERSON, LOCATION, ORGANIZATION, MISC or O; or {@link #PRODUCT}
 * @param entries what the name can stand for, populated places apart; possibly nothing
 * @param places  populated places of that name
 */
public record NameSpan(Tree tree, int begin, int end, String ner, List<NameEntry> entries, List<PopulatedPlace> places) {

  /** The class of what is neither actor nor place but has a name of its own. */
  public static final String PRODUCT = "PRODUCT";

  public NameSpan {
    entries = List.copyOf(entries);
    places = List.copyOf(places);
  }

  /** Its words as the article writes them. */
  public String surface() {
    return tree.surface(begin, end);
  }

  /** The index of its head among the sentence's tokens. */
  public int head() {
    return tree.headOf(begin, end);
  }

  /** The last word, as a key: the surname, if this is a person. */
  public String lastWord() {
    return NameKey.of(tree.token(end - 1).word());
  }

  /** Whether the recognizer of names gave its head this class, such as PERSON. */
  public boolean isNer(String name) {
    return ner.equals(name);
  }

  boolean isKnown() {
    return !entries.isEmpty() || !places.isEmpty();
  }

  boolean covers(int token) {
    return begin <= token && token < end;
  }

  /** Whether the words before a token are the town that a report was sent from: "LOME (Meridian) - Rebels". */
  public static boolean isDateline(Tree tree, int end) {
    return tree.word(end).matches("[,(–—]|--?") && tree.surface(0, end).equals(tree.surface(0, end).toUpperCase(Locale.ROOT));
  }

  /** The country of which this is a name or demonym or metonym. */
  public Optional<Country> country(NameEntry.Use use) {
    return entries.stream().filter(e -> e.use() == use).map(NameEntry::thing).filter(Country.class::isInstance)
        .map(Country.class::cast).findFirst();
  }

  /** Whether it is a name of a people or what belongs to a country: "Iraqi". */
  public boolean isDemonym() {
    return entries.stream().anyMatch(e -> e.use() == NameEntry.Use.DEMONYM);
  }

  /** Things of one type that bear this name. */
  public Stream<Known> named(EntityType type) {
    return entries.stream().filter(e -> e.use() == NameEntry.Use.NAME).map(NameEntry::thing).filter(t -> t.type() == type);
  }

  /** All places that bear this name: countries, regions, populated places, in this order. */
  public List<Known> placesNamed() {
    Stream<Known> listed = entries.stream().filter(e -> e.use() == NameEntry.Use.NAME).map(NameEntry::thing)
        .filter(t -> t instanceof Country || t instanceof Region);
    return Stream.concat(listed, places.stream()).toList();
  }
}
