package org.casus.rdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The data files that travel with the program, as resources under {@code /data}. */
final class DataFiles {

  private static final String ROOT = "/data/";
  /** What was measured of the reading takes no part in it. */
  private static final String UNREAD = "quality";

  private DataFiles() {}

  /**
   * The rows of a file of values between tabs, by the names in its header line; lines that begin with # are comments.
   *
   * @param path below {@code /data}
   */
  static List<Map<String, String>> table(String path) {
    try (InputStream in = DataFiles.class.getResourceAsStream(ROOT + path)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + ROOT + path);
      }
      return table(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), path);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static List<Map<String, String>> table(BufferedReader reader, String path) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    String[] header = null;
    String line;
    for (int number = 1; (line = reader.readLine()) != null; number++) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (header == null) {
        header = cells;
        continue;
      }
      if (cells.length != header.length) {
        throw new IllegalStateException(
            path + ":" + number + ": " + cells.length + " cells under " + header.length + " headings");
      }
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(header[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  /** The version of the program. */
  static String version() {
    try (InputStream in = DataFiles.class.getResourceAsStream("/org/casus/version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A hash over the names and contents of all data files that take part in reading, 16 hexadecimal digits. */
  static String hash() {
    URL root = DataFiles.class.getResource(ROOT);
    if (root == null) {
      throw new IllegalStateException("not on the class path: " + ROOT);
    }
    try {
      URI uri = root.toURI();
      if (!uri.getScheme().equals("jar")) {
        return hash(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return hash(jar.getPath(ROOT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String hash(Path root) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    List<Path> files;
    try (Stream<Path> found = Files.walk(root)) {
      files = found.filter(Files::isRegularFile).filter(file -> !root.relativize(file).startsWith(UNREAD)).sorted().toList();
    }
    for (Path file : files) {
      digest.update(root.relativize(file).toString().replace('\\', '/').getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }
}
