package org.casus.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.zip.GZIPInputStream;

/**
 * How long an endpoint takes to answer a query, from the request to the last byte, in milliseconds.
 *
 * @param p50 half of the answers take no longer
 * @param p95 of twenty answers nineteen take no longer
 */
record Timings(double p50, double p95) {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final int FIRST_FAILURE = 400;

  /**
   * What came back.
   *
   * @param millis from the request to the last byte
   * @param body   as sent, which may be compressed
   */
  record Answer(int status, double millis, byte[] body) {

    int bytes() {
      return body.length;
    }

    String text() {
      boolean compressed = body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b;
      try (InputStream in = new ByteArrayInputStream(body); InputStream plain = compressed ? new GZIPInputStream(in) : in) {
        return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Without what nobody reads: of many answers, only failures keep their text. */
    Answer shortened() {
      return status < FIRST_FAILURE ? new Answer(status, millis, new byte[0]) : this;
    }

    /** @throws IllegalStateException if it tells of a failure */
    Answer orFail(URI address) {
      if (status >= FIRST_FAILURE) {
        throw new IllegalStateException(address + " answers " + status + ": " + text());
      }
      return this;
    }
  }

  /** Asks {@code runs} times, after once that does not count. */
  static Timings of(URI endpoint, String query, int runs) {
    double[] millis = new double[runs];
    // What is measured is how an answer is made, not that it is kept.
    HttpRequest request = query(endpoint, query).header("Cache-Control", "no-cache").build();
    send(request).orFail(endpoint);
    for (int i = 0; i < runs; i++) {
      millis[i] = send(request).orFail(endpoint).millis();
    }
    return new Timings(percentile(millis, 50), percentile(millis, 95));
  }

  /** Asks for a page once. */
  static Answer page(URI address) {
    return send(get(address).build()).orFail(address);
  }

  /** A query to be sent to an endpoint. */
  static HttpRequest.Builder query(URI endpoint, String query) {
    return HttpRequest.newBuilder(endpoint).header("Content-Type", "application/sparql-query")
        .header("Accept", "application/sparql-results+json").POST(BodyPublishers.ofString(query));
  }

  /** A page to be asked for. */
  static HttpRequest.Builder get(URI address) {
    return HttpRequest.newBuilder(address).header("Accept", "text/html").header("Accept-Encoding", "gzip");
  }

  /** Asks once, whatever comes back. */
  static Answer send(HttpRequest request) {
    long begin = System.nanoTime();
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
      double millis = (System.nanoTime() - begin) / 1e6;
      return new Answer(answer.statusCode(), millis, answer.body());
    } catch (IOException e) {
      throw new IllegalStateException(request.uri() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The smallest of the values that {@code percent} of them do not exceed. */
  static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.length) - 1)];
  }
}
