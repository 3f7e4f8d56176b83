package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.corpus.ArticleReader;
import org.casus.eval.AuditReport;
import org.casus.eval.AuditSheet;
import org.casus.eval.EvalOptions;
import org.casus.eval.QualitySummary;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocuments;
import org.casus.extract.OpinionExamples;
import org.casus.extract.RuleExtractor;
import org.casus.extract.opinion.OpinionTraining;
import org.casus.model.CodePoints;
import org.casus.model.Span;
import org.casus.model.UsageException;
import org.casus.nlp.CoreNlpAnnotator;
import org.casus.nlp.SentenceEmbedder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code casus quality}. */
@Command(name = "quality", mixinStandardHelpOptions = true, sortOptions = false, synopsisSubcommandLabel = "COMMAND",
    description = {"Keeps the record of how good the reading is: audits by people, and the table of all that was measured."},
    footer = {"", "Examples:",
        "  casus quality draw read.jsonl > audit.tsv",
        "  casus quality score data/quality/audit.tsv --report data/quality/audit.json",
        "  casus quality table"})
final class QualityCommand implements Runnable {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  QualityCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which of draw, score, table and train?");
  }

  @Command(name = "draw", mixinStandardHelpOptions = true, sortOptions = false,
      description = "Draws asserted events by chance and writes a sheet to judge them on: each slot right, wrong, empty "
          + "where the text says nothing, or elsewhere where only another sentence does.")
  int draw(
      @Parameters(paramLabel = "READ", description = "JSON Lines that extract wrote.") Path read,
      @Option(names = "--articles", paramLabel = "N", defaultValue = "60",
      description = "Articles to draw. Default: ${DEFAULT-VALUE}") int articles,
      @Option(names = "--events", paramLabel = "N", defaultValue = "150",
      description = "Events to draw from these. Default: ${DEFAULT-VALUE}") int events,
      @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
      description = "The same seed draws the same. Default: ${DEFAULT-VALUE}") long seed) {
    terminal.print(AuditSheet.draw(List.copyOf(AnnotatedDocuments.read(read).values()), articles, events, seed));
    return Main.DONE;
  }

  @Command(name = "score", mixinStandardHelpOptions = true, sortOptions = false, description = "Counts a sheet that was judged.")
  int score(
      @Parameters(paramLabel = "SHEET",
      description = "Values between tabs, as draw writes them, with the judgements.") Path sheet,
      @Option(names = "--report", paramLabel = "FILE",
      description = "Where to write the figures. Default: standard output.") Optional<Path> report) {
    AuditReport scores = AuditSheet.read(sheet).score(String.valueOf(sheet.getFileName()), "Casus " + Version.number(),
        EvalOptions.DEFAULT_RESAMPLES);
    if (report.isEmpty()) {
      terminal.print(scores.toIndentedJson());
      return Main.DONE;
    }
    write(report.get(), scores.toIndentedJson());
    return Main.DONE;
  }

  @Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
      description = "Trains the second opinion on sentences of our own whose events are known, and writes its weights.")
  int train(
      @Option(names = "--data", paramLabel = "FOLDER", defaultValue = "data",
      description = "Data of Casus. Default: ${DEFAULT-VALUE}") Path data,
      @Option(names = {"-o", "--output"}, paramLabel = "FOLDER", defaultValue = "data/second-opinion",
          description = "Where to write weights.tsv and article-weights.tsv. Default: ${DEFAULT-VALUE}") Path output) {
    OpinionExamples examples = new OpinionExamples(RuleExtractor.load(), CoreNlpAnnotator.load()::annotate);
    examples.addRules();
    for (Map<String, String> row : rows(data.resolve("hard-negatives/sentences.tsv"))) {
      if (row.get("set").equals("development")) {
        examples.addSentence(row.get("sentence"), OpinionExamples.types(row.get("types")), row.get("reading").equals("no"));
      }
    }
    for (Map<String, String> row : rows(data.resolve("quality/leads.tsv"))) {
      if (!row.get("split").equals("blind")) {
        examples.add(row.get("sentence"), row.get("trigger"), row.get("type"));
      }
    }
    for (Map<String, String> row : rows(data.resolve("second-opinion/sentences.tsv"))) {
      examples.add(row.get("sentence"), row.get("trigger"), row.get("type"));
    }
    new ArticleReader(Optional.empty()).read(List.of(data.resolve("articles")), terminal.in()).articles()
        .forEach(examples::addArticle);
    terminal.say("Examples for short texts: " + examples.counts());
    OpinionTraining training = new OpinionTraining(SentenceEmbedder.load());
    write(output.resolve("weights.tsv"), training.toLines(examples.all()));
    addReadings(examples, data.resolve("second-opinion"));
    terminal.say("Examples for articles: " + examples.counts());
    write(output.resolve("article-weights.tsv"), training.toLines(examples.all()));
    return Main.DONE;
  }

  /** The judged readings of articles, but for those that are held out. */
  private static void addReadings(OpinionExamples examples, Path folder) {
    Map<String, AnnotatedDocument> articles = AnnotatedDocuments.read(folder.resolve("articles.jsonl"));
    for (Map<String, String> row : rows(folder.resolve("readings.tsv"))) {
      if (row.get("set").equals("train")) {
        String text = articles.get(row.get("article")).text().orElseThrow();
        Span sentence = span(text, row.get("sentence"), row.get("sentence_end"));
        Span trigger = span(text, row.get("begin"), row.get("end"));
        examples.addReading(sentence.of(text), new Span(trigger.begin() - sentence.begin(), trigger.end() - sentence.begin()),
            row.get("label"));
      }
    }
  }

  /** From code points, as files count them. */
  private static Span span(String text, String begin, String end) {
    CodePoints points = new CodePoints(text);
    return new Span(points.toUtf16(Integer.parseInt(begin)), points.toUtf16(Integer.parseInt(end)));
  }

  private static List<Map<String, String>> rows(Path file) {
    List<Map<String, String>> rows = new ArrayList<>();
    try {
      List<String> lines = Files.readAllLines(file);
      String[] names = lines.get(0).split("\t");
      for (String line : lines.subList(1, lines.size())) {
        Map<String, String> row = new HashMap<>();
        String[] cells = line.split("\t", -1);
        for (int i = 0; i < names.length; i++) {
          row.put(names[i], cells[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UsageException("cannot read " + file + " (" + e + ")", e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UsageException("cannot write " + file + " (" + e + "); is the folder there?", e);
    }
  }

  @Command(name = "table", mixinStandardHelpOptions = true, sortOptions = false,
      description = "Writes the main figures of stored reports as a table in Markdown: the one in the README.")
  int table(
      @Parameters(paramLabel = "FOLDER", arity = "0..1", defaultValue = "data/quality",
      description = "Reports. Default: ${DEFAULT-VALUE}") Path folder) {
    terminal.print(QualitySummary.markdown(folder));
    return Main.DONE;
  }
}
