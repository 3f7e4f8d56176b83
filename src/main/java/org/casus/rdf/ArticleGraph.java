package org.casus.rdf;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.vocabulary.DCTerms;
import org.casus.model.Article;
import org.casus.model.Attribution;
import org.casus.model.Entity;
import org.casus.model.EntityMention;
import org.casus.model.ForceMention;
import org.casus.model.Reading;
import org.casus.model.RejectedReading;
import org.casus.model.Span;
import org.casus.model.TimeExpression;
import org.casus.vocab.Casus;
import org.casus.vocab.Prov;

/** The graph of one article but for its event mentions: the article, its sentences, and who and what it speaks of. */
final class ArticleGraph {

  private final ArticleWords words;
  private final Iris iris;
  private final Reading reading;
  private final Article article;

  ArticleGraph(ArticleWords words, Iris iris, Reading reading) {
    this.words = words;
    this.iris = iris;
    this.reading = reading;
    this.article = reading.article();
  }

  void describe(Run run) {
    describeArticle(run);
    for (int i = 0; i < reading.sentences().size(); i++) {
      Span span = reading.sentences().get(i);
      Description sentence = words.inArticle(iris.sentence(article.id(), i), Casus.Sentence)
          .number(Casus.index, i).text(Casus.text, words.text(span));
      words.place(sentence, span, Casus.beginIndex, Casus.endIndex);
    }
    reading.times().forEach(this::describe);
    for (int i = 0; i < reading.attributions().size(); i++) {
      describe(reading.attributions().get(i), i);
    }
    reading.forces().forEach(this::describe);
    reading.rejected().forEach(this::describe);
    Set<String> described = new HashSet<>();
    for (Entity entity : reading.entities()) {
      entity.mentions().forEach(mention -> describe(entity, mention, described));
    }
  }

  private void describeArticle(Run run) {
    Description description = Description.of(words.model(), iris.article(article.id()), Casus.Article)
        .text(Casus.text, article.text()).text(DCTerms.title, article.title()).text(DCTerms.publisher, article.publisher())
        .text(DCTerms.identifier, article.givenId()).link(Prov.wasGeneratedBy, iris.run(run.name()));
    article.date().ifPresent(day -> description.day(Casus.publicationDate, day));
    article.url().filter(url -> !url.isBlank()).ifPresent(url -> {
      if (isIri(url)) {
        description.link(DCTerms.source, url);
      } else {
        description.text(DCTerms.source, url);
      }
    });
    Description.of(words.model(), iris.run(run.name()), Casus.ExtractionRun)
        .text(Casus.softwareVersion, run.version()).text(Casus.rulesHash, run.rules());
  }

  /** Addresses come from outside; one that is no IRI would make the graph unreadable, so it is kept as text. */
  private static boolean isIri(String url) {
    try {
      return IRIx.create(url).isAbsolute();
    } catch (IRIException e) {
      return false;
    }
  }

  private void describe(TimeExpression time) {
    int begin = words.codePoint(time.span().begin());
    String iri = iris.time(article.id(), begin, words.extra("time " + begin));
    Description description = words.words(iri, Casus.TimeExpression, time.span())
        .text(Casus.timexType, time.type().name()).text(Casus.timexValue, time.value());
    time.interval().ifPresent(description::interval);
  }

  private void describe(Attribution attribution, int index) {
    Description description = words.inArticle(iris.attribution(article.id(), index), Casus.Attribution)
        .number(Casus.index, index);
    attribution.source().ifPresent(source -> {
      words.place(description, source, Casus.sourceBeginIndex, Casus.sourceEndIndex);
      description.text(Casus.sourceText, words.text(source));
    });
    attribution.speaker().ifPresent(speaker -> description.link(Casus.speaker, iris.thing(speaker)));
    words.place(description, attribution.cue(), Casus.cueBeginIndex, Casus.cueEndIndex);
    words.place(description, attribution.content(), Casus.contentBeginIndex, Casus.contentEndIndex);
    description.text(Casus.contentText, words.text(attribution.content()));
  }

  private void describe(ForceMention force) {
    int begin = words.codePoint(force.span().begin());
    String iri = iris.force(article.id(), begin, words.extra("force " + begin));
    Description description = words.words(iri, Casus.ForceObservation, force.span()).text(Casus.unit, force.unit());
    words.inSentence(description, force.span());
    force.count().ifPresent(count -> description.number(Casus.countLow, count.low()).number(Casus.countBest, count.best())
        .number(Casus.countHigh, count.high()).flag(Casus.approximate, count.approximate()));
    force.ownerSpan().ifPresent(span -> words.place(description, span, Casus.ownerBeginIndex, Casus.ownerEndIndex));
    force.owner().ifPresent(owner -> description.link(Casus.forceOf, iris.thing(owner)));
    force.placeSpan().ifPresent(span -> words.place(description, span, Casus.placeBeginIndex, Casus.placeEndIndex));
    force.place().ifPresent(place -> description.link(Casus.forceIn, iris.thing(place)));
    force.time().ifPresent(time -> {
      description.time(time);
      time.span().ifPresent(span -> words.place(description, span, Casus.timeBeginIndex, Casus.timeEndIndex));
    });
    words.attributed(description, force.attribution());
  }

  private void describe(RejectedReading rejected) {
    int begin = words.codePoint(rejected.trigger().begin());
    String iri = iris.rejected(article.id(), begin, words.extra("rejected " + begin));
    words.words(iri, Casus.RejectedReading, rejected.trigger()).link(Casus.inSentence,
        iris.sentence(article.id(), rejected.sentence()))
        .link(Casus.eventType, Terms.of(rejected.type())).text(Casus.rule, rejected.rule())
        .text(Casus.rejectedBy, rejected.reason())
        .text(Casus.rejectionReason, rejected.because());
  }

  private void describe(Entity entity, EntityMention mention, Set<String> described) {
    Span span = mention.span();
    String iri = iris.entityMention(article.id(), words.codePoint(span.begin()), words.codePoint(span.end()));
    // The same words can refer to several entities ("the two sides"): then they are described once.
    if (described.add(iri)) {
      Description description = words.words(iri, Casus.EntityMention, span).link(Casus.mentionKind, Terms.of(mention.kind()));
      words.inSentence(description, span);
    }
    Description.of(words.model(), iri).link(Casus.refersTo, iris.thing(entity.id()));
  }
}
