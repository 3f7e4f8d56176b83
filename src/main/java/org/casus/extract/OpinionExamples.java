package org.casus.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.extract.opinion.OpinionTraining;
import org.casus.extract.opinion.OpinionTraining.Example;
import org.casus.extract.opinion.SecondOpinion;
import org.casus.extract.role.Announcements;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.EventMention;
import org.casus.model.Modality;
import org.casus.model.Span;
import org.casus.model.UsageException;

/** Gathers sentences of our own whose triggers are known, for {@link OpinionTraining}. */
public final class OpinionExamples {

  private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)\\|([a-z]+)\\]");
  private static final double SURE = 0.8;
  /** How often a reading counts that somebody judged. */
  private static final int JUDGED = 2;
  private static final LocalDate ANY_DAY = LocalDate.of(2021, 4, 8);

  private final RuleExtractor extractor;
  private final Function<Article, AnnotatedArticle> annotator;
  private final List<Example> examples = new ArrayList<>();

  /** @param annotator annotates articles */
  public OpinionExamples(RuleExtractor extractor, Function<Article, AnnotatedArticle> annotator) {
    this.extractor = extractor;
    this.annotator = annotator;
  }

  /** Every example sentence of the rules with what it teaches, in the order of the files. */
  public List<Example> all() {
    return List.copyOf(examples);
  }

  /** The examples of the rules, whose triggers are marked. */
  public void addRules() {
    extractor.book().rules().forEach(rule -> rule.example().forEach(marked -> addMarked(marked, rule.type().name())));
    Announcements.load().entries().forEach(entry -> entry.example().forEach(marked -> addMarked(marked, entry.reads().name())));
  }

  /**
   * A sentence whose trigger and label are known.
   *
   * @param trigger words that occur in the sentence; the first occurrence counts
   * @param label   name of an event type, or {@code NONE}
   */
  public void add(String sentence, String trigger, String label) {
    int begin = sentence.indexOf(trigger);
    if (begin < 0) {
      throw new UsageException("\"" + trigger + "\" does not occur in \"" + sentence + "\"");
    }
    examples.add(new Example(sentence, new Span(begin, begin + trigger.length()), label));
  }

  private void addMarked(String marked, String label) {
    StringBuilder text = new StringBuilder();
    Span trigger = null;
    Matcher mark = MARK.matcher(marked);
    int end = 0;
    while (mark.find()) {
      text.append(marked, end, mark.start());
      if (mark.group(2).equals("trigger")) {
        trigger = new Span(text.length(), text.length() + mark.group(1).length());
      }
      text.append(mark.group(1));
      end = mark.end();
    }
    if (trigger != null) {
      examples.add(new Example(text.append(marked.substring(end)).toString(), trigger, label));
    }
  }

  /**
   * A sentence of which it is known what it tells. What the rules read as one of the types is an example of it. If the sentence
   * is said to be complete, an asserted reading as another type is an example of no event, and so is the predicate of a
   * sentence without any.
   *
   * @param types    names of event types; empty when it tells of no event
   * @param complete whether it tells of nothing else
   */
  public void addSentence(String sentence, Set<String> types, boolean complete) {
    AnnotatedArticle annotated = annotator.apply(Article.ofText(sentence, Optional.of(ANY_DAY)));
    for (EventMention event : extractor.extract(annotated).events()) {
      if (types.contains(event.type().name())) {
        examples.add(new Example(sentence, event.trigger(), event.type().name()));
      } else if (complete && event.isAsserted()) {
        examples.add(new Example(sentence, event.trigger(), SecondOpinion.NONE));
      }
    }
    if (complete && types.isEmpty()) {
      annotated.sentences().stream().flatMap(parsed -> parsed.tokens().stream()).filter(token -> token.head() < 0)
          .forEach(predicate -> examples.add(new Example(sentence, predicate.span(), SecondOpinion.NONE)));
    }
  }

  /**
   * A reading of the rules in an article that somebody judged. Such are what the opinion is asked about, so they count for more.
   *
   * @param trigger within the sentence
   * @param label   name of an event type, or {@code NONE}
   */
  public void addReading(String sentence, Span trigger, String label) {
    examples.add(new Example(sentence, trigger, label, JUDGED));
  }

  /** What the rules are sure of in an article. */
  public void addArticle(Article article) {
    AnnotatedArticle annotated = annotator.apply(article);
    for (EventMention event : extractor.extract(annotated).events()) {
      if (event.confidence() >= SURE && event.modality() == Modality.ASSERTED) {
        Span sentence = annotated.sentences().get(event.sentence()).span();
        examples.add(new Example(sentence.of(annotated.text()), new Span(event.trigger().begin() - sentence.begin(),
            event.trigger().end() - sentence.begin()), event.type().name()));
      }
    }
  }

  /** How many examples there are of each class, for people. */
  public String counts() {
    Map<String, Integer> counts = new TreeMap<>();
    examples.forEach(example -> counts.merge(example.label(), 1, Integer::sum));
    return counts.toString();
  }

  /** Names of types between commas. */
  public static Set<String> types(String cell) {
    return Set.copyOf(Arrays.stream(cell.split("[,; ]+")).filter(name -> name.matches("[A-Z]+")).toList());
  }
}
