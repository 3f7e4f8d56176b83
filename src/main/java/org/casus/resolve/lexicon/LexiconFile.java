package org.casus.resolve.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/** Reads the YAML files that tell whom words refer to. */
final class LexiconFile {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private LexiconFile() {}

  /** @param file on the class path, where it must be */
  static <T> T read(String file, Class<T> type) {
    try (InputStream in = LexiconFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + file);
      }
      return YAML.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The texts of a list; none if there is no list. */
  static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
