package org.casus.corpus;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.model.Article;
import org.casus.model.Issue;
import org.casus.model.UsageException;

/**
 * Reads articles from plain text, Markdown with front matter, HTML and JSON Lines.
 *
 * <p>A folder is read with its subfolders, in the order of names; hidden files and {@code README.md} in it are left out, and
 * a folder that symbolic links reach twice is read once. The path {@code -} is standard input. The format of a file follows
 * from the end of its name; of standard input and files without such an end, from its first characters.
 */
public final class ArticleReader {

  static final Path STDIN = Path.of("-");

  private final CorpusSettings settings;

  public ArticleReader(CorpusSettings settings) {
    this.settings = settings;
  }

  /** A reader with default settings, but for the publication day of articles that give none. */
  public ArticleReader(Optional<LocalDate> defaultDate) {
    this(CorpusSettings.DEFAULT.withDefaultDate(defaultDate));
  }

  /**
   * The articles one after the other; nothing but the next one is in memory.
   *
   * @param stdin  what the path {@code -} stands for; read only if it is among the paths, and not closed
   * @param issues told of bad input as it is met
   * @throws UsageException if there is no path, or one that does not exist
   */
  public ArticleStream open(List<Path> paths, InputStream stdin, Consumer<Issue> issues) {
    if (paths.isEmpty()) {
      throw new UsageException("no article to read: name files or folders, or - for standard input");
    }
    for (Path path : paths) {
      if (!path.equals(STDIN) && !Files.exists(path)) {
        throw new UsageException(path + ": no such file or folder");
      }
    }
    return new ArticleStream(paths, stdin, settings, issues);
  }

  /**
   * All articles at once, for corpora that fit in memory.
   *
   * @throws UsageException if there is no path, or one that does not exist
   */
  public Corpus read(List<Path> paths, InputStream stdin) {
    List<Article> articles = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    try (ArticleStream stream = open(paths, stdin, issues::add)) {
      stream.forEachRemaining(articles::add);
    }
    return new Corpus(articles, issues);
  }
}
