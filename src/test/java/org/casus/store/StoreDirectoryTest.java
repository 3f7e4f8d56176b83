package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.casus.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a store says to a directory that it cannot use. */
class StoreDirectoryTest {

  @TempDir
  private Path temp;

  private static void assertRefused(String says, Runnable action) {
    String message = assertThrows(UsageException.class, action::run).getMessage();
    assertTrue(message.contains(says), message);
  }

  @Test
  void isNotThere() {
    Path directory = temp.resolve("none");
    assertFalse(Tdb2EventStore.exists(directory));
    assertRefused("there is no store at " + directory + "; create one", () -> Tdb2EventStore.open(directory));
    assertFalse(Files.exists(directory), "asking leaves no trace");
  }

  @Test
  void holdsSomethingElse() throws IOException {
    Files.writeString(temp.resolve("notes.txt"), "mine");
    assertRefused("is not a Casus store: it has no store.properties", () -> Tdb2EventStore.open(temp));
    assertRefused("is not empty and not a store; choose another directory", () -> Tdb2EventStore.create(temp, SampleData.BASE));
    Path file = temp.resolve("notes.txt");
    assertRefused("is a file", () -> Tdb2EventStore.create(file, SampleData.BASE));
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void holdsAStoreAlready() {
    Tdb2EventStore.create(temp, SampleData.BASE).close();
    assertTrue(Tdb2EventStore.exists(temp));
    assertRefused("already holds a store", () -> Tdb2EventStore.create(temp, SampleData.BASE));
  }

  @Test
  void hasAnotherLayout() throws IOException {
    Tdb2EventStore.create(temp, SampleData.BASE).close();
    Path properties = temp.resolve("store.properties");
    Files.writeString(properties, Files.readString(properties).replace("layout=1", "layout=99"));
    assertRefused("has layout 99 (made by Casus development), this program reads layout 1: ingest the articles into a new store",
        () -> Tdb2EventStore.open(temp));
    Files.writeString(properties, "layout=1\n");
    assertRefused("has no createdBy: it is damaged", () -> Tdb2EventStore.open(temp));
  }

  @Test
  void wasNotCreatedToTheEnd() throws IOException {
    Tdb2EventStore.create(temp, SampleData.BASE).close();
    Files.move(temp.resolve("store.properties"), temp.resolve("creating.properties"));
    assertFalse(Tdb2EventStore.exists(temp));
    assertRefused("was not created to the end; create it again", () -> Tdb2EventStore.open(temp));
    try (EventStore store = Tdb2EventStore.create(temp, "https://example.org/data/")) {
      assertEquals("https://example.org/data/", store.baseIri());
      assertEquals(0, store.statistics().quads());
    }
    try (EventStore store = Tdb2EventStore.open(temp)) {
      assertEquals("https://example.org/data/", store.baseIri());
    }
  }

  @Test
  void isOpenInThisProcess() {
    try (EventStore store = Tdb2EventStore.create(temp, SampleData.BASE)) {
      assertRefused("is already open in this process", () -> Tdb2EventStore.open(temp));
      SampleData.fill(store);
    }
    Tdb2EventStore.open(temp).close();
  }

  @Test
  void isInUseByAnotherProcess() throws IOException, InterruptedException {
    Tdb2EventStore.create(temp, SampleData.BASE).close();
    Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
        "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), EndlessWriter.class.getName(),
        temp.toString(), "1")
        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (BufferedReader out = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("1", out.readLine());
      assertRefused("is in use by process " + writer.pid() + "; stop it", () -> Tdb2EventStore.open(temp));
    } finally {
      writer.destroyForcibly();
      assertTrue(writer.waitFor(20, TimeUnit.SECONDS));
    }
    Tdb2EventStore.open(temp).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "localhost:7070", "ftp://example.org/", "http://example.org", "http://example.org/#",
      "http://example.org/?a/", "http:///data/", "http://exa mple.org/"})
  void baseIriIsChecked(String base) {
    assertRefused("not a base IRI: \"" + base + "\"", () -> Tdb2EventStore.create(temp.resolve("store"), base));
    assertFalse(Files.exists(temp.resolve("store")));
  }
}
