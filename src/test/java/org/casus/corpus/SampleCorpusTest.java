package org.casus.corpus;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The sample corpus keeps the form that its README promises. Read with the JDK and Jackson alone, so that a fault of our article
 * reader cannot hide a fault of the corpus.
 */
class SampleCorpusTest {
  private static final Path FOLDER = Path.of("data", "articles");
  private static final Set<String> KEYS = Set.of("title", "date", "url", "publisher");
  private static final Set<String> PUBLISHERS = Set.of("Meridian Wire", "Northline News Agency", "Harbor Press",
      "Continental Dispatch", "Equator News Service");
  private static final List<Sample> SAMPLES = new ArrayList<>();

  /** An article as stored: where it stands, its four header fields, its text. */
  private record Sample(String place, String title, LocalDate date, String url, String publisher, String text) {}

  @BeforeAll
  static void readFolder() throws IOException {
    for (Path file : files(".md")) {
      SAMPLES.add(markdown(file));
    }
    for (Path file : files(".jsonl")) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        SAMPLES.add(sample(file.getFileName() + ":" + (i + 1), new ObjectMapper().readTree(lines.get(i)), null));
      }
    }
  }

  @Test
  void thereAreEnoughArticlesInEachFormat() throws IOException {
    assertTrue(SAMPLES.size() >= 45, "articles: " + SAMPLES.size());
    assertTrue(files(".md").size() >= 45, "Markdown files: " + files(".md").size());
    assertEquals(1, files(".jsonl").size());
    assertEquals(1, files(".html").size());
  }

  @Test
  void headersAreCompleteAndFromTheYearsCovered() {
    each(a -> {
      assertTrue(!a.title().isBlank() && a.title().length() <= 100, a.place() + ": title");
      assertTrue(a.date().getYear() >= 2019 && a.date().getYear() <= 2024, a.place() + ": " + a.date());
      assertTrue(PUBLISHERS.contains(a.publisher()), a.place() + ": " + a.publisher());
      assertTrue(a.url().startsWith("https://example.org/"), a.place() + ": " + a.url());
    });
  }

  @Test
  void textsAreParagraphsOf150To500Words() {
    each(a -> {
      int words = a.text().strip().split("\\s+").length;
      assertTrue(words >= 150 && words <= 500, a.place() + ": " + words + " words");
      for (String line : a.text().strip().split("\n")) {
        assertTrue(line.equals(line.strip()), a.place() + ": space at an end of «" + line + "»");
        assertTrue(!line.startsWith("#") && !line.contains("]("), a.place() + ": heading or link in «" + line + "»");
      }
    });
  }

  @Test
  void addressesAndTitlesAreUnique() {
    assertEquals(List.of(), repeated(SAMPLES.stream().map(Sample::url)));
    assertEquals(List.of(), repeated(SAMPLES.stream().map(Sample::title)));
  }

  @Test
  void markdownFilesAreNamedForTheirDate() throws IOException {
    for (Path file : files(".md")) {
      assertTrue(file.getFileName().toString().matches(markdown(file).date() + "-[a-z0-9]+(-[a-z0-9]+)*\\.md"), file.toString());
    }
  }

  @Test
  void htmlPageCarriesItsDateAndPublisher() throws IOException {
    String page = Files.readString(files(".html").get(0));
    assertTrue(page.contains("<meta property=\"article:published_time\" content=\"2023-03-10T"), "date");
    assertTrue(page.contains("<meta property=\"og:site_name\" content=\"Harbor Press\">"), "publisher");
    assertTrue(page.contains("<nav") && page.contains("<footer"), "clutter to be removed");
  }

  @Test
  void readmeListsEveryFileOnceInItsTable() throws IOException {
    List<String> table = Files.readAllLines(FOLDER.resolve("README.md")).stream()
        .filter(line -> line.startsWith("| `20")).map(line -> line.split("`")[1]).toList();
    List<String> present = Stream.concat(files(".html").stream(), files(".md").stream())
        .map(file -> file.getFileName().toString()).sorted().toList();
    assertEquals(present, table.stream().sorted().toList());
  }

  private static Sample markdown(Path file) throws IOException {
    String content = Files.readString(file);
    String[] parts = content.split("(?m)^---\n", 3);
    assertTrue(parts.length == 3 && parts[0].isEmpty(), file + ": no front matter");
    JsonNode header = new YAMLMapper().readTree(parts[1]);
    Set<String> keys = new TreeSet<>();
    header.fieldNames().forEachRemaining(keys::add);
    assertEquals(new TreeSet<>(KEYS), keys, file.toString());
    return sample(file.getFileName().toString(), header, parts[2]);
  }

  /** {@code text} is null where the record has its text in a field. */
  private static Sample sample(String place, JsonNode fields, String text) {
    return new Sample(place, fields.path("title").asText(), LocalDate.parse(fields.path("date").asText()),
        fields.path("url").asText(), fields.path("publisher").asText(), text == null ? fields.path("text").asText() : text);
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.getFileName().toString().endsWith(ending) && !file.endsWith("README.md")).sorted()
          .toList();
    }
  }

  private static List<String> repeated(Stream<String> values) {
    List<String> all = values.toList();
    return all.stream().filter(value -> Collections.frequency(all, value) > 1).distinct().toList();
  }

  private static void each(Consumer<Sample> check) {
    assertAll(SAMPLES.stream().map(sample -> (Executable) () -> check.accept(sample)));
  }
}
