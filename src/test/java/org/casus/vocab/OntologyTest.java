package org.casus.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the ontology within OWL 2 DL, and its files the same graph in every copy. */
class OntologyTest {

  private final Model terms = RDFDataMgr.loadModel("ontology/casus.ttl");

  @ParameterizedTest
  @ValueSource(strings = {"casus", "plover", "cameo", "alignment"})
  void hasNoBlankNodes(String name) {
    Model model = RDFDataMgr.loadModel("ontology/" + name + ".ttl");
    assertTrue(model.size() > 100, "triples: " + model.size());
    List<Statement> blank = model.listStatements().toList().stream()
        .filter(s -> s.getSubject().isAnon() || s.getObject().isAnon()).toList();
    assertEquals(List.of(), blank);
  }

  @Test
  void noTwoTermsShareALabel() {
    Map<String, Resource> seen = new HashMap<>();
    for (Statement s : terms.listStatements(null, RDFS.label, (RDFNode) null).toList()) {
      Resource other = seen.put(s.getString(), s.getSubject());
      assertTrue(other == null, () -> s.getString() + ": " + other + " and " + s.getSubject());
    }
    assertTrue(seen.size() > 150, "labels: " + seen.size());
  }

  @Test
  void noPropertyIsOfTwoKindsAndNoClassAProperty() {
    List<Resource> kinds = List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty);
    for (Resource subject : terms.listSubjects().toList()) {
      long count = kinds.stream().filter(kind -> subject.hasProperty(RDF.type, kind)).count();
      assertTrue(count <= 1, subject + " is of several kinds");
      boolean declared = count == 1 || subject.hasProperty(RDF.type, OWL.NamedIndividual)
          || subject.hasProperty(RDF.type, OWL.Ontology);
      assertTrue(declared, subject + " is not declared");
    }
  }

  @Test
  void onlyDeclaredPropertiesAreUsed() {
    Set<Property> builtIn = Set.of(RDF.type, RDFS.label, RDFS.comment, RDFS.isDefinedBy, RDFS.subClassOf, RDFS.domain,
        RDFS.range, OWL.versionIRI, OWL.versionInfo, OWL.disjointWith, OWL.inverseOf);
    for (Statement s : terms.listStatements().toList()) {
      assertTrue(builtIn.contains(s.getPredicate()) || terms.contains(s.getPredicate(), RDF.type),
          "not declared: " + s.getPredicate());
    }
  }

  /** OWL 2 has no xsd:date: it may be named in an annotation, but not in a range. */
  @Test
  void rangesOfDatatypePropertiesAreDatatypesOfOwl2() {
    Set<RDFNode> allowed = Set.of(XSD.xstring, XSD.integer, XSD.decimal, XSD.xboolean);
    for (Resource property : terms.listSubjectsWithProperty(RDF.type, OWL.DatatypeProperty).toList()) {
      for (RDFNode range : terms.listObjectsOfProperty(property, RDFS.range).toList()) {
        assertTrue(allowed.contains(range), property + " " + range);
      }
    }
  }

  @Test
  void domainsAndObjectRangesAreClasses() {
    Property domainIncludes = terms.getProperty("https://schema.org/domainIncludes");
    int count = 0;
    for (Property says : List.of(RDFS.domain, domainIncludes)) {
      for (RDFNode node : terms.listObjectsOfProperty(says).toList()) {
        assertTrue(node.asResource().hasProperty(RDF.type, OWL.Class), "not a class: " + node);
        count++;
      }
    }
    assertTrue(count > 10, "domains: " + count);
    for (Resource property : terms.listSubjectsWithProperty(RDF.type, OWL.ObjectProperty).toList()) {
      assertTrue(property.hasProperty(RDFS.range), property + " has no range");
      assertTrue(property.getProperty(RDFS.range).getResource().hasProperty(RDF.type, OWL.Class), property + " range");
    }
  }

  @Test
  void mentionClaimAndEventAreDisjoint() {
    List<Resource> three = List.of(Casus.Mention, Casus.Event, Casus.Claim);
    for (int i = 0; i < 3; i++) {
      Resource one = three.get(i);
      Resource other = three.get((i + 1) % 3);
      assertTrue(terms.contains(one, OWL.disjointWith, other) || terms.contains(other, OWL.disjointWith, one),
          one + ", " + other);
    }
    for (Resource kind : List.of(Casus.EventMention, Casus.RoleMention, Casus.EntityMention)) {
      assertTrue(terms.contains(kind, RDFS.subClassOf, Casus.Mention));
    }
    assertFalse(terms.contains(Casus.Claim, RDFS.subClassOf, (RDFNode) null));
  }

  /** A term of ours that the alignment speaks of must exist, and a foreign term must be declared to be what it is used as. */
  @Test
  void alignmentSpeaksOfDeclaredTerms() {
    Model alignment = RDFDataMgr.loadModel("ontology/alignment.ttl");
    int count = 0;
    for (Property link : List.of(RDFS.subClassOf, RDFS.subPropertyOf)) {
      for (Statement s : alignment.listStatements(null, link, (RDFNode) null).toList()) {
        Resource ours = s.getSubject();
        assertTrue(ours.getURI().startsWith(Casus.NS) && terms.contains(ours, RDF.type), "unknown term: " + ours);
        for (Resource kind : List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)) {
          assertEquals(terms.contains(ours, RDF.type, kind), alignment.contains(s.getResource(), RDF.type, kind), s.toString());
        }
        count++;
      }
    }
    assertTrue(count >= 50, "aligned terms: " + count);
    for (Statement s : alignment.listStatements(null, RDFS.seeAlso, (RDFNode) null).toList()) {
      assertTrue(terms.contains(s.getSubject(), RDF.type), "unknown term: " + s.getSubject());
    }
  }
}
