package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.casus.vocab.Cameo;
import org.casus.vocab.Casus;
import org.casus.vocab.Plover;
import org.junit.jupiter.api.Test;

class ReferenceMapperTest {

  private final List<Map<String, String>> posts = List.of(
      row("slug", "usa-secretary-of-state", "name", "Secretary of State of the United States", "iso3", "USA", "sector", "GOV"),
      row("slug", "nato-secretary-general", "name", "Secretary General of NATO", "iso3", "", "organization", "nato", "sector",
          "IGO"),
      row("slug", "nobodys-post", "name", "Post of nobody", "iso3", ""));
  private final List<Map<String, String>> persons = List.of(
      row("slug", "antony-blinken", "name", "Antony Blinken", "iso3", "USA", "sector", "GOV", "dbpedia", "Antony_Blinken"),
      row("slug", "hillary-clinton", "name", "Hillary Clinton", "iso3", "USA", "sector", "ELI", "dbpedia", "Hillary_Clinton"),
      row("slug", "without-post", "name", "Somebody Without Post", "iso3", "USA", "sector", "CVL"));
  private final List<Map<String, String>> holdings = List.of(
      row("post", "usa-secretary-of-state", "person", "antony-blinken", "from", "2021-01-26", "to", "2025-01-20", "precision",
          "day"),
      row("post", "usa-secretary-of-state", "person", "hillary-clinton", "from", "2009", "to", "2013-02", "precision", "year"),
      row("post", "nato-secretary-general", "person", "jane-doe", "from", "", "to", "", "precision", ""),
      row("post", "nato-secretary-general", "person", "jane-doe", "from", "", "to", "2020", "precision", "year"));
  private final ReferenceMapper mapper =
      new ReferenceMapper(new Iris(Iris.DEFAULT_BASE), Goldens.STATES, posts, holdings, persons);

  @Test
  void officesBecomeExactlyThisGraph() {
    Goldens.check("offices", mapper.officeGraph());
  }

  @Test
  void ontologyAndSchemesAreInTheGraphAndTheWholeKeepsTheShapes() {
    Model graph = mapper.referenceGraph();
    assertTrue(graph.containsResource(Casus.Event)
        && graph.containsResource(Plover.ASSAULT) && graph.containsResource(Cameo.codes));
    ValidationReport report = Shapes.load().check(graph.getGraph());
    assertTrue(report.conforms(), () -> report.getEntries().toString());
    assertEquals(List.of(), graph.listStatements().toList().stream()
        .filter(s -> s.getSubject().isAnon() || s.getObject().isAnon()).toList());
  }

  @Test
  void whatHasACountryLeadsToAStateWithAName() {
    Model graph = mapper.referenceGraph();
    List<RDFNode> countries = graph.listObjectsOfProperty(Casus.country).toList();
    assertEquals(Goldens.STATES.entities().size(), countries.size());
    countries.forEach(state -> assertTrue(graph.contains(state.asResource(), RDF.type, Casus.State)
        && graph.contains(state.asResource(), SKOS.prefLabel) && graph.contains(state.asResource(), Casus.countryCode),
        state.toString()));
  }

  private static Map<String, String> row(String... cells) {
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      row.put(cells[i], cells[i + 1]);
    }
    return row;
  }
}
