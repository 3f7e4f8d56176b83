package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.io.IOX;
import org.casus.store.StoreSettings;
import org.casus.store.Tdb2EventStore;
import picocli.CommandLine.Command;

/**
 * {@code casus rehearse}: serves an empty store for the moment it takes to ask for a page of each kind. The launcher has the
 * JVM write down which classes that takes, so that later starts find them ready.
 */
@Command(name = "rehearse", hidden = true, mixinStandardHelpOptions = true,
    description = "Goes through the start of a server. Used by the launcher after a build, to make later starts fast.")
final class RehearseCommand implements Callable<Integer> {

  private final Terminal terminal;

  RehearseCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("casus-rehearsal");
    try {
      Serving serving = Serving.start(Tdb2EventStore.create(folder.resolve("store"), StoreSettings.DEFAULT_BASE),
          Serving.DEFAULT_HOST, 0);
      new FirstVisits(serving.address(), terminal::say).visit();
      serving.stop();
      return Main.DONE;
    } finally {
      IOX.deleteAll(folder);
    }
  }
}
