package org.casus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.atlas.io.IOX;
import org.apache.jena.query.QueryExecution;
import org.casus.query.NamedQuery;
import org.casus.query.Parameter;
import org.casus.query.QueryCatalog;
import org.casus.store.EventStore;
import org.casus.store.Tdb2EventStore;
import org.casus.store.VariedCopies;
import org.casus.vocab.Casus;
import org.casus.web.CasusServer;
import org.casus.web.WebSettings;
import org.casus.web.sparql.BareFuseki;
import org.casus.web.sparql.SparqlSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casus bench}. */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Measures how long the prepared questions take: asked at the endpoint of Casus, and of Fuseki by itself over the",
        "same store in the same process, in turns. Then several clients ask all of them at once."},
    footer = {"", "Examples:", "  casus bench --store news",
    "  casus bench --store news --copies 10     (ten times the store, made for it in a folder of its own)"})
final class BenchCommand implements Callable<Integer> {

  private static final String MOST_REPORTED =
      "SELECT ?event { ?event a <%1$sEvent> ; <%1$smentionCount> ?count } ORDER BY DESC(?count) ?event LIMIT 1";

  private final Terminal terminal;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "Directory of the store.")
  private Path directory;

  @Option(names = "--copies", paramLabel = "N", defaultValue = "1",
      description = "Measure on so many varied copies of the store. Default: ${DEFAULT-VALUE}")
  private int copies;

  @Option(names = "--runs", paramLabel = "N", defaultValue = "20", description =
      "How often each question is asked. Default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(names = "--clients", paramLabel = "N", defaultValue = "16",
      description = "Clients that ask at once in the end. Default: ${DEFAULT-VALUE}")
  private int clients;

  @Option(names = "--seconds", paramLabel = "N", defaultValue = "30", description = "How long they do. Default: ${DEFAULT-VALUE}")
  private int seconds;

  BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (Tdb2EventStore store = Tdb2EventStore.open(directory)) {
      if (copies <= 1) {
        measure(store);
      } else {
        Path folder = Files.createTempDirectory("casus-bench");
        try (Tdb2EventStore larger = Tdb2EventStore.create(folder.resolve("store"), store.baseIri())) {
          VariedCopies.fill(larger, store, copies);
          measure(larger);
        } finally {
          IOX.deleteAll(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Main.DONE;
  }

  private void measure(EventStore store) {
    terminal.print(store.statistics().quads() + " quads, " + store.statistics().events() + " events\n");
    int slots = Math.max(2, Runtime.getRuntime().availableProcessors());
    // One client asks without pause: what it may use of each minute must not be the limit.
    SparqlSettings open = new SparqlSettings(Duration.ofMinutes(2), 1_000_000,
        256L << 20, slots, slots, 256, Duration.ofMinutes(5),
        Duration.ofHours(10), Optional.empty());
    CasusServer server = CasusServer.start(store, new WebSettings("localhost", 0, open));
    try (BareFuseki fuseki = new BareFuseki(store)) {
      URI ours = Serving.local(server.port(), server.root() + "sparql");
      URI bare = Serving.local(fuseki.port(), fuseki.path());
      Map<String, String> questions = questions(store);
      compare(questions, ours, bare);
      load(List.copyOf(questions.values()), ours);
    } finally {
      server.stop();
    }
  }

  /** The questions as SPARQL, with the values of their examples; those about one event ask for the most reported one. */
  private static Map<String, String> questions(EventStore store) {
    String event = store.read(data -> {
      try (QueryExecution execution = QueryExecution.dataset(data).query(MOST_REPORTED.formatted(Casus.NS)).build()) {
        return execution.execSelect().next().getResource("event").getURI();
      }
    });
    Map<String, String> questions = new LinkedHashMap<>();
    for (NamedQuery query : QueryCatalog.load().list()) {
      Map<String, String> values = new HashMap<>(query.example());
      query.parameters().stream().filter(Parameter::required).forEach(parameter -> values.putIfAbsent(parameter.name(), event));
      questions.put(query.name(), query.bind(values, store.baseIri()).serialize());
    }
    return questions;
  }

  private void compare(Map<String, String> questions, URI ours, URI bare) {
    terminal.print("%-34s %10s %10s %10s %10s %7s%n".formatted("milliseconds", "p50", "p95", "Fuseki p50", "p95", "ratio"));
    double all = 0;
    double allBare = 0;
    for (Map.Entry<String, String> question : questions.entrySet()) {
      Timings plain = Timings.of(bare, question.getValue(), runs);
      Timings casus = Timings.of(ours, question.getValue(), runs);
      all += casus.p50();
      allBare += plain.p50();
      terminal.print(String.format(Locale.ROOT, "%-34s %10.1f %10.1f %10.1f %10.1f %7.2f%n", question.getKey(), casus.p50(),
          casus.p95(), plain.p50(),
          plain.p95(), casus.p50() / plain.p50()));
      terminal.flush();
    }
    terminal.print(String.format(Locale.ROOT, "%-34s %10.1f %10s %10.1f %10s %7.2f%n", "all", all, "", allBare, "",
        all / allBare));
  }

  private void load(List<String> questions, URI endpoint) {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      long until = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
      List<Future<List<Double>>> asking = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int first = client;
        asking.add(pool.submit(() -> askUntil(until, questions, first, endpoint)));
      }
      List<Double> millis = new ArrayList<>();
      for (Future<List<Double>> client : asking) {
        millis.addAll(client.get());
      }
      double[] all = millis.stream().mapToDouble(Double::doubleValue).toArray();
      terminal.print(String.format(Locale.ROOT, "%d clients, %d s: %d answers, p50 %.1f ms, p95 %.1f ms, no failure%n", clients,
          seconds, all.length,
          Timings.percentile(all, 50), Timings.percentile(all, 95)));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a client was not answered", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Double> askUntil(long until, List<String> questions, int first, URI endpoint) {
    List<Double> millis = new ArrayList<>();
    for (int i = first; System.nanoTime() < until; i++) {
      long begin = System.nanoTime();
      Timings.ask(endpoint, questions.get(i % questions.size()));
      millis.add((System.nanoTime() - begin) / 1e6);
    }
    return millis;
  }
}
