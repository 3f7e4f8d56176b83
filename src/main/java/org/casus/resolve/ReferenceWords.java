package org.casus.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The word lists of {@code data/lexicon/reference.yaml}, which tell whom words refer to. Immutable. */
final class ReferenceWords {

  private static final String FILE = "/data/lexicon/reference.yaml";

  /**
   * One list.
   *
   * @param words   lower case
   * @param example a sentence with one of the words in square brackets
   */
  record Entry(String list, Set<String> words, String example) {

    Entry {
      words = Set.copyOf(words);
    }
  }

  private final Map<String, Entry> lists = new TreeMap<>();

  private ReferenceWords() {}

  static ReferenceWords load() {
    try (InputStream in = ReferenceWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + FILE);
      }
      ReferenceWords words = new ReferenceWords();
      for (JsonNode entry : new ObjectMapper(new YAMLFactory()).readTree(in)) {
        Set<String> list = new HashSet<>();
        entry.path("words").forEach(word -> list.add(word.asText()));
        String name = entry.path("list").asText();
        if (words.lists.put(name, new Entry(name, list, entry.path("example").asText())) != null) {
          throw new IllegalStateException(FILE + ": list twice: " + name);
        }
      }
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  List<Entry> entries() {
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
