package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract, on disk. */
class Tdb2EventStoreTest extends EventStoreContract {

  @TempDir
  private Path directory;

  @Override
  EventStore newStore() {
    return Tdb2EventStore.create(directory.resolve("store"), SampleData.BASE);
  }

  @Test
  void compactingFreesSpaceAndChangesNothing(@TempDir Path other) throws IOException {
    StoreStatistics before;
    try (EventStore store = Tdb2EventStore.create(other, SampleData.BASE)) {
      SampleData.fill(store);
      for (int i = 0; i < 20; i++) {
        String name = "thing " + i;
        store.write(data -> data.getNamedModel(StoreGraphs.entities(SampleData.BASE))
            .createResource(SampleData.BASE + "id/thing/x").addProperty(SKOS.altLabel, name));
      }
      assertThrows(UsageException.class, () -> Tdb2EventStore.compact(other));
      before = store.statistics();
    }
    assertEquals(List.of("Data-0001"), generations(other));
    Tdb2EventStore.compact(other);
    assertEquals(List.of("Data-0002"), generations(other), "the old files are gone");
    try (EventStore store = Tdb2EventStore.open(other, done -> {
      throw new AssertionError("nothing to mend");
    })) {
      assertEquals(before, store.statistics());
      store.write(data -> data.getNamedModel(StoreGraphs.entities(SampleData.BASE))
          .createResource(SampleData.BASE + "id/thing/x").addProperty(SKOS.altLabel, "zanzibar"));
      assertEquals(before.quads() + 1, store.statistics().quads());
    }
  }

  private static List<String> generations(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory.resolve("tdb2"))) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("Data")).sorted().toList();
    }
  }

  @Test
  void keepsContentAndVersionOverReopening(@TempDir Path other) {
    StoreStatistics before;
    try (EventStore store = Tdb2EventStore.create(other, SampleData.BASE)) {
      SampleData.fill(store);
      before = store.statistics();
    }
    try (EventStore store = Tdb2EventStore.open(other, done -> {
      throw new AssertionError("nothing to mend");
    })) {
      assertEquals(before, store.statistics());
    }
  }
}
