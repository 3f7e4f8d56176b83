package org.casus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.casus.corpus.ArticleReader;
import org.casus.corpus.Corpus;
import org.casus.nlp.SharedAnnotator;
import org.casus.rdf.Shapes;
import org.casus.store.EventStore;
import org.casus.store.Tdb2EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the graph must answer about the two articles with which the project began: {@code ../shared/seeds}. Without that
 * folder the tests are skipped. The numbers of the tests are those of {@code questions.md}.
 */
@Tag("slow")
class SeedQuestionsTest {

  private static final Path SEEDS = Path.of("").toAbsolutePath().resolveSibling("shared").resolve("seeds");
  private static final String PREFIXES = """
      PREFIX casus: <https://w3id.org/casus/ontology#>
      PREFIX plover: <https://w3id.org/casus/plover/>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX actor: <http://localhost:7070/id/actor/>
      PREFIX place: <http://localhost:7070/id/place/>
      PREFIX post: <http://localhost:7070/id/post/>
      """;
  private static EventStore store;

  @BeforeAll
  static void ingest() throws Exception {
    assumeTrue(Files.isDirectory(SEEDS), "skipped: ../shared/seeds is not there");
    List<Path> files;
    try (Stream<Path> all = Files.list(SEEDS)) {
      files = all.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    }
    assertEquals(2, files.size(), "seed articles");
    Corpus corpus = new ArticleReader(Optional.of(LocalDate.of(2021, 4, 8))).read(files, new ByteArrayInputStream(new byte[0]));
    ArticleReading reading = ArticleReading.load(SharedAnnotator.get());
    store = Tdb2EventStore.inMemory("http://localhost:7070/");
    new IngestPipeline(store, () -> reading, new IngestSettings(20, 1)).run(corpus, IngestListener.SILENT);
  }

  @AfterAll
  static void close() {
    if (store != null) {
      store.close();
    }
  }

  private static boolean ask(String pattern) {
    return store.read(dataset -> {
      try (QueryExecution exec = QueryExecution.dataset(dataset).query(PREFIXES + "ASK { " + pattern + " }").build()) {
        return exec.execAsk();
      }
    });
  }

  private static void holds(String pattern) {
    assertTrue(ask(pattern), pattern);
  }

  private static void holdsNot(String pattern) {
    assertFalse(ask(pattern), pattern);
  }

  @Test
  void theStoreIsValid() {
    boolean valid = store.read(dataset -> Shapes.loadForStore().check(dataset.asDatasetGraph().getUnionGraph()).conforms());
    assertTrue(valid);
  }

  @Test
  void q01_oneAgreementReportedByBothArticles() {
    holds("""
        ?e a casus:Event ; casus:eventType plover:AGREE ; casus:modality casus:asserted ;
          casus:participant actor:united-states, actor:iraq ;
           casus:begin "2021-04-07"^^xsd:date ; casus:end "2021-04-07"^^xsd:date ; casus:dateBasis casus:stated ;
             casus:articleCount 2 ; casus:mentionCount ?n .
        FILTER (?n >= 3) FILTER NOT EXISTS { ?e casus:target ?t }
        ?e casus:topicEvent ?w . ?w casus:eventType plover:RETREAT ; casus:modality casus:planned ; casus:origin actor:iraq .""");
    holdsNot("?e a casus:Event ; casus:eventType plover:RETREAT ; casus:origin actor:iraq ; casus:modality casus:asserted");
  }

  @Test
  void q02_theMinistersMeetOnce() {
    holds("""
        ?e a casus:Event ; casus:eventType plover:CONSULT ; casus:participant actor:antony-blinken, actor:fuad-hussein ;
           casus:begin "2021-04-07"^^xsd:date ; casus:articleCount 2 ; casus:mentionCount ?n . FILTER (?n >= 4)""");
  }

  @Test
  void q03_iraqCommitsToProtect() {
    holds("""
        ?m a casus:EventMention ; casus:anchorOf "protecting" ; casus:modality casus:planned ; casus:reports ?e ;
          casus:governor ?g .
        ?g casus:eventType plover:AGREE .
        ?e casus:initiator actor:iraq ; casus:modality casus:planned .""");
    holds("""
        ?m casus:anchorOf "protecting" ; casus:attribution ?a . ?a casus:sourceText ?source .
        FILTER (CONTAINS(?source, "statement"))""");
    holdsNot("?m a casus:EventMention ; casus:modality casus:asserted ; casus:anchorOf ?words . FILTER (STRSTARTS(?words, "
        + "\"protect\"))");
  }

  @Test
  void q04_rocketsNearBalad() {
    holds("""
        ?e a casus:Event ; casus:eventType plover:ASSAULT ; casus:modality casus:asserted ; casus:isTotal false ;
           casus:begin "2021-04-04"^^xsd:date ; casus:end "2021-04-04"^^xsd:date ; casus:placePrecision casus:near ;
             casus:place ?p ;
           casus:target actor:united-states-armed-forces ; casus:killedBest 0 ; casus:woundedBest 0 .
        ?p skos:prefLabel ?name . FILTER (CONTAINS(?name, "Balad")) FILTER NOT EXISTS { ?e casus:initiator ?i }""");
  }

  @Test
  void q05_fourteenAttacksAreASumOfTheirOwn() {
    holds("""
        ?e a casus:Event ; casus:eventType plover:ASSAULT ; casus:isTotal true ; casus:target actor:united-states-armed-forces ;
           casus:begin "2021-01-01"^^xsd:date ; casus:killedBest 3 .""");
    holdsNot("?e a casus:Event ; casus:isTotal false ; casus:killedBest 3");
  }

  @Test
  void q06_whoIsBehindTheRocketAttacksIsClaimed() {
    holds("""
        ?m a casus:EventMention ; casus:anchorOf "rocket attacks" ; casus:eventType plover:ASSAULT ; casus:beginIndex ?at ;
          casus:hasRole ?r .
        ?r casus:role casus:target ; casus:filler actor:united-states-armed-forces .
        FILTER NOT EXISTS { ?m casus:hasRole ?i . ?i casus:role casus:initiator }
        ?accusation casus:eventType plover:ACCUSE ; casus:anchorOf "attributed" ; casus:hasRole ?topic, ?accused .
        ?topic casus:role casus:topic ; casus:beginIndex ?at .
        ?accused casus:role casus:target ; casus:anchorOf ?militias . FILTER (CONTAINS(?militias, "militias"))""");
  }

  @Test
  void q07_airstrikesOrdered() {
    holds("?e a casus:Event ; casus:eventType plover:ASSAULT ; casus:modality casus:ordered ; casus:initiator "
        + "actor:joe-biden ; casus:place actor:syria");
    holdsNot("?e a casus:Event ; casus:eventType plover:ASSAULT ; casus:modality casus:asserted ; casus:initiator "
        + "actor:joe-biden");
  }

  @Test
  void q08_withdrawalsOrderedByEarlierPresidents() {
    holds("?e a casus:Event ; casus:eventType plover:RETREAT ; casus:modality casus:ordered ; casus:initiator "
        + "actor:donald-trump ; casus:origin actor:iraq, actor:afghanistan");
    holds("?e a casus:Event ; casus:eventType plover:RETREAT ; casus:modality casus:ordered ; casus:initiator "
        + "actor:barack-obama ; casus:origin actor:iraq");
    holdsNot("?e a casus:Event ; casus:eventType plover:RETREAT ; casus:initiator ?i ; casus:begin \"2021-04-07\"^^xsd:date "
        + ". VALUES ?i { actor:donald-trump actor:barack-obama }");
  }

  @Test
  void q09_anAccusationAndTheAttackInItIsAClaim() {
    holds("""
        ?m a casus:EventMention ; casus:eventType plover:ACCUSE ; casus:hasRole ?r . ?r casus:role casus:initiator ;
          casus:filler actor:united-states .
        ?inner casus:governor ?m ; casus:eventType plover:ASSAULT ; casus:modality casus:possible .""");
  }

  @Test
  void q10_threats() {
    holds("?e a casus:Event ; casus:eventType plover:THREATEN ; casus:initiator actor:lloyd-austin");
    holds("?m a casus:EventMention ; casus:eventType plover:ASSAULT ; casus:modality casus:threatened ; casus:governor ?t . "
        + "?t casus:eventType plover:THREATEN");
    holds("?c a casus:Claim ; casus:claimant actor:qais-al-khazali ; casus:about ?e . ?e casus:eventType plover:THREATEN");
  }

  @Test
  void q11_noEventsOfThisStory() {
    for (String words : List.of("endless wars", "exist only to support")) {
      holds("?s a casus:Sentence ; casus:text ?text FILTER (CONTAINS(?text, '" + words + "'))");
    }
    String asserted = "?m a casus:EventMention ; casus:modality casus:asserted ; casus:anchorOf ?trigger ; "
        + "casus:inSentence/casus:text ?text ";
    holdsNot(asserted + "FILTER (CONTAINS(?text, 'endless wars') && CONTAINS(?trigger, 'wars'))");
    holdsNot(asserted + "FILTER (CONTAINS(?text, 'seeking to end a policy') && REGEX(?trigger, 'seeking|end'))");
    holdsNot(asserted + "FILTER (CONTAINS(?text, 'fight against') && CONTAINS(?trigger, 'fight'))");
    holdsNot(asserted + "FILTER (CONTAINS(?text, 'exist only to support') && REGEX(?trigger, 'exist|support'))");
  }

  @Test
  void q12_forcesInIraq() {
    holds("""
        ?f a casus:ForceObservation ; casus:countBest 2500 ; casus:approximate true ; casus:unit "soldiers" ;
          casus:forceIn actor:iraq ; casus:attribution ?a .
        ?a casus:speaker ?s . ?s skos:prefLabel ?name . FILTER (CONTAINS(STR(?name), "Department of Defense"))""");
  }

  @Test
  void q13_forcesInTwoCountriesOnOneDay() {
    for (String country : List.of("iraq", "afghanistan")) {
      holds("""
          ?f a casus:ForceObservation ; casus:countBest 2500 ; casus:unit "troops" ; casus:forceIn actor:%s ;
            casus:forceOf ?whose ;
             casus:begin "2021-01-15"^^xsd:date ; casus:end "2021-01-15"^^xsd:date .
          VALUES ?whose { actor:united-states actor:united-states-armed-forces }""".formatted(country));
    }
  }

  @Test
  void q14_kindsOfForces() {
    holds("?f a casus:ForceObservation ; casus:unit \"combat troops\" ; casus:forceIn actor:iraq . FILTER NOT EXISTS { ?f "
        + "casus:countBest ?n }");
    holds("?f a casus:ForceObservation ; casus:unit \"small contingent\"");
    holds("?f a casus:ForceObservation ; casus:unit \"rockets\" ; casus:countBest 2");
  }

  @Test
  void q15_postsAndOnePersonUnderManyNames() {
    holds("""
        ?h casus:post post:usa-secretary-of-state ; casus:holder actor:antony-blinken ; casus:begin ?from .
        FILTER (?from <= "2021-04-08"^^xsd:date)
        actor:antony-blinken skos:closeMatch|<http://www.w3.org/2002/07/owl#sameAs>
          <http://dbpedia.org/resource/Antony_Blinken> .""");
    for (String words : List.of("Anthony Blinken", "Blinken", "I")) {
      holds("?m casus:refersTo actor:antony-blinken ; casus:anchorOf ?w . FILTER (CONTAINS(?w, \"" + words + "\"))");
    }
    for (String person : List.of("joe-biden", "lloyd-austin", "fuad-hussein", "donald-trump", "barack-obama")) {
      holds("?h casus:holder actor:" + person + " ; casus:post ?p . ?m casus:refersTo actor:" + person);
    }
  }

  @Test
  void q16_oneThingUnderManyNames() {
    for (String words : List.of("ISIS", "Islamic State")) {
      holds("?m casus:refersTo actor:islamic-state ; casus:anchorOf ?w . FILTER (CONTAINS(?w, \"" + words + "\"))");
    }
    holds("?m casus:refersTo actor:united-states ; casus:anchorOf ?w . FILTER (CONTAINS(?w, \"North American country\"))");
    for (String words : List.of("two sides", "Both countries", "parties")) {
      holds("?m casus:refersTo actor:united-states, actor:iraq ; casus:anchorOf ?w . FILTER (CONTAINS(?w, \"" + words + "\"))");
    }
    holds("?a a casus:Attribution ; casus:sourceText \"Washington\" ; casus:speaker actor:united-states");
    holds("?m casus:refersTo ?d ; casus:anchorOf \"Pentagon\" . ?d skos:prefLabel ?name . FILTER (CONTAINS(STR(?name), "
        + "\"Department of Defense\"))");
  }

  @Test
  void q17_whoSaysSo() {
    for (String words : List.of("agreed to move", "presence of U.S. forces", "capabilities of the Iraqi security forces",
        "agree on timelines",
        "protecting personnel", "reflects this strategic partnership")) {
      holds("?a a casus:Attribution ; casus:sourceText ?who ; casus:contentText ?said . FILTER (CONTAINS(?who, "
          + "\"statement\")) FILTER (CONTAINS(?said, \""
          + words + "\"))");
    }
    for (String words : List.of("I was honored to speak", "I am optimistic about the future")) {
      holds("?a a casus:Attribution ; casus:speaker actor:antony-blinken ; casus:contentText ?said . FILTER (CONTAINS(?said, \""
          + words + "\"))");
    }
    holds("?a a casus:Attribution ; casus:sourceText \"experts\" ; casus:contentText ?said . FILTER (STRSTARTS(?said, \"are "
        + "a smokescreen\"))");
    holds("?a a casus:Attribution ; casus:sourceText \"Washington\" ; casus:contentText ?said . FILTER (CONTAINS(?said, "
        + "\"exist only to support\"))");
    holdsNot("?m a casus:EventMention ; casus:anchorOf \"promised\" ; casus:attribution ?a . ?a casus:sourceText \"Washington\"");
    holdsNot("?m a casus:EventMention ; casus:anchorOf \"airstrikes\" ; casus:attribution ?a");
  }

  @Test
  void q18_whatOneArticleHasAndTheOtherHasNot() {
    holds("?e casus:eventType plover:AGREE ; casus:participant actor:united-states, actor:iraq ; casus:articleCount 2 ; "
        + "casus:hasClaim ?a, ?b . "
        + "?a casus:claimedIn ?first . ?b casus:claimedIn ?second . FILTER (?first != ?second)");
    holds("?e casus:eventType plover:ASSAULT ; casus:begin \"2021-04-04\"^^xsd:date ; casus:articleCount 1");
    holds("?f a casus:ForceObservation ; casus:countBest 2500 ; casus:approximate true ; casus:inArticle ?a . "
        + "?g a casus:ForceObservation ; casus:countBest 2500 ; casus:approximate false ; casus:inArticle ?b . FILTER (?a "
        + "!= ?b)");
  }
}
