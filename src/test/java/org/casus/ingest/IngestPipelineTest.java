package org.casus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.out.NodeFmtLib;
import org.casus.corpus.Corpus;
import org.casus.model.Article;
import org.casus.model.Issue;
import org.casus.model.Reading;
import org.casus.rdf.Iris;
import org.casus.rdf.Shapes;
import org.casus.store.EventStore;
import org.casus.store.Tdb2EventStore;
import org.junit.jupiter.api.Test;

class IngestPipelineTest {

  private static final String BASE = "http://localhost:7070/";

  @Test
  void articlesBecomeEventsWithClaims() {
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      IngestReport report = ingest(store, SampleReadings.corpus(7), 3, 1);
      assertEquals(new IngestReport(7, 0, 0, 11, 2, List.of()), report);
      assertEquals(4, count(store,
          "?e a casus:Event ; casus:eventType plover:ASSAULT ; casus:hasMention ?m . ?m casus:inArticle ?a", "DISTINCT ?a"));
      assertEquals(1, count(store, "?e casus:eventType plover:ASSAULT ; casus:killedLow 1 ; casus:killedHigh 7 ; a casus:Event",
          "DISTINCT ?e"));
      assertEquals(List.of(), faults(store));
    }
  }

  @Test
  void theSameArticlesAgainChangeNothing() {
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      ingest(store, SampleReadings.corpus(4), 20, 2);
      String version = store.version();
      List<Article> again = new ArrayList<>(SampleReadings.corpus(4).articles());
      Article first = again.get(0);
      again.add(new Article(first.id(), first.text(), Optional.of("Another headline"), Optional.empty(), Optional.empty(),
          Optional.of(LocalDate.of(2022, 1, 1)), Optional.empty()));
      IngestPipeline pipeline = new IngestPipeline(store, () -> {
        throw new AssertionError("nothing to read, so nothing is loaded");
      }, new IngestSettings(20, 2));
      IngestReport report = pipeline.run(new Corpus(again, List.of()), IngestListener.SILENT);
      assertEquals(0, report.added());
      assertEquals(5, report.known());
      assertEquals(version, store.version());
    }
  }

  @Test
  void orderBatchesAndThreadsDoNotMatter() {
    TreeSet<String> expected = quads(SampleReadings.corpus(9), 20, 1);
    for (int seed = 0; seed < 3; seed++) {
      List<Article> shuffled = new ArrayList<>(SampleReadings.corpus(9).articles());
      Collections.shuffle(shuffled, new Random(seed));
      assertEquals(expected, quads(new Corpus(shuffled, List.of()), 1 + seed, 1 + seed % 2), "seed " + seed);
    }
  }

  @Test
  void oneRunOrManyGiveTheSameStore() {
    TreeSet<String> expected = quads(SampleReadings.corpus(6), 20, 1);
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      for (Article article : SampleReadings.corpus(6).articles()) {
        ingest(store, new Corpus(List.of(article), List.of()), 20, 1);
      }
      assertEquals(expected, quads(store));
    }
  }

  @Test
  void aRunThatBreaksOffLeavesAValidStoreAndTheNextCompletesIt() {
    TreeSet<String> expected = quads(SampleReadings.corpus(8), 2, 1);
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      AtomicInteger left = new AtomicInteger(5);
      SampleReadings sample = new SampleReadings();
      Function<Article, Reading> breaking = article -> {
        if (left.getAndDecrement() == 0) {
          throw new IllegalArgumentException("out of paper");
        }
        return sample.apply(article);
      };
      IngestPipeline pipeline = new IngestPipeline(store, () -> breaking, new IngestSettings(2, 1));
      IllegalStateException e = assertThrows(IllegalStateException.class,
          () -> pipeline.run(SampleReadings.corpus(8), IngestListener.SILENT));
      assertTrue(e.getMessage().contains(SampleReadings.corpus(8).articles().get(5).id().value()), e.getMessage());
      assertEquals("out of paper", e.getCause().getMessage());
      assertEquals(4, store.statistics().articles(), "two whole batches");
      assertEquals(List.of(), faults(store));
      assertEquals(4, store.statistics().events(), "those of each batch");
      IngestReport rest = ingest(store, SampleReadings.corpus(8), 2, 1);
      assertEquals(4, rest.added());
      assertEquals(expected, quads(store));
    }
  }

  @Test
  void aKillBeforeMergingIsMendedByAnIngestOfNothingNew() {
    TreeSet<String> expected = quads(SampleReadings.corpus(3), 20, 1);
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      new ReferenceGraph(store).bringUpToDate();
      List<Reading> readings = SampleReadings.corpus(3).articles().stream().map(new SampleReadings()).toList();
      ArticleWriter writer = new ArticleWriter(store, new EventGraph(new Iris(BASE)));
      writer.write(readings.subList(0, 1));
      writer.write(readings.subList(1, 3));
      assertEquals(0, ingest(store, SampleReadings.corpus(1), 20, 1).added());
      assertEquals(expected, quads(store));
    }
  }

  @Test
  void anInvalidBatchIsNamedAndNotWritten() {
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      SampleReadings sample = new SampleReadings();
      Corpus corpus = SampleReadings.corpus(3);
      Function<Article, Reading> faulty = article -> {
        Reading good = sample.apply(article);
        // Roles that point to entities nobody describes.
        return article.equals(corpus.articles().get(2)) ? new Reading(article, good.sentences(), List.of(), good.times(),
            good.attributions(), good.forces(), good.events()) : good;
      };
      IngestPipeline pipeline = new IngestPipeline(store, () -> faulty, new IngestSettings(2, 1));
      InvalidGraphException e = assertThrows(InvalidGraphException.class, () -> pipeline.run(corpus, IngestListener.SILENT));
      assertTrue(e.getMessage().contains(corpus.articles().get(2).id().value()), e.getMessage());
      assertTrue(e.getMessage().contains(BASE + "id/"), e.getMessage());
      assertEquals(2, store.statistics().articles());
    }
  }

  @Test
  void issuesAreCollectedAndUndatedArticlesCounted() {
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      Article undated = Article.ofText("Rockets hit Balad on Sunday, Iraq said in report 99. The attack killed 2 people.",
          Optional.empty());
      List<Issue> issues = List.of(new Issue("empty.txt", Issue.Kind.EMPTY, "the file is empty"));
      IngestReport report = ingest(store, new Corpus(List.of(undated, undated), issues), 20, 1);
      assertEquals(new IngestReport(1, 1, 1, 2, 1, issues), report);
    }
  }

  @Test
  void progressTellsEveryArticle() {
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      List<String> heard = new ArrayList<>();
      IngestListener listener = new IngestListener() {
        @Override
        public void begins(Stage stage, long steps) {
          heard.add(stage + " " + steps);
        }

        @Override
        public void advances(long steps) {
          heard.add("+" + steps);
        }
      };
      new IngestPipeline(store, SampleReadings::new, new IngestSettings(2, 2)).run(SampleReadings.corpus(3), listener);
      assertEquals(List.of("LOADING 1", "+1", "READING 3", "+1", "+1", "+1", "MERGING 1", "+1"), heard);
      assertFalse(new EventRefresh(store, new EventGraph(new Iris(BASE))).isDue());
    }
  }

  private static IngestReport ingest(EventStore store, Corpus corpus, int batch, int threads) {
    return new IngestPipeline(store, SampleReadings::new, new IngestSettings(batch, threads)).run(corpus, IngestListener.SILENT);
  }

  private static TreeSet<String> quads(Corpus corpus, int batch, int threads) {
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      ingest(store, corpus, batch, threads);
      return quads(store);
    }
  }

  private static TreeSet<String> quads(EventStore store) {
    return store.read(data -> {
      TreeSet<String> lines = new TreeSet<>();
      data.asDatasetGraph().find().forEachRemaining(quad -> {
        if (!quad.getGraph().getURI().endsWith("graph/meta")) {
          lines.add(NodeFmtLib.strNodesNT(quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()));
        }
      });
      return lines;
    });
  }

  /** What breaks the shapes, links between graphs included. */
  private static List<String> faults(EventStore store) {
    return store.read(data -> Shapes.loadForStore().check(data.getUnionModel().getGraph()).getEntries().stream()
        .map(e -> e.focusNode() + " " + e.resultPath() + ": " + e.message()).toList());
  }

  private static long count(EventStore store, String pattern, String what) {
    String query = "PREFIX casus: <https://w3id.org/casus/ontology#> PREFIX plover: <https://w3id.org/casus/plover/>"
        + " SELECT (COUNT(" + what + ") AS ?n) { " + pattern + " }";
    return store.read(data -> {
      try (QueryExecution execution = QueryExecution.dataset(data).query(query).build()) {
        return execution.execSelect().next().getLiteral("n").getLong();
      }
    });
  }
}
