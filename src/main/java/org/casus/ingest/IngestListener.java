package org.casus.ingest;

/** Hears how far an ingest is. Called from one thread. */
public interface IngestListener {

  /** Hears nothing. */
  IngestListener SILENT = new IngestListener() {
    @Override
    public void begins(Stage stage, long steps) {}

    @Override
    public void advances(long steps) {}
  };

  /** What an ingest does, one after the other. */
  enum Stage {
    /** Loads models and gazetteers; one step. */
    LOADING,
    /** Reads and writes articles; a step is an article. */
    READING,
    /** Merges reports into events and writes them; one step. */
    MERGING
  }

  void begins(Stage stage, long steps);

  /** So many more steps of the stage are done. */
  void advances(long steps);
}
