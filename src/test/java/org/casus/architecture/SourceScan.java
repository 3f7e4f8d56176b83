package org.casus.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can be seen in sources only: literals, lengths, notes to oneself. Each method lists what is wrong, by file. */
final class SourceScan {

  static final int LONGEST_FILE = 400;

  static final int LONGEST_LINE = 130;

  private static final Pattern WIDE = Pattern.compile(".{" + (LONGEST_LINE + 1) + "}");
  private static final Pattern IRI = Pattern.compile("\"(https?|urn):");
  private static final Pattern NOTE = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b");

  private final Path root;
  private final List<Path> files;

  /** @param root directory with Java sources */
  SourceScan(Path root) {
    this.root = root;
    try (Stream<Path> found = Files.walk(root)) {
      files = found.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return files.size();
  }

  /** Files with an IRI in a string, outside of the packages that are the home of IRIs and of the exceptions. */
  List<String> iris(Set<String> homes, Map<String, String> exceptions) {
    return lines(IRI).stream()
        .filter(hit -> homes.stream().noneMatch(home -> hit.startsWith(home + "/")))
        .filter(hit -> exceptions.keySet().stream().noneMatch(file -> hit.startsWith(file + ":"))).toList();
  }

  List<String> notes() {
    return lines(NOTE);
  }

  List<String> tooWide() {
    return lines(WIDE);
  }

  List<String> tooLong() {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = read(file);
      if (lines.size() > LONGEST_FILE) {
        found.add(name(file) + " has " + lines.size() + " lines");
      }
    }
    return found;
  }

  /** Packages whose concepts are nowhere described. */
  Set<String> packagesWithoutInfo() {
    Set<String> without = new TreeSet<>();
    files.forEach(f -> without.add(name(f.getParent())));
    files.stream().filter(f -> f.endsWith("package-info.java")).forEach(f -> without.remove(name(f.getParent())));
    return without;
  }

  private List<String> lines(Pattern pattern) {
    List<String> hits = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = read(file);
      for (int i = 0; i < lines.size(); i++) {
        if (pattern.matcher(lines.get(i)).find()) {
          hits.add(name(file) + ":" + (i + 1) + " " + lines.get(i).trim());
        }
      }
    }
    return hits;
  }

  private String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
