package org.casus.web.data;

import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.casus.vocab.Hydra;
import org.casus.web.event.EventLine;
import org.casus.web.graph.Links;
import org.casus.web.graph.PageQuery;
import org.casus.web.http.FlatTable;
import org.casus.web.http.Format;
import org.casus.web.http.Json;
import org.casus.web.http.Paging;
import org.casus.web.site.Listing;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** Lists in all their formats: the page, the same as JSON, its entries as rows, and what is said of them as triples. */
public final class Lists {

  /** The formats of a list of things. */
  public static final List<Format> FORMATS = List.of(Format.HTML, Format.JSON, Format.CSV, Format.TURTLE, Format.JSON_LD);
  /** The formats of a list of what has no IRI in the store. */
  public static final List<Format> PLAIN = List.of(Format.HTML, Format.JSON, Format.CSV);

  private static final PageQuery THINGS = PageQuery.load("data-list");

  private final Site site;
  private final Responder responder;

  public Lists(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /**
   * Answers with a list.
   *
   * @param path   its path below the root, without suffix, with its query string
   * @param make   makes its page, whose view is a {@link Listing}
   * @param files  scripts and styles of the page
   */
  public void answer(Context request, String path, Format format, List<Format> offered, Function<Dataset, Page> make,
      String... files) {
    if (format == Format.HTML) {
      responder.page(request, path, format, offered, () -> site.readInTurn(make), files);
      return;
    }
    Page page = site.readInTurn(make);
    Listing listing = (Listing) page.view();
    String address = site.links().to(path);
    if (Format.RDF.contains(format)) {
      responder.triples(request, path, format, offered, site.read(data -> triples(data, listing, address)));
    } else {
      responder.link(request, path, format, offered);
      data(request, path, format, page);
    }
    listing.standing().flatMap(Paging::next).ifPresent(next -> request.res().addHeader("Link", "<" + next + ">; rel=\"next\""));
    page.sparql().ifPresent(query -> request.res().addHeader("Link", "<" + query(query) + ">; rel=\"via\"; title=\"SPARQL\""));
  }

  private void data(Context request, String path, Format format, Page page) {
    if (format == Format.ATOM) {
      feed(request, path, page);
    } else if (format == Format.CSV) {
      responder.csv(request, path.replaceFirst("\\?.*", "") + ".csv", new FlatTable(((Listing) page.view()).rows())::write);
    } else if (!responder.isKnown(request, format)) {
      Map<String, String> made = page.sparql().map(query -> Map.of("sparql", query, "sparqlUrl", query(query))).orElse(Map.of());
      request.contentType(format.contentType()).result(Json.of(page.view(), made));
    }
  }

  private void feed(Context request, String path, Page page) {
    if (!responder.isKnown(request, Format.ATOM)) {
      List<EventLine> events = ((Listing) page.view()).rows().stream().map(EventLine.class::cast).toList();
      String self = site.links().to(path.replaceFirst("(?=\\?|$)", "." + Format.ATOM.suffix()));
      request.contentType(Format.ATOM.contentType())
          .result(new AtomFeed(site.links().base()).of("Casus: " + page.title(), self, site.links().to(path), events));
    }
  }

  private String query(String text) {
    return site.links().to("sparql?query=") + Links.encode(text);
  }

  private Model triples(Dataset data, Listing listing, String address) {
    List<Node> things = listing.things().stream().map(NodeFactory::createURI).toList();
    Model model = things.isEmpty() ? ModelFactory.createDefaultModel() : THINGS.plain().forEach("thing", things).triples(data);
    URI base = URI.create(site.links().base());
    Resource list = model.createResource(base.resolve(address).toString(), Hydra.PartialCollectionView);
    things.forEach(thing -> list.addProperty(Hydra.member, model.asRDFNode(thing)));
    Optional<Paging> standing = listing.standing();
    standing.ifPresent(paging -> list.addLiteral(Hydra.totalItems, paging.total()));
    standing.flatMap(Paging::next)
        .ifPresent(next -> list.addProperty(Hydra.next, model.createResource(base.resolve(next).toString())));
    return model;
  }
}
