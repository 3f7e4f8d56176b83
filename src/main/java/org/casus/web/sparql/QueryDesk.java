package org.casus.web.sparql;

import jakarta.servlet.ServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.casus.store.EventStore;
import org.casus.store.limit.Ticket;
import org.casus.store.limit.Watchdog;
import org.casus.web.http.WebFailure;

/** Takes the query of a stranger from its text to its answer: parsed, checked, admitted, watched, and run within bounds. */
final class QueryDesk {

  private static final Pattern PLACE = Pattern.compile("line (\\d+), column (\\d+)", Pattern.CASE_INSENSITIVE);

  /** Lets somebody read the store, in a transaction. */
  interface Reading {
    void with(Consumer<DatasetGraph> reader);
  }

  private final EventStore store;
  private final SparqlSettings settings;
  private final Admission admission;
  private final Watchdog watchdog;
  private final Departures departures;
  private final AnswerCache cache;

  QueryDesk(EventStore store, SparqlSettings settings, Admission admission, Watchdog watchdog, Departures departures,
      AnswerCache cache) {
    this.store = store;
    this.settings = settings;
    this.admission = admission;
    this.watchdog = watchdog;
    this.departures = departures;
    this.cache = cache;
  }

  /** The same with other limits of what an answer may hold. */
  QueryDesk within(SparqlSettings limits) {
    return new QueryDesk(store, limits, admission, watchdog, departures, cache);
  }

  /**
   * Puts the answer into the spool of the exchange.
   *
   * @param graphs  which part of the store is asked; null for all of it
   * @param request who hangs up on it ends the query
   * @throws WebFailure when it is refused, or ends without an answer
   */
  void answer(String text, Function<Query, DatasetDescription> graphs, SparqlExchange exchange, ServletRequest request,
      Reading reading) {
    try {
      Query query = parse(text);
      QueryGuard.check(query).ifPresent(why -> {
        throw why;
      });
      DatasetDescription chosen = graphs.apply(query);
      SparqlFormat format = exchange.chooseFormat(query.isConstructType() || query.isDescribeType());
      Optional<AnswerCache.Place> place = cache.place(query, chosen, format, settings);
      if (isKept(place, exchange)) {
        return;
      }
      admission.run(exchange.client(), () -> {
        // Who waited for a slot may find that somebody before had the same question.
        if (!isKept(place, exchange)) {
          watched(exchange, request, ticket -> reading.with(data -> {
            run(query, chosen, data, exchange, format, ticket);
            place.ifPresent(kept -> kept.keep(exchange, store.version(), ticket.age()));
          }));
        }
        return exchange;
      });
    } catch (TextIndexParseException e) {
      throw WebFailure.badRequest("Not a text search: " + firstLine(e)
          + ". Put a phrase in quotation marks, and a backslash before a special character.", List.of());
    } catch (QueryException e) {
      throw WebFailure.badRequest("The query cannot be run: " + firstLine(e), List.of());
    } catch (StackOverflowError e) {
      throw Nesting.tooDeep();
    }
  }

  private boolean isKept(Optional<AnswerCache.Place> place, SparqlExchange exchange) {
    return !exchange.anew() && place.isPresent() && place.get().fill(exchange, store.version());
  }

  private void watched(SparqlExchange exchange, ServletRequest request, Consumer<Ticket> running) {
    Ticket ticket = watchdog.admit(exchange.limit());
    Departures.Watch watch = departures.watch(request, () -> ticket.end(Ticket.End.DEPARTURE));
    try {
      running.accept(ticket);
    } catch (WebFailure e) {
      throw e;
    } catch (RuntimeException e) {
      // What a query stumbles over when it is stopped half-way has many names.
      throw e instanceof QueryCancelledException || ticket.ended().isPresent() ? ended(ticket, exchange) : e;
    } catch (OutOfMemoryError e) {
      throw shortOfMemory();
    } finally {
      watch.close();
      watchdog.done(ticket);
    }
  }

  private Query parse(String text) {
    Nesting.check(text);
    try {
      // Relative IRIs are relative to the store's base, never to the URL of the request.
      return QueryFactory.create(text, store.baseIri(), Syntax.syntaxSPARQL_12);
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

  private void run(Query query, DatasetDescription chosen, DatasetGraph data, SparqlExchange exchange, SparqlFormat format,
      Ticket ticket) {
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
