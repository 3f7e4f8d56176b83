package org.casus.corpus;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.model.Article;
import org.casus.model.ArticleId;
import org.casus.model.Issue;

/**
 * Articles one after the other, as {@link ArticleReader#open} gives them. Not thread-safe. Of the articles given so far it
 * keeps the id and the place, about 200 bytes each, to know a text that comes again.
 */
public final class ArticleStream implements Iterator<Article>, AutoCloseable {

  private final FileWalk files;
  private final InputStream stdin;
  private final CorpusSettings settings;
  private final Consumer<Issue> issues;
  private final Map<ArticleId, String> places = new HashMap<>();
  /** The JSON Lines file being read, or null. */
  private LineReader lines;
  private String linesPlace;
  private Article next;

  ArticleStream(List<Path> paths, InputStream stdin, CorpusSettings settings, Consumer<Issue> issues) {
    this.files = new FileWalk(List.copyOf(paths), issues);
    this.stdin = stdin;
    this.settings = settings;
    this.issues = issues;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (lines != null || files.hasNext())) {
      next = (lines != null ? nextOfLines() : read(files.next())).orElse(null);
    }
    return next != null;
  }

  @Override
  public Article next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Article article = next;
    next = null;
    return article;
  }

  /** Closes the file that is being read; standard input stays open. */
  @Override
  public void close() {
    if (lines != null) {
      try {
        lines.close();
      } catch (IOException e) {
        issues.accept(new Issue(linesPlace, Issue.Kind.UNREADABLE, FileWalk.reason(e)));
      }
      lines = null;
    }
  }

  private Optional<Article> read(Path path) {
    boolean standardInput = path.equals(ArticleReader.STDIN);
    String place = standardInput ? "stdin" : path.toString();
    Optional<String> ending = standardInput ? Optional.empty() : Format.ending(path);
    if (ending.isPresent() && Format.ofEnding(ending.get()).isEmpty()) {
      issues.accept(new Issue(place, Issue.Kind.UNKNOWN_TYPE, "articles are files that end in " + Format.KNOWN_ENDINGS));
      return Optional.empty();
    }
    try {
      BufferedInputStream in = new BufferedInputStream(standardInput ? uncloseable(stdin) : Files.newInputStream(path), 1 << 16);
      Format format = ending.isPresent() ? Format.ofEnding(ending.get()).orElseThrow() : sniff(in);
      if (format == Format.JSON_LINES) {
        lines = new LineReader(in, settings.maxLineBytes());
        linesPlace = place;
        return Optional.empty();
      }
      try (in) {
        return article(place, format.parse(readAll(in)));
      }
    } catch (BadInputException e) {
      issues.accept(e.at(place));
    } catch (IOException e) {
      issues.accept(new Issue(place, Issue.Kind.UNREADABLE, FileWalk.reason(e)));
    }
    return Optional.empty();
  }

  private Optional<Article> nextOfLines() {
    String place = linesPlace;
    try {
      Optional<LineReader.Line> line = lines.next();
      if (line.isEmpty()) {
        close();
      }
      if (line.isEmpty() || line.get().isBlank()) {
        return Optional.empty();
      }
      place = linesPlace + ":" + line.get().number();
      byte[] bytes = line.get().bytes().orElseThrow(() -> tooLarge("the line", settings.maxLineBytes()));
      return article(place, Format.JSON_LINES.parse(bytes));
    } catch (BadInputException e) {
      issues.accept(e.at(place));
    } catch (IOException e) {
      issues.accept(new Issue(place, Issue.Kind.UNREADABLE, FileWalk.reason(e)));
      close();
    }
    return Optional.empty();
  }

  /** What all formats have in common: the checks of a text, and the date. */
  private Optional<Article> article(String place, Draft draft) throws BadInputException {
    String text = draft.text();
    if (text.isBlank()) {
      throw new BadInputException(Issue.Kind.EMPTY, "it has no text");
    }
    if (text.indexOf('\0') >= 0) {
      throw new BadInputException(Issue.Kind.BINARY, "the text has a zero character");
    }
    if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      throw new BadInputException(Issue.Kind.ENCODING, "the text has half of a surrogate pair");
    }
    Optional<String> language = EnglishCheck.otherLanguage(text);
    if (language.isPresent()) {
      throw new BadInputException(Issue.Kind.LANGUAGE, "not English but, it seems, " + language.get());
    }
    ArticleId id = ArticleId.ofText(text);
    String first = places.putIfAbsent(id, place);
    if (first != null && !settings.keepDuplicates()) {
      throw new BadInputException(Issue.Kind.DUPLICATE, "the same text as " + first);
    }
    return Optional.of(new Article(id, text, draft.title(), draft.url(), draft.publisher(), date(place, draft), draft.givenId()));
  }

  private Optional<LocalDate> date(String place, Draft draft) {
    if (draft.date().isEmpty()) {
      return settings.defaultDate();
    }
    Optional<LocalDate> day = PublicationDate.parse(draft.date().get());
    if (day.isEmpty()) {
      issues.accept(new Issue(place, Issue.Kind.DATE, "not a day that can be read: \"" + draft.date().get()
          + "\"; the article is kept without a day; " + PublicationDate.KNOWN_FORMS));
    }
    return day;
  }

  private byte[] readAll(InputStream in) throws IOException, BadInputException {
    byte[] bytes = in.readNBytes(settings.maxFileBytes() + 1);
    if (bytes.length > settings.maxFileBytes()) {
      throw tooLarge("the file", settings.maxFileBytes());
    }
    return bytes;
  }

  private static BadInputException tooLarge(String what, int limit) {
    return new BadInputException(Issue.Kind.TOO_LARGE, what + " is longer than the limit of " + limit + " bytes");
  }

  private static Format sniff(BufferedInputStream in) throws IOException {
    in.mark(Format.SNIFFED_BYTES);
    byte[] beginning = in.readNBytes(Format.SNIFFED_BYTES);
    in.reset();
    return Format.sniff(beginning);
  }

  private static InputStream uncloseable(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // Standard input is not ours to close.
      }
    };
  }
}
