package org.casus.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casus.store.EventStore;
import org.casus.store.Tdb2EventStore;
import org.casus.store.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casus release}. */
@Command(name = "release", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Makes a release of a store: a folder named by its version, with all it holds as N-Quads, its events as "
        + "a table,",
        "a manifest and checksums; and what has changed since the release before it, as RDF Patch and as a list of ids."},
    footer = {"", "Examples:",
        "  casus release --store news --output releases",
        "  casus release --store news --output releases --previous releases/65b101350986b781",
        "  casus serve --store news --releases releases     (an id that was withdrawn is then answered with 410)"})
final class ReleaseCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "Directory of the store.")
  private Path directory;

  @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true, description = "Folder in which releases lie.")
  private Path releases;

  @Option(names = "--previous", paramLabel = "DIR", description = "The release to compare with.")
  private Optional<Path> previous;

  ReleaseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (EventStore store = Tdb2EventStore.open(directory)) {
      Release release = Release.write(store, releases, previous.map(Release::read));
      terminal.print(release.folder() + "\n");
    }
    return Main.DONE;
  }
}
