package org.casus.web.data;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The named graphs under their own names. */
public final class GraphRoutes {

  private final Site site;
  private final Responder responder;

  public GraphRoutes(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /graph/{name}}. */
  public void shared(Context request) {
    answer(request, "graph/" + request.pathParam("name"), "exports");
  }

  /** Answers for {@code /graph/article/{name}}. */
  public void article(Context request) {
    answer(request, "graph/article/" + request.pathParam("name"), "article/" + request.pathParam("name"));
  }

  private void answer(Context request, String path, String page) {
    new Parameters(request, List.of());
    List<Format> offered = new ArrayList<>(Format.RDF);
    offered.add(Format.HTML);
    Format format = responder.negotiate(request, Optional.empty(), offered);
    String iri = site.links().base() + path;
    boolean exists = site.read(data -> data.containsNamedModel(iri));
    if (!exists) {
      throw WebFailure.notFound("The store has no graph that is called " + iri + ".");
    }
    if (format == Format.HTML) {
      request.status(303).header("Location", site.links().to(page));
      return;
    }
    Model model = site.read(data -> ModelFactory.createDefaultModel().add(data.getNamedModel(iri)));
    responder.triples(request, path, format, Format.RDF, model);
  }
}
