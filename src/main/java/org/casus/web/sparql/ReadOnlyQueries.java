package org.casus.web.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;

/** Fuseki's handling of queries, without ways out of the store and with a limit of rows. */
final class ReadOnlyQueries extends SPARQL_QueryDataset {

  private static final int LONGEST_QUERY = 1_000_000;

  /** Relative IRIs of a query are relative to this, never to the URL of the request. */
  private final String base;
  private final long maxRows;

  ReadOnlyQueries(String base, long maxRows) {
    this.base = base;
    this.maxRows = maxRows;
  }

  @Override
  protected void executeBody(HttpAction action) {
    try {
      byte[] body = action.getRequestInputStream().readNBytes(LONGEST_QUERY + 1);
      if (body.length > LONGEST_QUERY) {
        ServletOps.error(413, "The query is longer than " + LONGEST_QUERY + " bytes.");
      }
      execute(new String(body, StandardCharsets.UTF_8), action);
    } catch (IOException e) {
      ServletOps.errorOccurred(e);
    }
  }

  @Override
  protected void execute(String text, HttpAction action) {
    String whole = "BASE <" + base + "> " + text;
    try {
      QueryFactory.create(whole, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      ServletOps.errorBadRequest(parseError(e, text));
    }
    try {
      super.execute(whole, action);
    } catch (QueryDeniedException e) {
      ServletOps.errorForbidden(QueryGuard.NO_SERVICE);
    }
  }

  /** Says where the query is wrong in lines and columns of what the client sent. */
  private String parseError(QueryParseException error, String text) {
    QueryParseException own = error;
    try {
      QueryFactory.create(text, base, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      own = e;
    }
    String message = own.getMessage() == null ? "" : own.getMessage().lines().findFirst().orElse("");
    if (own.getLine() > 0 && !message.contains("line " + own.getLine())) {
      message = "Line " + own.getLine() + ", column " + own.getColumn() + ": " + message;
    }
    return ascii("Parse error: " + message);
  }

  /** With other characters escaped, because Fuseki writes its messages as Latin-1 and says that they are UTF-8. */
  private static String ascii(String text) {
    StringBuilder plain = new StringBuilder();
    text.chars().forEach(c -> plain.append(c < 128 ? String.valueOf((char) c) : String.format("\\u%04X", c)));
    return plain.toString();
  }

  @Override
  protected void validateQuery(HttpAction action, Query query) {
    QueryGuard.check(query).ifPresent(ServletOps::errorForbidden);
  }

  @Override
  protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String log) {
    if (!query.isSelectType()) {
      return super.executeQuery(action, execution, query, log);
    }
    action.setResponseHeader("Casus-Max-Rows", Long.toString(maxRows));
    return new QueryExecResult(LimitedRows.of(execution.select(), maxRows));
  }
}
