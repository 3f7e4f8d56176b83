package org.casus.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.casus.model.UsageException;
import org.casus.web.http.Accept;
import org.casus.web.http.Json;
import org.casus.web.http.WebFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered when something goes wrong: a page that helps, or the one shape of errors in JSON. */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Responder responder;

  public Failures(Responder responder) {
    this.responder = responder;
  }

  public void register(RoutesConfig routes) {
    routes.exception(WebFailure.class, (e, ctx) -> answer(ctx, e));
    routes.exception(UsageException.class, (e, ctx) -> answer(ctx, WebFailure.badRequest(e.getMessage(), List.of())));
    routes.exception(QueryCancelledException.class, (e, ctx) ->
        answer(ctx, WebFailure.retry(503, "Too slow", "The store did not answer in time. Ask for less, or try again.", 30)));
    routes.exception(HttpResponseException.class, (e, ctx) -> {
      e.getDetails().forEach((name, value) -> ctx.header("Allow", value));
      answer(ctx, new WebFailure(e.getStatus(), titleOf(e.getStatus()), detailOf(e.getStatus(), ctx.path()), List.of()));
    });
    routes.exception(Exception.class, (e, ctx) -> {
      LOG.error("{} {}", ctx.method(), ctx.path(), e);
      answer(ctx, new WebFailure(500, "Our mistake", "Something in Casus failed. The log of the server has the details.",
          List.of()));
    });
  }

  private static String titleOf(int status) {
    return status == 404 ? "Not found" : status == 405 ? "Method not allowed" : "Request refused";
  }

  private static String detailOf(int status, String path) {
    return status == 404 ? "There is nothing at " + path + "." : status == 405 ? "Pages and data are read with GET or HEAD."
        : "The request to " + path + " could not be understood.";
  }

  private void answer(Context request, WebFailure failure) {
    responder.refuse(request, failure);
    Accept accept = new Accept(request.header("Accept"));
    boolean page = accept.weight("text/html") > accept.weight("application/problem+json");
    if (page && !request.path().endsWith(".json")) {
      responder.page(request, Page.of("failure.jte", failure.title(), "", failure));
    } else {
      request.contentType("application/problem+json").result(Json.of(failure.toJson()));
    }
  }
}
