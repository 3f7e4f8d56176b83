package org.casus.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.casus.store.EventStore;
import org.casus.store.limit.BoundedQueries;
import org.casus.store.limit.Ticket;
import org.casus.store.limit.Watchdog;
import org.casus.web.http.WebFailure;

/** SPARQL Update, for those who know the token; shut unless the server was started with one. */
final class UpdateDoor {

  private final EventStore store;
  private final SparqlSettings settings;
  private final Watchdog watchdog;

  UpdateDoor(EventStore store, SparqlSettings settings, Watchdog watchdog) {
    this.store = store;
    this.settings = settings;
    this.watchdog = watchdog;
  }

  /** @throws WebFailure 403 when nobody may, 401 when this client may not */
  void checkToken(HttpServletRequest request) {
    if (settings.updateToken().isEmpty()) {
      throw new WebFailure(403, "Not allowed",
          "This endpoint is read-only: there is no update. Articles are added with: casus ingest", List.of());
    }
    String given = request.getHeader("Authorization");
    byte[] wanted = ("Bearer " + settings.updateToken().get()).getBytes(StandardCharsets.UTF_8);
    if (given == null || !MessageDigest.isEqual(wanted, given.getBytes(StandardCharsets.UTF_8))) {
      throw new WebFailure(401, "Not authorised",
          "An update needs the header Authorization: Bearer TOKEN, with the token of this server.", List.of());
    }
  }

  /** Does all of it in one transaction, or nothing. */
  void update(String text) {
    UpdateRequest request = parse(text);
    Ticket ticket = watchdog.admit(settings.timeout());
    try {
      store.write(data -> apply(request, data, ticket));
    } catch (QueryCancelledException e) {
      throw WebFailure.retry(503, "Too slow", "The update was stopped after " + settings.timeout().toSeconds()
          + " s; nothing has changed.", 30);
    } catch (QueryException e) {
      throw WebFailure.badRequest("The update cannot be done: " + e.getMessage(), List.of());
    } finally {
      watchdog.done(ticket);
    }
  }

  private static void apply(UpdateRequest request, Dataset data, Ticket ticket) {
    DatasetGraph graphs = data.asDatasetGraph();
    UpdateExec.newBuilder().dataset(graphs).update(request).context(BoundedQueries.context(graphs, ticket)).build().execute();
    if (graphs.find(Quad.defaultGraphIRI, Node.ANY, Node.ANY, Node.ANY).hasNext()) {
      throw WebFailure.badRequest("Say into which graph: INSERT DATA { GRAPH <…> { … } }. The default graph is the union of "
          + "all.", List.of());
    }
  }

  private UpdateRequest parse(String text) {
    Nesting.check(text);
    UpdateRequest request;
    try {
      request = UpdateFactory.create(text, store.baseIri(), Syntax.syntaxSPARQL_12);
    } catch (QueryParseException e) {
      throw QueryDesk.parseError(e);
    }
    for (Update update : request.getOperations()) {
      if (update instanceof UpdateLoad) {
        throw new WebFailure(403, "Not allowed", "LOAD is switched off: nothing is fetched from elsewhere.", List.of());
      }
      if (update instanceof UpdateModify modify) {
        QueryGuard.check(modify.getWherePattern()).ifPresent(why -> {
          throw why;
        });
      }
    }
    return request;
  }
}
