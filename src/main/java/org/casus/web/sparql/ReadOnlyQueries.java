package org.casus.web.sparql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQLProtocol;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.casus.web.http.WebFailure;

/** Fuseki's handling of queries, without ways out of the store, and within bounds. */
final class ReadOnlyQueries extends SPARQL_QueryDataset {

  static final int LONGEST_QUERY = 1_000_000;

  private final QueryDesk desk;

  ReadOnlyQueries(QueryDesk desk) {
    this.desk = desk;
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
      desk.answer(text, query -> SPARQLProtocol.getDatasetDescription(action, query), SparqlExchange.of(action.getRequest()),
          action.getRequest(), reading -> read(action, reading));
    } catch (WebFailure e) {
      throw refused(action, e);
    }
  }

  /** Tells the gate why, and ends Fuseki's handling. */
  private static RuntimeException refused(HttpAction action, WebFailure why) {
    SparqlExchange.of(action.getRequest()).fail(why);
    ServletOps.error(why.status(), why.title());
    return why;
  }

  /** The store within the transaction of Fuseki. */
  private void read(HttpAction action, Consumer<DatasetGraph> reading) {
    action.beginRead();
    try {
      reading.accept(getDataset(action));
    } finally {
      action.endRead();
    }
  }
}
