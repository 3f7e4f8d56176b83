package org.casus.resolve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.Article;

/** The stories of {@code examples.yaml}. */
final class ResolutionExamples {

  /** What words must refer to. */
  record Expectation(String words, int occurrence, List<String> ids, Optional<String> kind) {}

  /** Words that a rule gives a role, and what must fill it. */
  record Filled(String role, String words, List<String> ids, boolean added) {}

  /** A story with its expectations; {@code event}, {@code speech} and {@code forces} as the file has them. */
  record Example(String name, Article article, List<Expectation> expectations, JsonNode event, JsonNode speech, JsonNode forces) {

    List<Filled> roles() {
      List<Filled> roles = new ArrayList<>();
      event.path("roles").forEach(r -> roles.add(new Filled(r.path("role").asText(), r.path("words").asText(),
          texts(r.path("is")),
          r.path("added").asBoolean())));
      return roles;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private ResolutionExamples() {}

  static List<Example> read() {
    try (InputStream in = ResolutionExamples.class.getResourceAsStream("examples.yaml")) {
      List<Example> examples = new ArrayList<>();
      for (JsonNode node : new ObjectMapper(new YAMLFactory()).readTree(in)) {
        Optional<LocalDate> date = Optional.of(node.path("date").asText()).filter(s -> !s.isEmpty()).map(LocalDate::parse);
        List<Expectation> expectations = new ArrayList<>();
        node.path("expect").forEach(e -> expectations.add(expectation(e)));
        examples.add(new Example(node.path("name").asText(), Article.ofText(node.path("text").asText(), date), expectations,
            node.path("event"), node.path("speech"), node.path("forces")));
      }
      return examples;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Expectation expectation(JsonNode node) {
    String[] words = node.path("words").asText().split("#");
    return new Expectation(words[0], words.length > 1 ? Integer.parseInt(words[1]) : 1, texts(node.path("is")),
        Optional.of(node.path("kind").asText()).filter(s -> !s.isEmpty()));
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
