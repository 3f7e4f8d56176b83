package org.casus.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.store.EventStore;
import org.casus.store.SampleData;
import org.casus.store.Tdb2EventStore;

/** Runs commands in this process and keeps what they print. */
final class Commands {

  /** What a command ended with and what it wrote. */
  record Outcome(int code, String out, String err) {}

  private Commands() {}

  static Outcome run(String... args) {
    return runReading(InputStream.nullInputStream(), args);
  }

  static Outcome runReading(String in, String... args) {
    return runReading(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), args);
  }

  static Outcome runReading(InputStream in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(new Terminal(in, Terminal.guarded(out), new PrintStream(err, true, StandardCharsets.UTF_8), false,
        Optional.empty()), args);
    return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A store on disk with the sample that tests share; closed again. */
  static Path sampleStore(Path directory) {
    try (EventStore store = Tdb2EventStore.create(directory, SampleData.BASE)) {
      SampleData.fill(store);
    }
    return directory;
  }
}
