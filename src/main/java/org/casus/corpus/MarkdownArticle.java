package org.casus.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Issue;

/** A Markdown file: front matter in YAML ({@code title, date, url, publisher, id}) between lines of three hyphens, and a body. */
final class MarkdownArticle {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---[ \\t]*\\R(?<yaml>.*?)^(?:---|\\.\\.\\.)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern OPENING = Pattern.compile("\\A---[ \\t]*\\R.*", Pattern.DOTALL);

  private MarkdownArticle() {}

  static Draft parse(String markdown) throws BadInputException {
    Matcher front = FRONT_MATTER.matcher(markdown);
    if (!front.find()) {
      if (OPENING.matcher(markdown).matches()) {
        throw new BadInputException(Issue.Kind.FORMAT, "the front matter has no closing line of three hyphens");
      }
      return Draft.ofText(MarkdownText.of(markdown));
    }
    JsonNode fields = fields(front.group("yaml"));
    return new Draft(MarkdownText.of(markdown.substring(front.end())), field(fields, "title"), field(fields, "url"),
        field(fields, "publisher"), field(fields, "date"), field(fields, "id"));
  }

  private static JsonNode fields(String yaml) throws BadInputException {
    try {
      JsonNode fields = YAML.readTree(yaml);
      if (!fields.isObject() && !fields.isMissingNode() && !fields.isNull()) {
        throw new BadInputException(Issue.Kind.FORMAT, "the front matter is not a list of \"key: value\"");
      }
      return fields;
    } catch (JsonProcessingException e) {
      // The line is counted from the first one of the file, which holds the three hyphens.
      String line = e.getLocation() == null ? "" : " (line " + (e.getLocation().getLineNr() + 1) + ")";
      String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
      throw new BadInputException(Issue.Kind.FORMAT, "the front matter is not YAML: " + message + line
          + "; a value with a colon needs quotation marks");
    }
  }

  private static Optional<String> field(JsonNode fields, String key) throws BadInputException {
    JsonNode value = fields.path(key);
    if (value.isContainerNode()) {
      throw new BadInputException(Issue.Kind.FORMAT, "the front matter's " + key + " is not a plain value");
    }
    return value.isMissingNode() || value.isNull() ? Optional.empty() : Draft.field(value.asText());
  }
}
