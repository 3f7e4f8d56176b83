package org.casus.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the comments at the head of a query file:
 * <pre>
 * #+ title: Who attacked whom
 * #+ group: Who did what
 * #+ front: the question as the front page asks it
 * #+ summary: one line, or several of these
 * #+ param actor entity: a required parameter
 * #+ param from date?: an optional one
 * #+ param days integer = 30: one with a default
 * #+ column attacker: what the cells mean
 * #+ example: actor=actor/iraq from=2021-01-01 words="rocket attack"
 * </pre>
 */
final class QueryHeader {

  private static final Pattern PARAM = Pattern.compile("param (\\S+) ([a-z]+)(\\?)?(?: = ([^:]+))?: (.+)");
  private static final Pattern COLUMN = Pattern.compile("column (\\S+): (.+)");
  private static final Pattern VALUE = Pattern.compile("\\s*(\\w+)=(?:\"([^\"]*)\"|(\\S+))\\s*");
  private static final Pattern FIELD = Pattern.compile("(title|group|front|summary|example): (.+)");

  private QueryHeader() {}

  /** @throws IllegalArgumentException for a header line that is none of the known */
  static NamedQuery read(String name, String text) {
    Map<String, String> words = new HashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    Map<String, String> example = new LinkedHashMap<>();
    for (String line : text.split("\r?\n")) {
      if (!line.startsWith("#+")) {
        continue;
      }
      String content = line.substring(2).strip();
      Matcher param = PARAM.matcher(content);
      Matcher column = COLUMN.matcher(content);
      Matcher field = FIELD.matcher(content);
      if (param.matches()) {
        parameters.add(parameter(param));
      } else if (column.matches()) {
        columns.add(new Column(column.group(1), column.group(2)));
      } else if (!field.matches()) {
        throw new IllegalArgumentException(name + ".rq: not a header line: " + line);
      } else if (field.group(1).equals("example")) {
        example.putAll(values(name, field.group(2)));
      } else {
        words.merge(field.group(1), field.group(2), (before, after) -> before + " " + after);
      }
    }
    return new NamedQuery(name, words.getOrDefault("title", ""), words.getOrDefault("group", "Others"),
        Optional.ofNullable(words.get("front")), words.getOrDefault("summary", ""), parameters, columns, example, text);
  }

  private static Parameter parameter(Matcher param) {
    Parameter.Type type = Parameter.Type.valueOf(param.group(2).toUpperCase(Locale.ROOT));
    Optional<String> defaultValue = Optional.ofNullable(param.group(4)).map(String::strip);
    boolean required = param.group(3) == null && defaultValue.isEmpty();
    return new Parameter(param.group(1), type, required, defaultValue, param.group(5));
  }

  private static Map<String, String> values(String name, String line) {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher value = VALUE.matcher(line);
    while (!value.hitEnd()) {
      if (!value.lookingAt()) {
        throw new IllegalArgumentException(name + ".rq: not name=value in its example: " + line);
      }
      values.put(value.group(1), value.group(2) == null ? value.group(3) : value.group(2));
      value.region(value.end(), line.length());
    }
    return values;
  }
}
