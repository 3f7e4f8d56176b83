package org.casus.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static final List<String> PAGES = List.of("", "events", "actors", "places", "articles", "search?q=attack", "queries",
      "editor",
      "sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20ORDER%20BY%20%3Fs%20LIMIT%201");

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
      HttpClient client = HttpClient.newHttpClient();
      for (String page : PAGES) {
        int status = client.send(HttpRequest.newBuilder(URI.create(serving.address() + page)).build(), BodyHandlers.discarding())
            .statusCode();
        terminal.say(status + " /" + page);
      }
      serving.stop();
      return Main.DONE;
    } finally {
      IOX.deleteAll(folder);
    }
  }
}
