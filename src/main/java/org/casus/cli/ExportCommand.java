package org.casus.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.casus.model.UsageException;
import org.casus.store.EventStore;
import org.casus.store.ExportFormat;
import org.casus.store.StoreExport;
import org.casus.store.Tdb2EventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casus export}. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Writes all that a store holds, to standard output or a file.",
        "The same content gives the same bytes."},
    footer = {"", "Examples:",
        "  casus export --store news --format nq | gzip > news.nq.gz",
        "  casus export --store news --format csv -o events.csv"})
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "Directory of the store.")
  private Path directory;

  @Option(names = "--format", paramLabel = "FORMAT", required = true,
      description = {"With graphs, one for each article: nq, trig.",
          "All statements together: ttl, nt, jsonld, linked (JSON-LD, its context by address), rdfxml, hdt.",
          "A row for each event: csv; those that happened: gdelt, plover (JSON Lines).",
          "A map and a network: geojson, graphml."})
  private ExportFormat format;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "File to write; it appears when it is complete.")
  private Path file;

  ExportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (EventStore store = Tdb2EventStore.open(directory)) {
      if (file == null) {
        StoreExport.write(store, format, terminal.out());
      } else {
        writeFile(store);
      }
    }
    return Main.DONE;
  }

  private void writeFile(EventStore store) {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
        StoreExport.write(store, format, out);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + ": " + e + "; is the folder there, and may you write to it?", e);
    }
  }
}
