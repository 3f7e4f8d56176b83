package org.casus.extract.assertion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.RuleFiles;
import org.casus.extract.tree.WordList;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.NounKinds;
import org.casus.model.Token;
import org.casus.model.UsageException;

/**
 * What speaks against a reading that an event rule made: metaphor, sport, works of art, history, drills, trials, markets, illness
 * and weather. Read from {@code data/rules/not-events.yaml}.
 */
public final class NotEvents {

  /**
   * One class of evidence. It holds when each condition of {@code when} holds and none of {@code unless}. A condition names
   * places, with {@code |} between alternatives, and lists of words of which one must stand there; {@link Evidence} knows the
   * places.
   *
   * @param id       unique, "not-event." first
   * @param because  what the words are about instead, for people to read
   * @param types    types that it speaks against; all sixteen when empty
   * @param triggers lemmas of triggers that it speaks against; all when empty
   * @param when     conditions that must all hold
   * @param unless   conditions of which none may hold
   * @param makes    modality that is left, in lower case; "none" when the reading is rejected
   * @param example  sentences whose marked trigger it must catch
   * @param stays    sentences that look alike whose marked trigger must stay asserted
   */
  public record Entry(@JsonProperty(required = true) String id, @JsonProperty(required = true) String because,
      List<EventType> types,
                      List<String> triggers, @JsonProperty(required = true) Map<String, List<String>> when,
                      Map<String, List<String>> unless,
                      String makes, @JsonProperty(required = true) List<String> example, List<String> stays) {

    public Entry {
      types = types == null ? List.of() : List.copyOf(types);
      triggers = triggers == null ? List.of() : List.copyOf(triggers);
      when = Map.copyOf(when);
      unless = unless == null ? Map.of() : Map.copyOf(unless);
      makes = makes == null ? "none" : makes;
      example = List.copyOf(example);
      stays = stays == null ? List.of() : List.copyOf(stays);
      if (when.isEmpty() || example.isEmpty()) {
        throw new IllegalArgumentException(id + ": evidence without a condition or an example");
      }
      if (!makes.equals("none")) {
        Modality.valueOf(makes.toUpperCase(java.util.Locale.ROOT));
      }
    }

    /** The modality that is left to the event; empty when the reading is rejected. */
    public Optional<Modality> modality() {
      return makes.equals("none") ? Optional.empty() : Optional.of(Modality.valueOf(makes.toUpperCase(java.util.Locale.ROOT)));
    }

    boolean speaksOf(Draft draft) {
      return (types.isEmpty() || types.contains(draft.rule.type())) && (triggers.isEmpty()
          || triggers.contains(draft.token.lemma()));
    }
  }

  record File(@JsonProperty(required = true) Map<String, List<String>> lists,
      @JsonProperty(required = true) List<Entry> entries) {}

  private static final String NOUN = "noun.";
  private static final String FILE = "/data/rules/not-events.yaml";

  private final List<Entry> entries;
  private final Map<String, WordList> lists = new HashMap<>();
  private final Bygone bygone;

  private NotEvents(File file, Bygone bygone, NounKinds nouns) {
    this.bygone = bygone;
    this.entries = List.copyOf(file.entries());
    file.lists().forEach((name, words) -> lists.put(name, new WordList(words)));
    Set<String> ids = new HashSet<>();
    for (Entry entry : entries) {
      if (!ids.add(entry.id())) {
        throw new UsageException(FILE + ": id twice: " + entry.id());
      }
      List<Map<String, List<String>>> conditions = List.of(entry.when(), entry.unless());
      conditions.forEach(c -> c.values().forEach(names -> names.forEach(name -> {
        boolean noun = name.startsWith(NOUN) && nouns.hasName(name.substring(NOUN.length()));
        if (!lists.containsKey(name) && !Evidence.KINDS.contains(name) && !noun) {
          throw new UsageException(FILE + ": " + entry.id() + " asks for the list '" + name + "', which is not in the file");
        }
      })));
    }
  }

  /** Reads the file from the class path; a mistake in it is an error that names it. */
  public static NotEvents load() {
    return new NotEvents(RuleFiles.read(FILE, File.class), Bygone.load(), NounKinds.load());
  }

  /** All kinds of what is no event, in the order of the file. */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * The first entry that speaks against a reading.
   *
   * @param published the article's day of publication
   * @param stated    the date that the trigger's own clause gives
   * @param beside    the date of the first of the coordinated verbs that the trigger belongs to
   * @param story     the words of the article's first sentences
   */
  public Optional<Entry> against(Draft draft, Lexicon lexicon, Optional<LocalDate> published, Optional<EventTime> stated,
      Optional<EventTime> beside,
                          List<Token> story) {
    Evidence evidence = new Evidence(draft, lexicon, bygone, published, stated, beside, story);
    return entries.stream().filter(entry -> entry.speaksOf(draft))
        .filter(entry -> entry.when().entrySet().stream().allMatch(c -> holds(evidence, c))
            && entry.unless().entrySet().stream().noneMatch(c -> holds(evidence, c)))
        .findFirst();
  }

  private boolean holds(Evidence evidence, Map.Entry<String, List<String>> condition) {
    for (String place : condition.getKey().split("\\|")) {
      List<Token> found = new ArrayList<>();
      List<Token> there = evidence.at(place);
      for (Token token : there) {
        if (condition.getValue().stream().anyMatch(name -> isOne(evidence, token, name))
            && found.stream().noneMatch(other -> other.lemma().equals(token.lemma()))) {
          found.add(token);
        }
      }
      boolean enough = switch (place) {
        case "everybody" -> !there.isEmpty() && there.stream().allMatch(t -> condition.getValue().stream()
            .anyMatch(name -> isOne(evidence, t, name)));
        case "twice" -> found.size() >= 2;
        default -> !found.isEmpty();
      };
      if (enough) {
        return true;
      }
    }
    return false;
  }

  private boolean isOne(Evidence evidence, Token token, String name) {
    if (name.startsWith(NOUN)) {
      return evidence.isNoun(token, name.substring(NOUN.length()));
    }
    WordList list = lists.get(name);
    return list == null ? evidence.isKind(token, name) : list.has(evidence.tree(), token);
  }
}
