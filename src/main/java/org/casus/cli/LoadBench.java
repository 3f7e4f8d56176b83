package org.casus.cli;

import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Many clients who ask at once, each for questions and pages in turns, under the limits that everybody has. */
final class LoadBench {

  private static final int SERVER_FAILURE = 500;
  /** Too slow, or too many at once: said with the time when to come back. */
  private static final int BUSY = 503;

  private static final String RESULT = "%n%d clients, %d s: %d answers, p50 %.1f ms, p95 %.1f ms; by status %s; "
      + "heap held %d MB before, %d MB after%n";

  /** An answer. @param asked for what */
  private record Given(String asked, Timings.Answer answer) {}

  private final Terminal terminal;
  private final int clients;
  private final Duration time;

  LoadBench(Terminal terminal, int clients, Duration time) {
    this.terminal = terminal;
    this.clients = clients;
    this.time = time;
  }

  /**
   * @param requests what a client asks for, by its number
   * @throws IllegalStateException if the server failed; what it refused, for it is busy, is counted
   */
  void measure(IntFunction<Supplier<MixedLoad.Asked>> requests) {
    long before = heldMegabytes();
    List<Given> given = asked(requests);
    List<Timings.Answer> answers = given.stream().map(Given::answer).toList();
    Map<Integer, Long> statuses = answers.stream()
        .collect(Collectors.groupingBy(Timings.Answer::status, TreeMap::new, Collectors.counting()));
    double[] millis = Timings.array(answers.stream().filter(answer -> answer.status() == 200).map(Timings.Answer::millis)
        .toList());
    terminal.print(String.format(Locale.ROOT, RESULT, clients, time.toSeconds(), millis.length, Timings.percentile(millis, 50),
        Timings.percentile(millis, 95), statuses, before, heldMegabytes()));
    refused(given);
    Optional<Timings.Answer> failure = answers.stream()
        .filter(answer -> answer.status() >= SERVER_FAILURE && answer.status() != BUSY).findFirst();
    if (failure.isPresent()) {
      throw new IllegalStateException("the server failed with " + failure.get().status() + ": " + failure.get().text());
    }
  }

  /** Says what was refused, so that one knows what is too slow. */
  private void refused(List<Given> given) {
    given.stream().filter(answered -> answered.answer().status() == BUSY)
        .collect(Collectors.groupingBy(Given::asked, TreeMap::new, Collectors.counting()))
        .forEach((what, times) -> terminal.print("  refused " + times + " x " + what + "\n"));
  }

  private List<Given> asked(IntFunction<Supplier<MixedLoad.Asked>> requests) {
    ExecutorService pool = Executors.newFixedThreadPool(clients);
    try {
      long until = System.nanoTime() + time.toNanos();
      List<Future<List<Given>>> asking = new ArrayList<>();
      for (int client = 0; client < clients; client++) {
        int number = client;
        asking.add(pool.submit(() -> askUntil(until, requests.apply(number), number)));
      }
      List<Given> answers = new ArrayList<>();
      for (Future<List<Given>> client : asking) {
        answers.addAll(client.get());
      }
      return answers;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a client was not answered", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Each client asks from an address of its own. */
  private static List<Given> askUntil(long until, Supplier<MixedLoad.Asked> requests, int client) {
    List<Given> answers = new ArrayList<>();
    while (System.nanoTime() < until) {
      MixedLoad.Asked asked = requests.get();
      HttpRequest request = asked.request().header("X-Forwarded-For", "192.0.2." + (client + 1)).build();
      answers.add(new Given(asked.what(), Timings.send(request).shortened()));
    }
    return answers;
  }

  private static long heldMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
