package org.casus.resolve.mention;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityMention;

/** What the words of one article have been found to refer to so far. Filled in the order of resolution, asked by place. */
public final class Ledger {

  /** Grammatical gender of a person, learnt from titles and pronouns. */
  public enum Gender { MALE, FEMALE }

  private static final Comparator<Mention> TEXT_ORDER =
      Comparator.comparing(Mention::span).thenComparing(m -> m.referent().first().id());

  private final List<Mention> mentions = new ArrayList<>();
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();
  private final Map<Story.Place, Referent> aliases = new HashMap<>();
  private final Map<EntityId, Set<String>> titles = new HashMap<>();
  private final Map<EntityId, Gender> genders = new HashMap<>();

  /** Takes note of a mention; mentions are found again in the order of the text. */
  public void add(Mention mention) {
    mentions.add(mention);
    bySentence.computeIfAbsent(mention.sentence(), s -> new ArrayList<>()).add(mention);
  }

  /** Notes that a word refers to something without being a mention of its own: the title before a name. */
  public void addAlias(int sentence, int token, Referent referent) {
    aliases.putIfAbsent(new Story.Place(sentence, token), referent);
  }

  /** Notes that a person was called by a title: "minister". */
  public void addTitle(EntityId person, String noun) {
    titles.computeIfAbsent(person, id -> new HashSet<>()).add(noun);
  }

  /** Whether a title of several words may mean the person: called so, or by its last word alone, as no prime minister is. */
  public boolean mayBe(EntityId person, String noun, String words) {
    Set<String> called = titles.getOrDefault(person, Set.of());
    return called.contains(noun) && (!words.contains(" ") || called.contains(words)
        || !words.startsWith("prime ") && called.stream().noneMatch(title -> title.endsWith(" " + noun)));
  }

  /** Whether the person was called by this title before. */
  public boolean hasTitle(EntityId person, String noun) {
    return titles.getOrDefault(person, Set.of()).contains(noun);
  }

  /** Takes note of what a person's words or pronouns told. */
  public void setGender(EntityId person, Gender gender) {
    genders.putIfAbsent(person, gender);
  }

  /** The person's gender, when the article told it. */
  public Optional<Gender> gender(EntityId person) {
    return Optional.ofNullable(genders.get(person));
  }

  /** What the word refers to: the bearer of a title, or a mention whose head it is. */
  public Optional<Referent> referent(int sentence, int token) {
    return Optional.ofNullable(aliases.get(new Story.Place(sentence, token)))
        .or(() -> headAt(sentence, token).map(Mention::referent));
  }

  /** The mention whose head is that token; of two, the longer one. */
  public Optional<Mention> headAt(int sentence, int token) {
    return in(sentence).stream().filter(m -> m.head() == token).max(Comparator.comparingInt(m -> m.end() - m.begin()));
  }

  /** The shortest mention that has that token in it. */
  public Optional<Mention> covering(int sentence, int token) {
    return in(sentence).stream().filter(m -> m.covers(token)).min(Comparator.comparingInt(m -> m.end() - m.begin()));
  }

  /** A thing that is mentioned. */
  public Optional<Entity> thing(EntityId id) {
    return mentions.stream().flatMap(m -> m.referent().things().stream()).filter(t -> t.id().equals(id)).findFirst();
  }

  /** The mentions of a sentence, in the order in which they were found. */
  public List<Mention> in(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /** Mentions of a sentence in text order. */
  public List<Mention> inOrder(int sentence) {
    return in(sentence).stream().sorted(TEXT_ORDER).toList();
  }

  /** Mentions that end before a token, the nearest first, from at most that many sentences before. */
  public List<Mention> before(int sentence, int token, int sentences) {
    List<Mention> found = new ArrayList<>();
    for (int s = sentence; s >= Math.max(0, sentence - sentences); s--) {
      List<Mention> here = new ArrayList<>(inOrder(s));
      Collections.reverse(here);
      int current = s;
      here.stream().filter(m -> current < sentence || m.end() <= token).forEach(found::add);
    }
    return found;
  }

  /** One entity for each thing, with its mentions in text order, in the order of first mention. */
  public List<Entity> entities() {
    Map<EntityId, Entity> things = new TreeMap<>();
    Map<EntityId, List<EntityMention>> spans = new TreeMap<>();
    mentions.stream().sorted(TEXT_ORDER).forEach(mention -> mention.referent().things().forEach(thing -> {
      things.putIfAbsent(thing.id(), thing);
      List<EntityMention> list = spans.computeIfAbsent(thing.id(), id -> new ArrayList<>());
      if (list.stream().noneMatch(m -> m.span().equals(mention.span()))) {
        list.add(new EntityMention(mention.span(), mention.kind()));
      }
    }));
    return things.values().stream().map(thing -> thing.withMentions(spans.get(thing.id())))
        .sorted(Comparator.comparing((Entity e) -> e.mentions().get(0).span()).thenComparing(Entity::id)).toList();
  }

  /** The countries of all who are named in the phrase of a noun, up to the noun itself; none where there is no noun. */
  public Set<String> countriesIn(Tree tree, Optional<Integer> noun) {
    return noun.stream().flatMap(head -> in(tree.index()).stream()
        .filter(mention -> mention.begin() >= tree.phraseBegin(head) && mention.begin() <= head))
        .flatMap(mention -> mention.referent().country().stream()).collect(Collectors.toSet());
  }
}
