package org.casus.rdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.casus.model.ArticleId;
import org.casus.model.CodePoints;
import org.casus.model.Reading;
import org.casus.model.Span;
import org.casus.vocab.Casus;

/** Describes words of one article: where they stand, counted in code points, and what they are. */
final class ArticleWords {

  private final Model model = Prefixes.newModel();
  private final Iris iris;
  private final ArticleId article;
  private final String text;
  private final CodePoints points;
  private final List<Span> sentences;
  private final Map<String, Integer> used = new HashMap<>();

  ArticleWords(Iris iris, Reading reading) {
    this.iris = iris;
    this.article = reading.article().id();
    this.text = reading.article().text();
    this.points = new CodePoints(text);
    this.sentences = reading.sentences();
  }

  Model model() {
    return model;
  }

  ArticleId article() {
    return article;
  }

  String text(Span span) {
    return span.of(text);
  }

  int codePoint(int utf16) {
    return points.ofUtf16(utf16);
  }

  /** Something that stands in the article, without saying where. */
  Description inArticle(String iri, Resource type) {
    return Description.of(model, iri, type).link(Casus.inArticle, iris.article(article));
  }

  /** Words of the article, with their place and themselves quoted. */
  Description words(String iri, Resource type, Span span) {
    return quote(inArticle(iri, type), span);
  }

  Description quote(Description description, Span span) {
    place(description, span, Casus.beginIndex, Casus.endIndex);
    return description.text(Casus.anchorOf, text(span));
  }

  void place(Description description, Span span, Property begin, Property end) {
    description.number(begin, codePoint(span.begin())).number(end, codePoint(span.end()));
  }

  /** Says in which sentence a span begins, when it begins in one. */
  void inSentence(Description description, Span span) {
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).begin() <= span.begin() && span.begin() < sentences.get(i).end()) {
        description.link(Casus.inSentence, iris.sentence(article, i));
        return;
      }
    }
  }

  void attributed(Description description, OptionalInt attribution) {
    attribution.ifPresent(index -> description.link(Casus.attribution, iris.attribution(article, index)));
  }

  /**
   * What to append to a name so that things at the same place have different ones: nothing for the first, then -2, -3 and
   * so on, in the order in which the reading lists them.
   */
  String extra(String name) {
    int count = used.merge(name, 1, Integer::sum);
    return count == 1 ? "" : "-" + count;
  }
}
