package org.casus.extract.role;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.casus.extract.tree.RuleFiles;
import org.casus.model.EventType;
import org.casus.model.Token;
import org.casus.model.UsageException;

/** All event rules, found by the lemma of their last word. */
public final class RuleBook {

  /**
   * One file of {@code data/rules/events}.
   *
   * @param type  the PLOVER type of all its rules
   * @param verb  default slots of each role for verb triggers
   * @param noun  default slots of each role for noun triggers
   * @param rules the entries
   */
  record TypeFile(@JsonProperty(required = true) EventType type, @JsonProperty(required = true) Map<String, List<String>> verb,
                  @JsonProperty(required = true) Map<String, List<String>> noun,
                  @JsonProperty(required = true) List<EventRule> rules) {}

  /**
   * A rule with the words of one of its triggers; {@code verb} is also true of predicate adjectives, which take arguments as
   * verbs do.
   */
  record Trigger(EventRule rule, String[] words, boolean verb) {}

  private static final Set<String> ANYTHING = Set.of("*", "actor", "name", "thing", "verb");

  private final List<EventRule> rules = new ArrayList<>();
  private final Map<String, List<Trigger>> byWord = new HashMap<>();
  private final Map<EventType, TypeFile> files = new EnumMap<>(EventType.class);

  private RuleBook() {}

  /** Reads the rules of all sixteen types from the class path. */
  public static RuleBook load() {
    RuleBook book = new RuleBook();
    Set<String> ids = new HashSet<>();
    for (EventType type : EventType.values()) {
      String resource = "/data/rules/events/" + type.name().toLowerCase(Locale.ROOT) + ".yaml";
      TypeFile file = RuleFiles.read(resource, TypeFile.class);
      if (file.type() != type) {
        throw new UsageException(resource + " says that it is of type " + file.type());
      }
      book.files.put(type, file);
      for (EventRule rule : file.rules()) {
        if (!ids.add(rule.id())) {
          throw new UsageException(resource + ": rule id twice: " + rule.id());
        }
        book.add(rule.ofType(type));
      }
    }
    // Longer triggers and more demanding rules first, so that "call off" is not "call" and "lift sanctions" not "lift".
    book.byWord.values().forEach(list -> list.sort(Comparator.comparingInt((Trigger t) -> -demands(t))));
    return book;
  }

  /**
   * How much a trigger asks for: a further word, or a word of a certain list in a slot, counts more than any actor or any word
   * there.
   */
  private static int demands(Trigger trigger) {
    int demands = 3 * (trigger.words().length - 1);
    for (List<String> lists : trigger.rule().needs().values()) {
      demands += lists.stream().anyMatch(ANYTHING::contains) ? 1 : 2;
    }
    return demands;
  }

  private void add(EventRule rule) {
    rules.add(rule);
    for (String verb : rule.verbs()) {
      String[] words = verb.split(" ");
      byWord.computeIfAbsent(words[0], w -> new ArrayList<>()).add(new Trigger(rule, words, true));
    }
    for (String adjective : rule.adjectives()) {
      byWord.computeIfAbsent(adjective, w -> new ArrayList<>()).add(new Trigger(rule, new String[] {adjective}, true));
    }
    for (String noun : rule.nouns()) {
      String[] words = noun.split("[ -]");
      byWord.computeIfAbsent(words[words.length - 1], w -> new ArrayList<>()).add(new Trigger(rule, words, false));
    }
  }

  /** All rules, by type and in the order of their files. */
  public List<EventRule> rules() {
    return List.copyOf(rules);
  }

  /** Triggers whose head word this token may be, most demanding first. */
  List<Trigger> triggers(Token token) {
    return byWord.getOrDefault(token.lemma().toLowerCase(Locale.ROOT), List.of());
  }

  /** Slots in which a role's filler may stand, best first: the rule's own, else the type's. */
  List<String> slots(EventRule rule, boolean verb, String role) {
    List<String> own = rule.roles().get(role);
    if (own != null) {
      return own;
    }
    return (verb ? files.get(rule.type()).verb() : files.get(rule.type()).noun()).getOrDefault(role, List.of());
  }
}
