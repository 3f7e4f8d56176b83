package org.casus.web.data;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.casus.vocab.Casus;
import org.casus.vocab.Sitemaps;
import org.casus.web.graph.PageQuery;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Site;

/** The pages that there are, for search engines, and what they should leave alone. */
public final class Sitemap {

  private static final PageQuery THINGS = PageQuery.load("sitemap");
  /** As many as a sitemap may have. */
  private static final int MOST = 50_000;
  private static final List<String> LISTS =
      List.of("", "about", "actors", "articles", "events", "exports", "ontology", "places", "quality", "queries");

  private final Site site;

  public Sitemap(Site site) {
    this.site = site;
  }

  /** Answers for {@code /robots.txt}. */
  public void robots(Context request) {
    new Parameters(request, List.of());
    request.contentType("text/plain; charset=utf-8").result("User-agent: *\nDisallow: " + site.links().to("sparql")
        + "\nDisallow: "
        + site.links().to("editor") + "\nDisallow: " + site.links().to("search") + "\nDisallow: " + site.links().to("exports/")
        + "\nCrawl-delay: 1\nSitemap: " + site.links().base() + "sitemap.xml\n");
  }

  /** Answers for {@code /sitemap.xml}: the parts, each with as many pages as it may have. */
  public void index(Context request) {
    new Parameters(request, List.of());
    int parts = (pages().size() + MOST - 1) / MOST;
    List<String> addresses = new ArrayList<>();
    for (int part = 1; part <= parts; part++) {
      addresses.add("sitemap/" + part + ".xml");
    }
    answer(request, "sitemapindex", "sitemap", addresses);
  }

  /** Answers for {@code /sitemap/{part}}. */
  public void part(Context request) {
    new Parameters(request, List.of());
    String name = request.pathParam("part");
    List<String> pages = pages();
    int from = name.matches("[1-9][0-9]{0,4}\\.xml") ? (Integer.parseInt(name.replace(".xml", "")) - 1) * MOST
        : Integer.MAX_VALUE;
    if (from >= pages.size()) {
      throw WebFailure.notFound("There is no part " + name + " of the sitemap.");
    }
    answer(request, "urlset", "url", pages.subList(from, Math.min(from + MOST, pages.size())));
  }

  private List<String> pages() {
    return site.read(data -> site.remember("sitemap", () -> {
      List<String> pages = new ArrayList<>(LISTS);
      List.of(Casus.Event, Casus.Article).forEach(type -> THINGS.with("type", NodeFactory.createURI(type.getURI())).rows(data)
          .forEach(row -> site.links().thing(row.iri("thing")).ifPresent(pages::add)));
      return List.copyOf(pages);
    }));
  }

  private void answer(Context request, String root, String item, List<String> paths) {
    request.contentType("application/xml").result(paths.stream()
        .map(path -> "<" + item + "><loc>" + (site.links().base() + path).replace("&", "&amp;") + "</loc></" + item + ">")
        .collect(Collectors.joining("\n", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + Sitemaps.NS
        + "\">\n",
            "\n</" + root + ">\n")));
  }
}
