package org.casus.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ValidationReport;
import org.casus.rdf.Shapes;
import org.casus.store.EventStore;
import org.casus.store.Tdb2EventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casus validate}. */
@Command(name = "validate", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Checks everything in a store against the shapes of the ontology (SHACL) and prints the report.",
        "Ends with 1 when the store does not conform, which is a fault of Casus."},
    footer = {"", "Examples:", "  casus validate --store news", "  casus validate --store news --format ttl > report.ttl"})
final class ValidateCommand implements Callable<Integer> {

  /** How the report is written. */
  enum Format { TEXT, TTL }

  private final Terminal terminal;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "Directory of the store.")
  private Path directory;

  @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
      description = "text, or ttl for the report in SHACL's own vocabulary. Default: ${DEFAULT-VALUE}")
  private Format format;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (EventStore store = Tdb2EventStore.open(directory)) {
      ValidationReport report = store.read(data -> Shapes.load().check(data.getUnionModel().getGraph()));
      if (format == Format.TTL) {
        RDFDataMgr.write(terminal.out(), report.getModel(), Lang.TURTLE);
      } else if (report.conforms()) {
        terminal.print("The store conforms to the shapes.\n");
      } else {
        report.getEntries().stream().map(e -> e.focusNode() + (e.resultPath() == null ? "" : " " + e.resultPath()) + ": "
            + e.message())
            .sorted().forEach(line -> terminal.print(line + "\n"));
        terminal.print(report.getEntries().size() + " faults\n");
      }
      return report.conforms() ? Main.DONE : Main.OUR_BUG;
    }
  }
}
