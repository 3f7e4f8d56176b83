package org.casus.cli;

import java.util.concurrent.Callable;
import org.casus.corpus.Corpus;
import org.casus.store.StoreSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus extract}. */
@Command(name = "extract", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Reads articles and writes what is in them as JSON Lines, one line an article, without a store.",
        "Offsets in it count Unicode code points. Events are merged over all articles given."},
    footer = {"", "Examples:",
        "  casus extract --date 2021-04-08 article.txt",
        "  casus extract articles/ > articles.jsonl",
        "  casus extract --explain article.txt",
        "  cat gold.jsonl | casus extract - > predicted.jsonl"})
final class ExtractCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--base", paramLabel = "IRI", defaultValue = StoreSettings.DEFAULT_BASE,
      description = "What the IRIs of things begin with. Default: ${DEFAULT-VALUE}")
  private String base;

  @Option(names = "--explain",
      description = "Instead of JSON Lines: for each event, in words, why it was read so: trigger, rule with its"
      + " example, path of each role in the sentence, date, place, modality.")
  private boolean explain;

  @Mixin
  private ArticleOptions articles;

  ExtractCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Corpus corpus = articles.read(terminal);
    if (!corpus.articles().isEmpty()) {
      ReadingLines lines = new ReadingLines(new StoreSettings(base, Version.number()).baseIri(), articles.threads());
      if (explain) {
        Explanations explanations = new Explanations();
        lines.read(corpus.articles(), terminal, reading -> terminal.print(explanations.of(reading) + "\n"));
      } else {
        lines.write(corpus.articles(), terminal, line -> terminal.print(line + "\n"));
      }
    }
    if (!corpus.issues().isEmpty()) {
      terminal.say(IssueList.of(corpus.issues()));
    }
    return Main.DONE;
  }
}
