package org.casus.resolve.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.mention.Tree;

/** The adjectives of regions in {@code data/lexicon/regions.yaml}, by which countries are described. Immutable. */
public final class RegionWords {

  private static final String FILE = "/data/lexicon/regions.yaml";

  /** Which countries an adjective fits. */
  public record Extent(Set<String> subregions, Set<String> countries) {

    public Extent {
      subregions = Set.copyOf(subregions);
      countries = Set.copyOf(countries);
    }

    /** Whether the country lies in it. */
    public boolean holds(Country country) {
      return subregions.contains(country.subregion()) || subregions.contains(country.region())
          || countries.contains(country.iso3());
    }
  }

  private final Map<String, Extent> extents = new TreeMap<>();

  private RegionWords() {}

  /** Reads {@code data/lexicon/regions.yaml}. */
  public static RegionWords load() {
    RegionWords words = new RegionWords();
    for (JsonNode entry : LexiconFile.read(FILE, JsonNode.class)) {
      words.extents.put(entry.path("adjective").asText(),
          new Extent(LexiconFile.texts(entry.path("subregions")), LexiconFile.texts(entry.path("countries"))));
    }
    return words;
  }

  /** The adjective of one or two words that begins at a token: the token after its last, or -1. */
  public int end(Tree tree, int begin) {
    int end = tree.word(begin + 1).equals("-") ? begin + 3 : begin + 2;
    if (end <= tree.size() && extents.containsKey(tree.word(begin) + " " + tree.word(end - 1))) {
      return end;
    }
    return extents.containsKey(tree.word(begin)) ? begin + 1 : -1;
  }

  /** The countries meant by the words before a noun. */
  public Optional<Extent> before(Tree tree, int noun) {
    String last = tree.word(noun - 1);
    int second = tree.word(noun - 2).equals("-") ? noun - 3 : noun - 2;
    return Optional.ofNullable(extents.get(tree.word(second) + " " + last)).or(() -> Optional.ofNullable(extents.get(last)));
  }
}
