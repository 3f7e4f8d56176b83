package org.casus.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that mark who says what, read from {@code data/rules/attribution.yaml}. */
public final class AttributionRules {

  /**
   * One entry of the file.
   *
   * @param id      unique, such as "attribution.say"
   * @param verbs   verb lemmas; may be empty
   * @param nouns   nouns with a clause of what is said ("the claim that"); may be empty
   * @param content where what is said stands: clause (a clause with a subject), infinitive, gerund, quote
   * @param example a sentence with source, cue and content marked, read by a test
   */
  public record Cue(@JsonProperty(required = true) String id, List<String> verbs, List<String> nouns,
                    @JsonProperty(required = true) List<String> content, @JsonProperty(required = true) List<String> example) {

    public Cue {
      verbs = verbs == null ? List.of() : List.copyOf(verbs);
      nouns = nouns == null ? List.of() : List.copyOf(nouns);
      content = List.copyOf(content);
      example = List.copyOf(example);
    }
  }

  private final List<Cue> cues;
  private final Map<String, Cue> byVerb = new HashMap<>();
  private final Map<String, Cue> byNoun = new HashMap<>();

  private AttributionRules(List<Cue> cues) {
    this.cues = List.copyOf(cues);
    for (Cue cue : cues) {
      cue.verbs().forEach(verb -> byVerb.put(verb, cue));
      cue.nouns().forEach(noun -> byNoun.put(noun, cue));
    }
  }

  public static AttributionRules load() {
    return new AttributionRules(RuleFiles.readList("/data/rules/attribution.yaml", Cue.class));
  }

  public List<Cue> cues() {
    return cues;
  }

  Optional<Cue> verb(String lemma) {
    return Optional.ofNullable(byVerb.get(lemma));
  }

  Optional<Cue> noun(String lemma) {
    return Optional.ofNullable(byNoun.get(lemma));
  }
}
