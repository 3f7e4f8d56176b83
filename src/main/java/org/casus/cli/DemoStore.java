package org.casus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IOX;
import org.casus.store.Tdb2EventStore;

/**
 * The store of the demo, below {@code .casus/} of Casus' own folder. It is current when it was made from the sample articles,
 * data and code of now; otherwise a new one is made beside it and takes its place when it is complete.
 */
final class DemoStore {

  /** What of the program has a part in what is read; a change to a page or a query needs no new reading. */
  private static final List<String> READING = List.of("org/casus/model", "org/casus/corpus", "org/casus/nlp", "org/casus/extract",
      "org/casus/resolve", "org/casus/vocab", "org/casus/rdf", "org/casus/store", "org/casus/ingest", "data", "ontology");

  private final Path home;

  /** @param home folder of Casus, with {@code data/articles} and {@code target/classes} */
  DemoStore(Path home) {
    this.home = home;
  }

  Path articles() {
    return home.resolve("data/articles");
  }

  Path directory() {
    return home.resolve(".casus/demo-store");
  }

  boolean isCurrent() {
    try {
      return Tdb2EventStore.exists(directory()) && Files.exists(key()) && Files.readString(key()).equals(fingerprint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes room for a new store and says where it should be made. */
  Path prepare() {
    delete(beside());
    return beside();
  }

  /** Puts the new store in place of the old one. */
  void finish() {
    try {
      Files.deleteIfExists(key());
      delete(directory());
      Files.move(beside(), directory(), StandardCopyOption.ATOMIC_MOVE);
      Files.writeString(key(), fingerprint());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path beside() {
    return home.resolve(".casus/demo-store.new");
  }

  private Path key() {
    return home.resolve(".casus/demo-store.key");
  }

  private String fingerprint() throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, articles());
      for (String part : READING) {
        add(digest, home.resolve("target/classes").resolve(part));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void add(MessageDigest digest, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(home.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  private static void delete(Path folder) {
    if (Files.exists(folder)) {
      IOX.deleteAll(folder);
    }
  }
}
