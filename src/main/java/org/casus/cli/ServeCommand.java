package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.casus.ingest.ArticleReading;
import org.casus.model.UsageException;
import org.casus.nlp.SentenceEmbedder;
import org.casus.store.CorrectionLog;
import org.casus.store.EventStore;
import org.casus.store.MeaningIndex;
import org.casus.store.Tdb2EventStore;
import org.casus.store.release.Releases;
import org.casus.web.WebSettings;
import org.casus.web.sparql.SparqlSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casus serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Serves a store: pages to browse, SPARQL, downloads. Needs no language model but with --try-it. Ends with "
        + "Ctrl-C.",
    footer = {"", "Examples:",
        "  casus serve --store news",
        "  casus serve --store news --port 8080 --host 0.0.0.0     (for others in your network)",
        "  casus serve --store news --try-it                        (with a page to paste an article into)"})
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

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "30",
      description = "How long a query of a client may take. Default: ${DEFAULT-VALUE}")
  private long seconds;

  @Option(names = "--rows", paramLabel = "N", defaultValue = "1000000",
      description = "How many rows its answer may have; more are cut, and the answer says so. Default: ${DEFAULT-VALUE}")
  private long rows;

  @Option(names = "--allow-update", paramLabel = "FILE",
      description = "Lets those who know the token in this file change the store by SPARQL Update. Without it nobody can.")
  private Optional<Path> tokenFile;

  @Option(names = "--corrections", paramLabel = "FILE",
      description = "Lets readers report mistakes; what they say is added to this file, and to nothing else. See casus "
          + "corrections --help.")
  private Optional<Path> corrections;

  @Option(names = "--releases", paramLabel = "DIR",
      description = "Folder with releases of this store, to hand out; an id that one of them withdrew is answered with 410.")
  private Optional<Path> releases;

  @Option(names = "--try-it",
      description = {"Lets readers paste an article at /try and see what is read in it; nothing of it is kept.",
      "Loads the language models at the start: some twenty seconds, and 3 GB of memory."})
  private boolean tryIt;

  @Option(names = "--semantic",
      description = {"Lets readers search sentences by what they mean, at /search?mode=meaning. The first start makes an "
          + "index of them",
      "beside the store, some milliseconds a sentence; it is made anew when the store has changed."})
  private boolean semantic;

  @Option(names = "--trusted-proxy", paramLabel = "ADDRESS",
      description = {"Address of a proxy before this server; its X-Forwarded-For says who asks, for limits by client.",
          "Can be given more than once."})
  private Set<String> proxies = Set.of();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Serving.requireFree(host, port);
    Serving serving = Serving.start(Tdb2EventStore.open(directory), this::settings);
    terminal.say("Casus serves " + directory + " at " + serving.address() + "  (Ctrl-C ends it)");
    new FirstVisits(serving.address(), page -> { }).visitMeanwhile();
    serving.untilStopped();
    return Main.DONE;
  }

  private WebSettings settings(EventStore store) {
    WebSettings settings = plainSettings();
    if (tryIt) {
      terminal.say("Loading language models ...");
      settings = settings.reading(new PastedText(store.baseIri(), ArticleReading.load()));
    }
    return semantic ? settings.meaning(meaning(store)) : settings;
  }

  private MeaningIndex meaning(EventStore store) {
    return MeaningIndex.open(store, directory.resolve("meaning"), SentenceEmbedder.load(), done ->
        terminal.say(done + " sentences in the index of meanings"));
  }

  private WebSettings plainSettings() {
    return new WebSettings(host, port, sparql(), corrections.map(CorrectionLog::new), proxies,
        releases.map(Releases::in).orElseGet(Releases::none));
  }

  private SparqlSettings sparql() {
    SparqlSettings settings = SparqlSettings.standard().within(Duration.ofSeconds(seconds), rows);
    if (tokenFile.isEmpty()) {
      return settings;
    }
    try {
      return settings.updatedWith(Files.readString(tokenFile.get()).strip());
    } catch (IOException e) {
      throw new UsageException("cannot read the token for updates in " + tokenFile.get() + " (" + e + ")", e);
    }
  }
}
