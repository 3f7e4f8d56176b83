package org.casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.cli.Commands.Outcome;
import org.casus.exchange.ReadingJson;
import org.casus.ingest.IngestReport;
import org.casus.ingest.SampleReadings;
import org.casus.model.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read articles and annotations, as far as they go without language models. */
class ReadingCommandsTest {

  @TempDir
  private Path dir;

  @Test
  void mistakesBeforeReadingAreExplained() throws IOException {
    String store = dir.resolve("store").toString();
    assertMistake("no such file", "ingest", "--store", store, dir.resolve("none.txt").toString());
    assertMistake("at least one thread", "ingest", "--store", store, "--threads", "0", "-");
    assertMistake("at least one article", "ingest", "--store", store, "--batch", "0", "-");
    Files.createFile(dir.resolve("empty.txt"));
    Outcome empty = Commands.run("ingest", "--store", store, dir.resolve("empty.txt").toString());
    assertEquals(Main.USERS_MISTAKE, empty.code());
    assertTrue(empty.err().contains("empty (1)\n    " + dir.resolve("empty.txt")), empty.err());
    assertFalse(Files.exists(Path.of(store)), "no store for nothing");
    assertMistake("not a base IRI", "ingest", "--store", store, "--base", "localhost", "data/articles");
    assertMistake("not a base IRI", "extract", "--base", "localhost", "data/articles");
  }

  @Test
  void theBaseOfAStoreIsFixed() {
    String store = Commands.sampleStore(dir.resolve("sample")).toString();
    assertMistake("can not be changed", "ingest", "--store", store, "--base", "https://example.org/", "data/articles");
  }

  @Test
  void issuesAreGroupedByKindWithTheirPlaces() {
    String list = IssueList.of(List.of(new Issue("b.txt", Issue.Kind.EMPTY, "the file is empty"),
        new Issue("c.html:3", Issue.Kind.TOO_LARGE, "the line is too long"),
        new Issue("a.txt", Issue.Kind.EMPTY, "only white space")));
    assertEquals("""
        Left out: 3 inputs
          empty (2)
            b.txt: the file is empty
            a.txt: only white space
          too large (1)
            c.html:3: the line is too long""", list);
    assertEquals("", IssueList.of(List.of()));
  }

  @Test
  void theReportOfAnIngestIsLinesOfNameAndNumber() {
    String summary = IngestCommand.summary(new IngestReport(3, 1, 2, 14, 9, List.of()));
    assertTrue(summary.lines().allMatch(line -> line.matches("[a-z ]{21}\\d+")), summary);
    assertTrue(summary.contains("mentions added       14\n"), summary);
  }

  @Test
  void scoresAreThoseOfTheEvaluation() throws IOException {
    Path gold = dir.resolve("gold.jsonl");
    Files.write(gold, SampleReadings.corpus(4).articles().stream().map(new SampleReadings())
        .map(reading -> ReadingJson.toLine(reading, "http://localhost:7070/")).toList());
    Outcome text = Commands.run("eval", gold.toString(), gold.toString(), "--boot", "0");
    assertEquals(Main.DONE, text.code(), text.err());
    assertTrue(text.out().contains("events") && text.out().contains("100"), text.out());
    Outcome json = Commands.run("eval", gold.toString(), gold.toString(), "--boot", "0", "--json", "--layer", "events");
    assertTrue(json.out().startsWith("{"), json.out());
    Path report = dir.resolve("report.json");
    Outcome errors = Commands.run("eval", "--boot", "0", "--report", report.toString(), "--errors", gold.toString(),
        gold.toString());
    assertEquals(text.out(), errors.out(), "nothing is wrong, so nothing is listed");
    String kept = Files.readString(report);
    assertTrue(kept.contains("\"gold\" : \"gold.jsonl\"") && kept.contains("\"type_F1\" : 1.0"), kept);
    assertFalse(kept.contains("Balad") || kept.contains(dir.toString()), "numbers only");
    assertEquals(Main.DONE, Commands.run("eval", "--boot", "0", gold.toString(), gold.toString(), "--errors", "3").code());
    assertMistake("scope is topic or subtopic", "eval", gold.toString(), gold.toString(), "--scope", "page");
    assertMistake("--save", "eval", gold.toString(), gold.toString(), "--save", "x");
    assertMistake("none.jsonl", "eval", dir.resolve("none.jsonl").toString(), gold.toString());
  }

  private static void assertMistake(String words, String... args) {
    Outcome outcome = Commands.run(args);
    assertEquals(Main.USERS_MISTAKE, outcome.code(), List.of(args) + " " + outcome.err());
    assertTrue(outcome.err().contains(words), List.of(args) + " says: " + outcome.err());
    assertEquals("", outcome.out());
  }
}
