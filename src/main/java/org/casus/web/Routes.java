package org.casus.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.Map;
import org.casus.store.EventStore;
import org.casus.web.data.Collections;
import org.casus.web.data.DataPage;
import org.casus.web.data.GraphRoutes;
import org.casus.web.data.IdRoutes;
import org.casus.web.data.ThingRoutes;
import org.casus.web.graph.Links;
import org.casus.web.http.Json;
import org.casus.web.site.Failures;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** What is answered at which path. */
final class Routes {

  private final Site site;
  private final Responder responder;

  Routes(EventStore store, Links links) {
    this.site = new Site(store, links);
    this.responder = new Responder(site);
  }

  void register(JavalinConfig config) {
    config.http.prefer405over404 = true;
    RoutesConfig routes = config.routes;
    get(routes, "/assets/<file>", site.assets()::serve);
    get(routes, "/health", ctx -> ctx.contentType("application/json")
        .result(Json.of(Map.of("status", "ok", "version", site.store().version()))));
    data(routes);
    new Failures(responder).register(routes);
  }

  private void data(RoutesConfig routes) {
    IdRoutes ids = new IdRoutes(site, responder);
    get(routes, "/id/{collection}/{name}", ids::redirect);
    GraphRoutes graphs = new GraphRoutes(site, responder);
    get(routes, "/graph/{name}", graphs::shared);
    get(routes, "/graph/article/{name}", graphs::article);
    DataPage plain = new DataPage(site);
    for (String collection : Collections.PARTS) {
      get(routes, "/" + collection + "/{name}", new ThingRoutes(site, responder, collection, plain)::document);
    }
  }

  /** Without a handler of its own, HEAD would be answered with 200 whatever GET says. */
  private static void get(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
