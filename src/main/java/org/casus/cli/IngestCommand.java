package org.casus.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.casus.corpus.Corpus;
import org.casus.ingest.ArticleReading;
import org.casus.ingest.IngestPipeline;
import org.casus.ingest.IngestReport;
import org.casus.ingest.IngestSettings;
import org.casus.model.Article;
import org.casus.model.Reading;
import org.casus.model.UsageException;
import org.casus.store.CorrectionLog;
import org.casus.store.EventStore;
import org.casus.store.StoreSettings;
import org.casus.store.Tdb2EventStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code casus ingest}. */
@Command(name = "ingest", mixinStandardHelpOptions = true, sortOptions = false,
    description = {"Reads articles into a store; creates the store when there is none.",
        "An article that the store has already changes nothing. What cannot be read is left out and listed at the end."},
    footer = {"", "Examples:",
        "  casus ingest --store news articles/",
        "  casus ingest --store news --date 2021-04-08 first.txt second.html",
        "  zcat dump.jsonl.gz | casus ingest --store news --base https://example.org/news/ -"})
final class IngestCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Option(names = "--store", paramLabel = "DIR", required = true, description = "Directory of the store.")
  private Path directory;

  @Option(names = "--base", paramLabel = "IRI",
      description = "What the IRIs of a new store begin with, such as the address at which it"
      + " will be served. It can not be changed later. Default: " + StoreSettings.DEFAULT_BASE)
  private String base;

  @Option(names = "--batch", paramLabel = "N", defaultValue = "" + IngestSettings.DEFAULT_BATCH,
      description = "Articles written at a time; when the process is killed, those before are kept. Default: ${DEFAULT-VALUE}")
  private int batch;

  @Option(names = "--corrections", paramLabel = "FILE", description =
      "What readers reported as wrong, see casus corrections --help;"
      + " what is accepted there changes what is read here.")
  private Optional<Path> corrections;

  @Mixin
  private ArticleOptions articles;

  IngestCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    IngestSettings settings = new IngestSettings(batch, articles.threads());
    Corpus corpus = articles.read(terminal);
    if (corpus.articles().isEmpty() && !Tdb2EventStore.exists(directory)) {
      terminal.say(IssueList.of(corpus.issues()));
      throw new UsageException("there is no article to read, so no store was created");
    }
    try (EventStore store = open(); ProgressDisplay progress = new ProgressDisplay(terminal)) {
      IngestReport report = new IngestPipeline(store, this::reading, settings).run(corpus, progress);
      progress.close();
      if (!report.issues().isEmpty()) {
        terminal.say(IssueList.of(report.issues()));
      }
      terminal.print(summary(report));
    }
    return Main.DONE;
  }

  private Function<Article, Reading> reading() {
    ArticleReading reading = ArticleReading.load();
    return corrections.map(file -> reading.andThen(new CorrectionLog(file).accepted()::apply)).orElse(reading);
  }

  private EventStore open() {
    if (!Tdb2EventStore.exists(directory)) {
      return Tdb2EventStore.create(directory, new StoreSettings(base == null ? StoreSettings.DEFAULT_BASE : base,
          Version.number()));
    }
    EventStore store = Tdb2EventStore.open(directory);
    if (base != null && !base.equals(store.baseIri())) {
      String fixed = store.baseIri();
      store.close();
      throw new UsageException("the store " + directory + " has the base " + fixed
          + ", which can not be changed; leave out --base, or"
          + " ingest into a new store");
    }
    return store;
  }

  static String summary(IngestReport report) {
    return "articles added       " + report.added() + "\n"
        + "articles known       " + report.known() + "\n"
        + "added without date   " + report.undated() + "\n"
        + "mentions added       " + report.mentions() + "\n"
        + "events in the store  " + report.events() + "\n"
        + "inputs left out      " + report.issues().size() + "\n";
  }
}
