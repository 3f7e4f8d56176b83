package org.casus.web.graph;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.EventType;
import org.casus.vocab.Casus;
import org.casus.vocab.Plover;

/** The ontology that travels with the program: its graphs, and the names of its terms. For all threads. */
public final class Vocabulary {

  /** The parts of the ontology that hold terms, by the name of their file. */
  public static final List<String> WITH_TERMS = List.of("casus", "plover", "cameo");

  /** All parts. */
  public static final List<String> PARTS = List.of("casus", "plover", "cameo", "alignment", "shapes", "link-shapes",
      "ontology-shapes");

  private final Map<String, Optional<Model>> parts = new ConcurrentHashMap<>();
  private final Map<String, String> labels = new ConcurrentHashMap<>();

  /** A part of the ontology; empty when the program was built without it. Not to be changed. */
  public Optional<Model> part(String name) {
    return parts.computeIfAbsent(name, Vocabulary::read);
  }

  /** The version of a part, as 0.1.0; empty for what is no part. */
  public Optional<String> version(String name) {
    return PARTS.contains(name) ? part(name).map(model -> model.listObjectsOfProperty(OWL.versionInfo).next().asLiteral()
        .getString()) : Optional.empty();
  }

  private static Optional<Model> read(String name) {
    InputStream in = Vocabulary.class.getResourceAsStream("/ontology/" + name + ".ttl");
    if (in == null) {
      return Optional.empty();
    }
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(in).lang(Lang.TURTLE).parse(model);
    return Optional.of(model);
  }

  /** The English name of a term; for a term without one, its local name as words. */
  public String label(String iri) {
    return labels.computeIfAbsent(iri, this::findLabel);
  }

  private String findLabel(String iri) {
    for (String name : WITH_TERMS) {
      Optional<Resource> term = part(name).map(model -> model.getResource(iri));
      for (Property property : List.of(SKOS.prefLabel, RDFS.label)) {
        if (term.isPresent() && term.get().hasProperty(property)) {
          return term.get().getProperty(property).getString();
        }
      }
    }
    return Terms.words(iri);
  }

  /** The name of an event type, such as "Assault". */
  public String type(EventType type) {
    return label(Plover.NS + type.name());
  }

  /** The terms of a kind in our own namespace, ordered. */
  public List<String> terms(Resource kind) {
    return part("casus").map(model -> model.listSubjectsWithProperty(RDF.type, kind).toList().stream().map(Resource::getURI)
        .filter(iri -> iri != null && iri.startsWith(Casus.NS)).sorted().toList()).orElse(List.of());
  }
}
