package org.casus.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.model.EventType;

/**
 * Makes a prediction out of gold by spoiling it: items are dropped, doubled and moved, types, codes and labels changed. What
 * is spoiled follows from position only, so the same gold always gives the same prediction.
 */
final class PerturbedGold {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] ROLES = {"initiator", "target", "participant", "victim", "instrument", "force", "place", "topic"};
  private static final String[] MODALITIES = {"asserted", "planned", "possible", "denied"};

  private int item;

  private PerturbedGold() {}

  static Path write(Path gold, Path target) throws IOException {
    PerturbedGold spoiler = new PerturbedGold();
    List<String> lines = new ArrayList<>();
    int document = 0;
    for (String line : Files.readAllLines(gold)) {
      document++;
      if (document % 9 != 0) {
        ObjectNode node = (ObjectNode) JSON.readTree(line);
        spoiler.spoil(node, document);
        lines.add(JSON.writeValueAsString(node));
      }
    }
    lines.add("{\"id\":\"a document that the gold does not have\",\"text\":\"x\",\"events\":[]}");
    return Files.write(target, lines);
  }

  private void spoil(ObjectNode document, int number) {
    if (number % 4 == 0) {
      document.remove("sentences");
    }
    if (number % 5 == 0) {
      document.remove("text");
    }
    document.remove(List.of("scored_sentences", "topic", "subtopic"));
    each(document, "entities", this::spoilEntity);
    each(document, "times", this::spoilTime);
    each(document, "attributions", this::spoilAttribution);
    each(document, "events", this::spoilEvent);
  }

  private interface Spoiler {
    void spoil(ObjectNode node);
  }

  /** Drops one item in six and doubles one in eight. */
  private void each(ObjectNode owner, String key, Spoiler spoiler) {
    JsonNode items = owner.path(key);
    ArrayNode kept = JSON.createArrayNode();
    for (JsonNode one : items) {
      item++;
      if (item % 6 != 0) {
        if (item % 8 == 0) {
          kept.add(one.deepCopy());
        }
        spoiler.spoil((ObjectNode) one);
        kept.add(one);
      }
    }
    if (items.isArray()) {
      owner.set(key, kept);
    }
  }

  private void move(ObjectNode range) {
    if (range.path("begin").isInt()) {
      int begin = range.path("begin").intValue();
      int end = range.path("end").intValue();
      switch (item % 7) {
        case 0 -> range.put("end", end + 4);
        case 1 -> range.put("begin", Math.max(0, begin - 5));
        case 2 -> range.put("begin", begin + 1).put("end", end + 3);
        case 3 -> range.put("begin", end);
        default -> { }
      }
    }
  }

  private void spoilEntity(ObjectNode entity) {
    if (item % 5 == 1) {
      entity.put("country", item % 2 == 0 ? "FRA" : "USA");
    }
    if (item % 7 == 1) {
      entity.put("sector", item % 2 == 0 ? "IGO" : "MIL");
      entity.putNull("country");
    }
    if (entity.has("lat")) {
      if (item % 4 == 0) {
        entity.put("lat", entity.path("lat").doubleValue() + (item % 3 - 1) * 1.3).put("type", "State");
      } else if (item % 9 == 0) {
        entity.remove(List.of("lat", "lon"));
      }
    }
    if (item % 4 == 1 && entity.path("sameAs").size() > 0) {
      entity.putArray("sameAs").add("http://dbpedia.org/resource/Another_thing")
          .add("https://en.wikipedia.org/wiki/caf%C3%A9%20au lait");
    }
    each(entity, "mentions", mention -> {
      move(mention);
      if (item % 10 == 0) {
        mention.put("kind", "nominal");
      }
    });
  }

  private void spoilTime(ObjectNode time) {
    move(time);
    if (item % 5 == 0) {
      time.put("type", "SET").put("value", "PAST_REF");
    } else if (time.path("value").isTextual()) {
      time.put("value", " " + time.path("value").asText().toLowerCase(Locale.ROOT));
    }
  }

  private void spoilAttribution(ObjectNode attribution) {
    for (String part : List.of("source", "cue", "content")) {
      item++;
      if (attribution.path(part).isObject()) {
        move((ObjectNode) attribution.path(part));
        if (item % 11 == 0) {
          attribution.remove(part);
        }
      }
    }
  }

  private void spoilEvent(ObjectNode event) {
    event.remove(List.of("trigger_parts", "reciprocal", "source_type"));
    event.put("confidence", (item * 37 % 100) / 100.0);
    if (event.path("trigger").isObject()) {
      move((ObjectNode) event.path("trigger"));
      if (item % 13 == 0) {
        event.remove("trigger");
      }
    }
    if (item % 3 == 0) {
      event.put("type", EventType.values()[item % EventType.values().length].name());
    }
    if (item % 6 == 1) {
      event.put("event", "merged-" + item % 40);
    }
    event.put("polarity", item % 10 == 0 ? "negative" : "positive");
    event.put("modality", MODALITIES[item % MODALITIES.length]);
    each(event, "roles", role -> {
      move(role);
      if (item % 4 == 0) {
        role.put("role", ROLES[item / 4 % ROLES.length]);
      }
    });
    for (String part : List.of("place", "time")) {
      if (event.path(part).isObject()) {
        move((ObjectNode) event.path(part));
      }
    }
  }
}
