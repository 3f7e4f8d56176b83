package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.vocabulary.RDFS;
import org.casus.store.IndexProgress;
import org.casus.store.MeaningIndex;
import org.casus.store.SampleData;
import org.casus.store.Tdb2EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search by meaning, with a small model of three meanings in place of the large one. */
class MeaningTest {

  private static final List<String> MEANINGS = List.of("missile|rocket|projectile|shell", "agree|accord|understanding",
      "protest|demonstrat|march|rally|ralli");

  @TempDir
  private static Path folder;

  private static final AtomicLong embedded = new AtomicLong();
  private static Tdb2EventStore store;
  private static MeaningIndex index;
  private static CasusServer server;
  private static Visit visit;

  private static float[] embed(String sentence) {
    embedded.incrementAndGet();
    float[] vector = new float[MEANINGS.size() + 1];
    vector[MEANINGS.size()] = 0.1f;
    for (int i = 0; i < MEANINGS.size(); i++) {
      vector[i] = sentence.matches("(?is).*\\b(" + MEANINGS.get(i) + ").*") ? 1 : 0;
    }
    return vector;
  }

  @BeforeAll
  static void start() {
    store = Tdb2EventStore.inMemory(SampleData.BASE);
    SampleData.fill(store);
    index = MeaningIndex.open(store, folder.resolve("meaning"), MeaningTest::embed, IndexProgress.SILENT);
    server = CasusServer.start(store, new WebSettings("localhost", 0).meaning(index));
    visit = new Visit(server.port());
  }

  @AfterAll
  static void stop() {
    server.stop();
    index.close();
    store.close();
  }

  private static JsonNode found(String query) throws IOException {
    return new ObjectMapper().readTree(visit.get("/search.json?" + query).body());
  }

  @Test
  void sentencesAreFoundThatHaveNoneOfTheWords() throws IOException {
    assertEquals(0, found("q=projectiles").path("events").size());
    JsonNode likest = found("q=projectiles&mode=meaning");
    assertTrue(likest.path("events").size() >= 3, likest.toString());
    assertTrue(likest.at("/articles/0/sentences").toString().matches("(?is).*(missile|rocket|shell).*"), likest.toString());
    JsonNode articles = found("q=rallies&mode=meaning").path("articles");
    assertTrue(articles.get(0).get("sentences").toString().matches("(?is).*(protest|demonstrat|march|rally|ralli).*"),
        articles.get(0).toString());
  }

  @Test
  void thePageOffersBothWaysAndSaysWhichItTook() {
    String words = visit.page("/search?q=missiles").body();
    assertTrue(words.contains("<option value=\"words\" selected>"), words);
    String meaning = visit.page("/search?q=projectiles&mode=meaning").body();
    assertTrue(meaning.contains("<option value=\"meaning\" selected>") && meaning.contains("they need not have its words"),
        meaning);
    assertEquals(200, visit.page("/search?mode=meaning").statusCode());
    assertEquals(400, visit.get("/search?q=x&mode=feeling").statusCode());
  }

  @Test
  void aServerWithoutItSaysHowToGetIt() {
    try (SampleServer plain = new SampleServer()) {
      var refused = plain.visit().get("/search.json?q=projectiles&mode=meaning");
      assertEquals(400, refused.statusCode());
      assertTrue(refused.body().contains("casus serve --semantic"), refused.body());
      assertFalse(plain.visit().page("/search?q=missiles").body().contains("name=\"mode\""));
    }
  }

  @Test
  void theIndexIsKeptUntilTheStoreChanges() {
    try (Tdb2EventStore other = Tdb2EventStore.inMemory(SampleData.BASE)) {
      SampleData.fill(other);
      Path files = folder.resolve("other");
      MeaningIndex.open(other, files, MeaningTest::embed, IndexProgress.SILENT).close();
      long before = embedded.get();
      MeaningIndex.open(other, files, MeaningTest::embed, IndexProgress.SILENT).close();
      assertEquals(before, embedded.get(), "nothing has changed");
      other.write(data -> data.getNamedModel(SampleData.BASE + "graph/reference").createResource(SampleData.BASE + "id/thing/new")
          .addProperty(RDFS.label, "new"));
      AtomicLong said = new AtomicLong();
      MeaningIndex.open(other, files, MeaningTest::embed, said::set).close();
      assertEquals(said.get(), embedded.get() - before);
      assertTrue(said.get() > 20, said + " sentences");
    }
  }
}
