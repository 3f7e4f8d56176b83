package org.casus.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.casus.model.Issue;

/**
 * An article as a JSON object: {@code id, url, title, date, publisher, text}, all but the text optional. Other keys are not
 * looked at, so a line of the exchange format is such an article too.
 */
final class JsonArticle {

  private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private JsonArticle() {}

  static Draft parse(String line) throws BadInputException {
    JsonNode object;
    try {
      object = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      String column = e.getLocation() == null ? "" : " (column " + e.getLocation().getColumnNr() + ")";
      throw new BadInputException(Issue.Kind.FORMAT, "not JSON: " + e.getOriginalMessage() + column);
    }
    if (!object.isObject()) {
      throw new BadInputException(Issue.Kind.FORMAT, "not a JSON object with a text");
    }
    JsonNode text = object.path("text");
    if (!text.isTextual()) {
      throw new BadInputException(Issue.Kind.FORMAT, text.isMissingNode() ? "no text" : "text is not a string");
    }
    return new Draft(text.textValue(), field(object, "title"), field(object, "url"), field(object, "publisher"),
        field(object, "date"), field(object, "id"));
  }

  private static Optional<String> field(JsonNode object, String key) throws BadInputException {
    JsonNode value = object.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (value.isContainerNode()) {
      throw new BadInputException(Issue.Kind.FORMAT, key + " is not a string");
    }
    // Kept as given: the id must join this article with whoever gave it.
    return Optional.of(value.asText()).filter(v -> !v.isBlank());
  }
}
