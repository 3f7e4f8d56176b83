package org.casus.rdf;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.casus.vocab.Cameo;
import org.casus.vocab.Casus;
import org.casus.vocab.Geo;
import org.casus.vocab.GeoSparql;
import org.casus.vocab.Plover;
import org.casus.vocab.Prov;

/** The prefixes under which the data is written. */
final class Prefixes {

  private static final PrefixMapping MAPPING = PrefixMapping.Factory.create()
      .setNsPrefix("cameo", Cameo.NS).setNsPrefix("casus", Casus.NS).setNsPrefix("dcterms", DCTerms.NS)
      .setNsPrefix("geo", Geo.NS).setNsPrefix("geosparql", GeoSparql.NS).setNsPrefix("owl", OWL.NS)
      .setNsPrefix("plover", Plover.NS).setNsPrefix("prov", Prov.NS).setNsPrefix("rdfs", RDFS.uri)
      .setNsPrefix("skos", SKOS.uri).setNsPrefix("xsd", XSD.NS).lock();

  private Prefixes() {}

  static Model newModel() {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefixes(MAPPING);
    return model;
  }
}
