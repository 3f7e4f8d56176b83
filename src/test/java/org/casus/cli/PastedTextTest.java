package org.casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocuments;
import org.casus.ingest.ArticleReading;
import org.casus.model.UsageException;
import org.casus.nlp.SharedAnnotator;
import org.casus.store.Tdb2EventStore;
import org.casus.web.CasusServer;
import org.casus.web.WebSettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From a pasted text to the page that shows what is read in it, with all that reads. */
@Tag("slow")
class PastedTextTest {

  private static final String BASE = "http://localhost:7070/";
  private static final String TEXT =
      "Russian forces shelled the Ukrainian city of Kharkiv on Tuesday, killing three civilians, Ukraine's"
      + " president Volodymyr Zelensky said. Germany plans to impose sanctions on Russia.";

  private final PastedText reader = new PastedText(BASE, ArticleReading.load(SharedAnnotator.get()));

  @Test
  void whatIsReadIsShownAndNothingIsKept() throws Exception {
    try (Tdb2EventStore store = Tdb2EventStore.inMemory(BASE)) {
      CasusServer server = CasusServer.start(store, new WebSettings("localhost", 0).reading(reader));
      try {
        Document page = Jsoup.parse(post(server, "text/html"));
        assertEquals(TEXT, page.select("#read .text p").text().replaceAll(" (Assault|Sanction)(?= )", ""));
        assertTrue(page.select(".spoken li").text().contains("Russia") && page.select(".text .trigger.t-assault").size() == 1,
            page.html());
        assertTrue(page.select(".sayings").text().contains("Zelensky"), page.select(".sayings").text());
        AnnotatedDocument line = AnnotatedDocuments.parse(post(server, "application/json"), "answer");
        assertEquals(Optional.of(TEXT), line.text());
        assertTrue(line.events().orElseThrow().size() >= 2, line.toString());
        assertEquals(0, store.statistics().articles());
      } finally {
        server.stop();
      }
    }
  }

  private static String post(CasusServer server, String accept) throws IOException, InterruptedException {
    String form = "date=2022-05-04&title=Shelling&text=" + URLEncoder.encode(TEXT, StandardCharsets.UTF_8);
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port()
        + "/try")).POST(BodyPublishers.ofString(form))
        .headers("Content-Type", "application/x-www-form-urlencoded", "Accept", accept).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  @Test
  void anotherLanguageIsNamed() {
    UsageException refused = assertThrows(UsageException.class, () -> reader.read("", Optional.empty(),
        "Die Bundesregierung hat am Mittwoch beschlossen, der Ukraine weitere Waffen zu liefern und die Sanktionen zu "
            + "verlängern."));
    assertTrue(refused.getMessage().contains("German"), refused.getMessage());
  }
}
