package org.casus.extract.speech;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.tree.RuleFiles;

/** Words that mark who says, thinks or wants what, read from {@code data/rules/attribution.yaml}. */
public final class AttributionRules {

  private static final String FILE = "/data/rules/attribution.yaml";

  /**
   * What the cue says of the source. An event belongs to who speaks or thinks of it, not to who merely means to bring it
   * about.
   */
  public enum Kind {
    @JsonProperty("speech") SPEECH,
    @JsonProperty("thought") THOUGHT,
    @JsonProperty("intention") INTENTION,
    /** Somebody says it, but nobody is named: "reportedly". */
    @JsonProperty("hearsay") HEARSAY
  }

  /**
   * One entry of the file. A word may stand in several entries; they are tried in the file's order.
   *
   * @param id         unique, such as "attribution.say"
   * @param kind       speech, thought, intention or hearsay
   * @param verbs      verb lemmas; "point out" is a verb with a second word that depends on it; may be empty
   * @param nouns      nouns with what is said ("the claim that"); may be empty
   * @param adjectives adjectives and participles used as such ("is confident that"); may be empty
   * @param adverbs    adverbs that say that somebody says so ("reportedly"); may be empty
   * @param passive    whether the verb counts only in the passive, with nobody named ("is believed to have fled")
   * @param yields     whether the cue gives way to a cue in its infinitive: in "declined to say whether" it is "say" that counts
   * @param subject    a list of nouns one of which must be the verb's subject; empty for any
   * @param object     a list of nouns one of which must be the verb's object; empty for any
   * @param content    where what is said stands, best first: {@link Frame#label() a frame's name}, or a preposition ("of"), or
   *                   "object" and a preposition ("object for"), for what stands behind it
   * @param example    a sentence with source, cue and content marked, read by a test
   */
  public record Cue(@JsonProperty(required = true) String id, @JsonProperty(required = true) Kind kind, List<String> verbs,
                    List<String> nouns, List<String> adjectives, List<String> adverbs, boolean passive, boolean yields,
                    List<String> subject, List<String> object, @JsonProperty(required = true) List<String> content,
                    @JsonProperty(required = true) List<String> example) {

    public Cue {
      verbs = verbs == null ? List.of() : List.copyOf(verbs);
      nouns = nouns == null ? List.of() : List.copyOf(nouns);
      adjectives = adjectives == null ? List.of() : List.copyOf(adjectives);
      adverbs = adverbs == null ? List.of() : List.copyOf(adverbs);
      subject = subject == null ? List.of() : List.copyOf(subject);
      object = object == null ? List.of() : List.copyOf(object);
      content = List.copyOf(content);
      example = List.copyOf(example);
    }

    boolean takes(Frame frame) {
      return content.contains(frame.label());
    }
  }

  /** Where what is said may stand, besides behind a preposition. */
  enum Frame {
    /** A clause with a subject, with or without "that". */
    CLAUSE,
    /** "to" and a verb, with the object that does what it says: "urged [him to go]". */
    INFINITIVE,
    /** A verb in -ing: "denied [shelling the village]". */
    GERUND,
    /** Words between quotation marks. */
    QUOTE,
    /** A noun phrase. */
    OBJECT,
    /** A noun phrase and what it is said to be: "called [the plan a disaster]". */
    COMPLEMENT,
    /** A noun phrase and "as": "described [the plan as a disaster]". */
    AS,
    /** Whatever the sentence says beside the cue and its source, if nothing better is found. */
    REST,
    /** The sentence that "in his view" stands in. */
    SENTENCE;

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final List<Cue> cues;
  private final Map<String, List<Cue>> byVerb = new HashMap<>();
  private final Map<String, List<Cue>> byNoun = new HashMap<>();
  private final Map<String, List<Cue>> byAdjective = new HashMap<>();
  private final Map<String, List<Cue>> byAdverb = new HashMap<>();

  private AttributionRules(List<Cue> cues) {
    this.cues = List.copyOf(cues);
    for (Cue cue : cues) {
      index(cue, cue.verbs(), byVerb);
      index(cue, cue.nouns(), byNoun);
      index(cue, cue.adjectives(), byAdjective);
      index(cue, cue.adverbs(), byAdverb);
    }
  }

  private static void index(Cue cue, List<String> words, Map<String, List<Cue>> map) {
    for (String word : Set.copyOf(words)) {
      map.merge(word, List.of(cue), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
  }

  /** Reads the cues from the class path; a mistake in the file is an error that names the line. */
  public static AttributionRules load() {
    return new AttributionRules(RuleFiles.readList(FILE, Cue.class));
  }

  /** All cues, in the order of the file. */
  public List<Cue> cues() {
    return cues;
  }

  List<Cue> verb(String lemma) {
    return byVerb.getOrDefault(lemma, List.of());
  }

  List<Cue> noun(String lemma) {
    return byNoun.getOrDefault(lemma, List.of());
  }

  List<Cue> adverb(String word) {
    return byAdverb.getOrDefault(word, List.of());
  }

  List<Cue> adjective(String word) {
    return byAdjective.getOrDefault(word, List.of());
  }
}
