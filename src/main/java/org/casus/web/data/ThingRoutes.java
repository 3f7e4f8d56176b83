package org.casus.web.data;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.casus.web.http.Format;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** Documents about things: a page, its JSON, and the thing's data in the formats of RDF. */
public final class ThingRoutes {

  /** Makes the page of a thing of one collection. */
  public interface Maker {

    /** @return empty when the store does not know the thing */
    Optional<Page> make(Context request, Dataset data, String iri);
  }

  private record Document(String name, Optional<Format> suffix) {

    /** What stands behind the last dot is a format only if it is one of ours: names may have dots. */
    static Document of(String segment, List<Format> offered) {
      int dot = segment.lastIndexOf('.');
      Optional<Format> format = dot < 0 ? Optional.empty() : Format.ofSuffix(segment.substring(dot + 1))
          .filter(offered::contains);
      return new Document(format.isPresent() ? segment.substring(0, dot) : segment, format);
    }
  }

  private final Site site;
  private final Responder responder;
  private final String collection;
  private final Maker maker;
  private final List<String> files;

  public ThingRoutes(Site site, Responder responder, String collection, Maker maker, String... files) {
    this.site = site;
    this.responder = responder;
    this.collection = collection;
    this.maker = maker;
    this.files = List.of(files);
  }

  /** Answers for {@code /COLLECTION/{name}}. */
  public void document(Context request) {
    List<Format> offered = IdRoutes.offered(collection);
    Document document = Document.of(request.pathParam("name"), offered);
    String iri = site.links().iri(collection, document.name());
    if (!Collections.isName(document.name())) {
      throw Unknown.failure(site, iri);
    }
    Optional<String> replacement = Replacement.path(site, iri);
    if (replacement.isPresent()) {
      String suffix = document.suffix().map(format -> "." + format.suffix()).orElse("");
      request.status(301).header("Location", site.links().to(replacement.get() + suffix));
      return;
    }
    Format format = responder.negotiate(request, document.suffix(), offered);
    String path = collection + "/" + document.name();
    if (Format.RDF.contains(format)) {
      Model model = site.read(data -> ThingData.find(data, collection, iri)).orElseThrow(() -> Unknown.failure(site, iri));
      responder.triples(request, path, format, offered, model);
    } else {
      responder.page(request, path, format, offered,
          () -> site.readInTurn(data -> maker.make(request, data, iri)).orElseThrow(() -> Unknown.failure(site, iri)),
          files.toArray(String[]::new));
    }
  }
}
