package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {

  @Test
  void theVersionIsFilledInByTheBuild() {
    assertTrue(DataFiles.version().matches("[0-9]+[.][0-9]+[.][0-9]+(-SNAPSHOT)?"), DataFiles.version());
  }

  @Test
  void theHashChangesWithContentAndWithNames(@TempDir Path directory) throws IOException {
    Files.createDirectory(directory.resolve("rules"));
    Path file = directory.resolve("rules").resolve("agree.yaml");
    Files.writeString(file, "one");
    String first = DataFiles.hash(directory);
    assertEquals(first, DataFiles.hash(directory));
    Files.writeString(file, "two");
    String second = DataFiles.hash(directory);
    assertNotEquals(first, second);
    Files.move(file, directory.resolve("rules").resolve("accept.yaml"));
    assertNotEquals(second, DataFiles.hash(directory));
  }

  /** From the jar and from the build directory the same files give the same hash. */
  @Test
  void theHashDoesNotDependOnTheFileSystem(@TempDir Path directory) throws IOException {
    Path plain = Files.createDirectories(directory.resolve("data/rules"));
    Files.writeString(plain.resolve("b"), "b");
    Files.writeString(plain.resolve("a"), "a");
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + directory.resolve("x.jar").toUri()), Map.of("create",
        "true"))) {
      Path packed = Files.createDirectories(jar.getPath("/data/rules"));
      Files.writeString(packed.resolve("a"), "a");
      Files.writeString(packed.resolve("b"), "b");
      assertEquals(DataFiles.hash(directory.resolve("data")), DataFiles.hash(jar.getPath("/data/")));
    }
  }

  @Test
  void theProgramsOwnFilesHaveAHash() {
    Run run = Run.current();
    assertTrue(run.rules().orElseThrow().matches("[0-9a-f]{16}"));
    assertEquals("casus-" + run.version() + "-" + run.rules().orElseThrow(), run.name());
  }

  @Test
  void tablesHaveACellUnderEachHeading() {
    assertFalse(DataFiles.table("labels/events.tsv").isEmpty());
    assertThrows(IllegalStateException.class, () -> DataFiles.table("labels/none.tsv"));
  }
}
