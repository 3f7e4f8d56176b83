package org.casus.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.casus.store.Tdb2EventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casus serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Serves a store: pages to browse, SPARQL, downloads. Needs no language model. Ends with Ctrl-C.",
    footer = {"", "Examples:",
        "  casus serve --store news",
        "  casus serve --store news --port 8080 --host 0.0.0.0     (for others in your network)"})
final class ServeCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "Directory of the store.")
  private Path directory;

  @Option(names = "--port", paramLabel = "N", defaultValue = "" + Serving.DEFAULT_PORT,
      description = "Port; 0 takes a free one and says which. Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(names = "--host", paramLabel = "HOST", defaultValue = Serving.DEFAULT_HOST,
      description = "Address to listen on; 0.0.0.0 is every one of this machine. Default: ${DEFAULT-VALUE}")
  private String host;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Serving.requireFree(host, port);
    Serving serving = Serving.start(Tdb2EventStore.open(directory), host, port);
    terminal.say("Casus serves " + directory + " at " + serving.address() + "  (Ctrl-C ends it)");
    serving.untilStopped();
    return Main.DONE;
  }
}
