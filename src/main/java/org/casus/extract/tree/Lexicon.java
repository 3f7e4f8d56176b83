package org.casus.extract.tree;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.casus.model.NounKinds;
import org.casus.model.Token;
import org.casus.model.UsageException;

/** Word lists, read from {@code data/lexicon/words.yaml}: which nouns can act, which verbs are light, and so on. */
public final class Lexicon {

  /**
   * One word list of the file.
   *
   * @param list    its name, by which rules refer to it
   * @param meaning what the words have in common
   * @param words   lemmas, lower case
   * @param example a sentence with one of the words in square brackets
   */
  public record Entry(@JsonProperty(required = true) String list, @JsonProperty(required = true) String meaning,
                      @JsonProperty(required = true) List<String> words, @JsonProperty(required = true) String example) {}

  private static final Pattern PERSON_ENDING = Pattern.compile(".{2,}(?:man|men|woman|women|person|people)");
  private static final Pattern AGENTIVE = Pattern.compile(".{3,}(?:er|or|ist|eer|crat|ian|ant)");
  private static final String FILE = "/data/lexicon/words.yaml";
  private static final Set<String> NAME_TAGS = Set.of("PERSON", "ORGANIZATION", "LOCATION", "MISC");

  /** Lists whose words all name people or bodies. */
  private static final List<String> ACTOR_LISTS = List.of("actor", "person-noun", "human-harm", "troops", "protester",
      "prisoner", "diplomat", "official", "body");

  private final List<Entry> entries;
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final NounKinds nouns;

  private Lexicon(List<Entry> entries, NounKinds nouns) {
    this.entries = List.copyOf(entries);
    this.nouns = nouns;
    for (Entry entry : entries) {
      if (lists.put(entry.list(), Set.copyOf(entry.words())) != null) {
        throw new UsageException(FILE + ": list twice: " + entry.list());
      }
    }
  }

  /** Reads the word lists from the class path. */
  public static Lexicon load() {
    return new Lexicon(RuleFiles.readList(FILE, Entry.class), NounKinds.load());
  }

  /** All lists of words, in the order of the file. */
  public List<Entry> entries() {
    return entries;
  }

  /** Whether a list holds a lemma; asking for a list that is not there is an error in a rule file. */
  public boolean has(String list, String lemma) {
    Set<String> words = lists.get(list);
    if (words == null) {
      throw new UsageException("no word list '" + list + "' in " + FILE + "; there are " + new TreeSet<>(lists.keySet()));
    }
    return words.contains(lemma);
  }

  boolean hasList(String list) {
    return lists.containsKey(list);
  }

  /** A verb that adds nothing but tense to the event noun it takes: "launch", "hold", "reach". */
  public boolean isLightVerb(String lemma) {
    return has("light-verb", lemma);
  }

  /** Whether a verb says little beside its preposition's noun: "come under attack". */
  public boolean isLightWithPreposition(String lemma, String preposition) {
    return has("light-verb-with-preposition", lemma + " " + preposition);
  }

  /** A participle that ties an event noun to its arguments: "attack directed against". */
  public boolean isSupport(String lemma) {
    return has("support-verb", lemma);
  }

  /** A verb whose subject, not its object, does what its infinitive says: "promised Iraq to leave". */
  public boolean isSubjectControl(String lemma) {
    return has("subject-control", lemma);
  }

  /** "dozens of", "a group of", "members of": the noun after "of" is what is meant. */
  public boolean isPartitive(String lemma) {
    return has("partitive", lemma);
  }

  /** Whether a word can name one who acts in politics: a name, a personal pronoun, or an actor noun. */
  public boolean isActor(Token token) {
    if (token.isPronoun()) {
      return true;
    }
    if (token.ner().equals("LOCATION") && has("ground", token.lemma().toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (token.isNoun() && !token.isProperNoun() && has("idle-form", token.word().toLowerCase(Locale.ROOT))) {
      return false;
    }
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (NAME_TAGS.contains(token.ner()) && !has("not-an-actor", lemma)) {
      return token.isNoun() || token.ner().equals("MISC") || token.pos().startsWith("JJ");
    }
    return nouns.is(token, "person") && !has("not-an-actor", lemma) || token.isNoun() && PERSON_ENDING.matcher(lemma).matches()
        || (token.isNoun() || token.pos().startsWith("JJ") && !isQuality(token, lemma))
        && ACTOR_LISTS.stream().anyMatch(list -> has(list, lemma))
        || token.isProperNoun() && !has("not-an-actor", lemma)
        || token.pos().equals("CD") || token.pos().equals("DT") && Set.of("some", "both", "all", "those", "these")
        .contains(lemma);
  }

  /** "A general strike", but not "the general", which the tagger may take for an adjective. */
  private boolean isQuality(Token token, String lemma) {
    return token.relation().equals("amod") && has("quality", lemma);
  }

  /** Nouns formed from what somebody does or believes: "jailers", "gunners", "loyalists". */
  public static boolean isAgentive(Token token) {
    return AGENTIVE.matcher(token.lemma().toLowerCase(Locale.ROOT)).matches();
  }

  /** What kind of thing a common noun usually names. */
  public NounKinds nouns() {
    return nouns;
  }

  /** Whether the tagger takes the word for a part of a name. */
  public static boolean isName(Token token) {
    return NAME_TAGS.contains(token.ner());
  }
}
