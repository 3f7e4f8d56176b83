package org.casus.store.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.casus.model.UsageException;
import org.casus.store.EventStore;
import org.casus.store.ExportFormat;
import org.casus.store.StoreExport;
import org.casus.store.StoreStatistics;
import org.casus.store.TableDescription;

/**
 * A release in a folder of its own. The same store, with the same release before it, gives the same bytes.
 *
 * @param folder  where it lies; its name is the version
 * @param base    base IRI of its store
 * @param version of its content
 */
public record Release(Path folder, String base, String version) {

  /** The files of a release with their media types; the last two only where there is one before it. */
  public static final Map<String, String> FILES = Map.of("casus.nq.gz", "application/n-quads", "events.csv",
      "text/csv; charset=utf-8",
      "events.csv-metadata.json", "application/csvm+json", "manifest.json", "application/json", "SHA256SUMS",
      "text/plain; charset=utf-8",
      "changes.rdfp.gz", "application/rdf-patch", "changes.tsv", "text/tab-separated-values; charset=utf-8");

  private static final String QUADS = "casus.nq.gz";
  private static final String MANIFEST = "manifest.json";
  private static final String SUMS = "SHA256SUMS";

  /** @throws UsageException when the folder holds no whole release */
  public static Release read(Path folder) {
    try {
      JsonNode manifest = new ObjectMapper().readTree(folder.resolve(MANIFEST).toFile());
      return new Release(folder, manifest.get("base").asText(), manifest.get("version").asText());
    } catch (IOException e) {
      throw new UsageException(folder + " is not a release: it has no " + MANIFEST + " that can be read", e);
    }
  }

  /**
   * Makes a release of a store as it is now.
   *
   * @param releases folder in which releases lie, each in a folder named by its version
   * @param previous the release to compare with
   * @throws UsageException when there already is a release of this content, or the previous one is of a store with another base
   */
  public static Release write(EventStore store, Path releases, Optional<Release> previous) {
    previous.filter(other -> !other.base().equals(store.baseIri())).ifPresent(other -> {
      throw new UsageException("the release " + other.folder() + " has the base " + other.base() + ", this store "
          + store.baseIri()
          + ": they have no id in common");
    });
    return store.read(data -> {
      Release release = new Release(releases.resolve(store.version()), store.baseIri(), store.version());
      if (Files.exists(release.folder())) {
        throw new UsageException("there already is a release of this content: " + release.folder());
      }
      try {
        Path half = Files.createDirectories(releases.resolve(store.version() + ".part"));
        new Release(half, release.base(), release.version()).fill(store, previous);
        Files.move(half, release.folder(), StandardCopyOption.ATOMIC_MOVE);
        return release;
      } catch (IOException e) {
        throw new UsageException("cannot write the release " + release.folder() + ": " + e, e);
      }
    });
  }

  private void fill(EventStore store, Optional<Release> previous) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(QUADS)), 1 << 16)) {
      StoreExport.write(store, ExportFormat.NQ, out);
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("events.csv"))) {
      StoreExport.write(store, ExportFormat.CSV, out);
    }
    Files.writeString(folder.resolve("events.csv-metadata.json"), TableDescription.csvw(store, "events.csv"));
    if (previous.isPresent()) {
      compare(previous.get());
    }
    List<String> written = names();
    Files.writeString(folder.resolve(MANIFEST), manifest(store.statistics(), written, previous));
    StringBuilder sums = new StringBuilder();
    for (String name : names()) {
      sums.append(checksum(folder.resolve(name))).append("  ").append(name).append('\n');
    }
    Files.writeString(folder.resolve(SUMS), sums);
  }

  private void compare(Release previous) throws IOException {
    try (BufferedReader older = previous.quads();
        BufferedReader newer = quads();
        Writer patch = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(folder.resolve("changes.rdfp.gz")),
            1 << 16), StandardCharsets.UTF_8);
        Writer list = Files.newBufferedWriter(folder.resolve("changes.tsv"))) {
      new ReleaseDifference(base, patch, list).write(older, newer, previous.version(), version);
    }
  }

  private BufferedReader quads() throws IOException {
    return new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(folder.resolve(QUADS)), 1 << 16),
        StandardCharsets.UTF_8));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals(SUMS)).sorted().toList();
    }
  }

  private String manifest(StoreStatistics statistics, List<String> names, Optional<Release> previous) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("version", version);
      if (previous.isPresent()) {
        json.writeStringField("previous", previous.get().version());
      }
      json.writeStringField("base", base);
      json.writeNumberField("quads", statistics.quads());
      json.writeNumberField("events", statistics.events());
      json.writeNumberField("articles", statistics.articles());
      json.writeArrayFieldStart("files");
      for (String name : names) {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("mediaType", FILES.get(name));
        json.writeNumberField("bytes", Files.size(folder.resolve(name)));
        json.writeStringField("sha256", checksum(folder.resolve(name)));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text + "\n";
  }

  private static String checksum(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
