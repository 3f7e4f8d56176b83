package org.casus.web.data;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.store.ExportFormat;
import org.casus.store.StoreExport;
import org.casus.store.StoreStatistics;
import org.casus.store.TableDescription;
import org.casus.web.http.Format;
import org.casus.web.http.Json;
import org.casus.web.http.Parameters;
import org.casus.web.http.WebFailure;
import org.casus.web.site.Page;
import org.casus.web.site.Responder;
import org.casus.web.site.Site;

/** The whole store to take away, with what goes with it: checksums, a description of the table, how to cite it. */
public final class Exports {

  /** A file to take. @param name what follows {@code exports/} */
  public record Download(String name, String title, String text) {}

  /** The files, and how much there is. */
  public record View(List<Download> files, long quads, long events, String version) {}

  private static final List<Download> FILES = List.of(
      new Download("casus.nq", "N-Quads",
      "All statements with their graphs, one a line, sorted: to load elsewhere, to compare, to check."),
      new Download("casus.trig", "TriG", "The same, graph by graph, to read."),
      new Download("casus.ttl", "Turtle", "All statements without their graphs."),
      new Download("casus.nt", "N-Triples", "The same, one a line, sorted."),
      new Download("casus.jsonld", "JSON-LD", "The same as JSON, with its context; one thing a line."),
      new Download("casus.linked.jsonld", "JSON-LD, context by address",
      "The same, which has its context at /context.jsonld of this server."),
      new Download("casus.rdf", "RDF/XML", "The same as XML."),
      new Download("casus.hdt", "HDT", "The same, compressed, to be asked as it is: with hdt-java, or in Comunica."),
      new Download("events.csv", "Events as CSV",
      "One row an event, whatever its modality, with roles, date, place, figures, first report and its sentence."),
      new Download("evidence.csv", "Evidence as CSV",
      "One row for each part that was read in each passage: article, sentence, words with their offsets, rule."),
      new Download("events.gdelt.tsv", "Events like GDELT",
      "Events that are said to have happened, under the column names of GDELT 2.0."),
      new Download("events.plover.jsonl", "Events like PLOVER",
      "The same as JSON Lines: actor, recipient, type and mode, place, dead and injured, sentence."),
      new Download("events.geojson", "GeoJSON", "A point for each event whose coordinates are known, for QGIS and other maps."),
      new Download("network.graphml", "GraphML",
      "Who did what to whom, for Gephi and other tools of networks: edges by type, with the number of events."));

  private static final List<String> EXTRA =
      List.of("manifest.json", "events.csv-metadata.json", "citation.bib", "CITATION.cff", "FILE.sha256");

  private final Site site;
  private final Responder responder;

  public Exports(Site site, Responder responder) {
    this.site = site;
    this.responder = responder;
  }

  /** Answers for {@code /exports}. */
  public void page(Context request) {
    new Parameters(request, List.of());
    responder.page(request, "exports", responder.negotiate(request, Optional.empty(), List.of(Format.HTML)),
        List.of(Format.HTML), () -> {
      StoreStatistics statistics = site.store().statistics();
      return Page.of("exports.jte", "Downloads", "exports", new View(FILES, statistics.quads(), statistics.events(),
          statistics.version()));
    });
  }

  /** Answers for {@code /exports/{file}}. */
  public void file(Context request) {
    if (!request.queryParamMap().isEmpty()) {
      throw WebFailure.badRequest("A download is of the whole store and takes no parameters. Events that fit a filter are at "
          + site.links().to("events.csv") + ", with the parameters of " + site.links().to("events") + ".", List.of());
    }
    String name = request.pathParam("file");
    Optional<ExportFormat> format = format(name);
    if (format.isPresent()) {
      send(request, name, format.get().contentType(), out -> StoreExport.write(site.store(), format.get(), out));
    } else if (name.equals("evidence.csv")) {
      responder.csv(request, name, out -> site.read(data -> {
        EvidenceCsv.write(data, out);
        return null;
      }));
    } else if (name.endsWith(".sha256") && format(name.substring(0, name.length() - 7)).isPresent()) {
      String file = name.substring(0, name.length() - 7);
      text(request, "text/plain; charset=utf-8", checksum(file) + "  " + file + "\n");
    } else {
      extra(request, name);
    }
  }

  private void extra(Context request, String name) {
    switch (name) {
      case "manifest.json" -> text(request, "application/json", Json.of(manifest()));
      case "events.csv-metadata.json" -> text(request, "application/csvm+json",
          TableDescription.csvw(site.store(), "events.csv"));
      case "citation.bib" -> text(request, "application/x-bibtex; charset=utf-8", Citation.bibtex(site.store()));
      case "CITATION.cff" -> text(request, "application/yaml; charset=utf-8", Citation.cff(site.store()));
      default -> {
        List<String> known = new ArrayList<>(FILES.stream().map(Download::name).toList());
        known.addAll(EXTRA);
        throw new WebFailure(404, "Not found", "There is no download " + name + ".", known);
      }
    }
  }

  private static Optional<ExportFormat> format(String name) {
    return Arrays.stream(ExportFormat.values()).filter(format -> format.fileName().equals(name)).findFirst();
  }

  private interface Writing {
    void to(OutputStream out);
  }

  private void send(Context request, String name, String contentType, Writing writing) {
    if (isKnown(request, name)) {
      return;
    }
    request.contentType(contentType);
    request.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    if (name.equals("events.csv")) {
      request.header("Link", "<" + site.links().to("exports/events.csv-metadata.json")
          + ">; rel=\"describedby\"; type=\"application/csvm+json\"");
    }
    if (request.method() != HandlerType.HEAD) {
      writing.to(request.outputStream());
    }
  }

  /** The bytes are a function of the content, so the mark is strong, and the same on every server. */
  private boolean isKnown(Context request, String name) {
    String mark = "\"" + site.store().version() + "-" + name.toLowerCase(Locale.ROOT) + "\"";
    request.header("ETag", mark);
    request.header("Cache-Control", "no-cache");
    String has = request.header("If-None-Match");
    boolean known = has != null && has.contains(mark);
    if (known) {
      request.status(304);
    }
    return known;
  }

  private void text(Context request, String contentType, String text) {
    if (!isKnown(request, request.pathParam("file"))) {
      request.contentType(contentType).result(text);
    }
  }

  private Map<String, Object> manifest() {
    StoreStatistics statistics = site.store().statistics();
    List<Map<String, Object>> files = Arrays.stream(ExportFormat.values())
        .map(format -> Map.<String, Object>of("name", format.fileName(),
        "mediaType", format.contentType(), "sha256", checksum(format.fileName()))).toList();
    return Map.of("version", statistics.version(), "base", site.store().baseIri(), "quads", statistics.quads(), "events",
        statistics.events(),
        "articles", statistics.articles(), "files", files);
  }

  /** Remembered until the store changes: it takes a whole export. */
  private String checksum(String file) {
    return site.read(data -> site.remember("sha256 " + file, () -> {
      try {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
          StoreExport.write(site.store(), format(file).orElseThrow(), out);
        }
        return HexFormat.of().formatHex(sha.digest());
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }));
  }
}
