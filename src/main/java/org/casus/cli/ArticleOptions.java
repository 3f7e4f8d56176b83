package org.casus.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.corpus.ArticleReader;
import org.casus.corpus.Corpus;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which articles to read, and how: the same for every command that reads articles. */
final class ArticleOptions {

  @Option(names = "--date", paramLabel = "DAY",
      description = "Publication day (YYYY-MM-DD) of articles that give none. Without it their day is unknown, and said to be.")
  private LocalDate date;

  @Option(names = "--threads", paramLabel = "N", description = "Threads that read; the result is the same with any number."
      + " Default: one for each processor.")
  private Integer threads;

  @Parameters(paramLabel = "PATH", arity = "1..*",
      description = "Files or folders with articles: plain text, Markdown, HTML, JSON Lines. - is standard input.")
  private List<Path> paths;

  Corpus read(Terminal terminal) {
    return new ArticleReader(Optional.ofNullable(date)).read(paths, terminal.in());
  }

  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
