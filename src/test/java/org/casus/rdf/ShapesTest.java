package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every shape lets a good graph pass and catches a faulty one. A faulty graph is the good one with what its comments say
 * taken away ({@code # without: subject property}) and its triples added; {@code # expect:} names shape and constraint.
 */
class ShapesTest {

  private static final Path DIRECTORY = Path.of("src/test/resources/org/casus/rdf/shapes");
  private static final List<String> FILES = List.of("shapes", "link-shapes", "ontology-shapes");
  private static final String SHAPE = "https://w3id.org/casus/shapes#";
  private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create().setNsPrefixes(Prefixes.newModel())
      .setNsPrefix("sh", "http://www.w3.org/ns/shacl#").setNsPrefix("shape", SHAPE);

  private static final Shapes SHAPES = Shapes.load();
  private static final Shapes LINKS = Shapes.loadForStore();
  private static final Shapes ONTOLOGY = Shapes.loadForOntology();

  @Test
  void goodGraphsPass() {
    assertEquals(Set.of(), violations(SHAPES, good("graph")));
    assertEquals(Set.of(), violations(LINKS, good("graph")));
    assertEquals(Set.of(), violations(ONTOLOGY, good("ontology")));
  }

  /** The good graphs show each shape at work: none of them passes for want of a thing to look at. */
  @Test
  void everyTargetClassOccurs() {
    Model data = good("graph").add(good("ontology")).add(OntologyFiles.read("casus")).add(OntologyFiles.read("plover"))
        .add(OntologyFiles.read("cameo"));
    for (String name : FILES) {
      List<RDFNode> targets = OntologyFiles.read(name).listObjectsOfProperty(property("sh:targetClass")).toList();
      assertFalse(targets.isEmpty());
      targets.forEach(type -> assertTrue(data.contains(null, RDF.type, type), name + ": nothing is a " + type));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faulty")
  void faultIsCaughtByItsShape(Path file) {
    List<String> lines = read(file);
    Set<String> expected = values(lines, "# expect: ").collect(Collectors.toCollection(TreeSet::new));
    assertFalse(expected.isEmpty(), "does not say what to expect");
    assertEquals(expected, violations(shapesFor(file), faultyGraph(file, lines)));
  }

  @Test
  void everyShapeHasAFaultyGraph() {
    Set<String> caught = faulty().flatMap(file -> values(read(file), "# expect: ")).map(fault -> fault.split(" ")[0])
        .collect(Collectors.toSet());
    Set<String> never = new TreeSet<>();
    int count = 0;
    for (String name : FILES) {
      for (Resource shape : OntologyFiles.read(name).listSubjects().toList()) {
        if (!shape.isURIResource() || !shape.getURI().startsWith(SHAPE) || shape.getURI().endsWith("#foreign")) {
          continue;
        }
        count++;
        // A shape without a message only gathers others, and it is those that must be caught.
        boolean speaks = shape.hasProperty(property("sh:message"));
        assertTrue(speaks || shape.hasProperty(property("sh:property")), shape + " has no message");
        if (speaks && !caught.contains(PREFIXES.shortForm(shape.getURI()))) {
          never.add(shape.getURI());
        }
      }
    }
    assertEquals(Set.of(), never);
    assertTrue(count > 150, "shapes: " + count);
  }

  @Test
  void thereAreFaultyGraphs() {
    assertTrue(faulty().count() >= 160, "faulty graphs: " + faulty().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"casus", "plover", "cameo", "alignment", "shapes", "link-shapes", "ontology-shapes"})
  void ontologyFilesKeepTheirOwnShapes(String name) {
    Model model = OntologyFiles.read(name);
    assertTrue(model.size() > 50, "triples: " + model.size());
    assertEquals(Set.of(), violations(ONTOLOGY, model));
  }

  private static Shapes shapesFor(Path file) {
    return switch (file.getParent().getFileName().toString()) {
      case "bad-links" -> LINKS;
      case "bad-ontology" -> ONTOLOGY;
      default -> SHAPES;
    };
  }

  private static Model faultyGraph(Path file, List<String> lines) {
    Model data = good(file.getParent().endsWith("bad-ontology") ? "ontology" : "graph");
    for (String without : values(lines, "# without: ").toList()) {
      String[] names = without.split(" ");
      Resource subject = data.getResource(names[0].contains("://") ? names[0] : Iris.DEFAULT_BASE + names[0]);
      List<Statement> found = data.listStatements(subject, property(names[1]), (RDFNode) null).toList();
      assertFalse(found.isEmpty(), "nothing to take away: " + without);
      data.remove(found);
    }
    return data.add(RDFDataMgr.loadModel(file.toString()));
  }

  private static Model good(String name) {
    return RDFDataMgr.loadModel(DIRECTORY.resolve("good").resolve(name + ".ttl").toString());
  }

  static Stream<Path> faulty() {
    List<Path> files = new ArrayList<>();
    for (String kind : List.of("bad", "bad-links", "bad-ontology")) {
      try (Stream<Path> found = Files.list(DIRECTORY.resolve(kind))) {
        found.sorted().forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files.stream();
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> values(List<String> lines, String start) {
    return lines.stream().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length()));
  }

  private static Property property(String name) {
    return ResourceFactory.createProperty(PREFIXES.expandPrefix(name));
  }

  /** Shape and constraint of each violation. */
  private static Set<String> violations(Shapes shapes, Model data) {
    ValidationReport report = shapes.check(data.getGraph());
    Set<String> found = new TreeSet<>();
    report.getEntries().forEach(entry -> found.add(PREFIXES.shortForm(entry.source().toString()) + " "
        + PREFIXES.shortForm(entry.sourceConstraintComponent().getURI())));
    assertEquals(found.isEmpty(), report.conforms());
    return found;
  }
}
