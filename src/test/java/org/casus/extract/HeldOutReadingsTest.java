package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocuments;
import org.casus.extract.opinion.SecondOpinion;
import org.casus.extract.opinion.SecondOpinionTest;
import org.casus.extract.setting.DatingRules;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.Extraction;
import org.casus.model.MentionId;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.Token;
import org.casus.nlp.SentenceEmbedder;
import org.junit.jupiter.api.Test;

/** What the second opinion leaves of the readings of articles that it was not trained on: {@code data/second-opinion}. */
class HeldOutReadingsTest {

  private static final Path FOLDER = Path.of("data/second-opinion");

  /** A line of {@code readings.tsv}. */
  private record Line(String article, Span trigger, Span sentence, EventType read, String label) {

    static Line of(String line) {
      String[] cells = line.split("\t");
      return new Line(cells[0], span(cells[2], cells[3]), span(cells[4], cells[5]), EventType.valueOf(cells[6]), cells[7]);
    }

    private static Span span(String begin, String end) {
      return new Span(Integer.parseInt(begin), Integer.parseInt(end));
    }

    boolean isRight() {
      return read.name().equals(label);
    }
  }

  @Test
  void mostOfWhatIsRightStaysAndMostOfWhatStaysIsRight() throws IOException {
    Map<String, AnnotatedDocument> articles = AnnotatedDocuments.read(FOLDER.resolve("articles.jsonl"));
    Map<String, List<Line>> heldOut = Files.readAllLines(FOLDER.resolve("readings.tsv")).stream()
        .filter(line -> line.contains("\theld-out\t")).map(Line::of)
        .collect(Collectors.groupingBy(Line::article, TreeMap::new, Collectors.toList()));
    SecondOpinion opinion = SecondOpinion.load(SentenceEmbedder.load());
    int right = 0;
    int kept = 0;
    int keptRight = 0;
    for (Map.Entry<String, List<Line>> lines : heldOut.entrySet()) {
      List<Line> stay = judged(opinion, articles.get(lines.getKey()).text().orElseThrow(), lines.getValue());
      right += (int) lines.getValue().stream().filter(Line::isRight).count();
      kept += stay.size();
      keptRight += (int) stay.stream().filter(Line::isRight).count();
    }
    String counts = keptRight + " right of " + kept + " that stay, of " + right + " that are right";
    System.out.println("Held-out readings: " + counts);
    assertTrue(keptRight > 0.8 * right && keptRight > 0.87 * kept, counts);
  }

  /** The lines that it leaves in; all offsets of these articles are the same in code points and in UTF-16. */
  private static List<Line> judged(SecondOpinion opinion, String text, List<Line> lines) {
    Article article = Article.ofText(text, Optional.empty());
    List<Span> spans = lines.stream().map(Line::sentence).distinct().sorted().toList();
    List<Sentence> sentences = new ArrayList<>();
    for (Span span : spans) {
      Token token = new Token(0, new Span(span.begin(), span.begin() + 1), text.substring(span.begin(), span.begin() + 1), "a",
          "NN", "O", -1, "root");
      sentences.add(new Sentence(sentences.size(), span, List.of(token)));
    }
    while (sentences.size() <= DatingRules.load().leadSentences()) { // an article, though little of it was read
      sentences.add(new Sentence(sentences.size(), spans.get(0), sentences.get(0).tokens()));
    }
    List<EventMention> events = lines.stream().map(line -> SecondOpinionTest.event(article, spans.indexOf(line.sentence()),
        line.trigger(), line.read())).toList();
    List<MentionId> kept = opinion.judge(new AnnotatedArticle(article, sentences, List.of()),
        new Extraction(List.of(), List.of(), events)).events().stream().map(EventMention::id).toList();
    return lines.stream().filter(line -> kept.contains(MentionId.of(article.id(), line.trigger(), line.read()))).toList();
  }
}
