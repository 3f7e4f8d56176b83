package org.casus.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How long an endpoint takes to answer a query, from the request to the last byte, in milliseconds.
 *
 * @param p50   half of the answers take no longer
 * @param p95   of twenty answers nineteen take no longer
 * @param bytes length of the last answer
 */
record Timings(double p50, double p95, int bytes) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Asks {@code runs} times, after once that does not count. */
  static Timings of(URI endpoint, String query, int runs) {
    double[] millis = new double[runs];
    int bytes = ask(endpoint, query).body().length;
    for (int i = 0; i < runs; i++) {
      long begin = System.nanoTime();
      bytes = ask(endpoint, query).body().length;
      millis[i] = (System.nanoTime() - begin) / 1e6;
    }
    return new Timings(percentile(millis, 50), percentile(millis, 95), bytes);
  }

  /** @throws IllegalStateException when the answer is not 200 */
  static HttpResponse<byte[]> ask(URI endpoint, String query) {
    HttpRequest request = HttpRequest.newBuilder(endpoint).header("Content-Type", "application/sparql-query")
        .header("Accept", "application/sparql-results+json").POST(BodyPublishers.ofString(query)).build();
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(endpoint + " answers " + answer.statusCode() + ": "
            + new String(answer.body(), StandardCharsets.UTF_8));
      }
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(endpoint + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The smallest of the values that {@code percent} of them do not exceed. */
  static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
  }
}
