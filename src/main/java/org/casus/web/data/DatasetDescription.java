package org.casus.web.data;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.casus.store.ExportFormat;
import org.casus.store.StoreStatistics;
import org.casus.vocab.Casus;
import org.casus.web.http.Format;
import org.casus.web.http.Parameters;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** What the whole is, for machines that look around: VoID and DCAT, with counts as they are now. */
public final class DatasetDescription {

  private static final String FILE = "dataset.ttl";

  private final Site site;
  private final Responder responder;

  public DatasetDescription(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /.well-known/void}. */
  public void answer(Context request) {
    new Parameters(request, List.of());
    Format format = responder.negotiate(request, Optional.empty(), Format.RDF);
    responder.triples(request, ".well-known/void", format, List.of(format), site.read(data -> model()));
  }

  private Model model() {
    String base = site.links().base();
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(DatasetDescription.class.getResourceAsStream(FILE)).lang(Lang.TURTLE).base(base).parse(model);
    StoreStatistics statistics = site.store().statistics();
    Resource dataset = model.createResource(base);
    dataset.removeAll(VOID.uriSpace).addProperty(VOID.uriSpace, base + "id/");
    dataset.addLiteral(VOID.triples, statistics.quads()).addLiteral(VOID.documents, statistics.articles());
    dataset.addProperty(DCTerms.hasVersion, statistics.version()).addProperty(OWL2.versionInfo, statistics.version());
    partition(dataset, Casus.Event, statistics.events());
    partition(dataset, Casus.EventMention, statistics.mentions());
    partition(dataset, Casus.Article, statistics.articles());
    for (ExportFormat format : ExportFormat.values()) {
      Resource file = model.createResource(base + "exports/" + format.fileName());
      Resource distribution = model.createResource(base + "exports#" + format.label());
      dataset.addProperty(DCAT.distribution, distribution);
      distribution.addProperty(RDF.type, DCAT.Distribution).addProperty(DCAT.downloadURL, file)
          .addProperty(DCAT.mediaType, format.contentType().replaceFirst(";.*", ""))
          .addProperty(DCTerms.title, format.fileName());
    }
    return model;
  }

  private static void partition(Resource dataset, Resource type, long count) {
    Resource part = dataset.getModel().createResource(dataset.getURI() + "exports#" + type.getLocalName());
    dataset.addProperty(VOID.classPartition, part.addProperty(VOID._class, type).addLiteral(VOID.entities, count));
  }
}
