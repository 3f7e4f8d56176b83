package org.casus.ingest;

import java.util.Optional;
import java.util.function.Function;
import org.casus.extract.RuleExtractor;
import org.casus.extract.opinion.SecondOpinion;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.Reading;
import org.casus.nlp.CoreNlpAnnotator;
import org.casus.nlp.SentenceEmbedder;
import org.casus.resolve.EntityResolver;

/** From an article to all that is read in it: annotation, rules, identities. Thread-safe; holds the models in memory. */
public final class ArticleReading implements Function<Article, Reading> {

  private final CoreNlpAnnotator annotator;
  private final RuleExtractor extractor;
  private final SecondOpinion opinion;
  private final EntityResolver resolver;

  private ArticleReading(CoreNlpAnnotator annotator, RuleExtractor extractor, SecondOpinion opinion, EntityResolver resolver) {
    this.annotator = annotator;
    this.extractor = extractor;
    this.opinion = opinion;
    this.resolver = resolver;
  }

  /** Loads models, rules and gazetteers; takes seconds and a gigabyte. */
  public static ArticleReading load() {
    return load(CoreNlpAnnotator.load());
  }

  /** Loads all but the annotator. */
  public static ArticleReading load(CoreNlpAnnotator annotator) {
    SecondOpinion opinion = SecondOpinion.load(SentenceEmbedder.load());
    return new ArticleReading(annotator, RuleExtractor.load(Optional.of(opinion)), opinion, EntityResolver.load());
  }

  @Override
  public Reading apply(Article article) {
    AnnotatedArticle annotated = annotator.annotate(article);
    return resolver.resolve(annotated, opinion.judge(annotated, extractor.extract(annotated)));
  }
}
