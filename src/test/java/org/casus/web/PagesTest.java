package org.casus.web;

import static org.casus.web.Visit.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest extends SampleSite {

  private static Document page(String path) {
    HttpResponse<String> answer = visit.page(path);
    assertEquals(200, answer.statusCode(), path);
    assertTrue(header(answer, "Content-Type").startsWith("text/html"), path);
    return Jsoup.parse(answer.body(), "http://localhost:" + sample.port() + path);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "/ | Latest", "/events | 25 events", "/events?modality=any | 37 events", "/event/64ee968f16173e68 | Russia denied it",
      "/actor/russia | Part in events", "/actor/iraq | Forces in Iraq", "/thing/missile | missile", "/place/98182 | Baghdad",
      "/article/e9a890880fe2735c | Bosphorus Herald", "/post/usa-secretary-of-state | Antony Blinken", "/actors | Russia",
      "/places | Khartoum", "/articles | Meridian Wire", "/search | Search", "/search?q=blinken | Antony Blinken",
      "/queries | Forces in a country over time", "/queries/forces-over-time?country=actor/iraq | about", "/editor | Examples",
      "/exports | casus.nq", "/ontology | Event mention", "/ontology/plover | Assault", "/ontology/cameo | 057",
      "/about | a claim",
      "/mention/64ee968f16173e68 | hit", "/claim/7d516e174c9e1cf2 | denied",
      "/sentence/e9a890880fe2735c-1 | Less than a day later",
      "/role/64ee968f16173e68-instrument-168 | instrument", "/attribution/e9a890880fe2735c-0 | absolutely nothing",
      "/force/f2515f55d143fea5-390 | 2500", "/holding/usa-president-joe-biden-2021 | Joe Biden", "/run/casus-0.1.0 | 0.1.0",
      "/time/e9a890880fe2735c-80 | on Friday", "/rule/assault.hit.verb | has read 1 passage",
      "/quality | How good the reading is", "/type/ASSAULT | How well it is read",
      "/source?name=Meridian%20Wire | Latest articles", "/compare | side by side",
      "/compare?actor=actor/russia | Say on the second side",
      "/compare?actor=actor/russia&actor2=actor/ukraine | Kinds of events"})
  void everyPageIsThereAndWellMade(String path, String text) {
    Document page = page(path);
    assertTrue(page.text().toLowerCase(java.util.Locale.ROOT).contains(text.toLowerCase(java.util.Locale.ROOT)), path + ": "
        + page.text());
    assertEquals(1, page.select("h1").size(), path);
    assertEquals("en", page.select("html").attr("lang"));
    assertFalse(page.title().isBlank());
    assertEquals(1, page.select("main").size());
    assertTrue(page.select("a.skip[href=#main]").size() == 1);
    assertEquals(0, page.select("script:not([src])").size(), "inline script");
    assertEquals(0, page.select("[style], style").size(), "inline style");
    List<String> ids = page.select("[id]").eachAttr("id");
    assertEquals(ids.size(), ids.stream().distinct().count(), () -> path + " has an id twice: " + ids);
    for (Element link : page.select("link[href], script[src], img[src]")) {
      String target = link.hasAttr("src") ? link.attr("src") : link.attr("href");
      assertTrue(target.startsWith("/"), path + " loads " + target);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/event/0d769cfb987d03c6", "/event/64ee968f16173e68", "/actor/united-states",
      "/article/61641835ce90124e",
      "/place/379252", "/events?modality=any", "/search?q=iraq",
      "/queries/forces-over-time?country=actor/iraq&of=actor/united-states"})
  void everyLinkOfAPageLeadsSomewhere(String path) {
    Document page = page(path);
    List<String> targets = page.select("a[href^=/]").eachAttr("href").stream().distinct().toList();
    assertTrue(targets.size() > 8);
    for (String target : targets) {
      int hash = target.indexOf('#');
      HttpResponse<String> answer = visit.page(hash < 0 ? target : target.substring(0, hash));
      assertTrue(answer.statusCode() == 200 || answer.statusCode() == 303, () -> path + " links to " + target + ": "
          + answer.statusCode());
      if (hash >= 0 && answer.statusCode() == 200) {
        String anchor = target.substring(hash + 1);
        assertTrue(Jsoup.parse(answer.body()).getElementById(anchor) != null, () -> path + " links to " + target
            + ", without such an anchor");
      }
    }
    page.select("a[href^=#]").eachAttr("href").forEach(anchor ->
        assertTrue(page.getElementById(anchor.substring(1)) != null, () -> path + " links to " + anchor));
  }

  @Test
  void evidenceIsMarkedByRole() {
    Document page = page("/event/64ee968f16173e68");
    Element report = page.getElementById("mention-64ee968f16173e68");
    assertEquals("Less than a day later, on Saturday time, missiles instrument hit the port of Odesa place target.",
        report.select("blockquote").text().replaceAll("\\s+", " "));
    assertEquals("hit", report.select(".m.trigger").text());
    assertEquals("missiles", report.select(".m.instrument").text());
    assertTrue(report.text().contains("assault.hit.verb"));
    assertTrue(report.text().contains("89 %"));
    assertTrue(page.getElementById("mention-d9ffac18e5e56524").text().contains("same type, day, place and instrument"));
    assertTrue(page.text().contains("Russia denied it"));
  }

  @Test
  void offsetsCountCodePoints() {
    Document page = page("/article/f2515f55d143fea5");
    assertTrue(page.select(".text").text().contains("A good day for our partnership 🕊"));
    assertTrue(page.select(".text a.m").eachText().contains("Pentagon")
        || page.select(".text a.m").eachText().contains("the Pentagon"),
        page.select(".text a.m").eachText().toString());
    assertEquals("protect", page.select("#mention-e0e569a2508bcc3f + .m").text());
  }

  @Test
  void figuresThatDifferStandSideBySide() {
    Document page = page("/events?sort=casualties");
    String attack = page.select("a:contains(people in Iraq in Baghdad)").attr("href");
    Document event = page(attack);
    assertTrue(event.text().contains("28 to 32"));
    assertTrue(event.text().contains("the reports differ"));
    assertEquals(2, event.select("dt:contains(Killed) + dd .figures li").size());
  }

  @Test
  void whatIsPlannedDoesNotCount() {
    assertFalse(page("/events").text().contains("Turkey and United Nations to cooperate"));
    assertTrue(page("/events?modality=planned").text().contains("Turkey and United Nations to cooperate"));
    assertTrue(page("/event/43896d3a80d39270").text().contains("does not count as something that happened"));
  }

  @Test
  void aSourceAndAKindSayWhatThereIsOfThem() throws Exception {
    JsonNode source = new ObjectMapper().readTree(visit.get("/source.json?name=Meridian%20Wire").body());
    JsonNode listed = new ObjectMapper().readTree(visit.get("/events.json?source=Meridian%20Wire").body());
    assertEquals(listed.get("total"), source.at("/overview/happened"));
    assertTrue(source.get("shared").asLong() <= source.at("/overview/happened").asLong());
    assertEquals(404, visit.page("/source?name=Nobody").statusCode());
    assertEquals(400, visit.page("/source").statusCode());
    JsonNode type = new ObjectMapper().readTree(visit.get("/type/ASSAULT.json").body());
    assertEquals(6, type.at("/overview/happened").asInt());
    assertTrue(type.get("definition").asText().length() > 20 && type.get("measured").size() > 0, type.toString());
    assertEquals(404, visit.page("/type/PARTY").statusCode());
  }

  @Test
  void whatIsComparedHasTheCountsOfItsLists() throws Exception {
    JsonNode compared = new ObjectMapper()
        .readTree(visit.get("/compare.json?actor=actor/russia&from=2022&to=2022&actor2=actor/ukraine").body());
    assertEquals("Russia, 2022", compared.at("/first/title").asText());
    assertEquals("Ukraine, 2022", compared.at("/second/title").asText());
    assertTrue(compared.get("types").size() > 1, compared.toString());
    for (JsonNode type : compared.get("types")) {
      for (String side : new String[] {"first", "second"}) {
        if (type.get(side).asLong() > 0) {
          JsonNode list = new ObjectMapper().readTree(visit.get(type.get(side + "Href").asText(), "Accept", "application/json")
              .body());
          assertEquals(type.get(side).asLong(), list.get("total").asLong(), type.toString());
        }
      }
    }
  }

  @Test
  void anEventCanBeCitedWithTheVersionOfTheData() {
    Document event = page("/event/64ee968f16173e68");
    String words = event.select(".iri .words").text();
    assertTrue(words.contains(sample.store().version()) && words.contains("/id/event/64ee968f16173e68"), words);
    assertTrue(event.select("section pre code").text().startsWith("@misc{casus_64ee968f16173e68,"), event.select("section pre")
        .text());
  }

  @Test
  void anActorHasTheNetworkOfThoseItHasToDoWithAndItsForcesOverTime() {
    Document russia = page("/actor/russia");
    assertTrue(russia.select("svg.network circle").size() > 1);
    assertEquals(russia.select("svg.network path.edge").size(), russia.select("#whom ~ figure tbody tr").size());
    assertTrue(page("/actor/iraq").select("svg.forces circle").size() > 1);
  }

  @Test
  void twoTimesOfAnActorAreComparedInOneClick() throws Exception {
    String link = page("/actor/russia").select("a[href^=/compare?][href*=from2]").attr("href");
    JsonNode compared = new ObjectMapper().readTree(visit.get(link, "Accept", "application/json").body());
    JsonNode all = new ObjectMapper().readTree(visit.get("/events.json?actor=actor/russia").body());
    long undated = all.at("/times/undated").asLong();
    assertEquals(all.get("total").asLong() - undated, compared.at("/first/overview/happened").asLong()
        + compared.at("/second/overview/happened").asLong(),
        link);
    assertTrue(compared.at("/first/overview/happened").asLong() > 0 && compared.at("/second/overview/happened").asLong() > 0,
        link);
  }

  @Test
  void anEventSaysWhereItsReportsAgreeAndWhereNot() {
    String agreed = page("/event/0d769cfb987d03c6").select(".agreement").text();
    assertTrue(agreed.contains("when 7 Apr 2021 (2)") && agreed.contains("between whom Iraq and United States (2)"), agreed);
    Document differing = page("/event/bc60bd880d6d15c4");
    assertTrue(differing.select(".differing dt").eachText().contains("Killed"), differing.select(".agreement").text());
    assertTrue(differing.select(".differing dd").stream().allMatch(version -> version.select("a[href^=/article/]").size() > 0));
    Document one = page("/event/43896d3a80d39270");
    assertEquals(0, one.select(".agreement").size(), "one article cannot agree");
  }

  @Test
  void filtersNarrowAndCanBeTakenBack() {
    Document page = page("/events?type=ASSAULT&country=IRQ&from=2021-01&to=2021-01");
    assertEquals(1, page.select("article.line").size());
    assertEquals(4, page.select(".chips li:not(.plain)").size());
    String without = page.select(".chips a[aria-label*=from]").attr("href");
    assertFalse(without.contains("from="));
    assertEquals(0, page("/events?country=USA&type=AID").select("article.line").size());
    assertTrue(page("/events?country=USA&type=AID").select(".empty a").size() > 0);
    assertEquals(10, page("/events?size=10").select("article.line").size());
    Document second = page("/events?size=10&page=2");
    assertEquals(10, second.select("article.line").size());
    String next = second.select("a[rel=next]").attr("href");
    assertTrue(next.matches("/events\\?after=[0-9a-f]{16}&size=10"), next);
    assertEquals(page("/events?size=10&page=3").select("article.line").text(), page(next).select("article.line").text());
    assertEquals(5, page("/events?size=10&page=3").select("article.line").size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"/events?typ=ASSAULT | typ", "/events?type=WAR | ASSAULT",
      "/events?from=yesterday | 2021-04-07",
      "/events?country=irq | IRQ", "/events?size=0 | 200", "/events?page=x | whole number", "/events?sort=size | casualties",
      "/events?type=AID&type=ACCUSE | more than once", "/search?query=x | query", "/actor/iraq?role=friend | initiator",
      "/event/64ee968f16173e68?x=1 | x", "/queries/forces-over-time?land=actor/iraq | country", "/actors?page=0 | from 1",
      "/places?sort=name | country", "/articles?year=2021 | publisher", "/queries/forces-over-time?format=doc | csv",
      "/exports/events.csv?actor=actor/iraq | whole store", "/exports?actor=x | actor", "/ontology?term=x | term"})
  void unknownOrBadParametersAreRefusedWithWhatThereIs(String path, String says) {
    HttpResponse<String> page = visit.page(path);
    assertEquals(400, page.statusCode(), path);
    assertTrue(Jsoup.parse(page.body()).text().contains(says), page.body());
    HttpResponse<String> json = visit.get(path, "Accept", "application/json");
    assertEquals(400, json.statusCode());
    assertEquals("application/problem+json", header(json, "Content-Type"));
    assertTrue(json.body().contains(says), json.body());
  }

  @Test
  void errorsHaveOneShape() throws Exception {
    for (String path : new String[] {"/nowhere", "/events?x=1", "/event/ffffffffffffffff", "/queries/none", "/exports/casus.zip",
        "/id/event/none",
        "/assets/secret.txt", "/ontology/none"}) {
      HttpResponse<String> answer = visit.get(path, "Accept", "application/json");
      JsonNode json = new ObjectMapper().readTree(answer.body());
      assertEquals(answer.statusCode(), json.get("status").asInt(), path);
      assertFalse(json.get("title").asText().isBlank(), path);
      assertFalse(json.get("detail").asText().isBlank(), path);
      assertEquals("application/problem+json", header(answer, "Content-Type"));
    }
    JsonNode json = new ObjectMapper().readTree(visit.get("/events?x=1", "Accept", "application/json").body());
    assertTrue(json.get("known").toString().contains("modality"));
    HttpResponse<String> posted = visit.send("POST", "/events", "x=1", "Accept", "application/json");
    assertEquals(405, posted.statusCode());
    assertEquals(405, new ObjectMapper().readTree(posted.body()).get("status").asInt());
    assertTrue(Jsoup.parse(visit.page("/nowhere").body()).select("main a").size() >= 4, "a page without way on");
  }

  @Test
  void listsAreAlsoJsonAndCsv() throws Exception {
    JsonNode list = new ObjectMapper().readTree(visit.get("/events.json?type=ASSAULT").body());
    assertEquals(6, list.get("total").asInt());
    assertEquals("ASSAULT", list.get("events").get(0).get("type").asText());
    assertEquals(list, new ObjectMapper().readTree(visit.get("/events?type=ASSAULT", "Accept", "application/json").body()));
    List<String> rows = visit.get("/events.csv?type=ASSAULT").body().lines().toList();
    assertEquals(7, rows.size());
    assertTrue(rows.get(0).startsWith("event,label,type,"));
    assertTrue(rows.get(0).endsWith(",sentence,sentence_article,sentence_publisher"), rows.get(0));
    String told = list.at("/events/0/quote/text").asText();
    assertTrue(rows.get(1).contains(told), rows.get(1));
    Element shown = page("/events?type=ASSAULT").selectFirst("article.line .sentence");
    assertEquals(told, shown.text());
    assertEquals(told.substring(list.at("/events/0/quote/begin").asInt(), list.at("/events/0/quote/end").asInt()),
        shown.selectFirst("mark.trigger").text());
    assertTrue(shown.selectFirst("a").attr("href").matches("/article/[0-9a-f]+#sentence-.*"), shown.html());
    JsonNode event = new ObjectMapper().readTree(visit.get("/event/64ee968f16173e68.json").body());
    assertEquals("Russia assaults Ukraine in Odesa (23 Jul 2022)", event.get("line").get("name").asText());
    assertEquals(3, event.get("reports").size());
    assertEquals(200, visit.get("/search.json?q=odesa").statusCode());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"/queries/events-on-map? | map | .points li",
      "/queries/who-attacked-whom? | timeline | svg circle.spot",
      "/queries/network? | graph | svg circle.node", "/queries/protests-by-place? | chart | .bars rect",
      "/editor? | map | .points li",
      "/editor? | timeline | tbody[id^=from-] tr", "/editor? | graph | svg circle.node", "/editor? | chart | .empty",
      "/editor?query=CONSTRUCT%20WHERE%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D%20LIMIT%2030& | graph | svg circle.node",
      "/editor?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D& | table | td:contains(yes)"})
  void anAnswerIsSeenInEveryView(String path, String view, String drawn) {
    Document page = page(path + "view=" + view);
    assertTrue(page.select(drawn).size() > 0, page.select("main").outerHtml());
    assertEquals(view, page.select(".tabs a[aria-current]").text().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"SELECT * {~ ?s ?p } | 400 | line 2, column 8 | }",
      "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } } | 403 | SERVICE | ''",
          "ASK { ?s ?p ?o } ASK | 400 | Parse error | ASK",
      "SELECT * FROM <http://example.org/> { ?s ?p ?o } | 400 | no graph | ''"})
  void theEditorSaysWhatIsWrongAndWhere(String query, int status, String says, String marked) {
    HttpResponse<String> answer = visit.page("/editor?view=table&query=" + Visit.encode(query.replace('~', '\n')));
    assertEquals(status, answer.statusCode());
    Document page = Jsoup.parse(answer.body());
    assertTrue(page.select("#answer").text().contains(says), page.select("#answer").text());
    assertEquals(marked, page.select("#answer mark").text().strip());
  }

  @Test
  void answersCanBeHadFromOtherPrograms() {
    List<String> code = page("/queries/forces-over-time?country=actor/iraq").select("section details pre code").eachText();
    assertEquals(4, code.size());
    String url = code.get(0).replaceFirst(".*'(http[^']+)'.*", "$1");
    HttpResponse<String> answer = visit.get(url.substring(url.indexOf("/queries")));
    assertEquals(200, answer.statusCode(), url);
    assertTrue(header(answer, "Content-Type").startsWith("text/csv"));
    assertTrue(code.stream().allMatch(snippet -> snippet.contains(url)), url);
    assertEquals(0, page("/queries/timeline-of-actor").select("section details pre code").size());
  }

  @Test
  void theFrontPageCountsKindsAsTheListDoes() {
    assertEquals(page("/events").select("details.facet:has(summary:contains(Type)) li .n").first().text(),
        page("/").select(".bars li .n").first().text());
  }

  @Test
  void aQuestionTakesNamesAndAddresses() {
    String asked = page("/queries/forces-over-time?country=Iraq").select(".answer tbody tr").text();
    assertEquals(page("/queries/forces-over-time?country=actor/iraq").select(".answer tbody tr").text(), asked);
    assertFalse(asked.isEmpty());
    String event = "/event/bc60bd880d6d15c4";
    assertEquals(page("/queries/sources-compared?event=" + event.substring(1)).select(".answer tbody").text(),
        page("/queries/sources-compared?event=" + Visit.encode("http://localhost:7070" + event + "?x#y"))
        .select(".answer tbody").text());
    assertEquals(0, page("/queries/sources-compared?event=" + Visit.encode("https://example.org" + event))
        .select(".answer tbody").size(), "another server's events");
    assertTrue(page("/queries/forces-over-time?country=Nowhere").select("[role=alert]").text().contains("Nowhere"));
  }

  @Test
  void whoAndWhereCanBeNamedAsPeopleDo() throws Exception {
    for (String typed : new String[] {"actor=Blinken", "actor=actor/antony-blinken", "actor=Antony%20Blinken"}) {
      JsonNode list = new ObjectMapper().readTree(visit.get("/events.json?modality=any&" + typed).body());
      assertEquals("actor/antony-blinken", list.at("/filter/actor").asText(), typed);
    }
    JsonNode there = new ObjectMapper().readTree(visit.get("/events.json?modality=any&place=Baghdad").body());
    assertEquals("place/98182", there.at("/filter/place").asText());
    assertTrue(there.get("total").asLong() > 0, there.toString());
    JsonNode nobody = new ObjectMapper().readTree(visit.get("/events.json?actor=Nobody%20Knows").body());
    assertEquals(0, nobody.get("total").asLong());
    List<String> suggested = page("/events").select("#known-actors option").eachAttr("value");
    assertTrue(suggested.contains("Russia"), suggested.toString());
    assertTrue(page("/events").select("#known-places option").eachAttr("value").contains("Baghdad"));
    assertEquals("Baghdad", page("/events?place=place/98182").select("input[name=place]").val());
    assertEquals("Antony Blinken", page("/compare?actor=actor/antony-blinken&actor2=Russia").select("input[name=actor]").val());
  }

  @Test
  void searchKnowsPhrasesAndForgivesSlips() throws Exception {
    JsonNode phrase = new ObjectMapper().readTree(visit.get("/search.json?q=" + Visit.encode("\"hit the port of Odesa\""))
        .body());
    assertTrue(phrase.get("articles").size() > 0, phrase.toString());
    JsonNode mixed = new ObjectMapper().readTree(visit.get("/search.json?q=" + Visit.encode("\"port the hit Odesa of\"")).body());
    assertFalse(mixed.has("articles") && !mixed.path("similar").asBoolean(), mixed.toString());
    JsonNode slip = new ObjectMapper().readTree(visit.get("/search.json?q=Blinkn").body());
    assertTrue(slip.get("similar").asBoolean() && slip.get("actors").toString().contains("antony-blinken"), slip.toString());
    assertTrue(visit.page("/search?q=Blinkn").body().contains("words like them"));
    assertTrue(visit.get("/search.json?q=" + Visit.encode("\" AND (* ~ OR")).statusCode() == 200);
  }

  @Test
  void nothingToSeeYetIsSaidWithAWayOn() {
    try (SampleServer empty = new SampleServer("http://example.org/")) {
      Visit visitor = empty.visit();
      for (String path : new String[] {"/", "/events", "/actors", "/places", "/articles", "/search?q=x", "/exports"}) {
        Document page = Jsoup.parse(visitor.page(path).body());
        assertTrue(page.select("main a, main code").size() > 0, path);
      }
      assertTrue(visitor.page("/").body().contains("casus ingest"));
    }
  }

  @Test
  void pagesAreNotSentAgainUntilTheStoreChanges() {
    HttpResponse<String> first = visit.page("/event/64ee968f16173e68");
    String mark = header(first, "ETag");
    assertTrue(mark.contains(sample.store().version()));
    HttpResponse<String> again = visit.get("/event/64ee968f16173e68", "Accept", "text/html", "If-None-Match", mark);
    assertEquals(304, again.statusCode());
    assertEquals("", again.body());
    assertEquals(200, visit.get("/event/64ee968f16173e68", "Accept", "text/turtle", "If-None-Match", mark).statusCode());
  }
}
