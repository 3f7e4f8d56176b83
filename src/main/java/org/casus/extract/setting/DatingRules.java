package org.casus.extract.setting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.casus.extract.tree.RuleFiles;
import org.casus.model.UsageException;

/** How news tells when something happened, read from {@code data/rules/dating.yaml}. */
public final class DatingRules {

  /**
   * A number that describes how an article is laid out.
   *
   * @param number  its name
   * @param meaning what it counts, for people to read
   */
  public record Setting(@JsonProperty(required = true) String number, @JsonProperty(required = true) int value,
      @JsonProperty(required = true) String meaning) {}

  /**
   * A class of time expressions.
   *
   * @param list     its name
   * @param meaning  what they have in common
   * @param patterns regular expressions of which one fits the whole expression, in any case, with single spaces
   * @param example  sentences, each with one such expression in square brackets
   */
  public record Words(@JsonProperty(required = true) String list, @JsonProperty(required = true) String meaning,
      @JsonProperty(required = true) List<String> patterns, @JsonProperty(required = true) List<String> example) {}

  record File(@JsonProperty(required = true) List<Setting> numbers, @JsonProperty(required = true) List<Words> words) {}

  private static final String FILE = "/data/rules/dating.yaml";

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Pattern> patterns = new HashMap<>();
  private final List<Words> words;

  private DatingRules(File file) {
    this.words = List.copyOf(file.words());
    file.numbers().forEach(setting -> numbers.put(setting.number(), setting.value()));
    words.forEach(list -> patterns.put(list.list(),
        Pattern.compile("(?:" + String.join("|", list.patterns()) + ")", Pattern.CASE_INSENSITIVE)));
  }

  /** Reads {@code data/rules/dating.yaml}. */
  public static DatingRules load() {
    return new DatingRules(RuleFiles.read(FILE, File.class));
  }

  /** The classes of time expressions. */
  public List<Words> words() {
    return words;
  }

  /** So many sentences of an article tell its news. */
  public int leadSentences() {
    return number("lead-sentences");
  }

  int number(String name) {
    return known(numbers, name);
  }

  /** Whether a time expression, with single spaces, belongs to a class. */
  public boolean is(String list, String expression) {
    return known(patterns, list).matcher(expression).matches();
  }

  private static <T> T known(Map<String, T> entries, String name) {
    if (!entries.containsKey(name)) {
      throw new UsageException("no '" + name + "' in " + FILE);
    }
    return entries.get(name);
  }
}
