package org.casus.ingest;

import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.shacl.ValidationReport;
import org.casus.rdf.Shapes;

/** Lets pass only what conforms to the shapes. */
final class ShapeCheck {

  private static final int NAMED = 5;

  private final Shapes shapes;

  ShapeCheck(Shapes shapes) {
    this.shapes = shapes;
  }

  /** @throws InvalidGraphException naming {@code what} is invalid, the first nodes at fault and what is wrong with them */
  void require(Model graph, Supplier<String> what) {
    ValidationReport report = shapes.check(graph.getGraph());
    if (!report.conforms()) {
      String faults = report.getEntries().stream()
          .map(e -> e.focusNode() + (e.resultPath() == null ? "" : " " + e.resultPath()) + ": " + e.message())
          .sorted().limit(NAMED).collect(Collectors.joining("\n  "));
      throw new InvalidGraphException(what.get() + " would not be valid (" + report.getEntries().size()
          + " faults), so nothing of this is written:\n  " + faults);
    }
  }
}
