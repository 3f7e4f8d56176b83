package org.casus.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.casus.model.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Entry point: the first word is the command. */
@Command(name = "casus", mixinStandardHelpOptions = true, versionProvider = Version.class,
    description = "News articles in, an evidence-grounded knowledge graph of geopolitical events out.",
    synopsisSubcommandLabel = "COMMAND", subcommands = HelpCommand.class,
    footer = {"", "Begin with:", "  casus demo", "  casus ingest --store news --date 2021-04-08 articles/",
    "  casus serve --store news"})
public final class Main implements Callable<Integer> {

  static final int DONE = 0;
  static final int OUR_BUG = 1;
  static final int USERS_MISTAKE = 2;

  @Spec
  private CommandSpec spec;

  private Main() {}

  public static void main(String[] args) {
    // The store registers the functions of place that it offers; all of them at once would cost every command half a second.
    System.setProperty("jena.geosparql.skip", "true");
    Terminal terminal = Terminal.ofProcess();
    System.exit(run(terminal, args));
  }

  /** Runs one command and says with which code the process should end. */
  static int run(Terminal terminal, String... args) {
    int code;
    try {
      StringWriter help = new StringWriter();
      code = commandLine(terminal, args).setOut(new PrintWriter(help)).execute(args);
      terminal.print(help.toString());
      terminal.flush();
    } catch (Terminal.ReaderGone e) {
      return DONE;
    }
    return code;
  }

  /**
   * @param words of the command line; when the first of them names a command, the others need not be made: reading one takes
   * time
   */
  static CommandLine commandLine(Terminal terminal, String... words) {
    CommandLine line = new CommandLine(new Main());
    Map<String, Supplier<Object>> commands = commands(terminal);
    Supplier<Object> named = words.length == 0 ? null : commands.get(words[0]);
    (named == null ? commands.values() : List.of(named)).forEach(command -> line.addSubcommand(command.get()));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setExitCodeExceptionMapper(e -> OUR_BUG);
    line.setParameterExceptionHandler((e, args) -> explain(e));
    line.setExecutionExceptionHandler((e, at, result) -> failed(terminal, e));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(110);
    line.setAbbreviatedOptionsAllowed(false);
    return line;
  }

  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("ingest", () -> new IngestCommand(terminal));
    commands.put("extract", () -> new ExtractCommand(terminal));
    commands.put("serve", () -> new ServeCommand(terminal));
    commands.put("query", () -> new QueryCommand(terminal));
    commands.put("export", () -> new ExportCommand(terminal));
    commands.put("release", () -> new ReleaseCommand(terminal));
    commands.put("validate", () -> new ValidateCommand(terminal));
    commands.put("eval", () -> new EvalCommand(terminal));
    commands.put("quality", () -> new QualityCommand(terminal));
    commands.put("corrections", () -> new CorrectionsCommand(terminal));
    commands.put("demo", () -> new DemoCommand(terminal));
    commands.put("bench", () -> new BenchCommand(terminal));
    commands.put("rehearse", () -> new RehearseCommand(terminal));
    return commands;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  private static int explain(ParameterException e) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("casus: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, line.getErr());
    line.getErr().println("See: " + line.getCommandSpec().qualifiedName() + " --help");
    return USERS_MISTAKE;
  }

  private static int failed(Terminal terminal, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Terminal.ReaderGone) {
        return DONE;
      }
    }
    if (e instanceof UsageException) {
      terminal.say("casus: " + e.getMessage());
      return USERS_MISTAKE;
    }
    terminal.say("casus: this is a fault of Casus, not yours. Please report it with the lines below.");
    e.printStackTrace(terminal.err());
    return OUR_BUG;
  }
}
