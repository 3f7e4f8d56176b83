package org.casus.web.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.web.HttpNames;
import org.casus.web.graph.Links;
import org.casus.web.http.Accept;
import org.casus.web.http.Format;

/**
 * What comes before a query: methods that are not for queries, updates, requests that carry no query (which get a description of
 * the service), and browsers (which get the editor).
 */
final class SparqlGate implements Filter {

  private static final String METHODS = "GET, POST, OPTIONS";

  private final Links links;

  SparqlGate(Links links) {
    this.links = links;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    if (!asked.getRequestURI().equals(links.to(SparqlEndpoint.PATH))) {
      chain.doFilter(request, response);
      return;
    }
    answer.addHeader(HttpNames.hVary, HttpNames.hAccept);
    switch (asked.getMethod()) {
      case "OPTIONS" -> preflight(answer);
      case "GET", "HEAD" -> get(asked, answer, chain);
      case "POST" -> post(asked, answer, chain);
      default -> {
        answer.setHeader(HttpNames.hAllow, METHODS);
        refuse(answer, 405, "This endpoint is for queries, by GET or POST; it changes nothing.");
      }
    }
  }

  private static void preflight(HttpServletResponse answer) {
    answer.setStatus(204);
    answer.setHeader(HttpNames.hAllow, METHODS);
    answer.setHeader(HttpNames.hAccessControlAllowMethods, METHODS);
    answer.setHeader(HttpNames.hAccessControlAllowHeaders, "Accept, Content-Type");
    answer.setHeader(HttpNames.hAccessControlMaxAge, "86400");
  }

  private void get(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain) throws IOException, ServletException {
    String query = asked.getParameter(HttpNames.paramQuery);
    if (asked.getParameter(HttpNames.paramUpdate) != null) {
      refuseUpdate(answer);
    } else if (wantsHtml(asked)) {
      String parameters = asked.getQueryString() == null ? "" : "?" + asked.getQueryString();
      answer.setStatus(303);
      answer.setHeader(HttpNames.hLocation, links.to("editor") + parameters);
    } else if (query == null && asked.getQueryString() == null) {
      describe(asked, answer);
    } else if (asked.getMethod().equals("HEAD")) {
      answer.setHeader(HttpNames.hAllow, METHODS);
      refuse(answer, 405, "A query is asked by GET or POST.");
    } else {
      chain.doFilter(asked, answer);
    }
  }

  private static void post(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    String type = asked.getContentType() == null ? "" : asked.getContentType();
    if (type.startsWith("application/sparql-update") || asked.getParameter(HttpNames.paramUpdate) != null) {
      refuseUpdate(answer);
    } else {
      chain.doFilter(asked, answer);
    }
  }

  /** Browsers name text/html first; clients of the protocol name a format of results. */
  private static boolean wantsHtml(HttpServletRequest asked) {
    String header = asked.getHeader(HttpNames.hAccept);
    return header != null && header.contains("text/html") && !header.contains("sparql-results");
  }

  private void describe(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
    List<Format> offered = new ArrayList<>(Format.RDF);
    Optional<Format> format = new Accept(asked.getHeader(HttpNames.hAccept)).choose(offered);
    if (format.isEmpty()) {
      refuse(answer, 406, "Without a query there is a description of this service, as RDF.");
      return;
    }
    answer.setContentType(format.get().contentType());
    if (!asked.getMethod().equals("HEAD")) {
      RDFDataMgr.write(answer.getOutputStream(), ServiceDescription.of(links.base()), format.get().rdf());
    }
  }

  private static void refuseUpdate(HttpServletResponse answer) throws IOException {
    refuse(answer, 403, "This endpoint is read-only: there is no update. Articles are added with: casus ingest");
  }

  private static void refuse(HttpServletResponse answer, int status, String why) throws IOException {
    answer.setStatus(status);
    answer.setContentType("text/plain; charset=utf-8");
    answer.getOutputStream().write((why + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
