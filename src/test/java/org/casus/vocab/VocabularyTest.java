package org.casus.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** Constants and ontology files say the same, both ways. */
class VocabularyTest {

  private final Model terms = RDFDataMgr.loadModel("ontology/casus.ttl");
  private final Model plover = RDFDataMgr.loadModel("ontology/plover.ttl");

  @Test
  void everyTermHasAConstantAndEveryConstantATerm() {
    Set<String> inFile = subjectsIn(terms, Casus.NS);
    assertTrue(inFile.size() > 150, "terms in the file: " + inFile.size());
    assertEquals(inFile, new TreeSet<>(constants(Casus.class).keySet()));
  }

  @Test
  void propertiesAreConstantsOfTypeProperty() {
    for (Map.Entry<String, Resource> constant : constants(Casus.class).entrySet()) {
      Resource term = terms.getResource(Casus.NS + constant.getKey());
      boolean property = term.hasProperty(RDF.type, OWL.ObjectProperty) || term.hasProperty(RDF.type, OWL.DatatypeProperty);
      assertEquals(property, constant.getValue() instanceof Property, constant.getKey());
    }
  }

  @Test
  void everyTypeQuadClassAndSchemeHasAConstant() {
    Set<String> expected = subjectsIn(plover, Plover.NS).stream()
        .filter(name -> !name.matches("(mode|context|sector)-.*")).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(16 + 4 + 3, expected.size());
    assertEquals(expected, constants(Plover.class).values().stream()
        .map(r -> r.getURI().substring(Plover.NS.length())).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void prefixesOfCodesLeadToConcepts() {
    assertTrue(plover.containsResource(plover.getResource(Plover.MODE + "demo")));
    assertTrue(plover.containsResource(plover.getResource(Plover.CONTEXT + "military")));
    assertTrue(plover.containsResource(plover.getResource(Plover.SECTOR + "GOV")));
    Model cameo = RDFDataMgr.loadModel("ontology/cameo.ttl");
    assertTrue(cameo.containsResource(Cameo.codes));
    assertTrue(cameo.containsResource(cameo.getResource(Cameo.NS + "057")));
  }

  private static Set<String> subjectsIn(Model model, String namespace) {
    return model.listSubjects().toList().stream().filter(RDFNode::isURIResource).map(Resource::getURI)
        .filter(uri -> uri.startsWith(namespace)).map(uri -> uri.substring(namespace.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Public resources by field name; that the name is the local name holds for {@link Casus} because both sets are compared. */
  private static Map<String, Resource> constants(Class<?> vocabulary) {
    Map<String, Resource> constants = new TreeMap<>();
    for (Field field : vocabulary.getFields()) {
      assertTrue(Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers()), field.getName());
      try {
        if (field.get(null) instanceof Resource resource) {
          constants.put(field.getName(), resource);
          if (vocabulary == Casus.class) {
            assertEquals(Casus.NS + field.getName(), resource.getURI());
          }
        }
      } catch (IllegalAccessException e) {
        throw new AssertionError(e);
      }
    }
    return constants;
  }
}
