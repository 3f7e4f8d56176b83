package org.casus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.vocabulary.RDF;
import org.casus.corpus.Corpus;
import org.casus.model.Article;
import org.casus.store.EventStore;
import org.casus.store.Tdb2EventStore;
import org.casus.vocab.Casus;
import org.casus.web.CasusServer;
import org.casus.web.WebSettings;
import org.casus.web.sparql.SparqlSettings;
import org.junit.jupiter.api.Test;

/** Whoever kept the id of an event finds the event, however it was merged since. */
class AbsorbedEventsTest {

  private static final String BASE = "http://localhost:7070/";

  @Test
  void idsOfEarlierVersionsOfTheStoreLeadToTheEventsOfToday() throws Exception {
    List<Article> articles = SampleReadings.corpus(7).articles();
    try (EventStore store = Tdb2EventStore.inMemory(BASE)) {
      TreeSet<String> met = new TreeSet<>();
      for (int last = articles.size() - 1; last >= 0; last--) {
        new IngestPipeline(store, SampleReadings::new, new IngestSettings(2, 1))
            .run(new Corpus(articles.subList(last, last + 1), List.of()),
            IngestListener.SILENT);
        met.addAll(events(store));
      }
      TreeSet<String> today = events(store);
      assertEquals(2, today.size());
      assertTrue(met.size() >= 6, () -> "each earlier article gave the event it is the first of a new id: " + met);
      CasusServer server = CasusServer.start(store, new WebSettings("localhost", 0, SparqlSettings.standard()));
      try {
        for (String event : met) {
          String path = event.substring(BASE.length() - 1);
          HttpResponse<String> answer = get(server.port(), path);
          boolean absorbed = !today.contains(event);
          assertEquals(absorbed ? 301 : 303, answer.statusCode(), path);
          String target = answer.headers().firstValue("Location").orElseThrow();
          assertTrue(!absorbed || today.contains(BASE.substring(0, BASE.length() - 1) + target), target);
        }
        assertEquals(404, get(server.port(), "/id/event/0000000000000000").statusCode());
      } finally {
        server.stop();
      }
    }
  }

  private static TreeSet<String> events(EventStore store) {
    return store.read(data -> {
      TreeSet<String> iris = new TreeSet<>();
      data.getUnionModel().listSubjectsWithProperty(RDF.type, Casus.Event).forEachRemaining(event -> iris.add(event.getURI()));
      return iris;
    });
  }

  private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/turtle")
        .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
