package org.casus.web.sparql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.casus.store.limit.Ticket;
import org.casus.store.limit.Watchdog;
import org.casus.web.http.WebFailure;

/** Fuseki's handling of queries, without ways out of the store, and within bounds. */
final class ReadOnlyQueries extends SPARQL_QueryDataset {

  static final int LONGEST_QUERY = 1_000_000;
  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)", Pattern.CASE_INSENSITIVE);

  /** Relative IRIs of a query are relative to this, never to the URL of the request. */
  private final String base;
  private final SparqlSettings settings;
  private final Admission admission;
  private final Watchdog watchdog;
  private final Departures departures;

  ReadOnlyQueries(String base, SparqlSettings settings, Admission admission, Watchdog watchdog, Departures departures) {
    this.base = base;
    this.settings = settings;
    this.admission = admission;
    this.watchdog = watchdog;
    this.departures = departures;
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      byte[] body = action.getRequestInputStream().readNBytes(LONGEST_QUERY + 1);
      if (body.length > LONGEST_QUERY) {
        throw refused(action, tooLong());
      }
      execute(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString(), action);
    } catch (CharacterCodingException e) {
      throw refused(action, WebFailure.badRequest("The query is not UTF-8.", List.of()));
    } catch (IOException e) {
      throw refused(action, WebFailure.badRequest("The request broke off.", List.of()));
    }
  }

  static WebFailure tooLong() {
    return new WebFailure(413, "Query too long", "The query is longer than " + LONGEST_QUERY + " bytes.", List.of());
  }

  @Override
  protected void execute(String text, HttpAction action) {
    try {
      answer(text, action);
    } catch (WebFailure e) {
      throw refused(action, e);
    } catch (TextIndexParseException e) {
      throw refused(action, WebFailure.badRequest("Not a text search: " + firstLine(e)
          + ". Put a phrase in quotation marks, and a backslash before a special character.", List.of()));
    } catch (QueryException e) {
      throw refused(action, WebFailure.badRequest("The query cannot be run: " + firstLine(e), List.of()));
    } catch (StackOverflowError e) {
      throw refused(action, Nesting.tooDeep());
    }
  }

  /** Tells the gate why, and ends Fuseki's handling. */
  private static RuntimeException refused(HttpAction action, WebFailure why) {
    SparqlExchange.of(action.getRequest()).fail(why);
    ServletOps.error(why.status(), why.title());
    return why;
  }

  private void answer(String text, HttpAction action) {
    SparqlExchange exchange = SparqlExchange.of(action.getRequest());
    Query query = parse(text);
    QueryGuard.check(query).ifPresent(why -> {
      throw why;
    });
    SparqlFormat format = exchange.chooseFormat(query.isConstructType() || query.isDescribeType());
    admission.run(exchange.client(), () -> {
      Ticket ticket = watchdog.admit(exchange.limit());
      Departures.Watch watch = departures.watch(action.getRequest(), () -> ticket.end(Ticket.End.DEPARTURE));
      action.beginRead();
      try {
        run(query, action, exchange, format, ticket);
      } catch (WebFailure e) {
        throw e;
      } catch (RuntimeException e) {
        // What a query stumbles over when it is stopped half-way has many names.
        throw e instanceof QueryCancelledException || ticket.ended().isPresent() ? ended(ticket, exchange) : e;
      } catch (OutOfMemoryError e) {
        throw shortOfMemory();
      } finally {
        watch.close();
        action.endRead();
        watchdog.done(ticket);
      }
      return exchange;
    });
  }

  private Query parse(String text) {
    Nesting.check(text);
    try {
      return QueryFactory.create(text, base, Syntax.syntaxSPARQL_12);
    } catch (QueryParseException e) {
      throw parseError(e);
    } catch (QueryException e) {
      throw new WebFailure(400, "Parse error", firstLine(e), List.of());
    }
  }

  /** The place is that of the message, where it names one: the exception's own may be that of the word before. */
  static WebFailure parseError(QueryParseException e) {
    Matcher place = PLACE.matcher(firstLine(e));
    boolean named = place.find();
    long line = named ? Long.parseLong(place.group(1)) : Math.max(1, e.getLine());
    long column = named ? Long.parseLong(place.group(2)) : Math.max(1, e.getColumn());
    return WebFailure.parse("Parse error", firstLine(e), line, column);
  }

  private static String firstLine(Exception e) {
    return e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
  }

  private void run(Query query, HttpAction action, SparqlExchange exchange, SparqlFormat format, Ticket ticket) {
    DatasetGraph data = getDataset(action);
    DatasetDescription chosen = SPARQLProtocol.getDatasetDescription(action, query);
    if (chosen == null || chosen.isEmpty()) {
      new BoundedRun(query, data, data.getUnionGraph(), exchange, format, settings, ticket).answer();
      return;
    }
    List<String> graphs = new ArrayList<>(chosen.getDefaultGraphURIs());
    graphs.addAll(chosen.getNamedGraphURIs());
    for (String graph : graphs) {
      if (!data.containsGraph(NodeFactory.createURI(graph))) {
        throw WebFailure.badRequest("The store has no graph <" + graph + ">, and nothing is fetched from elsewhere.", List.of());
      }
    }
    DatasetGraph part = DynamicDatasets.dynamicDataset(chosen, data, false);
    Query plain = query.cloneQuery();
    plain.getGraphURIs().clear();
    plain.getNamedGraphURIs().clear();
    new BoundedRun(plain, part, part.getDefaultGraph(), exchange, format, settings, ticket).answer();
  }

  private static WebFailure ended(Ticket ticket, SparqlExchange exchange) {
    if (ticket.ended().filter(Ticket.End.DEPARTURE::equals).isPresent()) {
      return new WebFailure(499, "Gone", "Who asked did not wait for the answer.", List.of());
    }
    return ticket.ended().filter(Ticket.End.MEMORY::equals).isPresent() ? shortOfMemory()
        : WebFailure.retry(503, "Too slow", "The query was stopped after " + exchange.limit().toMillis() / 1000.0
            + " s. Ask for less: name types and graphs, filter early, add a LIMIT; or take the export and ask it yourself.", 30);
  }

  private static WebFailure shortOfMemory() {
    return WebFailure.retry(503, "Too large", "The query was stopped because memory ran short. Ask for less at a time.", 30);
  }
}
