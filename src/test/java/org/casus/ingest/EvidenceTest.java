package org.casus.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.corpus.ArticleReader;
import org.casus.corpus.Corpus;
import org.casus.corpus.CorpusSettings;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocuments;
import org.casus.exchange.ReadingJson;
import org.casus.model.Article;
import org.casus.model.CodePoints;
import org.casus.model.EventMention;
import org.casus.model.MentionId;
import org.casus.model.Participation;
import org.casus.model.Reading;
import org.casus.model.Span;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The first promise, over whole corpora: no event without the words that say so. For every event of every article: the trigger
 * lies in its sentence, every part has words of the text, and the words in the exchange format are the same. So for what was
 * rejected, of which some articles have nothing else. The sample corpus is always read; further articles where they lie beside
 * the project, of long files every so many.
 */
@Tag("slow")
class EvidenceTest {

  private static final Path BESIDE = Path.of("../shared/eval");
  private static final int MOST_ARTICLES = 8;

  private final ArticleReading reading = ArticleReading.load(SharedAnnotator.get());

  @TestFactory
  Stream<DynamicTest> everyEventHasItsWords() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(DynamicTest.dynamicTest("sample corpus",
        () -> assertTrue(check(Path.of("data/articles"), Integer.MAX_VALUE) > 400)));
    if (Files.isDirectory(BESIDE)) {
      try (Stream<Path> files = Files.list(BESIDE)) {
        files.filter(file -> file.toString().endsWith(".jsonl")).sorted().forEach(file ->
            tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertTrue(check(file, MOST_ARTICLES) > 0))));
      }
      assertTrue(tests.size() > 4, "files at " + BESIDE);
    }
    return tests.stream();
  }

  /** @return how many events and rejected readings were checked */
  private int check(Path path, int most) {
    Corpus corpus = new ArticleReader(CorpusSettings.DEFAULT.withDuplicates()).read(List.of(path), InputStream.nullInputStream());
    assertTrue(corpus.articles().size() >= 80, path + ": " + corpus.articles().size() + " articles");
    int step = Math.max(1, corpus.articles().size() / most);
    int events = 0;
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < corpus.articles().size(); i += step) {
      Reading read = reading.apply(corpus.articles().get(i));
      events += read.events().size() + read.rejected().size();
      read.events().forEach(event -> check(read, event, faults));
      read.rejected().stream().filter(rejected -> !read.sentences().get(rejected.sentence()).contains(rejected.trigger()))
          .forEach(rejected -> faults.add(rejected + " has its trigger in another sentence"));
      faults.addAll(exchanged(read));
    }
    assertEquals(List.of(), faults);
    return events;
  }

  private static void check(Reading read, EventMention event, List<String> faults) {
    Article article = read.article();
    String name = article.title().orElse(article.id().value()) + ", " + event.type() + " at " + event.trigger() + ": ";
    Span sentence = read.sentences().get(event.sentence());
    if (!sentence.contains(event.trigger())) {
      faults.add(name + "the trigger is not in sentence " + event.sentence() + " " + sentence);
    }
    words(article, event.trigger(), name + "trigger", faults);
    for (Participation part : event.participants()) {
      words(article, part.span(), name + part.role(), faults);
      words(article, part.head(), name + part.role() + " head", faults);
      if (!part.span().contains(part.head())) {
        faults.add(name + part.role() + " has its head outside");
      }
      if (part.path().isBlank()) {
        faults.add(name + part.role() + " does not say how it was found");
      }
      boolean elsewhere = part.span().end() <= sentence.begin() || part.span().begin() >= sentence.end();
      if (elsewhere && !part.path().startsWith("inferred:")) {
        faults.add(name + part.role() + " '" + part.span().of(article.text())
            + "' stands in another sentence and is not inferred: " + part.path());
      }
    }
    event.time().flatMap(time -> time.span()).ifPresent(span -> words(article, span, name + "time", faults));
    event.place().ifPresent(place -> words(article, place.span(), name + "place", faults));
    if (event.attribution().isPresent() && event.attribution().getAsInt() >= read.attributions().size()) {
      faults.add(name + "no such attribution");
    }
    Set<MentionId> known = read.events().stream().map(EventMention::id).collect(Collectors.toSet());
    if (event.governor().filter(governor -> !known.contains(governor)).isPresent()) {
      faults.add(name + "its governor was not read");
    }
  }

  private static void words(Article article, Span span, String what, List<String> faults) {
    if (span.begin() < 0 || span.end() > article.text().length() || span.begin() >= span.end()) {
      faults.add(what + " is not in the text: " + span);
    } else if (!span.of(article.text()).strip().equals(span.of(article.text()))) {
      faults.add(what + " has blanks around it: '" + span.of(article.text()) + "'");
    }
  }

  /** What is not the same when it is written and read back. */
  private static List<String> exchanged(Reading read) {
    AnnotatedDocument line = AnnotatedDocuments.parse(ReadingJson.toLine(read, "http://localhost:7070/"), "line");
    CodePoints points = new CodePoints(line.text().orElseThrow());
    List<String> written = line.events().orElseThrow().stream().map(event -> event.trigger().get(0).of(points) + " "
        + event.roles().stream().map(part -> part.role() + " " + part.range().orElseThrow().of(points)).toList()).toList();
    List<String> meant = read.events().stream().map(event -> event.trigger().of(read.article().text()) + " "
        + event.participants().stream()
        .map(part -> part.role().label() + " " + part.span().of(read.article().text())).toList()).toList();
    boolean same = meant.equals(written);
    return same ? List.of() : List.of(read.article().id() + ": written " + written + ", meant " + meant);
  }
}
