package org.casus.web.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.web.HttpNames;
import org.casus.query.QueryCatalog;
import org.casus.store.EventStore;
import org.casus.web.graph.Links;
import org.casus.web.http.Accept;
import org.casus.web.http.Format;
import org.casus.web.http.UnreadBody;
import org.casus.web.http.WebFailure;
import org.eclipse.jetty.http.HttpException;

/**
 * What comes before and after a query: methods that are not for queries, updates, requests that carry no query (which get a
 * description of the service), browsers (which get the editor), answers that the client already has; and in the end status,
 * headers and the one shape of failures.
 */
final class SparqlGate implements Filter {

  private static final String METHODS = "GET, HEAD, POST, OPTIONS";
  private static final List<String> PARAMETERS = List.of("query", "default-graph-uri", "named-graph-uri", "format", "timeout");
  private static final Set<String> ONCE = Set.of("query", "format", "timeout", "update");

  private final EventStore store;
  private final Links links;
  private final SparqlSettings settings;
  private final UpdateDoor updates;
  private final QueryCatalog catalog = QueryCatalog.load();

  SparqlGate(EventStore store, Links links, SparqlSettings settings, UpdateDoor updates) {
    this.store = store;
    this.links = links;
    this.settings = settings;
    this.updates = updates;
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
    try {
      switch (asked.getMethod()) {
        case "OPTIONS" -> preflight(answer);
        case "GET", "HEAD" -> get(asked, answer, chain);
        case "POST" -> post(asked, answer, chain);
        default -> {
          answer.setHeader(HttpNames.hAllow, METHODS);
          throw new WebFailure(405, "Method not allowed", "This endpoint is for queries, by GET or POST; it stores no graphs.",
              List.of());
        }
      }
    } catch (WebFailure e) {
      refuse(asked, answer, e);
    }
  }

  private static void preflight(HttpServletResponse answer) {
    answer.setStatus(204);
    answer.setHeader(HttpNames.hAllow, METHODS);
    answer.setHeader(HttpNames.hAccessControlAllowMethods, METHODS);
    answer.setHeader(HttpNames.hAccessControlAllowHeaders, "Accept, Content-Type, If-None-Match");
    answer.setHeader(HttpNames.hAccessControlMaxAge, "86400");
  }

  private void get(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain) throws IOException, ServletException {
    if (asked.getParameter(HttpNames.paramUpdate) != null) {
      updates.checkToken(asked);
      throw new WebFailure(405, "Method not allowed", "An update is sent by POST.", List.of());
    }
    if (asked.getParameter("format") == null && wantsHtml(asked)) {
      String parameters = asked.getQueryString() == null ? "" : "?" + asked.getQueryString();
      answer.setStatus(303);
      answer.setHeader(HttpNames.hLocation, links.to("editor") + parameters);
    } else if (asked.getQueryString() == null) {
      describe(asked, answer);
    } else {
      query(asked, answer, chain);
    }
  }

  private void post(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain) throws IOException,
      ServletException {
    String type = asked.getContentType() == null ? "" : asked.getContentType().replaceFirst(";.*", "").trim();
    if (asked.getContentLengthLong() > ReadOnlyQueries.LONGEST_QUERY) {
      throw ReadOnlyQueries.tooLong();
    }
    if (type.equals("application/sparql-update")) {
      updates.checkToken(asked);
      update(new String(asked.getInputStream().readNBytes(ReadOnlyQueries.LONGEST_QUERY), StandardCharsets.UTF_8), answer);
    } else if (parameter(asked, HttpNames.paramUpdate) != null) {
      updates.checkToken(asked);
      update(parameter(asked, HttpNames.paramUpdate), answer);
    } else {
      query(asked, answer, chain);
    }
  }

  /** Reads a form, which may be broken or too long. */
  private static String parameter(HttpServletRequest asked, String name) {
    try {
      return asked.getParameter(name);
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw ReadOnlyQueries.tooLong();
    } catch (RuntimeException e) {
      boolean large = e instanceof HttpException http && http.getCode() == 413;
      throw large ? ReadOnlyQueries.tooLong() : WebFailure.badRequest("The form cannot be read.", PARAMETERS);
    }
  }

  private void update(String text, HttpServletResponse answer) {
    updates.update(text);
    answer.setStatus(204);
    answer.setHeader("ETag", "W/\"" + store.version() + "\"");
  }

  /** Browsers name text/html first; clients of the protocol name a format of results. */
  private static boolean wantsHtml(HttpServletRequest asked) {
    String header = asked.getHeader(HttpNames.hAccept);
    return header != null && header.contains("text/html") && !header.contains("sparql-results");
  }

  private void describe(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
    List<Format> offered = new ArrayList<>(Format.RDF);
    Format format = new Accept(asked.getHeader(HttpNames.hAccept)).choose(offered).orElseThrow(() -> WebFailure.notAcceptable(
        asked.getHeader(HttpNames.hAccept), offered.stream().map(Format::mediaType).toList()));
    answer.setContentType(format.contentType());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RDFDataMgr.write(out, ServiceDescription.of(links, catalog), format.rdf());
    answer.setContentLength(out.size());
    if (!asked.getMethod().equals("HEAD")) {
      out.writeTo(answer.getOutputStream());
    }
  }

  private void query(HttpServletRequest asked, HttpServletResponse answer, FilterChain chain) throws IOException,
      ServletException {
    parameter(asked, HttpNames.paramQuery);
    asked.getParameterMap().forEach((name, values) -> {
      if (!PARAMETERS.contains(name)) {
        throw WebFailure.badRequest("Unknown parameter: " + name, PARAMETERS);
      }
      if (ONCE.contains(name) && values.length > 1) {
        throw WebFailure.badRequest("Parameter given more than once: " + name, PARAMETERS);
      }
    });
    Optional<String> format = Optional.ofNullable(asked.getParameter("format"));
    format.filter(name -> !SparqlFormat.parameters().contains(name)).ifPresent(name -> {
      throw WebFailure.badRequest("Parameter format cannot be \"" + name + "\".", SparqlFormat.parameters());
    });
    String caching = asked.getHeader("Cache-Control");
    SparqlExchange exchange = new SparqlExchange(asked.getRemoteAddr(), new Accept(asked.getHeader(HttpNames.hAccept)), format,
        limit(asked), caching != null && caching.contains("no-cache"));
    Optional<String> mark = AnswerMark.of(asked, store.version());
    String has = asked.getHeader("If-None-Match");
    if (mark.isPresent() && has != null && has.contains(mark.get())) {
      answer.setHeader("ETag", mark.get());
      answer.setStatus(304);
      return;
    }
    try (Spool spool = exchange.answer()) {
      exchange.travelWith(asked);
      SpooledResponse spooled = new SpooledResponse(answer, spool);
      // Fuseki answers no HEAD; without a body the answer is the same.
      chain.doFilter(asked.getMethod().equals("HEAD") ? asGet(asked) : asked, spooled);
      finish(asked, answer, spooled, exchange, mark);
    }
  }

  private static HttpServletRequest asGet(HttpServletRequest asked) {
    return new HttpServletRequestWrapper(asked) {
      @Override
      public String getMethod() {
        return "GET";
      }
    };
  }

  private Duration limit(HttpServletRequest asked) {
    String wanted = asked.getParameter("timeout");
    if (wanted == null) {
      return settings.timeout();
    }
    if (!wanted.matches("[0-9]{1,6}(\\.[0-9]{1,3})?") || Double.parseDouble(wanted) <= 0) {
      throw WebFailure.badRequest("Parameter timeout cannot be \"" + wanted + "\": it is a number of seconds.", List.of());
    }
    Duration chosen = Duration.ofMillis(Math.max(1, Math.round(1000 * Double.parseDouble(wanted))));
    return chosen.compareTo(settings.timeout()) < 0 ? chosen : settings.timeout();
  }

  private void finish(HttpServletRequest asked, HttpServletResponse answer, SpooledResponse spooled, SparqlExchange exchange,
                      Optional<String> mark) throws IOException {
    if (exchange.failure().isPresent()) {
      throw exchange.failure().get();
    }
    if (spooled.getStatus() >= 400) {
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      exchange.answer().sendTo(said);
      throw new WebFailure(spooled.getStatus(), spooled.getStatus() >= 500 ? "Our mistake" : "Bad request",
          said.toString(StandardCharsets.ISO_8859_1).strip(), List.of());
    }
    if (!exchange.truncated().isEmpty()) {
      Truncation.say(exchange);
      answer.setHeader("Casus-Truncated", exchange.truncated());
    }
    answer.setHeader("Casus-Max-Rows", Long.toString(settings.maxRows()));
    if (exchange.rows() >= 0) {
      answer.setHeader("Casus-Rows", Long.toString(exchange.rows()));
    }
    if (exchange.isKept()) {
      answer.setHeader("Cache-Status", "Casus; hit");
    }
    mark.ifPresent(tag -> answer.setHeader("ETag", tag));
    answer.setHeader("Cache-Control", mark.isPresent() ? "no-cache" : "no-store");
    answer.setContentType(exchange.format().orElseThrow().contentType());
    answer.setContentLengthLong(exchange.answer().size());
    if (!asked.getMethod().equals("HEAD")) {
      exchange.answer().sendTo(answer.getOutputStream());
    }
  }

  private static void refuse(HttpServletRequest asked, HttpServletResponse answer, WebFailure why) throws IOException {
    answer.setStatus(why.status());
    answer.setHeader("Cache-Control", "no-store");
    why.retryAfter().ifPresent(seconds -> answer.setHeader("Retry-After", Long.toString(seconds)));
    if (why.status() == 401) {
      answer.setHeader("WWW-Authenticate", "Bearer");
    }
    if (why.status() == 413 && !UnreadBody.isReadToTheEnd(asked, 8L * ReadOnlyQueries.LONGEST_QUERY)) {
      answer.setHeader("Connection", "close");
    }
    byte[] body = why.body(new Accept(asked.getHeader(HttpNames.hAccept))).getBytes(StandardCharsets.UTF_8);
    answer.setContentType(why.contentType(new Accept(asked.getHeader(HttpNames.hAccept))));
    answer.setContentLength(body.length);
    if (!asked.getMethod().equals("HEAD")) {
      answer.getOutputStream().write(body);
    }
  }
}
