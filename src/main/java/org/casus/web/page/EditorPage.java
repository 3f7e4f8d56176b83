package org.casus.web.page;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.web.graph.Links;
import org.casus.web.http.Format;
import org.casus.web.http.Json;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The SPARQL editor. Parameters are passed on to the editor in the browser, so none is refused here. */
public final class EditorPage {

  /**
   * What the editor starts with.
   *
   * @param query    the query in it
   * @param seconds  how long a query may take
   * @param prefixes namespaces by prefix
   */
  public record View(String query, List<Example> examples, Map<String, String> prefixes, long seconds) {}

  /** A query to begin with. */
  public record Example(String title, String text, String href) {}

  private static final List<Format> FORMATS = List.of(Format.HTML);

  private static final String FIRST = """
      # The latest events that are reported as fact, with who acts
      SELECT ?event ?label ?date ?who WHERE {
        ?event a casus:Event ; rdfs:label ?label ; casus:modality casus:asserted ; casus:begin ?date .
        OPTIONAL { ?event casus:initiator ?who }
      }
      ORDER BY DESC(?date)
      LIMIT 20
      """;

  private static final String EVIDENCE = """
      # Where it is written: sentence, word and rule behind each event
      SELECT ?event ?sentence ?word ?begin ?end ?rule WHERE {
        ?mention casus:reports ?event ; casus:inSentence/casus:text ?sentence ;
                 casus:anchorOf ?word ; casus:beginIndex ?begin ; casus:endIndex ?end ; casus:rule ?rule .
      }
      LIMIT 20
      """;

  private static final String WORDS = """
      # Search by words: names, labels, titles and sentences are indexed
      SELECT ?sentence ?score ?text WHERE {
        (?sentence ?score ?text) text:query (casus:text "withdraw* AND troops") .
        ?sentence a casus:Sentence .
      }
      ORDER BY DESC(?score)
      """;

  private static final String FIGURES = """
      # Events of which sources give different figures
      SELECT ?event ?label ?low ?high WHERE {
        ?event a casus:Event ; rdfs:label ?label ; casus:killedLow ?low ; casus:killedHigh ?high .
        FILTER(?low < ?high)
      }
      """;

  private static final Map<String, String> OWN = Map.of("Latest events and who acts", FIRST, "The words behind each event", EVIDENCE,
      "Search by words", WORDS, "Figures that differ", FIGURES);

  private final Site site;
  private final Responder responder;
  private final Duration limit;

  public EditorPage(Site site, Responder responder, Duration limit) {
    this.site = site;
    this.responder = responder;
    this.limit = limit;
  }

  /** Answers for {@code /editor}. */
  public void answer(Context request) {
    Format format = responder.negotiate(request, Optional.empty(), FORMATS);
    String query = Optional.ofNullable(request.queryParam("query")).orElse(site.prefixes().before(FIRST));
    List<Example> examples = new ArrayList<>();
    new TreeMap<>(OWN).forEach((title, text) -> examples.add(example(title, site.prefixes().before(text))));
    View view = new View(query, examples, new TreeMap<>(site.prefixes().byName()), limit.toSeconds());
    responder.page(request, "editor", format, FORMATS, () -> Page.of("editor.jte", "SPARQL", "editor", view), "lib/yasgui.css", "lib/yasgui.js",
        "editor.js");
  }

  /** Answers for {@code /editor/terms.json}: the IRIs that the editor offers, by what they are. */
  public void terms(Context request) {
    if (responder.isKnown(request, Format.JSON)) {
      return;
    }
    Map<String, List<String>> terms = new TreeMap<>();
    terms.put("class", site.vocabulary().terms(OWL.Class));
    List<String> properties = new ArrayList<>(site.vocabulary().terms(OWL.ObjectProperty));
    properties.addAll(site.vocabulary().terms(OWL.DatatypeProperty));
    List.of(SKOS.prefLabel, SKOS.altLabel, RDFS.label, DCTerms.title, DCTerms.publisher, DCTerms.source, OWL.sameAs)
        .forEach(property -> properties.add(property.getURI()));
    terms.put("property", properties);
    request.contentType(Format.JSON.contentType()).result(Json.of(terms));
  }

  private Example example(String title, String text) {
    return new Example(title, text, site.links().to("editor?query=" + Links.encode(text)));
  }
}
