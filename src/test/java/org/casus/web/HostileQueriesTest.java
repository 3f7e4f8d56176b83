package org.casus.web;

import static org.casus.web.Visit.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.casus.web.sparql.SparqlSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What asks for too much is ended in time, and nobody else is the worse for it. */
class HostileQueriesTest {

  private static final Path QUERIES = Path.of("src/test/resources/sparql/hostile");
  private static final Duration LIMIT = Duration.ofMillis(600);
  /** For busy machines: each of these queries would go on for minutes or for ever. */
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final SparqlSettings SETTINGS = new SparqlSettings(LIMIT, 1000, 4 << 20, 4, 2, 64, Duration.ofSeconds(60),
      Duration.ofHours(1), Optional.empty());

  private static SampleServer sample;

  @BeforeAll
  static void start() {
    sample = new SampleServer(SETTINGS);
    sample.visit().ask("ASK { ?s ?p ?o }");
  }

  @AfterAll
  static void stop() {
    sample.close();
  }

  static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @Test
  void thereAreEnough() throws IOException {
    assertTrue(queries().size() >= 70, () -> "only few");
  }

  private static HttpResponse<String> post(String query) {
    return sample.visit().send("POST", "/sparql", query, "Content-Type", "application/sparql-query");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void endsAsItHasTo(Path file) throws IOException {
    String query = Files.readString(file);
    String expected = query.lines().findFirst().orElse("").replace("# expect: ", "");
    long start = System.nanoTime();
    HttpResponse<String> answer = post(query);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(LIMIT.plus(GRACE)) < 0, () -> file + " took " + took);
    List<Integer> statuses = switch (expected) {
      case "slow" -> List.of(503);
      case "refused" -> List.of(400);
      case "truncated" -> List.of(200);
      case "any" -> List.of(200, 400, 503);
      default -> throw new IllegalArgumentException(file + ": " + expected);
    };
    assertTrue(statuses.contains(answer.statusCode()), () -> file + ": " + answer.statusCode() + " " + answer.body());
    assertEquals(expected.equals("truncated"), header(answer, "Casus-Truncated").startsWith("rows=")
        && expected.equals("truncated"));
    assertEquals(header(answer, "Casus-Truncated").isEmpty(), !answer.body().contains("Truncated: there is more"));
    if (answer.statusCode() != 200) {
      assertTrue(header(answer, "Content-Type").startsWith("application/problem+json"));
    }
    assertEquals(200, sample.visit().ask("ASK {}").statusCode());
  }

  @Test
  void othersAreServedAndThreadsAndMemoryComeBack() throws Exception {
    List<Long> before = times(40);
    long memory = usedMemory();
    ExecutorService attackers = Executors.newFixedThreadPool(6);
    List<Future<?>> attacks = new ArrayList<>();
    for (Path file : queries()) {
      String query = Files.readString(file);
      attacks.add(attackers.submit(() -> post(query)));
    }
    List<Long> during = new ArrayList<>();
    while (attacks.stream().anyMatch(attack -> !attack.isDone())) {
      during.addAll(times(5));
    }
    for (Future<?> attack : attacks) {
      attack.get();
    }
    attackers.shutdown();
    assertTrue(during.size() >= 40, "the attack was over too soon: " + during.size());
    // Two attacks run at any time; who had to wait for the others to end would wait for minutes. How much slower it gets is
    // for benchmarks.
    assertTrue(p95(during) < Math.max(10 * p95(before), 10_000), p95(before) + " ms before, " + p95(during) + " ms during");
    assertTrue(usedMemory() < memory + (64L << 20), "memory " + memory + " then " + usedMemory());
    assertTrue(sample.visit().get("/health").body().replaceAll("\\s", "").contains("\"running\":0"), sample.visit().get("/health")
        .body());
  }

  private static long usedMemory() throws InterruptedException {
    System.gc();
    Thread.sleep(200);
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static long p95(List<Long> millis) {
    return millis.stream().sorted().skip(millis.size() * 95L / 100).findFirst().orElseThrow();
  }

  private static List<Long> times(int count) throws IOException {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      assertEquals("HTTP/1.1 200 OK",
          statusForAnotherClient("/sparql?format=csv&query=SELECT%20*%20%7B%20%3Fs%20a%20%3Ft%20%7D%20LIMIT%2020"));
      times.add((System.nanoTime() - start) / 1_000_000);
    }
    return times;
  }

  /** Another client is another address of this machine. */
  private static String statusForAnotherClient(String path) throws IOException {
    byte[] other = {127, 0, 0, 2};
    try (Socket socket = new Socket(InetAddress.getByName("localhost"), sample.port(), InetAddress.getByAddress(other), 0)) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
          + "Cache-Control: no-cache\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String status = in.readLine();
      in.lines().count();
      return status;
    }
  }
}
