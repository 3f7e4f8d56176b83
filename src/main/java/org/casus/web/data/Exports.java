package org.casus.web.data;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.casus.store.StoreGraphs;
import org.casus.web.event.EventCsv;
import org.casus.web.event.EventFilter;
import org.casus.web.http.Format;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The whole store to take away. The graph in which the store describes itself stays. */
public final class Exports {

  /** A file to take. @param name what follows {@code exports/} */
  public record Download(String name, String title, String text) {}

  /** The files, and how much there is. */
  public record View(List<Download> files, long quads, long events, String version) {}

  private static final List<Download> FILES = List.of(
      new Download("casus.nq", "N-Quads", "All statements with their graphs, one a line: the form to load elsewhere, and the only one without loss that suits any size."),
      new Download("casus.trig", "TriG", "The same, graph by graph, to read."),
      new Download("casus.ttl", "Turtle", "All statements without their graphs."),
      new Download("casus.nt", "N-Triples", "The same, one a line."),
      new Download("casus.jsonld", "JSON-LD", "All statements with their graphs, as JSON."),
      new Download("casus.rdf", "RDF/XML", "All statements without their graphs, as XML."),
      new Download("events.csv", "Events as CSV", "One row an event, whatever its modality, with roles, date, place and figures."),
      new Download("evidence.csv", "Evidence as CSV", "One row for each part that was read in each passage: article, sentence, words with their offsets, rule."));

  private static final Map<String, Format> FORMATS = Map.of("casus.nq", Format.N_QUADS, "casus.trig", Format.TRIG, "casus.ttl", Format.TURTLE,
      "casus.nt", Format.N_TRIPLES, "casus.jsonld", Format.JSON_LD, "casus.rdf", Format.RDF_XML);

  /** Formats that are written as they are read; the others need all statements in memory. */
  private static final Set<Format> STREAMED = Set.of(Format.N_QUADS, Format.TRIG, Format.TURTLE, Format.N_TRIPLES);
  private static final long MOST_IN_MEMORY = 1_000_000;

  private final Site site;
  private final Responder responder;

  public Exports(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /exports}. */
  public void page(Context request) {
    responder.page(request, "exports", responder.negotiate(request, Optional.empty(), List.of(Format.HTML)), List.of(Format.HTML), () -> {
      var statistics = site.store().statistics();
      return Page.of("exports.jte", "Downloads", "exports", new View(FILES, statistics.quads(), statistics.events(), statistics.version()));
    });
  }

  /** Answers for {@code /exports/{file}}. */
  public void file(Context request) {
    String name = request.pathParam("file");
    if (name.equals("events.csv")) {
      responder.csv(request, name, out -> site.read(data -> {
        new EventCsv(site).write(data, EventFilter.everything("date"), out);
        return null;
      }));
    } else if (name.equals("evidence.csv")) {
      responder.csv(request, name, out -> site.read(data -> {
        EvidenceCsv.write(data, out);
        return null;
      }));
    } else if (FORMATS.containsKey(name)) {
      rdf(request, name, FORMATS.get(name));
    } else {
      throw new WebFailure(404, "Not found", "There is no download " + name + ".", FILES.stream().map(Download::name).toList());
    }
  }

  private void rdf(Context request, String name, Format format) {
    if (!STREAMED.contains(format) && site.store().statistics().quads() > MOST_IN_MEMORY) {
      throw new WebFailure(409, "Too large", "The store is too large for " + format.label() + "; take N-Quads and convert it.", List.of("casus.nq"));
    }
    if (responder.isKnown(request, format)) {
      return;
    }
    request.contentType(format.contentType());
    request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    if (request.method() != HandlerType.HEAD) {
      site.read(data -> {
        write(data, format, request.outputStream());
        return null;
      });
    }
  }

  private void write(Dataset data, Format format, OutputStream out) {
    if (STREAMED.contains(format)) {
      stream(data, format, StreamRDFWriter.getWriterStream(out, format == Format.TURTLE ? RDFFormat.TURTLE_BLOCKS : format.rdf()));
      return;
    }
    DatasetGraph copy = DatasetGraphFactory.create();
    for (Iterator<Quad> quads = quads(data, format == Format.JSON_LD); quads.hasNext();) {
      copy.add(quads.next());
    }
    copy.prefixes().putAll(site.prefixes().byName());
    if (format == Format.JSON_LD) {
      RDFDataMgr.write(out, copy, format.rdf());
    } else {
      RDFDataMgr.write(out, copy.getDefaultGraph(), format.rdf());
    }
  }

  private void stream(Dataset data, Format format, StreamRDF sink) {
    boolean graphs = format == Format.N_QUADS || format == Format.TRIG;
    sink.start();
    if (format == Format.TURTLE || format == Format.TRIG) {
      site.prefixes().byName().forEach(sink::prefix);
    }
    for (Iterator<Quad> quads = quads(data, graphs); quads.hasNext();) {
      Quad quad = quads.next();
      if (graphs) {
        sink.quad(quad);
      } else {
        sink.triple(quad.asTriple());
      }
    }
    sink.finish();
  }

  /** All quads but those of the store itself; without {@code graphs}, each triple once, in the default graph. */
  private Iterator<Quad> quads(Dataset data, boolean graphs) {
    Node meta = NodeFactory.createURI(StoreGraphs.meta(site.store().baseIri()));
    DatasetGraph all = data.asDatasetGraph();
    if (graphs) {
      return Iter.filter(all.find(), quad -> !quad.getGraph().equals(meta));
    }
    Iterator<Quad> union = Iter.map(all.getUnionGraph().find(), triple -> new Quad(Quad.defaultGraphIRI, triple));
    return Iter.filter(union, quad -> !all.contains(meta, quad.getSubject(), quad.getPredicate(), quad.getObject()));
  }
}
