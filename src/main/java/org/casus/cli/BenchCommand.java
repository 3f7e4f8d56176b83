package org.casus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.atlas.io.IOX;
import org.casus.model.UsageException;
import org.casus.store.EventStore;
import org.casus.store.Tdb2EventStore;
import org.casus.store.VariedCopies;
import org.casus.store.release.Releases;
import org.casus.web.CasusServer;
import org.casus.web.WebSettings;
import org.casus.web.sparql.BareFuseki;
import org.casus.web.sparql.SparqlSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casus bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Measures how long answers take: the prepared questions at the endpoint of Casus, and at Fuseki by "
        + "itself over",
        "the same store in the same process, in turns; each kind of page, when it is first seen and later. Then several",
        "clients ask for questions and pages at once, under the usual limits; a failure of the server ends the command."},
    footer = {"", "Examples:", "  casus bench --store news",
    "  casus bench --store news --copies 10              (ten times the store, made for it in a folder of its own)",
    "  casus bench --store news --copies 100 --keep big  (the same, and kept; \"casus bench --store big\" measures it again)"})
final class BenchCommand implements Callable<Integer> {

  private static final String PROXY = "127.0.0.1";

  private final Terminal terminal;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "Directory of the store.")
  private Path directory;

  @Option(names = "--copies", paramLabel = "N", defaultValue = "1",
      description = "Measure on so many varied copies of the store. Default: ${DEFAULT-VALUE}")
  private int copies;

  @Option(names = "--keep", paramLabel = "DIR", description = "Make the larger store in this new directory, and keep it.")
  private Path kept;

  @Option(names = "--runs", paramLabel = "N", defaultValue = "20", description =
      "How often each question and kind of page is asked for; 0 for not at all. Default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(names = "--clients", paramLabel = "N", defaultValue = "16",
      description = "Clients that ask at once in the end. Default: ${DEFAULT-VALUE}")
  private int clients;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "30",
      description = "How long they do; 0 for not at all. Default: ${DEFAULT-VALUE}")
  private int seconds;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (copies < 1 || runs < 0 || clients < 1 || seconds < 0) {
      throw new UsageException("--copies and --clients are at least 1, --runs and --seconds at least 0");
    }
    try (Tdb2EventStore store = Tdb2EventStore.open(directory)) {
      if (copies == 1) {
        measure(store);
      } else if (kept != null) {
        measureCopies(store, kept);
      } else {
        Path folder = Files.createTempDirectory("casus-bench");
        try {
          measureCopies(store, folder.resolve("store"));
        } finally {
          IOX.deleteAll(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Main.DONE;
  }

  private void measureCopies(EventStore store, Path folder) {
    try (Tdb2EventStore larger = Tdb2EventStore.create(folder, store.baseIri())) {
      VariedCopies.fill(larger, store, copies, done -> terminal.say("  " + done + " of " + copies + " copies"));
      measure(larger);
    }
  }

  private void measure(EventStore store) {
    terminal.print(store.statistics().quads() + " quads, " + store.statistics().events() + " events\n");
    List<BenchPages> pages = BenchPages.of(store);
    String event = pages.stream().filter(kind -> kind.name().equals("event")).findFirst().map(kind -> kind.paths().get(0))
        .orElseThrow(() -> new UsageException("this store holds no event; put articles into it with casus ingest"));
    Map<String, String> questions = QuestionBench.questions(store, store.baseIri() + "id/" + event);
    if (runs > 0) {
      compare(store, pages, questions);
    }
    if (seconds > 0) {
      load(store, pages, questions);
    }
  }

  /** One client asks without pause: what it may use of each minute must not be the limit. */
  private void compare(EventStore store, List<BenchPages> pages, Map<String, String> questions) {
    int slots = Math.max(2, Runtime.getRuntime().availableProcessors());
    SparqlSettings open = new SparqlSettings(Duration.ofMinutes(2), 1_000_000, 256L << 20, slots, slots, 256,
        Duration.ofMinutes(5), Duration.ofHours(10), Optional.empty());
    WebSettings settings = new WebSettings(Serving.DEFAULT_HOST, 0, open);
    visitFirst(store, settings);
    CasusServer server = CasusServer.start(store, settings);
    try (BareFuseki fuseki = new BareFuseki(store)) {
      new QuestionBench(terminal, runs).measure(questions, Serving.local(server.port(), server.root() + "sparql"),
          Serving.local(fuseki.port(), fuseki.path()));
      new PageBench(terminal, runs).measure(pages, path -> Serving.local(server.port(), server.root() + path));
    } finally {
      server.stop();
    }
  }

  /** Goes through the pages as a server does when it starts, but on another one: that which is measured has kept none of them. */
  private static void visitFirst(EventStore store, WebSettings settings) {
    CasusServer server = CasusServer.start(store, settings);
    try {
      new FirstVisits(Serving.local(server.port(), server.root()).toString(), page -> { }).visit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      server.stop();
    }
  }

  private void load(EventStore store, List<BenchPages> pages, Map<String, String> questions) {
    CasusServer server = CasusServer.start(store, new WebSettings(Serving.DEFAULT_HOST, 0, SparqlSettings.standard(),
        Optional.empty(), Set.of(PROXY), Releases.none()));
    try {
      new LoadBench(terminal, clients, Duration.ofSeconds(seconds)).measure(mixed(store, server, pages, questions)::client);
    } finally {
      server.stop();
    }
  }

  private static MixedLoad mixed(EventStore store, CasusServer server, List<BenchPages> pages, Map<String, String> questions) {
    List<String> actors = pages.stream().filter(kind -> kind.name().equals("actor")).flatMap(kind -> kind.paths().stream())
        .toList();
    String event = pages.stream().filter(kind -> kind.name().equals("event")).map(kind -> kind.paths().get(0)).findFirst()
        .orElseThrow();
    return new MixedLoad(store.baseIri(), Serving.local(server.port(), server.root() + "sparql"),
        path -> Serving.local(server.port(), server.root() + path), questions,
        pages.stream().flatMap(kind -> kind.paths().stream()).toList(), actors, event);
  }
}
