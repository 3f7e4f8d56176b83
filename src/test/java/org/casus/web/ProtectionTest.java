package org.casus.web;

import static org.casus.web.Visit.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ProtectionTest {

  /** A store in which every text and some IRIs are attacks on readers. */
  private static final String HOSTILE = """
      @base <http://localhost:7070/> .
      @prefix casus: <https://w3id.org/casus/ontology#> . @prefix plover: <https://w3id.org/casus/plover/> .
      @prefix dcterms: <http://purl.org/dc/terms/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
      <graph/article/00000000000000aa> {
        <id/article/00000000000000aa> a casus:Article ; dcterms:title "<script>alert(1)</script>\\" onload=alert(2)" ;
            dcterms:publisher "<img src=x onerror=alert(3)>" ; dcterms:source <javascript:alert(4)> ;
            casus:text "<b>attacked</b> & \\"'><svg/onload=alert(5)>" .
        <id/sentence/00000000000000aa-0> a casus:Sentence ; casus:inArticle <id/article/00000000000000aa> ; casus:index 0 ;
            casus:beginIndex 0 ; casus:endIndex 40 ; casus:text "<b>attacked</b> & \\"'><svg/onload=alert(5)" .
        <id/mention/00000000000000aa> a casus:EventMention ; casus:inArticle <id/article/00000000000000aa> ;
          casus:inSentence <id/sentence/00000000000000aa-0> ;
            casus:beginIndex 3 ; casus:endIndex 11 ; casus:anchorOf "attacked" ; casus:eventType plover:ASSAULT ;
              casus:modality casus:asserted ;
            casus:polarity casus:positive ; casus:isTotal false ; casus:confidence 0.5 ; casus:rule "<i>rule</i>" ;
              casus:hasRole <id/role/00000000000000aa-target-0> .
        <id/role/00000000000000aa-target-0> a casus:RoleMention ; casus:role casus:target ; casus:filler <id/actor/x> ;
          casus:beginIndex 0 ; casus:endIndex 3 ;
            casus:anchorOf "<b>" ; casus:path "<u>path</u>" .
      }
      <graph/events> {
        <id/event/00000000000000aa> a casus:Event ; rdfs:label "<script>alert(6)</script>"@en ;
          casus:eventType plover:ASSAULT ; casus:modality casus:asserted ;
            casus:polarity casus:positive ; casus:isTotal false ; casus:confidence 0.5 ; casus:mentionCount 1 ;
              casus:articleCount 1 ; casus:target <id/actor/x> ;
            casus:initiator <javascript:alert(9)> ; casus:hasMention <id/mention/00000000000000aa> ;
              casus:hasClaim <id/claim/00000000000000aa> .
        <id/mention/00000000000000aa> casus:reports <id/event/00000000000000aa> .
        <id/claim/00000000000000aa> a casus:Claim ; casus:about <id/event/00000000000000aa> ;
          casus:claimedIn <id/article/00000000000000aa> ;
            casus:modality casus:asserted ; casus:polarity casus:positive ; casus:expressedBy <id/mention/00000000000000aa> .
      }
      <graph/entities> {
        <id/actor/x> a casus:Organization ; skos:prefLabel "=HYPERLINK(\\"x\\")<script>alert(7)</script>"@en ;
          skos:altLabel "<marquee>"@en ; owl:sameAs <javascript:alert(8)> .
      }
      """;

  @Test
  void textOfArticlesNeverBecomesMarkup() {
    try (SampleServer server = new SampleServer("http://localhost:7070/", false)) {
      server.store().write(data -> RDFParser.fromString(HOSTILE, Lang.TRIG).parse(data));
      Visit visit = server.visit();
      for (String path : new String[] {"/", "/events", "/event/00000000000000aa", "/actor/x", "/article/00000000000000aa",
          "/articles", "/actors",
          "/search?q=script", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/mention/00000000000000aa",
          "/role/00000000000000aa-target-0",
          "/events?actor=actor/x", "/%3Cscript%3Ealert(1)%3C/script%3E",
          "/editor?query=%3C/textarea%3E%3Cscript%3Ealert(1)%3C/script%3E",
          "/queries/find-events", "/articles?publisher=%3Cimg%20src=x%20onerror=alert(3)%3E"}) {
        HttpResponse<String> answer = visit.page(path);
        Document page = Jsoup.parse(answer.body());
        assertEquals(0, page.select("script:not([src]), main img, marquee, main b:contains(attacked), svg[onload], u, main i")
            .size(), path);
        for (Element element : page.getAllElements()) {
          element.attributes().forEach(attribute -> {
            assertFalse(attribute.getKey().startsWith("on"), path + ": " + element);
            assertFalse(attribute.getKey().equals("href") && attribute.getValue().startsWith("javascript:"), path + ": "
                + element);
          });
        }
      }
      assertTrue(visit.page("/event/00000000000000aa").body().contains("&lt;script&gt;alert(6)"));
      assertTrue(visit.get("/exports/events.csv").body().contains("\"'=HYPERLINK"), "a formula in a spreadsheet");
    }
  }

  @Test
  void everyResponseProtectsItsReader() {
    try (SampleServer server = new SampleServer()) {
      Visit visit = server.visit();
      for (String path : new String[] {"/", "/event/64ee968f16173e68.ttl", "/nowhere", "/sparql?query=ASK%7B%7D",
          "/assets/casus.js", "/exports/casus.nq"}) {
        HttpResponse<String> answer = visit.get(path);
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), path);
        assertFalse(policy.contains("unsafe"), path);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"), path);
        assertEquals("same-origin", header(answer, "Referrer-Policy"), path);
        assertEquals("*", header(answer, "Access-Control-Allow-Origin"), path);
        assertEquals("", header(answer, "Server"), path);
        assertEquals("", header(answer, "Set-Cookie"), path);
      }
      String editor = header(visit.get("/editor"), "Content-Security-Policy");
      assertTrue(editor.contains("style-src 'self' 'unsafe-inline'") && !editor.contains("script-src"), editor);
      assertEquals(404, visit.get("/assets/../casus.rq").statusCode());
      assertTrue(visit.get("/assets/%2e%2e/%2e%2e/simplelogger.properties").statusCode() >= 400);
      assertTrue(visit.get("/assets/world.json").body().startsWith("{\"type\":\"Topology\""));
    }
  }
}
