package org.casus.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.Stack;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.casus.corpus.ArticleReader;
import org.casus.corpus.Corpus;
import org.casus.corpus.CorpusSettings;
import org.casus.eval.EvalOptions;
import org.casus.eval.EvalReport;
import org.casus.eval.Evaluation;
import org.casus.eval.Layer;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocuments;
import org.casus.model.UsageException;
import org.casus.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code casus eval}. */
@Command(name = "eval", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Scores annotated articles against gold, layer by layer; both in the format that extract writes.",
        "Without PREDICTED it reads the texts of the gold itself and scores what it finds."},
    footer = {"", "Examples:",
        "  casus eval gold.jsonl predicted.jsonl",
        "  casus eval gold.jsonl --layer events --layer roles --errors",
        "  casus eval gold.jsonl predicted.jsonl --errors 20 --type ASSAULT",
        "  casus eval gold.jsonl --save predicted.jsonl --report scores.json"})
final class EvalCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "GOLD", description = "JSON Lines with gold annotation.")
  private Path gold;

  @Parameters(index = "1", arity = "0..1", paramLabel = "PREDICTED", description = "JSON Lines with what was predicted.")
  private Optional<Path> predicted;

  @Option(names = "--layer", paramLabel = "LAYER", description = "Only this layer: ${COMPLETION-CANDIDATES}. Can be repeated.")
  private Set<Layer> layers = EnumSet.noneOf(Layer.class);

  @Option(names = "--type", paramLabel = "TYPE", description = "Only this event type, such as PROTEST. Can be repeated.")
  private Set<String> types = new TreeSet<>();

  @Option(names = "--where", paramLabel = "KEY=VALUE", description = "Only gold documents with this value.")
  private Map<String, String> where = new LinkedHashMap<>();

  @Option(names = "--scope", paramLabel = "KEY", defaultValue = "topic",
      description = "Within what events are merged across documents: topic or subtopic. Default: ${DEFAULT-VALUE}")
  private String scope;

  @Option(names = "--boot", paramLabel = "N", defaultValue = "" + EvalOptions.DEFAULT_RESAMPLES,
      description = "Resamples for the 95 %% bounds; 0 gives none. Default: ${DEFAULT-VALUE}")
  private int resamples;

  @Option(names = "--errors", paramLabel = "N", arity = "0..1", parameterConsumer = NumberIfAny.class,
      description = "Lists what is wrong with its sentence: missed, spurious, wrong type, wrong role ...;"
          + " with N at most N of each kind in each layer.")
  private Optional<Integer> errors = Optional.empty();

  @Option(names = "--json", description = "Writes the scores as JSON.")
  private boolean json;

  @Option(names = "--report", paramLabel = "FILE",
      description = "Writes the scores as JSON to this file too: numbers, no text of the gold.")
  private Optional<Path> report = Optional.empty();

  @Option(names = "--save", paramLabel = "FILE", description = "Without PREDICTED: keeps what was read in this file.")
  private Optional<Path> save;

  @Option(names = "--threads", paramLabel = "N",
      description = "Without PREDICTED: threads that read. Default: one for each processor.")
  private Optional<Integer> threads;

  EvalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    EvalOptions options = options();
    if (predicted.isPresent() && save.isPresent()) {
      throw new UsageException("--save keeps what Casus reads; with PREDICTED it reads nothing");
    }
    EvalReport scores = predicted.isPresent() ? Evaluation.run(gold, predicted.get(), options)
        : Evaluation.run(gold.toString(), AnnotatedDocuments.read(gold), "Casus " + Version.number(), read(), options);
    report.ifPresent(file -> write(file,
        List.of(scores.withNames(name(gold), predicted.map(EvalCommand::name).orElse(scores.predicted()))
        .toIndentedJson().stripTrailing())));
    terminal.print(json ? scores.toJson() : scores.toText());
    if (errors.isPresent() && !json) {
      terminal.print(scores.errorsToText(errors.get()));
    }
    return Main.DONE;
  }

  private EvalOptions options() {
    if (where.size() > 1) {
      throw new UsageException("--where can be given once");
    }
    if (!scope.equals("topic") && !scope.equals("subtopic")) {
      throw new UsageException("--scope is topic or subtopic, not " + scope);
    }
    if (resamples < 0) {
      throw new UsageException("--boot is 0 or more, not " + resamples);
    }
    EvalOptions options = EvalOptions.DEFAULT.withTypes(types).withResamples(resamples).withScope(scope)
        .withErrors(errors.isPresent());
    if (!layers.isEmpty()) {
      options = options.withLayers(layers);
    }
    for (Map.Entry<String, String> condition : where.entrySet()) {
      options = options.withWhere(condition.getKey(), condition.getValue());
    }
    return options;
  }

  private Map<String, AnnotatedDocument> read() {
    Corpus corpus = new ArticleReader(CorpusSettings.DEFAULT.withDuplicates()).read(List.of(gold), terminal.in());
    List<String> lines = new ArrayList<>();
    new ReadingLines(StoreSettings.DEFAULT_BASE, threads.orElse(Runtime.getRuntime().availableProcessors()))
        .write(corpus.articles(), terminal, lines::add);
    if (!corpus.issues().isEmpty()) {
      terminal.say(IssueList.of(corpus.issues()));
    }
    save.ifPresent(file -> write(file, lines));
    Map<String, AnnotatedDocument> documents = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      AnnotatedDocument document = AnnotatedDocuments.parse(lines.get(i), "article " + (i + 1));
      documents.put(document.id(), document);
    }
    return documents;
  }

  private static void write(Path file, List<String> lines) {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (String line : lines) {
        out.write(line);
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + " (" + e + "); is the folder there?", e);
    }
  }

  /** Reports say which file, not where on this machine it lies. */
  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** Takes the next word only when it is a number, so that a file may follow. */
  static final class NumberIfAny implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
      boolean number = !words.isEmpty() && words.peek().matches("\\d{1,9}");
      option.setValue(Optional.of(number ? Integer.parseInt(words.pop()) : Integer.MAX_VALUE));
    }
  }
}
