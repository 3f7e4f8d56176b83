package org.casus.extract.assertion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.tree.RuleFiles;
import org.casus.model.Modality;

/** Words that decide in what way an event below them is spoken of, read from {@code data/rules/governors.yaml}. */
public final class Governors {

  /**
   * One entry of the file.
   *
   * @param id      unique, such as "governor.plan"
   * @param words   lemmas of verbs, nouns, adjectives or adverbs
   * @param in      slots in which the event stands: clause, object, subject, modifier (the word modifies the event), or a
   *     preposition
   * @param makes   modality that the event gets; "asserted" for words that leave it as it is
   * @param example a sentence with the event's trigger marked, read by a test
   */
  public record Governor(@JsonProperty(required = true) String id, @JsonProperty(required = true) List<String> words,
                         @JsonProperty(required = true) List<String> in, @JsonProperty(required = true) String makes,
                         @JsonProperty(required = true) List<String> example) {

    public Governor {
      words = List.copyOf(words);
      in = List.copyOf(in);
      example = List.copyOf(example);
      Modality.valueOf(makes.toUpperCase(Locale.ROOT));
    }

    /** What the governed event becomes. */
    public Modality modality() {
      return Modality.valueOf(makes.toUpperCase(Locale.ROOT));
    }
  }

  private static final String FILE = "/data/rules/governors.yaml";

  private final List<Governor> entries;
  private final Map<String, List<Governor>> byWord = new HashMap<>();

  private Governors(List<Governor> entries) {
    this.entries = List.copyOf(entries);
    for (Governor entry : entries) {
      entry.words().forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(entry));
    }
  }

  /** Reads {@code data/rules/governors.yaml}. */
  public static Governors load() {
    return new Governors(RuleFiles.readList(FILE, Governor.class));
  }

  /** All governors, in the order of the file. */
  public List<Governor> entries() {
    return entries;
  }

  /** The entry for a governing word that has the event in a slot. */
  Optional<Governor> find(String lemma, String slot) {
    return byWord.getOrDefault(lemma.toLowerCase(Locale.ROOT), List.of()).stream().filter(g -> g.in().contains(slot)).findFirst();
  }
}
