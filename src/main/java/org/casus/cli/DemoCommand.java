package org.casus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.casus.model.UsageException;
import org.casus.store.Tdb2EventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code casus demo}. Reads the sample articles in a process of its own, so that the server is small. */
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Reads the sample articles into a store of its own, when that has not been done yet, and serves it.",
        "The first start takes some minutes, others a few seconds."},
    footer = {"", "Examples:", "  casus demo", "  casus demo --port 8080"})
final class DemoCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--port", paramLabel = "N", defaultValue = "" + Serving.DEFAULT_PORT,
      description = "Port. Default: ${DEFAULT-VALUE}")
  private int port;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Serving.requireFree(Serving.DEFAULT_HOST, port);
    DemoStore demo = new DemoStore(terminal.home().orElseThrow(() ->
        new UsageException("the demo needs the sample articles: start it with ./casus demo in the folder of Casus")));
    if (!demo.isCurrent()) {
      terminal.say("Reading the sample articles; this takes a minute or two, once.");
      Path half = demo.prepare();
      int code = ingest(half, demo.articles());
      if (code != Main.DONE) {
        return code;
      }
      demo.finish();
    }
    Serving serving = Serving.start(Tdb2EventStore.open(demo.directory()), Serving.DEFAULT_HOST, port);
    String at = serving.address();
    new FirstVisits(at, page -> { }).visitMeanwhile();
    terminal.say("""

        Casus is at %s   (Ctrl-C ends it)

        Where to look first:
          %s                     what is in it
          %sevents               every event; click one to see the sentences it was read in
          %sactor/united-states  one actor and all its events
          %squeries              questions with answers
          %seditor               ask in SPARQL
        """.formatted(at, at, at, at, at, at));
    serving.untilStopped();
    return Main.DONE;
  }

  private int ingest(Path store, Path articles) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx3g",
        "-XX:+UseSerialGC"));
    if (terminal.isScreen()) {
      command.add("-D" + Terminal.SCREEN + "=true");
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "ingest", "--store",
        store.toString(),
        articles.toString()));
    try {
      Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
      process.getOutputStream().close();
      return process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Main.OUR_BUG;
    }
  }
}
