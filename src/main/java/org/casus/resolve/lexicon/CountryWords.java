package org.casus.resolve.lexicon;

import java.util.Optional;
import java.util.Set;
import org.casus.model.EntityType;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.gazetteer.NameEntry;
import org.casus.resolve.gazetteer.Region;
import org.casus.resolve.mention.Tree;

/** Finds the country that a longer name has in it: "Latvian" in "Latvian Constitutional Court". */
public final class CountryWords {

  private static final int LONGEST = 3;

  private final Gazetteer gazetteer;
  private final Set<String> directions;

  /** Reads the words for countries and their people. */
  public CountryWords(Gazetteer gazetteer, ActorLexicon lexicon) {
    this.directions = lexicon.words("direction");
    this.gazetteer = gazetteer;
  }

  /** The first country, adjective of a country or division of one among tokens {@code begin} to before {@code end}. */
  public Optional<String> inside(Tree tree, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Character.isUpperCase(tree.token(i).word().charAt(0))) {
        continue;
      }
      int shortest = directions.contains(tree.word(i)) ? 2 : 1; // "Central Bank"
      for (int last = Math.min(end, i + LONGEST); last >= i + shortest; last--) {
        Optional<String> country = gazetteer.find(tree.surface(i, last)).stream().filter(e -> e.use() != NameEntry.Use.METONYM)
            .map(NameEntry::thing).filter(t -> t.type() == EntityType.STATE || t.type() == EntityType.PLACE
            && !(t instanceof Region r && r.isDistrict()))
            .flatMap(t -> t.country().stream()).findFirst();
        if (country.isPresent()) {
          return country;
        }
      }
    }
    return Optional.empty();
  }
}
