package org.casus.nlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.CoreMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.casus.model.Article;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/** Finds time expressions with SUTime, on the sentences where it may find any. */
final class TimexAnnotator {

  /** Any word of a time expression contains one of these; a sentence without them is not given to SUTime. */
  private static final Pattern TEMPORAL = Pattern.compile(
      "\\d|day|week|month|year|decade|centur|hour|minute|second|spring|summer|autumn|fall|winter|morning|noon|evening|night|"
          + "midnight|weekend|quarter|(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
          + "january|february|march|april|may|june|july|august|"
          + "september|october|november|december)|now|current|recent|past|future|ago|once|previous|present|earl|late|annual|"
          + "soon|yesterday|today|tomorrow|time|christmas|easter|ramadan|eve|Jan\\b|Feb\\b|Mar\\b|Apr\\b|Jun\\b|Jul\\b|Aug\\b|"
          + "Sept?\\b|Oct\\b|Nov\\b|Dec\\b");

  private final TimeAnnotator sutime;

  TimexAnnotator() {
    Properties settings = new Properties();
    // The binder is a calendar of holidays that needs libraries of its own and knows no holiday of the countries in the news.
    settings.setProperty("sutime.binders", "0");
    settings.setProperty("sutime.rules",
        "edu/stanford/nlp/models/sutime/defs.sutime.txt,edu/stanford/nlp/models/sutime/english.sutime.txt");
    settings.setProperty("sutime.includeRange", "true");
    settings.setProperty("sutime.markTimeRanges", "false");
    settings.setProperty("sutime.teRelHeurLevel", "MORE");
    this.sutime = new TimeAnnotator("sutime", settings);
  }

  List<TimeExpression> annotate(Article article, List<CoreMap> coreSentences, List<Sentence> sentences) {
    TimexReferences found = new TimexReferences(article);
    Optional<LocalDate> today = TimexReferences.reference(article);
    for (int i = 0; i < coreSentences.size(); i++) {
      CoreMap sentence = coreSentences.get(i);
      if (!TEMPORAL.matcher(sentences.get(i).span().of(article.text())).find()) {
        continue;
      }
      Sentence own = sentences.get(i);
      List<TimeExpression> overlooked = new ArrayList<>(TimexQuarters.find(own.span(), article.text(), today));
      overlooked.addAll(TimexPart.find(own.span(), article.text(), today));
      overlooked.addAll(TimexHolidays.find(own.span(), article.text(), today));
      for (CoreMap expression : annotateSentence(article, sentence, today)) {
        toTimeExpression(expression).filter(time -> overlooked.stream().noneMatch(q -> q.span().overlaps(time.span())))
            .map(time -> TimexCorrector.correct(time, own, article.text(), today)).ifPresent(time -> found.add(time, own));
      }
      overlooked.forEach(time -> found.add(time, own));
      found.addWeekdays(own);
    }
    List<TimeExpression> inOrder = found.times().stream().map(time -> TimexPart.of(time, article.text()))
        .sorted(Comparator.comparing(TimeExpression::span)).toList();
    return TimexClock.onTheirDays(inOrder, sentences, article.text());
  }

  private List<CoreMap> annotateSentence(Article article, CoreMap sentence, Optional<LocalDate> today) {
    Annotation document = new Annotation(article.text());
    document.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    document.set(CoreAnnotations.TokensAnnotation.class, sentence.get(CoreAnnotations.TokensAnnotation.class));
    today.ifPresent(date -> document.set(CoreAnnotations.DocDateAnnotation.class, date.toString()));
    synchronized (sutime) { // its extractor keeps state between calls
      sutime.annotate(document);
    }
    List<CoreMap> expressions = sentence.get(TimeAnnotations.TimexAnnotations.class);
    return expressions == null ? List.of() : expressions;
  }

  private static Optional<TimeExpression> toTimeExpression(CoreMap expression) {
    Timex timex = expression.get(TimeAnnotations.TimexAnnotation.class);
    List<CoreLabel> tokens = expression.get(CoreAnnotations.TokensAnnotation.class);
    if (timex == null || tokens.isEmpty()) {
      return Optional.empty();
    }
    Span span = new Span(tokens.get(0).beginPosition(), tokens.get(tokens.size() - 1).endPosition());
    String value = timex.value() == null ? timex.altVal() : timex.value();
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    TimeExpression.Type type = TimeExpression.Type.valueOf(timex.timexType());
    return Optional.of(new TimeExpression(span, type, value.strip(), TimexValue.interval(type, value)));
  }
}
