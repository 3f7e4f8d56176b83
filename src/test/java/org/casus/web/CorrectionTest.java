package org.casus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casus.model.Correction;
import org.casus.store.CorrectionLog;
import org.casus.store.SampleData;
import org.casus.store.Tdb2EventStore;
import org.casus.web.sparql.SparqlSettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers report mistakes; the graph stays as it is. */
class CorrectionTest {

  private static final String FORM = "/correction/64ee968f16173e68";

  @TempDir
  private Path folder;
  private Tdb2EventStore store;
  private CasusServer server;
  private Visit visit;
  private CorrectionLog log;

  @BeforeEach
  void start() {
    store = Tdb2EventStore.inMemory(SampleData.BASE);
    SampleData.fill(store);
    log = new CorrectionLog(folder.resolve("mistakes.jsonl"));
    server = CasusServer.start(store, new WebSettings("localhost", 0, SparqlSettings.standard(), Optional.of(log)));
    visit = new Visit(server.port());
  }

  @AfterEach
  void stop() {
    server.stop();
    store.close();
  }

  private HttpResponse<String> post(String body, String... headers) {
    String[] all = List.of(List.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"), List.of(headers))
        .stream()
        .flatMap(List::stream).toArray(String[]::new);
    return visit.send("POST", FORM, body, all);
  }

  @Test
  void aReportIsTakenDownAndChangesNothingElse() {
    String version = store.version();
    Document event = Jsoup.parse(visit.page("/event/64ee968f16173e68").body());
    assertTrue(event.select("a[href=" + FORM + "]").size() == 1, event.select("#mention-64ee968f16173e68").html());
    Document form = Jsoup.parse(visit.page(FORM).body());
    assertTrue(form.select("blockquote").text().contains("missiles"), form.text());
    HttpResponse<String> taken = post("kind=type&type=COERCE&modality=asserted&note="
        + Visit.encode("<b>not</b> an attack\nreally"));
    assertEquals(303, taken.statusCode(), taken.body());
    assertTrue(visit.page(Visit.header(taken, "Location")).body().contains("Thank you"));
    CorrectionLog.Entry entry = log.list().get(0);
    assertEquals(Correction.Kind.TYPE, entry.correction().kind());
    assertEquals("COERCE", entry.correction().value());
    assertEquals("<b>not</b> an attack\nreally", entry.correction().note());
    assertTrue(entry.correction().sentence().contains("missiles"));
    assertEquals(CorrectionLog.Decision.OPEN, entry.decision());
    assertEquals(version, store.version());
  }

  @Test
  void whoWhereAndWhenAreChosenFromWhatTheArticleMentions() {
    Document form = Jsoup.parse(visit.page(FORM).body());
    assertTrue(form.select("select[name=initiator] option").eachAttr("value").contains("actor/russia"), form.select("form")
        .html());
    assertTrue(form.select("select[name=place] option").size() < form.select("select[name=initiator] option").size());
    for (String body : new String[] {"kind=initiator&initiator=actor/ukraine", "kind=target&target=actor/russia",
        "kind=date&date=2022-07-22",
        "kind=place&place=" + form.select("select[name=place] option").attr("value")}) {
      assertEquals(303, post(body + "&type=AID").statusCode(), body);
    }
    assertEquals(List.of("actor/ukraine", "actor/russia", "2022-07-22"),
        log.list().stream().limit(3).map(entry -> entry.correction().value()).toList());
  }

  @Test
  void theSameReportIsCountedAndTheLastDecisionHolds() {
    post("kind=no_event");
    post("kind=no_event&note=again");
    assertEquals(1, log.list().size());
    assertEquals(2, log.list().get(0).times());
    String id = log.list().get(0).correction().id();
    log.decide(id, CorrectionLog.Decision.REJECTED);
    log.decide(id, CorrectionLog.Decision.ACCEPTED);
    assertEquals(CorrectionLog.Decision.ACCEPTED, new CorrectionLog(folder.resolve("mistakes.jsonl")).list().get(0).decision());
  }

  @Test
  void whatIsNoReportIsRefused() {
    for (String body : new String[] {"kind=party", "kind=type&type=PARTY", "kind=remark", "note=x", "kind=modality&modality=",
        "kind=target&target=Iraq",
        "kind=date&date=tomorrow", "kind=place"}) {
      assertEquals(400, post(body).statusCode(), body);
    }
    assertEquals(413, post("kind=remark&note=" + "x".repeat(20_000)).statusCode());
    assertEquals(403, post("kind=no_event", "Origin", "http://elsewhere.example").statusCode());
    assertEquals(404, visit.send("POST", "/correction/0123456789abcdef", "kind=no_event", "Content-Type",
        "application/x-www-form-urlencoded")
        .statusCode());
    assertEquals(404, visit.page("/correction/nothing").statusCode());
    assertTrue(log.list().isEmpty());
  }

  @Test
  void oneWhoSendsTooMuchMustWait() {
    List<Integer> answers = IntStream.range(0, 12).mapToObj(i -> post("kind=remark&note=" + i).statusCode()).toList();
    assertEquals(303, answers.get(0));
    assertEquals(429, answers.get(11));
    assertTrue(log.list().size() <= 10);
  }

  @Test
  void aFileThatIsFullTakesNoMore() throws Exception {
    Files.write(folder.resolve("mistakes.jsonl"), "\n".repeat((int) CorrectionLog.LARGEST).getBytes());
    assertEquals(503, post("kind=no_event").statusCode());
    assertEquals(CorrectionLog.LARGEST, Files.size(folder.resolve("mistakes.jsonl")));
  }

  @Test
  void withoutALogNobodyCanReport() {
    try (SampleServer sample = new SampleServer()) {
      assertEquals(403, sample.visit().page(FORM).statusCode());
      assertEquals(403, sample.visit().send("POST", FORM, "kind=no_event", "Content-Type", "application/x-www-form-urlencoded")
          .statusCode());
      assertFalse(sample.visit().page("/event/64ee968f16173e68").body().contains("Report a mistake"));
    }
  }
}
