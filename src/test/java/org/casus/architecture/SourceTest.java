package org.casus.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ArchUnit does not see, since it reads classes: literals, lengths of files, missing descriptions of packages. */
class SourceTest {

  /** The only files outside of vocab and rdf that hold an IRI, and why. */
  private static final Map<String, String> WITH_IRI = Map.of("cli/Serving.java", "the address at which this server listens",
      "store/StoreSettings.java", "the default base IRI of a new store");

  private final SourceScan sources = new SourceScan(Path.of("src/main/java/org/casus"));

  @Test
  void irisAreAtHomeInVocabAndRdf() {
    assertTrue(sources.size() > 40, () -> "only " + sources.size() + " sources found");
    assertEquals(List.of(), sources.iris(Set.of("vocab", "rdf"), WITH_IRI));
    for (String file : WITH_IRI.keySet()) {
      assertTrue(sources.iris(Set.of(), Map.of()).stream().anyMatch(hit -> hit.startsWith(file + ":")),
          file + " is no exception any more");
    }
  }

  @Test
  void filesAndLinesAreShort() {
    assertEquals(List.of(), sources.tooLong());
    assertEquals(List.of(), sources.tooWide());
    SourceScan tests = new SourceScan(Path.of("src/test/java"));
    assertEquals(List.of(), tests.tooLong());
    assertEquals(List.of(), tests.tooWide());
  }

  @Test
  void nothingIsLeftForLater() {
    assertEquals(List.of(), sources.notes());
  }

  @Test
  void everyPackageIsDescribed() {
    assertEquals(Set.of(), sources.packagesWithoutInfo());
  }

  @Test
  void theScanSeesWhatItLooksFor(@TempDir Path dir) throws IOException {
    Path web = Files.createDirectories(dir.resolve("web"));
    Files.writeString(web.resolve("Page.java"), "String a = \"http://example.org/\";\n// TO" + "DO later\n");
    Files.createDirectories(dir.resolve("rdf"));
    Files.writeString(dir.resolve("rdf/Iris.java"), "String a = \"https://example.org/\";\n".repeat(400) + "x".repeat(131));
    Files.writeString(dir.resolve("rdf/package-info.java"), "/** IRIs. */\n");
    SourceScan scan = new SourceScan(dir);
    assertEquals(List.of("web/Page.java:1 String a = \"http://example.org/\";"), scan.iris(Set.of("vocab", "rdf"), Map.of()));
    assertEquals(List.of(), scan.iris(Set.of("rdf"), Map.of("web/Page.java", "planted")));
    assertEquals(1, scan.notes().size());
    assertEquals(List.of("rdf/Iris.java has 401 lines"), scan.tooLong());
    assertEquals(List.of("rdf/Iris.java:401 " + "x".repeat(131)), scan.tooWide());
    assertEquals(Set.of("web"), scan.packagesWithoutInfo());
  }
}
