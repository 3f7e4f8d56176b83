package org.casus.web.graph;

import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.EventType;
import org.casus.vocab.Plover;

/** The ontology that travels with the program: its graphs, and the names of its terms. */
public final class Vocabulary {

  /** The parts of the ontology, by the name under which the server shows them. */
  public static final List<String> PARTS = List.of("casus", "plover", "cameo", "alignment", "shapes");

  private final Map<String, Model> parts = new LinkedHashMap<>();
  private final Model all = ModelFactory.createDefaultModel();

  private Vocabulary() {
    for (String part : PARTS) {
      InputStream in = Vocabulary.class.getResourceAsStream("/ontology/" + part + ".ttl");
      if (in != null) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.source(in).lang(Lang.TURTLE).parse(model);
        parts.put(part, model);
        all.add(model);
      }
    }
  }

  /** Reads the files; takes some tens of milliseconds. */
  public static Vocabulary load() {
    return new Vocabulary();
  }

  /** The graphs by part, in the order of {@link #PARTS}. */
  public Map<String, Model> parts() {
    return Collections.unmodifiableMap(parts);
  }

  /** The English name of a term; for a term without one, its local name. */
  public String label(String iri) {
    Resource term = all.getResource(iri);
    for (var property : List.of(SKOS.prefLabel, RDFS.label)) {
      if (term.hasProperty(property)) {
        return term.getProperty(property).getString();
      }
    }
    return Terms.local(iri);
  }

  public String definition(String iri) {
    Resource term = all.getResource(iri);
    return term.hasProperty(SKOS.definition) ? term.getProperty(SKOS.definition).getString() : "";
  }

  /** The name of an event type, such as "Assault". */
  public String type(EventType type) {
    return label(Plover.NS + type.name());
  }

  /** The name of a mode given by its local name, such as "mode-demo". */
  public String plover(String local) {
    return label(Plover.NS + local);
  }
}
