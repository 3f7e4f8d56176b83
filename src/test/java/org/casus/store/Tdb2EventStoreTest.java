package org.casus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
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
