package org.casus.rdf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.EventType;
import org.casus.vocab.Casus;

/**
 * The rules that read events, described from their files, so that whoever asks why an event was read finds the rule with its
 * examples in the store. Rules themselves are applied elsewhere, from the same files.
 */
final class RuleMapper {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final double DEFAULT_WEIGHT = 0.8;

  private final Iris iris;

  RuleMapper(Iris iris) {
    this.iris = iris;
  }

  void describe(Model model) {
    for (EventType type : EventType.values()) {
      String file = "rules/events/" + type.name().toLowerCase(Locale.ROOT) + ".yaml";
      for (JsonNode rule : read(file).path("rules")) {
        describe(rule, type, file, words(rule), model);
      }
    }
    String file = "rules/announcements.yaml";
    for (JsonNode rule : read(file)) {
      String words = "a deed announced with " + String.join(", ", texts(rule.path("auxiliaries")));
      describe(rule, EventType.valueOf(rule.path("reads").asText()), file, words, model);
    }
    String unruled = "rules/unruled.yaml";
    for (JsonNode rule : read(unruled)) {
      describe(rule, EventType.valueOf(rule.path("type").asText()), unruled,
          "a main clause in which no rule reads anything, by the second opinion,", model);
    }
  }

  private void describe(JsonNode rule, EventType type, String file, String words, Model model) {
    String id = rule.path("id").asText();
    Description description = Description.of(model, iris.rule(id), Casus.Rule).text(SKOS.notation, id)
        .link(Casus.eventType, Terms.of(type)).text(Casus.ruleFile, "data/" + file)
        .decimal(Casus.confidence, rule.path("weight").asDouble(DEFAULT_WEIGHT))
        .english(SKOS.definition, "Reads " + words + " as " + type + ".");
    texts(rule.path("example")).forEach(example -> description.english(SKOS.example, example));
  }

  private static String words(JsonNode rule) {
    List<String> parts = new ArrayList<>();
    for (String kind : List.of("verbs", "nouns", "adjectives")) {
      List<String> words = texts(rule.path(kind));
      if (!words.isEmpty()) {
        parts.add("the " + (words.size() == 1 ? kind.substring(0, kind.length() - 1) : kind) + " " + String.join(", ", words));
      }
    }
    rule.path("needs").fields().forEachRemaining(need ->
        parts.add("with one of the list " + String.join(" or ", texts(need.getValue())) + " as " + need.getKey()));
    rule.path("not").fields().forEachRemaining(not ->
        parts.add("without one of the list " + String.join(" or ", texts(not.getValue())) + " as " + not.getKey()));
    return String.join(", ", parts);
  }

  /** One text or a list of them. */
  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.elements().forEachRemaining(element -> texts.add(element.asText()));
    return texts;
  }

  private static JsonNode read(String file) {
    try (InputStream in = RuleMapper.class.getResourceAsStream("/data/" + file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: /data/" + file);
      }
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
