package org.casus.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocuments;
import org.casus.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record of quality: what the README says is what the stored reports say, and audits are drawn and counted as described. */
class QualityRecordTest {

  private static final Path RECORD = Path.of("data/quality");

  @TempDir
  Path folder;

  @Test
  void theReadmeShowsTheStoredReports() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String begin = "<!-- quality -->\n";
    int at = readme.indexOf(begin) + begin.length();
    assertEquals(QualitySummary.markdown(RECORD), readme.substring(at, readme.indexOf("<!-- /quality -->")),
        "put the output of `casus quality table` there");
  }

  @Test
  void everyReportIsListedAndHoldsNumbersOnly() throws IOException {
    Set<String> listed = Files.readAllLines(RECORD.resolve("reports.tsv")).stream().skip(1).map(line -> line.split("\t")[0])
        .collect(Collectors.toCollection(TreeSet::new));
    Set<String> files;
    try (Stream<Path> found = Files.list(RECORD)) {
      files = found.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
    assertEquals(listed, files);
    assertTrue(files.size() >= 2, files::toString);
    for (String file : files) {
      JsonNode report = new ObjectMapper().readTree(RECORD.resolve(file).toFile());
      assertTrue(report.path("docs").asInt() > 10, file);
      assertTrue(List.copyOf(report.findValues("ci95")).stream().anyMatch(bounds -> bounds.size() > 0), file + " has no bounds");
    }
  }

  @Test
  void theAuditIsCountedFromItsSheet() throws IOException {
    JsonNode stored = new ObjectMapper().readTree(RECORD.resolve("audit.json").toFile()).path("audit");
    AuditReport counted = AuditSheet.read(RECORD.resolve("audit-11.tsv")).score("audit-11.tsv", "Casus", 0);
    assertTrue(counted.events() >= 130, counted.events() + " events");
    counted.scores().forEach(score -> assertEquals(score.value(), stored.path("figures").path(score.name()).asDouble(), 1e-12,
        score.name()));
    assertEquals(counted.events(), stored.path("n").path("events").asInt());
  }

  private static AnnotatedDocument document(int number) {
    String asserted = "{\"type\":\"ASSAULT\",\"trigger\":{\"begin\":7,\"end\":10},"
        + "\"modality\":\"asserted\",\"polarity\":\"positive\"}";
    String planned = "{\"type\":\"AID\",\"trigger\":{\"begin\":0,\"end\":6},\"modality\":\"planned\",\"polarity\":\"positive\"}";
    return AnnotatedDocuments.parse("{\"id\":\"a" + number + "\",\"text\":\"Rebels hit troops\",\"events\":[" + asserted + ","
        + planned + "]}", "test");
  }

  @Test
  void drawingIsByChanceButTheSameForTheSameSeed() {
    List<AnnotatedDocument> read = IntStream.range(0, 40).mapToObj(QualityRecordTest::document).toList();
    String sheet = AuditSheet.draw(read, 20, 10, 1);
    assertEquals(sheet, AuditSheet.draw(read, 20, 10, 1));
    assertTrue(!sheet.equals(AuditSheet.draw(read, 20, 10, 2)));
    List<String> lines = sheet.lines().toList();
    assertEquals(11, lines.size());
    assertTrue(lines.stream().skip(1).allMatch(line -> line.matches("a\\d+\t7\t10\thit\tASSAULT\t{7}")), sheet);
    assertEquals(10, lines.stream().skip(1).map(line -> line.split("\t")[0]).distinct().count());
  }

  @Test
  void aSheetIsCountedSlotBySlot() throws IOException {
    Path sheet = Files.writeString(folder.resolve("audit.tsv"), """
        # two of three are right throughout
        article\tbegin\tend\ttrigger\tread_as\ttype\tinitiator\ttarget\tplace\tdate\tasserted\treason
        a\t0\t3\thit\tASSAULT\tright\tright\telsewhere\tempty\tright\tright\ttold a sentence before
        a\t9\t12\thit\tASSAULT\twrong\tright\tright\tright\tright\tright\tsport
        b\t0\t3\tmet\tCONSULT\tright\tright\tright\tright\tempty\tright\t
        """);
    AuditReport report = AuditSheet.read(sheet).score("audit.tsv", "Casus 1", 100);
    assertEquals(3, report.events());
    assertEquals(2, report.articles());
    assertEquals(2 / 3.0, report.scores().get(0).value(), 1e-12);
    assertEquals(1 / 3.0, report.scores().get(1).value(), 1e-12);
    assertEquals(List.of("all_slots", "all_slots_article", "type", "initiator", "target", "place", "date", "asserted"),
        report.scores().stream().map(Score::name).toList());
    assertEquals(1, report.scores().get(4).value(), 1e-12);
    assertTrue(report.toIndentedJson().contains("\"audit\" : {"), report::toIndentedJson);
    Path open = Files.writeString(folder.resolve("open.tsv"), Files.readString(sheet).replace("sport", "")
        .replace("\telsewhere\tempty", "\t\tempty"));
    UsageException missing = assertThrows(UsageException.class, () -> AuditSheet.read(open));
    assertTrue(missing.getMessage().startsWith(open + ":3: target is judged"), missing.getMessage());
  }
}
