package org.casus.web.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.casus.vocab.Casus;
import org.casus.vocab.Geo;
import org.casus.web.graph.Links;
import org.casus.web.graph.PageQuery;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.index.Entity;
import org.casus.web.site.Site;

/** Reads what a thing is out of its triples. */
public final class EntityReader {

  private static final PageQuery TRIPLES = PageQuery.load("triples-out");
  private static final List<Resource> VAGUE_KINDS = List.of(Casus.Entity, Casus.Actor, Casus.Place);

  private final Site site;
  private final Map<String, List<Row>> byProperty = new HashMap<>();
  private final String iri;

  private EntityReader(Site site, Dataset data, String iri) {
    this.site = site;
    this.iri = iri;
    for (Row row : TRIPLES.with("thing", NodeFactory.createURI(iri)).rows(data)) {
      byProperty.computeIfAbsent(row.iri("property"), p -> new ArrayList<>()).add(row);
    }
  }

  /** @return empty when the store does not know it */
  public static Optional<Entity> read(Site site, Dataset data, String iri) {
    EntityReader reader = new EntityReader(site, data, iri);
    return reader.byProperty.isEmpty() ? Optional.empty() : Optional.of(reader.entity(data));
  }

  private Entity entity(Dataset data) {
    String name = texts(SKOS.prefLabel).stream().findFirst().orElse(Terms.local(iri));
    List<Ref> kinds = iris(RDF.type).stream().filter(kind -> kind.startsWith(Casus.NS)).map(site.names()::term)
        .sorted(Comparator.comparing(kind -> VAGUE_KINDS.stream().anyMatch(vague -> vague.getURI().equals(kind.iri())))).toList();
    Optional<String> country = iris(Casus.country).stream().filter(other -> !other.equals(iri)).findFirst();
    return new Entity(site.names().ref(iri, name), kinds, iris(Casus.sector).stream().findFirst().map(site.names()::term),
        country.map(other -> site.names().refs(data, List.of(other)).get(other)), texts(Casus.countryCode).stream().findFirst(),
        texts(SKOS.altLabel), same(), decimal(Geo.lat), decimal(Geo.lon));
  }

  private List<Ref> same() {
    List<String> all = new ArrayList<>(iris(OWL.sameAs));
    all.addAll(iris(SKOS.closeMatch));
    all.addAll(iris(SKOS.exactMatch));
    return all.stream().filter(Links::isSafe).distinct().sorted().map(other -> new Ref(other, other, siteName(other))).toList();
  }

  /** "DBpedia", "GeoNames", or the host of the IRI. */
  private static String siteName(String iri) {
    return iri.contains("dbpedia.org/") ? "DBpedia" : iri.contains("geonames.org/") ? "GeoNames" : iri.contains("wikidata.org/")
        ? "Wikidata"
        : iri.contains("wikipedia.org/") ? "Wikipedia" : iri.replaceFirst("^[a-z]+://([^/]+)/.*$", "$1");
  }

  private List<String> iris(Property property) {
    return byProperty.getOrDefault(property.getURI(), List.of()).stream().flatMap(row -> row.findIri("value").stream()).toList();
  }

  private List<String> texts(Property property) {
    return byProperty.getOrDefault(property.getURI(), List.of()).stream().flatMap(row -> row.findText("value").stream())
        .distinct()
        .sorted().toList();
  }

  private Optional<Double> decimal(Property property) {
    return texts(property).stream().findFirst().map(Double::valueOf);
  }
}
