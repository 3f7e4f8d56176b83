package org.casus.web;

import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.web.data.Collections;
import org.casus.web.data.ContextRoute;
import org.casus.web.data.DataPage;
import org.casus.web.data.DatasetDescription;
import org.casus.web.data.Exports;
import org.casus.web.data.GraphRoutes;
import org.casus.web.data.IdRoutes;
import org.casus.web.data.Lists;
import org.casus.web.data.ReleaseRoutes;
import org.casus.web.data.Sitemap;
import org.casus.web.data.ThingRoutes;
import org.casus.web.http.Format;
import org.casus.web.http.Json;
import org.casus.web.ontology.OntologyPages;
import org.casus.web.page.ActorPage;
import org.casus.web.page.ApiPage;
import org.casus.web.page.ArticlePage;
import org.casus.web.page.ComparePage;
import org.casus.web.page.CorrectionPage;
import org.casus.web.page.EditorPage;
import org.casus.web.page.EventListPage;
import org.casus.web.page.EventPage;
import org.casus.web.page.GuidePage;
import org.casus.web.page.HomePage;
import org.casus.web.page.IndexPages;
import org.casus.web.page.OpenApi;
import org.casus.web.page.PlacePage;
import org.casus.web.page.PlainPages;
import org.casus.web.page.PostPage;
import org.casus.web.page.QueryPages;
import org.casus.web.page.RulePage;
import org.casus.web.page.SearchPage;
import org.casus.web.page.SourcePages;
import org.casus.web.page.SuggestPage;
import org.casus.web.page.TryPage;
import org.casus.web.page.TypePage;
import org.casus.web.site.Failures;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;
import org.casus.web.sparql.Admission;
import org.casus.web.sparql.SparqlEndpoint;
import org.casus.web.sparql.SparqlSettings;

/** What is answered at which path. */
final class Routes {

  /** What a page with a map needs. */
  private static final String[] MAP = {"lib/leaflet.css", "lib/leaflet.js", "map.js"};

  /** What a page with a map and drawings of many events needs. */
  private static final String[] DRAWN = {"explore.css", "explore.js", "lib/leaflet.css", "lib/leaflet.js", "map.js"};

  private final Site site;
  private final Responder responder;
  private final HomePage home;
  private final SparqlSettings sparql;
  private final Admission admission;
  private final SparqlEndpoint endpoint;
  private final SortedSet<String> paths = new TreeSet<>();

  Routes(Site site, SparqlSettings sparql, Admission admission, SparqlEndpoint endpoint) {
    this.endpoint = endpoint;
    this.sparql = sparql;
    this.admission = admission;
    this.site = site;
    this.responder = new Responder(site);
    this.home = new HomePage(site, responder);
  }

  void register(JavalinConfig config) {
    config.http.prefer405over404 = true;
    RoutesConfig routes = config.routes;
    get(routes, "/assets/<file>", site.assets()::serve);
    get(routes, "/health", ctx -> ctx.contentType("application/json")
        .result(Json.of(Map.of("status", "ok", "version", site.store().version(), "queries", admission.load()))));
    get(routes, "/api", new ApiPage(site, responder)::answer);
    get(routes, "/openapi.json", new OpenApi(site, responder)::answer);
    get(routes, "/.well-known/void", new DatasetDescription(site, responder)::answer);
    get(routes, "/context.jsonld", new ContextRoute(site, responder)::answer);
    Sitemap sitemap = new Sitemap(site);
    get(routes, "/robots.txt", sitemap::robots);
    get(routes, "/sitemap.xml", sitemap::index);
    get(routes, "/sitemap/{part}", sitemap::part);
    ReleaseRoutes releases = new ReleaseRoutes(site);
    get(routes, "/releases", releases::list);
    get(routes, "/releases/{version}/{file}", releases::file);
    pages(routes);
    data(routes);
    new Failures(responder).register(routes);
  }

  /** Reads what the front page and all lists are made of, so that the first reader need not wait for it. */
  void prepare() {
    home.prepare();
  }

  private void pages(RoutesConfig routes) {
    list(routes, "events", new EventListPage(site, responder)::answer, EventListPage.FORMATS);
    thing(routes, "event", new EventPage(site), MAP);
    thing(routes, "actor", new ActorPage(site), DRAWN);
    thing(routes, "thing", new ActorPage(site), DRAWN);
    thing(routes, "place", new PlacePage(site), MAP);
    thing(routes, "article", new ArticlePage(site));
    thing(routes, "post", new PostPage(site));
    thing(routes, "rule", new RulePage(site));
    CorrectionPage correction = new CorrectionPage(site, responder);
    get(routes, "/correction/{mention}", correction::show);
    routes.post("/correction/{mention}", correction::take);
    TryPage trial = new TryPage(site, responder, admission);
    get(routes, "/try", trial::show);
    routes.post("/try", trial::read);
    IndexPages index = new IndexPages(site, responder);
    list(routes, "actors", index::actors, Lists.FORMATS);
    list(routes, "places", index::places, Lists.FORMATS);
    list(routes, "articles", index::articles, Lists.FORMATS);
    list(routes, "search", new SearchPage(site, responder)::answer, Lists.FORMATS);
    list(routes, "compare", new ComparePage(site, responder)::answer, List.of(Format.JSON));
    list(routes, "source", new SourcePages(site, responder)::answer, List.of(Format.JSON));
    get(routes, "/type/{name}", new TypePage(site, responder)::answer);
    get(routes, "/suggest.json", new SuggestPage(site, responder)::answer);
    get(routes, "/", home::answer);
    PlainPages plain = new PlainPages(site, responder);
    get(routes, "/about", plain::about);
    get(routes, "/quality", plain::quality);
    list(routes, "docs", new GuidePage(site, responder)::answer, List.of(Format.JSON));
    QueryPages queries = new QueryPages(site, responder, sparql.timeout(), admission);
    list(routes, "queries", queries::list, Lists.PLAIN);
    get(routes, "/queries/{name}", queries::answer);
    EditorPage editor = new EditorPage(site, responder, sparql.timeout(), endpoint);
    get(routes, "/editor", editor::answer);
    get(routes, "/editor/terms.json", editor::terms);
    OntologyPages ontology = new OntologyPages(site, responder);
    get(routes, "/ontology", ontology::terms);
    Format.RDF.forEach(format -> get(routes, "/ontology." + format.suffix(), ontology::terms));
    get(routes, "/ontology/{part}", ontology::part);
    get(routes, "/ontology/{part}/{version}", ontology::version);
    Exports exports = new Exports(site, responder);
    get(routes, "/exports", exports::page);
    get(routes, "/exports/{file}", exports::file);
  }

  private void list(RoutesConfig routes, String name, Handler handler, List<Format> formats) {
    get(routes, "/" + name, handler);
    formats.stream().filter(format -> format != Format.HTML)
        .forEach(format -> get(routes, "/" + name + "." + format.suffix(), handler));
  }

  private void thing(RoutesConfig routes, String collection, ThingRoutes.Maker maker, String... files) {
    get(routes, "/" + collection + "/{name}", new ThingRoutes(site, responder, collection, maker, files)::document);
  }

  private void data(RoutesConfig routes) {
    IdRoutes ids = new IdRoutes(site, responder);
    get(routes, "/id/{collection}/{name}", ids::redirect);
    GraphRoutes graphs = new GraphRoutes(site, responder);
    get(routes, "/graph/{name}", graphs::shared);
    get(routes, "/graph/article/{name}", graphs::article);
    DataPage plain = new DataPage(site);
    for (String collection : Collections.PARTS) {
      thing(routes, collection, plain);
    }
  }

  /** Without a handler of its own, HEAD would be answered with 200 whatever GET says. */
  private void get(RoutesConfig routes, String path, Handler handler) {
    paths.add(path);
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /** All paths that are answered, with their parameters in braces; those of files that pages load in angle brackets. */
  SortedSet<String> paths() {
    return paths;
  }
}
