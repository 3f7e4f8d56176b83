package org.casus.store;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.casus.model.UsageException;

/**
 * What lies in a store's directory: {@code store.properties}, written last and therefore the sign that the store is whole;
 * {@code creating.properties} with the same content while it is not; {@code tdb2/} and {@code text/}.
 */
final class StoreLayout {

  /** Raise it with every change after which this program reads older stores wrongly: in layout, IRIs or ontology. */
  static final int VERSION = 1;

  static final String LOCK = "store.lock";
  private static final String WHOLE = "store.properties";
  private static final String CREATING = "creating.properties";
  private static final String LAYOUT_KEY = "layout";
  private static final String BASE_KEY = "base";
  private static final String CREATED_BY_KEY = "createdBy";

  private final Path directory;

  StoreLayout(Path directory) {
    this.directory = directory;
  }

  Path quads() {
    return directory.resolve("tdb2");
  }

  Path text() {
    return directory.resolve("text");
  }

  boolean isWhole() {
    return Files.isRegularFile(directory.resolve(WHOLE));
  }

  boolean isHalfCreated() {
    return !isWhole() && Files.isRegularFile(directory.resolve(CREATING));
  }

  /** Makes the directory, or refuses one that holds something else. */
  void prepare() {
    try {
      if (Files.exists(directory) && !Files.isDirectory(directory)) {
        throw new UsageException(directory + " is a file; a store needs a directory of its own");
      }
      Files.createDirectories(directory);
      if (isWhole()) {
        throw new UsageException(directory + " already holds a store; open it, or choose another directory");
      }
      if (!isHalfCreated() && !listOthers().isEmpty()) {
        throw new UsageException(directory + " is not empty and not a store; choose another directory");
      }
    } catch (IOException e) {
      throw new UsageException("cannot create a store in " + directory + ": " + e + "; is the path writable?", e);
    }
  }

  private List<Path> listOthers() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> !StoreLock.isLock(file)).toList();
    }
  }

  /** Says that creation has begun, and removes what an earlier, broken-off creation left. */
  void begin(StoreSettings settings) {
    try {
      Files.writeString(directory.resolve(CREATING), String.join("\n", "# A Casus store. Do not edit.",
          LAYOUT_KEY + "=" + VERSION, BASE_KEY + "=" + settings.baseIri(), CREATED_BY_KEY + "=" + settings.createdBy(), ""));
      deleteTree(quads());
      deleteTree(text());
    } catch (IOException e) {
      throw new UsageException("cannot create a store in " + directory + ": " + e + "; is the path writable?", e);
    }
  }

  /** Says that creation has ended: from now on it is a store. */
  void finish() {
    try {
      Files.move(directory.resolve(CREATING), directory.resolve(WHOLE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what was fixed at creation, and refuses what this program cannot read. */
  StoreSettings settings() {
    if (isHalfCreated()) {
      throw new UsageException("the store " + directory + " was not created to the end; create it again there, or delete it");
    }
    if (!isWhole()) {
      throw new UsageException(Files.exists(directory) ? directory + " is not a Casus store: it has no " + WHOLE
          : "there is no store at " + directory + "; create one with: casus ingest --store " + directory + " ARTICLES");
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(directory.resolve(WHOLE), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException("cannot read " + directory.resolve(WHOLE) + ": " + e.getMessage(), e);
    }
    String layout = value(properties, LAYOUT_KEY);
    String createdBy = value(properties, CREATED_BY_KEY);
    if (!layout.equals(Integer.toString(VERSION))) {
      throw new UsageException("the store " + directory + " has layout " + layout + " (made by Casus " + createdBy + "), this"
          + " program reads layout " + VERSION + ": ingest the articles into a new store, or use the Casus that made it");
    }
    return new StoreSettings(value(properties, BASE_KEY), createdBy);
  }

  private String value(Properties properties, String key) {
    return Optional.ofNullable(properties.getProperty(key)).orElseThrow(() ->
        new UsageException(directory.resolve(WHOLE) + " has no " + key + ": it is damaged; ingest the articles anew"));
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted((a, b) -> b.getNameCount() - a.getNameCount()).toList()) {
        Files.delete(file);
      }
    }
  }
}
