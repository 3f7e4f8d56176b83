package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.casus.model.UsageException;
import org.casus.store.SampleData;
import org.casus.web.site.TextReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A text that somebody pastes is shown as an article of the store is, and goes nowhere. What reads it is another matter. */
class TryTest {

  private static final String ARTICLE = "61641835ce90124e";
  private static final Dataset SAMPLE = DatasetFactory.wrap(SampleData.dataset().getUnionModel());

  /** Knows one article, whatever it is given. */
  static final TextReader READER =
      (title, date, text) -> new TextReader.Result(SampleData.BASE + "id/article/" + ARTICLE, SAMPLE, "{\"text\":\"" + text
      + "\"}");

  private static final WebSettings SETTINGS = new WebSettings("localhost", 0);

  private static HttpResponse<String> post(Visit visit, String body, String accept) {
    return visit.send("POST", "/try", body, "Content-Type", "application/x-www-form-urlencoded", "Accept", accept);
  }

  @Test
  void aTextIsShownAsAnArticleOfTheStoreIs() {
    try (SampleServer server = new SampleServer(SETTINGS.reading(READER))) {
      Document home = Jsoup.parse(server.visit().page("/").body());
      assertEquals(1, home.select("main a[href=/try]").size());
      String version = server.store().version();
      HttpResponse<String> answer = post(server.visit(), "title=Talks&date=2021-04-08&text=words", "text/html");
      assertEquals(200, answer.statusCode());
      assertEquals("no-store", Visit.header(answer, "Cache-Control"));
      Document tried = Jsoup.parse(answer.body());
      Document article = Jsoup.parse(server.visit().page("/article/" + ARTICLE).body());
      for (String part : new String[] {".text", ".spoken", ".counted", ".sayings", ".layers"}) {
        assertEquals(article.select(part).outerHtml(), tried.select(part).outerHtml(), part);
      }
      assertTrue(tried.select(".text .trigger").size() > 0, tried.html());
      assertEquals("words", tried.select("textarea[name=text]").text());
      assertEquals("2021-04-08", tried.select("input[name=date]").attr("value"));
      assertEquals("{\"text\":\"words\"}\n", post(server.visit(), "text=words", "application/json").body());
      assertEquals(version, server.store().version());
    }
  }

  @Test
  void whatTheStoreDoesNotKnowIsNoLink() {
    try (SampleServer server = new SampleServer(SETTINGS.reading(READER), false)) {
      Document tried = Jsoup.parse(post(server.visit(), "text=words", "text/html").body());
      assertTrue(tried.select(".text .trigger").size() > 0 && tried.select(".counted li").size() > 0, tried.html());
      assertEquals(0, tried.select("#read a:not([href^=#])").size(), tried.select("#read a:not([href^=#])").outerHtml());
    }
  }

  @Test
  void whatIsNoTextIsRefused() {
    TextReader strict = (title, date, text) -> {
      throw new UsageException("not English");
    };
    try (SampleServer server = new SampleServer(SETTINGS.reading(strict))) {
      for (String body : new String[] {"title=x", "text=" + "x".repeat(20_001), "text=x&date=Wednesday", "text=x&title="
          + "x".repeat(301)}) {
        assertEquals(400, post(server.visit(), body, "text/html").statusCode(), body);
      }
      assertTrue(post(server.visit(), "text=Hallo", "application/json").body().contains("not English"));
      assertEquals(413, post(Visit.alone(server.port()), "text=" + "x".repeat(300_000), "text/html").statusCode());
      assertEquals(403, server.visit().send("POST", "/try", "text=x", "Content-Type", "application/x-www-form-urlencoded",
          "Origin",
          "http://elsewhere.example").statusCode());
      assertEquals(400, server.visit().page("/try?text=x").statusCode());
    }
  }

  @Test
  void oneTextIsReadAtATimeAndNobodySendsAllTheTime() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    TextReader slow = (title, date, text) -> {
      reading.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return READER.read(title, date, text);
    };
    try (SampleServer server = new SampleServer(SETTINGS.reading(slow))) {
      CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() ->
          post(server.visit(), "text=a", "text/html"));
      reading.await();
      HttpResponse<String> second = post(server.visit(), "text=b", "text/html");
      assertEquals(503, second.statusCode());
      assertEquals("5", Visit.header(second, "Retry-After"));
      assertTrue(second.body().contains("one at a time"), second.body());
      goOn.countDown();
      assertEquals(200, first.get().statusCode());
      HttpResponse<String> last = second;
      for (int i = 0; i < 9; i++) {
        last = post(server.visit(), "text=c", "application/json");
      }
      assertEquals(429, last.statusCode());
      assertTrue(last.body().contains("Too many texts"), last.body());
    }
  }

  @Test
  void aServerThatOnlyShowsSaysHowToStartOneThatReads() {
    try (SampleServer server = new SampleServer()) {
      Document page = Jsoup.parse(server.visit().page("/try").body());
      assertTrue(page.select("main").text().contains("--try-it"), page.text());
      assertEquals(0, page.select("main form").size());
      assertEquals(403, post(server.visit(), "text=x", "text/html").statusCode());
      assertFalse(server.visit().page("/").body().contains("href=\"/try\""));
    }
  }
}
