package org.casus.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.casus.corpus.ArticleReader;
import org.casus.corpus.Corpus;
import org.casus.corpus.CorpusSettings;
import org.casus.ingest.BatchGraphs;
import org.casus.model.Article;
import org.casus.model.Issue;
import org.casus.model.Reading;
import org.casus.model.UsageException;
import org.casus.rdf.Iris;
import org.casus.web.site.TextReader;

/**
 * Texts that somebody pastes into a page, read as files are that {@code casus ingest} takes: the same checks, the same
 * reading, the same graph.
 */
final class PastedText implements TextReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Iris iris;
  private final Function<Article, Reading> reading;
  private final BatchGraphs graphs;

  /** @param baseIri what IRIs begin with, with a slash at its end */
  PastedText(String baseIri, Function<Article, Reading> reading) {
    this.iris = new Iris(baseIri);
    this.reading = reading;
    this.graphs = new BatchGraphs(baseIri);
  }

  @Override
  public Result read(String title, Optional<LocalDate> date, String text) {
    Reading read = reading.apply(article(title, date, text));
    return new Result(iris.article(read.article().id()), DatasetFactory.wrap(graphs.of(List.of(read)).all()),
        ReadingLines.of(read, iris.base()));
  }

  private static Article article(String title, Optional<LocalDate> date, String text) {
    ObjectNode line = JSON.createObjectNode().put("text", text);
    if (!title.isEmpty()) {
      line.put("title", title);
    }
    date.ifPresent(day -> line.put("date", day.toString()));
    InputStream lines = new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8));
    Corpus corpus = new ArticleReader(CorpusSettings.DEFAULT).read(List.of(Path.of("-")), lines);
    return corpus.articles().stream().findFirst().orElseThrow(() -> new UsageException("This text cannot be read: "
        + corpus.issues().stream().map(Issue::reason).collect(Collectors.joining("; ")) + "."));
  }
}
