package org.casus.resolve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Annotated texts in a file of our own, so that tests of resolution need no CoreNLP: a line for each text, sentence and token.
 */
final class StoredAnnotations {

  private StoredAnnotations() {}

  static String write(Map<String, AnnotatedArticle> articles) {
    StringBuilder out = new StringBuilder();
    articles.forEach((name, article) -> {
      out.append("A\t").append(name).append('\t').append(article.text()).append('\n');
      article.sentences().forEach(sentence -> {
        out.append("S\n");
        sentence.tokens().forEach(t -> out.append(String.join("\t", "T", Integer.toString(t.span().begin()),
            Integer.toString(t.span().end()),
            t.word(), t.lemma(), t.pos(), t.ner(), Integer.toString(t.head()), t.relation())).append('\n'));
      });
    });
    return out.toString();
  }

  /** Reads a file beside this class: texts by name, in the order of the file. */
  static Map<String, List<Sentence>> read(String file) {
    Map<String, List<Sentence>> articles = new LinkedHashMap<>();
    List<Token> tokens = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (String line : (lines(file) + "\nS\nA\t\t").split("\n")) {
      String[] cells = line.split("\t", -1);
      if (!cells[0].equals("T") && !tokens.isEmpty()) {
        sentences.add(new Sentence(sentences.size(), tokens.get(0).span().union(tokens.get(tokens.size() - 1).span()), tokens));
        tokens = new ArrayList<>();
      }
      switch (cells[0]) {
        case "A" -> articles.put(cells[1] + "\t" + cells[2], sentences = new ArrayList<>());
        case "T" -> tokens.add(new Token(tokens.size(), new Span(Integer.parseInt(cells[1]), Integer.parseInt(cells[2])),
            cells[3], cells[4],
            cells[5], cells[6], Integer.parseInt(cells[7]), cells[8]));
        default -> { }
      }
    }
    return articles;
  }

  /** The stored annotation of a text; fails when the text is not stored or was changed since. */
  static AnnotatedArticle annotated(Map<String, List<Sentence>> stored, String name, Article article) {
    List<Sentence> sentences = Optional.ofNullable(stored.get(name + "\t" + article.text())).orElseThrow(() -> new AssertionError(
        "no stored annotation of \"" + name + "\": run the main class AnnotateExamples of the test tree"));
    return new AnnotatedArticle(article, sentences, List.of());
  }

  private static String lines(String file) {
    try (InputStream in = StoredAnnotations.class.getResourceAsStream(file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
