package org.casus.store.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.model.UsageException;

/** The releases in a folder, and what they say of ids that the store no longer has. */
public final class Releases {

  private final Map<String, Release> byVersion = new TreeMap<>();
  private final Map<String, String> withdrawn = new HashMap<>();

  private Releases() {}

  /** No releases. */
  public static Releases none() {
    return new Releases();
  }

  /** @throws UsageException when the folder is not there, or something in it is half a release */
  public static Releases in(Path folder) {
    Releases releases = new Releases();
    try (Stream<Path> inside = Files.list(folder)) {
      inside.filter(Files::isDirectory).filter(path -> !path.toString().endsWith(".part")).sorted().map(Release::read)
          .forEach(releases::add);
    } catch (IOException e) {
      throw new UsageException("cannot read releases in " + folder + " (" + e + "); make one with: casus release", e);
    }
    return releases;
  }

  private void add(Release release) {
    byVersion.put(release.version(), release);
    Path changes = release.folder().resolve("changes.tsv");
    if (Files.exists(changes)) {
      try (Stream<String> lines = Files.lines(changes)) {
        lines.map(line -> line.split("\t", -1)).filter(row -> row[0].equals("withdrawn"))
            .forEach(row -> withdrawn.put(row[1], release.version()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** In the order of their versions. */
  public List<Release> list() {
    return List.copyOf(byVersion.values());
  }

  public Optional<Release> find(String version) {
    return Optional.ofNullable(byVersion.get(version));
  }

  /** The release that withdrew an id, if one did; the store may have it again. */
  public Optional<String> withdrawnIn(String iri) {
    return Optional.ofNullable(withdrawn.get(iri));
  }
}
