package org.casus.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.Entity;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.model.Extraction;
import org.casus.model.Reading;
import org.casus.model.Role;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.lexicon.ReferenceWords;
import org.casus.resolve.lexicon.RegionWords;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.NameLinker;
import org.casus.resolve.reference.FillerResolver;
import org.casus.resolve.reference.NominalResolver;
import org.casus.resolve.reference.Owners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each noun of {@code data/lexicon/actors.yaml} is found in its example sentence, and read as its heading says. */
class ActorNounExamplesTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final EntityResolver RESOLVER = EntityResolver.of(GAZETTEER);
  private static final ActorLexicon LEXICON = ActorLexicon.load();
  private static final Map<String, List<Sentence>> STORED = StoredAnnotations.read("actors.tsv");

  static Stream<ActorNoun> nouns() {
    return LEXICON.list().stream();
  }

  @Test
  void thereAreNouns() {
    assertTrue(nouns().count() >= 300, "only " + nouns().count());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nouns")
  void isReadAsItsHeadingSays(ActorNoun noun) {
    AnnotatedArticle article = StoredAnnotations.annotated(STORED, noun.kind() + " " + noun.noun(),
        Article.ofText(noun.example(), Optional.empty()));
    Span word = word(noun, article);
    Reading reading = RESOLVER.resolve(article, new Extraction(List.of(), List.of(), List.of()));
    List<Entity> things = reading.entities().stream().filter(e -> e.mentions().stream()
        .anyMatch(m -> m.span().contains(word) && (m.kind() != EntityMention.Kind.NAMED || Owners.isBody(e.type())))).toList();
    switch (noun.kind()) {
      case STATE, COUNTRY -> assertEquals(EntityType.STATE, only(things, reading).type());
      case FORCE, BODY, PEOPLE, GROUP -> isOfSector(noun, things, reading);
      case TITLE -> assertFalse(people(reading).isEmpty(), () -> "nobody in " + reading.entities());
      case SIDE -> assertEquals(2, things.size(), () -> noun.example() + " " + things);
      case PLACE -> assertEquals(EntityType.PLACE, only(things, reading).type());
      case WEAPON, FACILITY -> isFoundAsFiller(noun, article, word);
    }
  }

  @Test
  void listsOfWordsHoldTheWordOfTheirExample() {
    List<ReferenceWords.Entry> entries = ReferenceWords.load().entries();
    assertTrue(entries.size() >= 8, "only " + entries.size());
    entries.forEach(entry -> assertTrue(entry.words().contains(entry.example().replaceFirst(".*\\[(.+)].*", "$1")
        .toLowerCase(Locale.ROOT)), () -> entry.list() + ": " + entry.example()));
  }

  private static Span word(ActorNoun noun, AnnotatedArticle article) {
    for (Sentence sentence : article.sentences()) {
      Tree tree = new Tree(sentence, article.text());
      Optional<Integer> at = IntStream.range(0, tree.size()).boxed().filter(i -> (noun.kind() == ActorNoun.Kind.SIDE
          ? LEXICON.findSide(tree.lemma(i)) : LEXICON.find(tree, i)).filter(n -> n.noun().equals(noun.noun())).isPresent())
          .reduce((a, b) -> b);
      if (at.isPresent()) {
        return tree.token(at.get()).span();
      }
    }
    throw new AssertionError(noun.noun() + " is not found in: " + noun.example());
  }

  private static Entity only(List<Entity> things, Reading reading) {
    assertEquals(1, things.size(), () -> things + " in \"" + reading.article().text() + "\" among " + reading.entities());
    return things.get(0);
  }

  private static void isOfSector(ActorNoun noun, List<Entity> things, Reading reading) {
    assertFalse(things.isEmpty(), () -> "nothing of \"" + noun.example() + "\" in " + reading.entities());
    noun.sector().ifPresent(sector -> assertTrue(things.stream().anyMatch(t -> t.sector().equals(noun.sector())),
        () -> noun.noun() + ": " + sector + " not in " + things));
  }

  private static List<Entity> people(Reading reading) {
    return reading.entities().stream().filter(e -> e.type() == EntityType.PERSON || e.type() == EntityType.POPULATION
        || e.type() == EntityType.POST)
        .toList();
  }

  private static void isFoundAsFiller(ActorNoun noun, AnnotatedArticle article, Span word) {
    Story story = new Story(article);
    RegionWords regions = RegionWords.load();
    NameLinker.Names names = new NameLinker(GAZETTEER, LEXICON, regions).link(story);
    NominalResolver nominals = new NominalResolver(GAZETTEER, LEXICON, regions, story, names);
    Optional<Referent> found = new FillerResolver(GAZETTEER, LEXICON, story, names.ledger(), nominals)
        .resolve(word, word, Role.INSTRUMENT);
    assertTrue(found.isPresent(), noun.example());
    assertTrue(found.get().is(noun.type()) || noun.kind() == ActorNoun.Kind.FACILITY, () -> noun + " is " + found.get());
  }
}
