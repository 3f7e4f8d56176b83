package org.casus.store;

/** The contract, in memory. */
class InMemoryEventStoreTest extends EventStoreContract {

  @Override
  EventStore newStore() {
    return Tdb2EventStore.inMemory(SampleData.BASE);
  }
}
