package org.casus.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.EventType;
import org.junit.jupiter.api.Test;

/** PLOVER and CAMEO as concept schemes: complete, without loose ends, and mapped. */
class ConceptSchemesTest {

  private static final List<Property> MATCHES = List.of(SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch);

  private final Model plover = RDFDataMgr.loadModel("ontology/plover.ttl");
  private final Model cameo = RDFDataMgr.loadModel("ontology/cameo.ttl");

  @Test
  void thereAreTheSixteenTypesOfTheModelEachInItsQuadClass() {
    assertEquals(16, plover.listSubjectsWithProperty(RDF.type, Casus.EventType).toList().size());
    for (EventType type : EventType.values()) {
      Resource concept = plover.getResource(Plover.NS + type.name());
      assertTrue(concept.hasProperty(RDF.type, Casus.EventType), type.name());
      assertEquals(type.name(), concept.getProperty(SKOS.notation).getString());
      String quad = "quad-" + type.quad().name().toLowerCase(Locale.ROOT).replace('_', '-');
      assertTrue(concept.hasProperty(SKOS.broader, plover.getResource(Plover.NS + quad)), type + " is not under " + quad);
    }
  }

  @Test
  void everyModeIsOfAType() {
    List<Resource> modes = plover.listSubjectsWithProperty(RDF.type, Casus.EventMode).toList();
    assertTrue(modes.size() > 60, "modes: " + modes.size());
    for (Resource mode : modes) {
      List<Statement> broader = mode.listProperties(SKOS.broader).toList();
      assertTrue(!broader.isEmpty(), mode + " has no type");
      broader.forEach(s -> assertTrue(s.getResource().hasProperty(RDF.type, Casus.EventType), s.toString()));
    }
  }

  @Test
  void everyBroaderConceptExistsAndTopConceptsHaveNone() {
    for (Model scheme : List.of(plover, cameo)) {
      for (Resource concept : scheme.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList()) {
        Resource home = concept.getRequiredProperty(SKOS.inScheme).getResource();
        assertTrue(home.hasProperty(RDF.type, SKOS.ConceptScheme), concept + " is in " + home);
        boolean top = home.hasProperty(SKOS.hasTopConcept, concept);
        assertEquals(top, concept.hasProperty(SKOS.topConceptOf, home), concept.toString());
        assertEquals(top, !concept.hasProperty(SKOS.broader), concept.toString());
        concept.listProperties(SKOS.broader).forEach(s -> {
          assertTrue(s.getResource().hasProperty(RDF.type, SKOS.Concept), s.toString());
          assertTrue(s.getResource().hasProperty(SKOS.inScheme, home), s.toString());
        });
      }
    }
  }

  @Test
  void labelsAndNotationsAreUniqueWithinAScheme() {
    for (Model model : List.of(plover, cameo)) {
      for (Property property : List.of(SKOS.notation, SKOS.prefLabel)) {
        Set<String> seen = new HashSet<>();
        for (Statement s : model.listStatements(null, property, (RDFNode) null).toList()) {
          if (s.getSubject().hasProperty(SKOS.inScheme)) {
            String key = s.getSubject().getProperty(SKOS.inScheme).getResource() + " " + s.getString();
            assertTrue(seen.add(key), "twice: " + key);
          }
        }
        assertTrue(seen.size() > 100);
      }
    }
  }

  @Test
  void cameoIsCompleteAndTheCodeSaysWhereItBelongs() {
    List<Resource> codes = cameo.listSubjectsWithProperty(RDF.type, Casus.CameoCode).toList();
    assertEquals(318, codes.size());
    assertEquals(20, cameo.listObjectsOfProperty(Cameo.codes, SKOS.hasTopConcept).toList().size());
    for (Resource code : codes) {
      String notation = code.getProperty(SKOS.notation).getString();
      assertTrue(notation.matches("(0[1-9]|1[0-9]|20)[0-9]{0,2}"), notation);
      assertEquals(Cameo.NS + notation, code.getURI());
      if (notation.length() > 2) {
        String parent = notation.substring(0, notation.length() - 1);
        assertTrue(code.hasProperty(SKOS.broader, cameo.getResource(Cameo.NS + parent)), notation);
      }
    }
  }

  @Test
  void everyCameoCodeMapsToAPloverType() {
    Set<String> unmapped = new TreeSet<>();
    for (Resource code : cameo.listSubjectsWithProperty(RDF.type, Casus.CameoCode).toList()) {
      List<Resource> targets = new ArrayList<>();
      MATCHES.forEach(match -> code.listProperties(match).forEach(s -> targets.add(s.getResource())));
      targets.forEach(t -> assertTrue(plover.contains(t, RDF.type, SKOS.Concept), code + " maps to what is not there: " + t));
      if (targets.stream().noneMatch(t -> plover.contains(t, RDF.type, Casus.EventType))) {
        unmapped.add(code.getURI());
      }
    }
    assertEquals(Set.of(), unmapped);
  }

  /** A mode that a code maps to is one of a type that the code maps to. */
  @Test
  void mappedModesBelongToMappedTypes() {
    for (Resource code : cameo.listSubjectsWithProperty(RDF.type, Casus.CameoCode).toList()) {
      Set<RDFNode> targets = new HashSet<>();
      MATCHES.forEach(match -> code.listProperties(match).forEach(s -> targets.add(s.getObject())));
      for (RDFNode target : targets) {
        if (plover.contains(target.asResource(), RDF.type, Casus.EventMode)) {
          List<RDFNode> types = plover.listObjectsOfProperty(target.asResource(), SKOS.broader).toList();
          assertTrue(types.stream().anyMatch(targets::contains), code + " has mode " + target + " without its type");
        }
      }
    }
  }
}
