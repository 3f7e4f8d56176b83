package org.casus.extract.role;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.Role;

/**
 * One entry of {@code data/rules/events/*.yaml}: words that signal a type of event, and who stands where.
 *
 * @param id       unique, type first: "assault.attack"
 * @param verbs    verb lemmas, with particle where needed ("carry out"); may be empty
 * @param nouns    noun lemmas, of several words where needed ("cease fire"); may be empty
 * @param adjectives predicate adjectives, as in "is ready to"; may be empty
 * @param roles    role to the slots in which its filler may stand, best first; the type's defaults where absent
 * @param needs    slot to word lists: the slot must be filled by a word of one of the lists ("*" for any word)
 * @param not      slot to word lists: the slot must not be filled by such a word
 * @param embeds   modality of an event in the clause, object or preposition that the rule's {@code embedsIn} names
 * @param embedsIn slots in which the governed event stands; clause, object and "to" when absent
 * @param makes    modality of the event itself where nothing else is said: who orders soldiers to a border has not sent them
 *     yet; asserted when absent
 * @param future   modality of the event when it is announced: who says "we will strike harder" threatens now; planned when absent
 * @param purpose  modality of the event when it is the purpose of another act ("blocked roads to demand reforms" is a demand);
 *     hypothetical when absent
 * @param mode     PLOVER mode
 * @param cameo    CAMEO code
 * @param weight   0 to 1: how often such a reading is expected to be right, all else being well
 * @param example  a sentence with [words|role] marked; a test reads it
 */
public record EventRule(@JsonProperty(required = true) String id, List<String> verbs, List<String> nouns, List<String> adjectives,
                        Map<String, List<String>> roles, Map<String, List<String>> needs, Map<String, List<String>> not,
                        String embeds, List<String> embedsIn, String makes, String future, String purpose, String mode,
                        String cameo, Double weight,
                        @JsonProperty(required = true) List<String> example, EventType type) {

  public EventRule {
    verbs = verbs == null ? List.of() : List.copyOf(verbs);
    nouns = nouns == null ? List.of() : List.copyOf(nouns);
    adjectives = adjectives == null ? List.of() : List.copyOf(adjectives);
    roles = roles == null ? Map.of() : Map.copyOf(roles);
    needs = needs == null ? Map.of() : Map.copyOf(needs);
    not = not == null ? Map.of() : Map.copyOf(not);
    embedsIn = embedsIn == null ? List.of("clause", "object", "to") : List.copyOf(embedsIn);
    weight = weight == null ? 0.8 : weight;
    example = List.copyOf(example);
    if (verbs.isEmpty() && nouns.isEmpty() && adjectives.isEmpty()) {
      throw new IllegalArgumentException(id + ": a rule without words");
    }
    if (example.isEmpty()) {
      throw new IllegalArgumentException(id + ": a rule without an example");
    }
    roles.keySet().forEach(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)));
    Stream.of(makes, future, purpose, embeds).forEach(name -> modality(name, Modality.ASSERTED));
  }

  /** @throws IllegalArgumentException when there is no modality of that name */
  private static Modality modality(String name, Modality whenAbsent) {
    return name == null ? whenAbsent : Modality.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** A rule of which only this is known; the type's own slots say who stands where. */
  public static EventRule plain(String id, EventType type, List<String> words, String future, double weight,
      List<String> example) {
    return new EventRule(id, words, null, null, null, null, null, null, null, null, future, null, null, null, weight, example,
        type);
  }

  EventRule ofType(EventType newType) {
    return new EventRule(id, verbs, nouns, adjectives, roles, needs, not, embeds, embedsIn, makes, future, purpose, mode, cameo,
        weight, example, newType);
  }

  /** Whether the rule asks for persons of a certain kind in a slot. */
  boolean names(String slot) {
    return needs.getOrDefault(slot, List.of()).stream().anyMatch(list -> list.equals("investigator") || list.equals("diplomat")
        || list.equals("prisoner")
        || list.equals("troop-object"));
  }

  /** What the rule's own words make of the event. */
  public Modality made() {
    return modality(makes, Modality.ASSERTED);
  }

  /** What the rule makes of an event that is announced. */
  public Modality announced() {
    return modality(future, Modality.PLANNED);
  }

  /** What the rule makes of an event that is another act's purpose. */
  public Modality purposed() {
    return modality(purpose, Modality.HYPOTHETICAL);
  }

  /** What an event below this one becomes, when this rule governs. */
  public Optional<Modality> embedded() {
    return Optional.ofNullable(embeds).map(name -> modality(name, Modality.ASSERTED));
  }
}
