package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shacl.ValidationReport;

/** Golden files: the graphs that mappers must make. A missing one is written, and the test fails so that somebody looks at it. */
final class Goldens {

  static final States STATES = States.of(List.of(Map.of("iso3", "IRQ", "slug", "iraq", "name", "Iraq"),
      Map.of("iso3", "USA", "slug", "united-states", "name", "United States")));

  private static final Path DIRECTORY = Path.of("src/test/resources/org/casus/rdf");
  private static final Shapes SHAPES = Shapes.load();

  private Goldens() {}

  /** The graph is that of the golden file, and keeps the shapes. */
  static void check(String name, Model actual) {
    Path file = DIRECTORY.resolve(name + ".ttl");
    if (!Files.exists(file)) {
      write(file, actual);
      fail("written, please look at it: " + file);
    }
    Model expected = RDFDataMgr.loadModel(file.toString());
    assertTrue(actual.isIsomorphicWith(expected), () -> "missing:\n" + turtle(expected.difference(actual))
        + "\nunexpected:\n" + turtle(actual.difference(expected)));
    ValidationReport report = SHAPES.check(actual.getGraph());
    assertTrue(report.conforms(), () -> report.getEntries().toString());
  }

  static Set<String> names(String folder) {
    try (Stream<Path> files = Files.list(DIRECTORY.resolve(folder))) {
      return files.map(file -> file.getFileName().toString().replace(".ttl", "")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String turtle(Model model) {
    return RDFWriter.source(model).lang(Lang.TURTLE).base(Iris.DEFAULT_BASE).asString();
  }

  private static void write(Path file, Model model) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, turtle(model));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
