package org.casus.web.data;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.casus.web.graph.Links;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.http.Format;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/**
 * Names of things: each request is sent on (303) to a document about the thing, in the format that is wanted; a name that was
 * replaced is sent on (301) to the name the thing has now.
 */
public final class IdRoutes {

  private static final PageQuery OWNER = PageQuery.load("owner");

  private final Site site;
  private final Responder responder;

  public IdRoutes(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /id/{collection}/{name}}. */
  public void redirect(Context request) {
    String collection = request.pathParam("collection");
    String name = request.pathParam("name");
    Links links = site.links();
    String iri = links.iri(collection, name);
    Optional<String> replacement = Replacement.path(site, iri);
    if (replacement.isPresent()) {
      request.status(301).header("Location", links.to("id/" + replacement.get()));
      return;
    }
    boolean exists = Collections.isKnown(collection) && Collections.isName(name)
        && site.read(data -> site.knows(data, iri));
    if (!exists) {
      throw Unknown.failure(site, iri);
    }
    List<Format> offered = offered(collection);
    Format format = responder.negotiate(request, Optional.empty(), offered);
    String path = collection + "/" + name;
    responder.link(request, path, Format.HTML, offered);
    String target = format == Format.HTML ? site.read(data -> page(data, collection, name, iri)) : path + "." + format.suffix();
    request.status(303).header("Location", links.to(target));
  }

  /** The formats of a thing's document. */
  static List<Format> offered(String collection) {
    List<Format> formats = new ArrayList<>(List.of(Format.HTML));
    formats.addAll(Format.RDF);
    if (Collections.WITH_PAGE.contains(collection)) {
      formats.add(Format.JSON);
    }
    return formats;
  }

  /** The page that shows a thing: for parts, that of the event, article or post they belong to. */
  private String page(Dataset data, String collection, String name, String iri) {
    if (Collections.ANCHORED.contains(collection)) {
      Optional<Row> owner = OWNER.with("thing", NodeFactory.createURI(iri)).rows(data).stream().findFirst();
      if (owner.isPresent()) {
        String anchor = owner.get().findIri("anchor").map(mention -> "mention-" + Terms.local(mention))
            .orElse(collection + "-" + name);
        return site.links().thing(owner.get().iri("owner")).orElseThrow() + "#" + anchor;
      }
    }
    return collection + "/" + name;
  }
}
