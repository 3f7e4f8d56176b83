package org.casus.web.page;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.web.answer.Answer;
import org.casus.web.answer.AnswerTable;
import org.casus.web.answer.AnswerView;
import org.casus.web.graph.Links;
import org.casus.web.graph.Ref;
import org.casus.web.http.Format;
import org.casus.web.http.Json;
import org.casus.web.http.Paging;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;
import org.casus.web.sparql.SparqlEndpoint;

/**
 * The SPARQL editor, and answers to what is written in it in views of our own. Parameters that are not known here are not
 * refused: they come from links to the endpoint.
 */
public final class EditorPage {

  /**
   * What the editor starts with.
   *
   * @param query    the query in it
   * @param seconds  how long a query may take
   * @param prefixes namespaces by prefix
   * @param answer   its answer, when a view of it is asked for
   * @param formats  the same in other formats
   * @param problem  why there is none
   */
  public record View(String query, List<Example> examples, Map<String, String> prefixes, long seconds, Optional<Answer> answer,
                     List<Ref> formats, Optional<Problem> problem) {

    /** The ways to look at an answer, by name. */
    public List<String> views() {
      return AnswerView.labels();
    }
  }

  /**
   * What is wrong with a query.
   *
   * @param line   the line at fault, from 1; empty when that is not known
   * @param column where in it, from 1; 0 when that is not known
   */
  public record Problem(WebFailure failure, String line, int column) {

    static Problem of(WebFailure failure, String query) {
      List<String> lines = query.lines().toList();
      String line = failure.line().filter(number -> number <= lines.size()).map(number -> lines.get(number.intValue() - 1))
          .orElse("");
      return new Problem(failure, line, Math.min(line.length(), failure.column().orElse(0L).intValue()));
    }

    /** The line before the place at fault. */
    public String before() {
      return line.substring(0, Math.max(0, column - 1));
    }

    /** The place at fault and what follows it. */
    public String from() {
      return line.substring(Math.max(0, column - 1));
    }
  }

  /** A query to begin with. */
  public record Example(String title, String text, String href) {}

  private static final List<Format> FORMATS = List.of(Format.HTML);
  private static final List<String> FILES = List.of("csv", "tsv", "json", "xml");
  private static final List<String> GRAPH_FILES = List.of("json", "xml");
  private static final int MOST_ROWS = 500;
  private static final String[] EDITOR = {"lib/yasgui.css", "lib/yasgui.js", "editor.js"};

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

  private static final Map<String, String> OWN = Map.of("Latest events and who acts", FIRST, "The words behind each event",
      EVIDENCE,
      "Search by words", WORDS, "Figures that differ", FIGURES);

  private final Site site;
  private final Responder responder;
  private final Duration limit;
  private final SparqlEndpoint endpoint;

  public EditorPage(Site site, Responder responder, Duration limit, SparqlEndpoint endpoint) {
    this.site = site;
    this.responder = responder;
    this.limit = limit;
    this.endpoint = endpoint;
  }

  /** Answers for {@code /editor}. */
  public void answer(Context request) {
    Format format = responder.negotiate(request, Optional.empty(), FORMATS);
    Optional<AnswerView> wanted = AnswerView.of(Optional.ofNullable(request.queryParam(AnswerView.PARAMETER)));
    responder.page(request, "editor", format, FORMATS, () -> Page.of("editor.jte", "SPARQL", "editor", view(request, wanted)),
        wanted.map(view -> view.files(EDITOR)).orElse(EDITOR));
  }

  private View view(Context request, Optional<AnswerView> wanted) {
    String query = Optional.ofNullable(request.queryParam("query")).orElse(site.prefixes().before(FIRST));
    List<Example> examples = new ArrayList<>();
    new TreeMap<>(OWN).forEach((title, text) -> examples.add(example(title, site.prefixes().before(text))));
    Optional<Answer> answer = Optional.empty();
    Optional<Problem> problem = Optional.empty();
    try {
      answer = wanted.map(view -> Answer.of(site, AnswerTable.read(site, endpoint.table(request.req(), query, MOST_ROWS),
          List.of()), view,
          other -> site.links().to("editor") + Paging.query(Map.of("query", query, AnswerView.PARAMETER, other.label()))));
    } catch (WebFailure e) {
      problem = Optional.of(Problem.of(e, query));
      responder.refuse(request, e);
    }
    List<Ref> formats = answer.stream().flatMap(found -> found.table().isGraph() ? GRAPH_FILES.stream() : FILES.stream())
        .map(file -> new Ref("", site.links().to("sparql") + Paging.query(Map.of("query", query, "format", file)),
        file.toUpperCase(Locale.ROOT))).toList();
    return new View(query, examples, new TreeMap<>(site.prefixes().byName()), limit.toSeconds(), answer, formats, problem);
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
