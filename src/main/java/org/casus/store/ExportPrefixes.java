package org.casus.store;

import java.util.List;
import java.util.Optional;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.casus.vocab.Cameo;
import org.casus.vocab.Casus;
import org.casus.vocab.Geo;
import org.casus.vocab.GeoSparql;
import org.casus.vocab.Plover;
import org.casus.vocab.Prov;

/** The prefixes of exports. */
final class ExportPrefixes {

  record Prefix(String name, String iri) {}

  static final List<Prefix> LIST = List.of(
      new Prefix("cameo", Cameo.NS),
      new Prefix("casus", Casus.NS),
      new Prefix("dcterms", DCTerms.NS),
      new Prefix("geo", Geo.NS),
      new Prefix("geosparql", GeoSparql.NS),
      new Prefix("owl", OWL2.NS),
      new Prefix("plover", Plover.NS),
      new Prefix("prov", Prov.NS),
      new Prefix("rdf", RDF.uri),
      new Prefix("rdfs", RDFS.uri),
      new Prefix("skos", SKOS.uri),
      new Prefix("xsd", XSD.NS));

  private ExportPrefixes() {}

  /** An IRI as {@code prefix:name}, when it has a prefix here and the name is plain. */
  static Optional<String> shortened(String iri) {
    return LIST.stream().filter(prefix -> iri.startsWith(prefix.iri()))
        .map(prefix -> prefix.name() + ":" + iri.substring(prefix.iri().length()))
        .filter(name -> name.matches("[a-z]+:[A-Za-z0-9_-]+")).findFirst();
  }
}
