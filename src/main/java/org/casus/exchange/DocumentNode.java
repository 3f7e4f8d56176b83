package org.casus.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.casus.exchange.AnnotatedDocument.Coordinates;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.AnnotatedDocument.Part;
import org.casus.exchange.AnnotatedDocument.Saying;
import org.casus.exchange.AnnotatedDocument.Thing;
import org.casus.exchange.AnnotatedDocument.ThingMention;
import org.casus.exchange.AnnotatedDocument.Timex;

/** JSON nodes to records, key by key. An empty string is taken as absent, and so is {@code null}. */
final class DocumentNode {

  /** A line that is JSON but not of the format. */
  static final class MalformedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message);
    }
  }

  private DocumentNode() {}

  static AnnotatedDocument document(JsonNode node, String place) {
    Map<String, String> values = new TreeMap<>();
    node.properties().forEach(entry -> {
      if (entry.getValue().isValueNode() && !entry.getValue().isNull() && !entry.getKey().equals("text")) {
        values.put(entry.getKey(), entry.getValue().asText());
      }
    });
    return new AnnotatedDocument(required(node, "id"), place, Optional.ofNullable(node.path("text").textValue()),
        list(node, "sentences", DocumentNode::range).orElse(List.of()),
        list(node, "scored_sentences", JsonNode::asInt), list(node, "entities", DocumentNode::thing),
        list(node, "times", DocumentNode::timex), list(node, "attributions", DocumentNode::saying),
        list(node, "events", DocumentNode::happening), ranges(node, "ignored_spans"), values);
  }

  private static Thing thing(JsonNode node) {
    Optional<Coordinates> coordinates = Optional.empty();
    if (node.path("lat").isNumber()) {
      if (!node.path("lon").isNumber()) {
        throw new MalformedException("an entity with lat but without lon");
      }
      coordinates = Optional.of(new Coordinates(node.path("lat").doubleValue(), node.path("lon").doubleValue()));
    }
    List<ThingMention> mentions = new ArrayList<>();
    for (JsonNode mention : node.path("mentions")) {
      range(mention).ifPresent(range -> mentions.add(new ThingMention(range, string(mention, "kind"))));
    }
    return new Thing(required(node, "id"), string(node, "type"), string(node, "country"), string(node, "sector"), string(node, "code"),
        list(node, "sameAs", JsonNode::asText).orElse(List.of()), coordinates, string(node, "fcode"), mentions);
  }

  private static Timex timex(JsonNode node) {
    return new Timex(range(node), string(node, "type"), string(node, "value"));
  }

  private static Saying saying(JsonNode node) {
    JsonNode content = node.path("content");
    Optional<Range> whole = range(content);
    List<Range> parts = content.path("parts").isEmpty() ? whole.stream().toList() : ranges(content, "parts");
    return new Saying(range(node.path("source")), range(node.path("cue")), whole, parts);
  }

  private static Happening happening(JsonNode node) {
    List<Range> trigger = node.path("trigger_parts").isEmpty() ? range(node.path("trigger")).stream().toList() : ranges(node, "trigger_parts");
    JsonNode sentence = node.path("sentence");
    JsonNode confidence = node.path("confidence");
    return new Happening(string(node, "id"), string(node, "event"), string(node, "type"), trigger,
        sentence.isInt() ? OptionalInt.of(sentence.intValue()) : OptionalInt.empty(),
        list(node, "roles", DocumentNode::part).orElse(List.of()), range(node.path("place")), range(node.path("time")),
        string(node, "polarity"), string(node, "modality"),
        confidence.isNumber() ? OptionalDouble.of(confidence.doubleValue()) : OptionalDouble.empty(),
        node.path("reciprocal").asBoolean(), string(node, "source_type"));
  }

  private static Part part(JsonNode node) {
    return new Part(required(node, "role"), range(node), range(node.path("head")), string(node, "entity"),
        !node.path("unlocated").asBoolean());
  }

  /** The range that {@code begin} and {@code end} of the node make, when they make one. */
  private static Optional<Range> range(JsonNode node) {
    JsonNode begin = node.path("begin");
    JsonNode end = node.path("end");
    return begin.isInt() && end.isInt() && end.intValue() > begin.intValue()
        ? Optional.of(new Range(begin.intValue(), end.intValue())) : Optional.empty();
  }

  private static List<Range> ranges(JsonNode node, String key) {
    return list(node, key, DocumentNode::range).orElse(List.of()).stream().flatMap(Optional::stream).toList();
  }

  private static <T> Optional<List<T>> list(JsonNode node, String key, Function<JsonNode, T> element) {
    JsonNode array = node.path(key);
    if (array.isMissingNode() || array.isNull()) {
      return Optional.empty();
    }
    if (!array.isArray()) {
      throw new MalformedException(key + " is not an array");
    }
    List<T> elements = new ArrayList<>();
    array.forEach(child -> elements.add(element.apply(child)));
    return Optional.of(elements);
  }

  private static Optional<String> string(JsonNode node, String key) {
    JsonNode value = node.path(key);
    return value.isValueNode() && !value.isNull() ? Optional.of(value.asText()).filter(s -> !s.isEmpty()) : Optional.empty();
  }

  private static String required(JsonNode node, String key) {
    return string(node, key).orElseThrow(() -> new MalformedException("something without " + key));
  }
}
