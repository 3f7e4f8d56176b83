package org.casus.resolve.lexicon;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.casus.model.Entity;
import org.casus.model.EntityType;
import org.casus.model.NounKinds;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Tree;

/** The nouns of {@code data/lexicon/actors.yaml}, and the lists of words beside them. Immutable. */
public final class ActorLexicon {

  private static final String FILE = "/data/lexicon/actors.yaml";
  private static final int LONGEST_NOUN = 3;

  private final Map<ActorNoun.Kind, Map<String, ActorNoun>> nouns = new EnumMap<>(ActorNoun.Kind.class);
  /** The same nouns by their plurals: the lemmatizer leaves "troops" as it is, and makes "basis" of "bases". */
  private final Map<String, ActorNoun> plurals = new HashMap<>();

  private final ReferenceWords words = ReferenceWords.load();
  private final NounKinds nounKinds = NounKinds.load();
  private final GivenNames givenNames = GivenNames.load();

  private ActorLexicon() {}

  /** Reads the nouns for actors of {@code data/lexicon/actors.yaml}. */
  public static ActorLexicon load() {
    ActorLexicon lexicon = new ActorLexicon();
    LexiconFile.read(FILE, JsonNode.class).fields()
        .forEachRemaining(heading -> heading.getValue().forEach(entry -> lexicon.add(heading.getKey(), entry)));
    return lexicon;
  }

  private void add(String heading, JsonNode entry) {
    ActorNoun.Kind kind = ActorNoun.Kind.valueOf(heading.toUpperCase(Locale.ROOT));
    String noun = entry.path("noun").asText();
    String type = entry.path("type").asText();
    ActorNoun read = new ActorNoun(noun, entry.path("plural").asText(pluralOf(noun)), kind,
        type.isEmpty() ? kind.type() : EntityType.valueOf(type.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT)),
        Optional.of(entry.path("sector").asText()).filter(s -> !s.isEmpty()), LexiconFile.texts(entry.path("not")),
        entry.path("example").asText());
    if (nouns.computeIfAbsent(kind, k -> new TreeMap<>()).put(noun, read) != null) {
      throw new IllegalStateException(FILE + ": twice under " + heading + ": " + noun);
    }
    if (kind != ActorNoun.Kind.SIDE) {
      plurals.putIfAbsent(read.plural(), read);
    }
  }

  /** A list of {@code data/lexicon/reference.yaml}. */
  public Set<String> words(String list) {
    return words.of(list);
  }

  /** Whether a common noun names a person or people, listed here or not. */
  public boolean isPerson(Tree tree, int head) {
    return nounKinds.is(tree.token(head), "person") && !words("no-one").contains(tree.lemma(head));
  }

  /** The gender of a person by the given name. */
  public Optional<Ledger.Gender> gender(Entity person) {
    return givenNames.genderOf(person);
  }

  private static String pluralOf(String noun) {
    return noun.matches(".*(s|x|ch|sh)") ? noun + "es" : noun + "s";
  }

  /** All nouns for actors, in the order of the file. */
  public List<ActorNoun> list() {
    List<ActorNoun> all = new ArrayList<>();
    nouns.values().forEach(map -> all.addAll(map.values()));
    return Collections.unmodifiableList(all);
  }

  /** The longest noun of the lexicon that ends at a token, for what it stands for by itself; sides are asked for apart. */
  public Optional<ActorNoun> find(Tree tree, int head) {
    Optional<ActorNoun> plural = Optional.ofNullable(plurals.get(tree.word(head)));
    String phrase = plural.map(ActorNoun::noun).orElse(tree.lemma(head));
    Optional<ActorNoun> best = plural.or(() -> find(tree.lemma(head)));
    Optional<ActorNoun> postposed = Optional.ofNullable(plurals.get(tree.word(head) + " " + tree.word(head + 1)));
    if (postposed.isPresent()) { // "attorneys general"
      return postposed;
    }
    for (int begin = head - 1; begin >= 0 && head - begin < LONGEST_NOUN && tree.isModifier(begin); begin--) {
      phrase = tree.word(begin) + " " + phrase;
      Optional<ActorNoun> longer = find(phrase);
      best = longer.isPresent() ? longer : best;
    }
    return best.filter(noun -> !isOtherwiseMeant(tree, head, noun));
  }

  /** "Graduation party", "opposition to the plan": the noun names no actor there. */
  private static boolean isOtherwiseMeant(Tree tree, int head, ActorNoun noun) {
    return !noun.not().isEmpty() && tree.children(head).stream().anyMatch(child -> child < head
        ? tree.isModifier(child) && noun.not().contains(tree.word(child)) : noun.not().contains(tree.preposition(child))
        || tree.child(child, "mark").filter(mark -> noun.not().contains(tree.word(mark))).isPresent());
  }

  /** A noun by its dictionary form, with hyphens or blanks. */
  public Optional<ActorNoun> find(String lemma) {
    String noun = lemma.replace('-', ' ');
    for (ActorNoun.Kind kind : ActorNoun.Kind.values()) {
      ActorNoun found = kind == ActorNoun.Kind.SIDE ? null : nouns.getOrDefault(kind, Map.of()).get(noun);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** The noun as the name of sides that face each other. */
  public Optional<ActorNoun> findSide(String noun) {
    return Optional.ofNullable(nouns.getOrDefault(ActorNoun.Kind.SIDE, Map.of()).get(noun));
  }
}
