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
import org.casus.store.Tdb2EventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casus export}. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Writes all that a store holds, to standard output or a file.",
        "nq, trig, ttl, nt and csv are byte for byte the same for the same content; jsonld and rdfxml take memory for all of it."},
    footer = {"", "Examples:",
        "  casus export --store news --format nq | gzip > news.nq.gz",
        "  casus export --store news --format csv -o events.csv"})
final class ExportCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "Directory of the store.")
  private Path directory;

  @Option(names = "--format", paramLabel = "FORMAT", required = true,
      description = {"With graphs, one for each article: nq, trig, jsonld.", "The union of the graphs: ttl, nt, rdfxml.",
          "A row for each event: csv."})
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
        write(store, terminal.out());
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
        write(store, out);
      }
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + ": " + e + "; is the folder there, and may you write to it?", e);
    }
  }

  private void write(EventStore store, OutputStream out) {
    if (format == ExportFormat.CSV) {
      throw new UsageException("csv");
    } else {
      new StoreExport(store).write(format, out);
    }
  }
}
