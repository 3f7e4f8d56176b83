package org.casus.web.ontology;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.casus.web.graph.Vocabulary;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The ontology, as pages and as RDF. */
public final class OntologyPages {

  private static final String MAIN = Vocabulary.PARTS.get(0);

  private final Site site;
  private final Responder responder;
  private final List<Format> formats;

  public OntologyPages(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
    this.formats = new ArrayList<>(List.of(Format.HTML));
    this.formats.addAll(Format.RDF);
  }

  /** Answers for {@code /ontology}, {@code /ontology.ttl} and so on. */
  public void terms(Context request) {
    answer(request, MAIN, "ontology", Responder.suffix(request));
  }

  /** Answers for {@code /ontology/{part}}; a number instead of a name is a version of the terms. */
  public void part(Context request) {
    String part = plain(request, "part");
    if (part.matches("[0-9.]+")) {
      version(request, MAIN, part, "ontology/" + part);
    } else {
      answer(request, part, "ontology/" + part, Responder.suffix(request));
    }
  }

  /** Answers for {@code /ontology/{part}/{version}}: where the version IRI of a part leads. */
  public void version(Context request) {
    String part = request.pathParam("part");
    String version = plain(request, "version");
    version(request, part, version, "ontology/" + part + "/" + version);
  }

  private void version(Context request, String part, String version, String path) {
    Optional<String> current = site.vocabulary().version(part);
    if (current.isPresent() && !current.get().equals(version)) {
      throw WebFailure.notFound("Version " + version + " of " + part + " is not here; there is: " + current.get() + ".");
    }
    answer(request, part, path, Responder.suffix(request));
  }

  private static String plain(Context request, String name) {
    return request.pathParam(name).replaceFirst("\\.[a-z]+$", "");
  }

  private void answer(Context request, String part, String path, Optional<Format> suffix) {
    new Parameters(request, List.of());
    Model model = Vocabulary.PARTS.contains(part) ? site.vocabulary().part(part).orElse(null) : null;
    if (model == null || suffix.isPresent() && !formats.contains(suffix.get())) {
      throw WebFailure.notFound("There is no such part of the ontology; there are: " + String.join(", ", Vocabulary.PARTS) + ".");
    }
    Format format = responder.negotiate(request, suffix, formats);
    if (format == Format.HTML) {
      responder.page(request, path, format, formats, () -> {
        OntologyView view = new OntologyReader(site, part, model).view();
        return Page.of("ontology.jte", view.title(), "ontology", view);
      });
    } else {
      responder.triples(request, path, format, formats, ModelFactory.createDefaultModel().add(model));
    }
  }
}
