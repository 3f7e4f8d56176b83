package org.casus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class MainTest {

  static List<String> commands() {
    return Main.commandLine(Terminal.ofProcess()).getSubcommands().values().stream().map(CommandLine::getCommandSpec)
        .filter(command -> !command.usageMessage().hidden()).map(CommandSpec::name).filter(name -> !name.equals("help")).sorted()
        .toList();
  }

  @Test
  void theCommandsAreThese() {
    assertEquals(List.of("bench", "corrections", "demo", "eval", "export", "extract", "ingest", "quality", "query", "release",
        "serve", "validate"),
        commands());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfWithExamples(String command) {
    Commands.Outcome outcome = Commands.run(command, "--help");
    assertEquals(Main.DONE, outcome.code());
    assertTrue(outcome.out().startsWith("Usage: casus " + command), outcome.out());
    assertTrue(outcome.out().contains("Examples:\n  ") && outcome.out().contains("  casus " + command), outcome.out());
    assertEquals("", outcome.err());
    assertEquals(outcome.out(), Commands.run("help", command).out());
  }

  @Test
  void theWholeExplainsItself() {
    Commands.Outcome outcome = Commands.run("--help");
    assertEquals(Main.DONE, outcome.code());
    commands().forEach(command -> assertTrue(outcome.out().contains("\n  " + command + " "), command));
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    Commands.Outcome outcome = Commands.run("--version");
    assertEquals(Main.DONE, outcome.code());
    assertTrue(outcome.out().matches("(?s)Casus \\d+\\.\\d+\\.\\d+\\S*\\nJava .*"), outcome.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "inges", "ingest", "ingest --store x", "ingest --store x --date yesterday y", "query --sort a",
      "serve",
      "serve --store x --port many", "export --store x", "export --store x --format doc", "eval", "demo --port -5", "validate"})
  void aMistakeIsExplainedWithoutATrace(String line) {
    Commands.Outcome outcome = Commands.run(line.isEmpty() ? new String[0] : line.split(" "));
    assertEquals(Main.USERS_MISTAKE, outcome.code(), outcome.err());
    assertTrue(outcome.err().startsWith("casus: "), outcome.err());
    assertFalse(outcome.err().contains("\tat "), outcome.err());
    assertEquals("", outcome.out(), "talk does not go to standard output");
  }

  @Test
  void aMisspeltCommandIsGuessed() {
    assertTrue(Commands.run("ingset").err().contains("ingest"));
  }

  @Test
  void ourOwnFaultHasATraceAndAnotherCode(@TempDir Path dir) {
    Path store = Commands.sampleStore(dir.resolve("store"));
    InputStream broken = new InputStream() {
      @Override
      public int read() {
        throw new IllegalStateException("planted");
      }
    };
    Commands.Outcome outcome = Commands.runReading(broken, "query", "--store", store.toString(), "--file", "-");
    assertEquals(Main.OUR_BUG, outcome.code());
    assertTrue(outcome.err().contains("fault of Casus") && outcome.err().contains("planted") && outcome.err().contains("\tat "),
        outcome.err());
  }

  @Test
  void aReaderThatGoesAwayIsNoError(@TempDir Path dir) {
    Path store = Commands.sampleStore(dir.resolve("store"));
    OutputStream gone = new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    };
    for (List<String> args : List.of(List.of("query", "--list"), List.of("--help"),
        List.of("export", "--store", store.toString(), "--format", "nq"),
        List.of("query", "--store", store.toString(), "find-events"),
        List.of("query", "--store", store.toString(), "find-events", "--format", "json"))) {
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Terminal terminal = new Terminal(InputStream.nullInputStream(), Terminal.guarded(gone),
          new PrintStream(err, true, StandardCharsets.UTF_8), false, Optional.empty());
      assertEquals(Main.DONE, Main.run(terminal, args.toArray(String[]::new)), args.toString());
      assertEquals("", err.toString(StandardCharsets.UTF_8), args.toString());
    }
  }
}
