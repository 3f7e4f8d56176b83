package org.casus.resolve.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The word lists of {@code data/lexicon/reference.yaml}, which tell whom words refer to. Immutable. */
public final class ReferenceWords {

  private static final String FILE = "/data/lexicon/reference.yaml";

  /**
   * One list.
   *
   * @param words   lower case
   * @param example a sentence with one of the words in square brackets
   */
  public record Entry(String list, Set<String> words, String example) {

    public Entry {
      words = Set.copyOf(words);
    }
  }

  private final Map<String, Entry> lists = new TreeMap<>();

  private ReferenceWords() {}

  /** Reads {@code data/lexicon/reference.yaml}. */
  public static ReferenceWords load() {
    ReferenceWords words = new ReferenceWords();
    for (JsonNode entry : LexiconFile.read(FILE, JsonNode.class)) {
      Entry list = new Entry(entry.path("list").asText(), LexiconFile.texts(entry.path("words")),
          entry.path("example").asText());
      if (words.lists.put(list.list(), list) != null) {
        throw new IllegalStateException(FILE + ": list twice: " + list.list());
      }
    }
    return words;
  }

  /** All lists of words, in the order of the file. */
  public List<Entry> entries() {
    return new ArrayList<>(lists.values());
  }

  /** The words of a list; asking for one that is not there is an error. */
  Set<String> of(String list) {
    Entry entry = lists.get(list);
    if (entry == null) {
      throw new IllegalStateException("no list '" + list + "' in " + FILE);
    }
    return entry.words();
  }
}
