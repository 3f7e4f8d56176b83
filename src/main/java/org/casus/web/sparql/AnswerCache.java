package org.casus.web.sparql;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.casus.web.http.Recent;

/** Answers of the endpoint that took some time, packed, for those who ask the same before the store changes. */
final class AnswerCache {

  private static final long ROOM = 64L << 20;
  /** What is made quicker than this is not worth the room. */
  private static final Duration QUICK = Duration.ofMillis(20);

  /** All that an answer hangs on, besides the store. */
  private record Question(String text, List<String> graphs, List<String> named, SparqlFormat format, long maxRows,
      long maxBytes) {}

  private record Packed(byte[] bytes, long rows) {}

  private final Recent<Question, Packed> recent = new Recent<>(ROOM, packed -> packed.bytes().length);

  /**
   * The place of an answer in the cache; empty where the same question may have another answer each time.
   *
   * @param chosen which part of the store is asked; null for all of it
   */
  Optional<Place> place(Query query, DatasetDescription chosen, SparqlFormat format, SparqlSettings settings) {
    String text = query.serialize();
    if (!AnswerMark.isSteady(text)) {
      return Optional.empty();
    }
    return Optional.of(new Place(new Question(text, chosen == null ? List.of() : List.copyOf(chosen.getDefaultGraphURIs()),
        chosen == null ? List.of() : List.copyOf(chosen.getNamedGraphURIs()), format, settings.maxRows(), settings.maxBytes())));
  }

  /** Where the answer to one question is kept. */
  final class Place {

    private final Question question;

    private Place(Question question) {
      this.question = question;
    }

    /** Gives the exchange the answer that is kept for a version of the store. @return whether there is one */
    boolean fill(SparqlExchange exchange, String version) {
      Optional<Packed> kept = recent.find(question, version);
      kept.ifPresent(packed -> {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.bytes()))) {
          in.transferTo(exchange.answer());
          exchange.count(packed.rows());
          exchange.markKept();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
      return kept.isPresent();
    }

    /** Keeps the answer of the exchange, which was made in {@code taken}, if it is whole and worth it. */
    void keep(SparqlExchange exchange, String version, Duration taken) {
      if (!exchange.truncated().isEmpty() || taken.compareTo(QUICK) < 0) {
        return;
      }
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new GZIPOutputStream(packed)) {
        exchange.answer().sendTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      recent.keep(question, version, new Packed(packed.toByteArray(), exchange.rows()));
    }
  }
}
