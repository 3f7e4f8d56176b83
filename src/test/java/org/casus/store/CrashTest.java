package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QuerySolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store survives a kill at any moment. */
class CrashTest {

  private static final String PREFIXES = """
      PREFIX casus: <https://w3id.org/casus/ontology#>
      PREFIX text: <http://jena.apache.org/text#>
      """;

  @TempDir
  private Path temp;

  @Test
  void nothingCommittedIsLostWhenTheWriterIsKilled() throws IOException, InterruptedException {
    Path directory = temp.resolve("store");
    Tdb2EventStore.create(directory, SampleData.BASE).close();
    int next = 1;
    for (int round = 0; round < 5; round++) {
      int said = killAfter(directory, next, 4 + 3 * round, round * 7L);
      assertTrue(said >= next, "the writer got going");
      try (EventStore store = Tdb2EventStore.open(directory)) {
        int kept = checkWhole(store);
        assertTrue(kept >= said, "article " + said + " was committed, " + kept + " are there");
        assertTrue(kept <= said + 1, "at most one commit more than was said");
        next = kept + 1;
      }
    }
  }

  /** Starts a writer, kills it some time after it has said that {@code articles} are committed, and tells the last it said. */
  private int killAfter(Path directory, int first, int articles, long millis) throws IOException, InterruptedException {
    // To a file, because killing a process closes the pipe from it.
    Path out = temp.resolve("writer.out");
    Path err = temp.resolve("writer.err");
    Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), EndlessWriter.class.getName(),
        directory.toString(), Integer.toString(first))
        .redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      while (lastNumber(out) < first + articles - 1) {
        assertTrue(writer.isAlive(), () -> "the writer died: " + read(err));
        Thread.sleep(1);
      }
      Thread.sleep(millis);
    } finally {
      writer.destroyForcibly();
      assertTrue(writer.waitFor(20, TimeUnit.SECONDS));
    }
    return lastNumber(out);
  }

  private static int lastNumber(Path out) {
    String[] lines = read(out).split("\n", -1);
    return lines.length < 2 ? 0 : Integer.parseInt(lines[lines.length - 2]);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks that the articles are those from 1 up without a gap, whole, in quads and in words; tells how many. */
  private static int checkWhole(EventStore store) {
    List<Long> sentences = numbers(store, """
        SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s a casus:Sentence ; casus:text ?t ; casus:index ?i } }
        GROUP BY ?g ORDER BY ?g""");
    for (long count : sentences) {
      assertEquals(EndlessWriter.SENTENCES, count);
    }
    for (int article = 1; article <= sentences.size(); article++) {
      List<Long> found = numbers(store, "SELECT (COUNT(*) AS ?n) WHERE { ?s text:query (casus:text 'no" + article + "') }");
      assertEquals(List.of((long) EndlessWriter.SENTENCES), found, "words of article " + article);
    }
    assertEquals(List.of((long) sentences.size() * EndlessWriter.SENTENCES),
        numbers(store, "SELECT (COUNT(*) AS ?n) WHERE { ?s text:query (casus:text 'sentence' 1000000) }"), "and no others");
    return sentences.size();
  }

  private static List<Long> numbers(EventStore store, String query) {
    return store.read(data -> {
      List<Long> numbers = new ArrayList<>();
      try (QueryExecution execution = QueryExecution.dataset(data).query(PREFIXES + query).build()) {
        for (QuerySolution row : (Iterable<QuerySolution>) execution::execSelect) {
          if (row.contains("n")) {
            numbers.add(row.getLiteral("n").getLong());
          }
        }
      }
      return numbers;
    });
  }

  @Test
  void wordsThatLagBehindAreIndexedAnew() throws IOException {
    Path directory = temp.resolve("store");
    Tdb2EventStore.create(directory, SampleData.BASE).close();
    Path old = temp.resolve("old");
    copy(directory.resolve("text"), old);
    try (EventStore store = Tdb2EventStore.open(directory)) {
      SampleData.fill(store);
    }
    deleteFiles(directory.resolve("text"));
    copy(old, directory.resolve("text"));
    List<Long> progress = new ArrayList<>();
    try (EventStore store = Tdb2EventStore.open(directory, progress::add)) {
      assertEquals(List.of(1L), numbers(store, """
          SELECT (COUNT(*) AS ?n) WHERE { ?s text:query (casus:text 'Hamdok AND release') . ?s a casus:Sentence }"""));
      long texts = numbers(store, """
          PREFIX dcterms: <http://purl.org/dc/terms/>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
          SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g {
            ?s casus:text|skos:prefLabel|skos:altLabel|dcterms:title|rdfs:label ?t } }""").get(0);
      assertEquals(List.of(texts), progress);
    }
    try (EventStore store = Tdb2EventStore.open(directory, done -> progress.add(-1L))) {
      assertEquals(1, progress.size(), "mended once and for all");
      assertEquals(8, store.statistics().articles());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void deleteFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
