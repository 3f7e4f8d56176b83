package org.casus.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.EventTime;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.TimeExpression;
import org.casus.model.Token;

/** Finds when an event took place: by a time of its clause, else of its sentence, else the day of publication, and says which. */
final class Dating {

  private final Article article;
  private final Lexicon lexicon;
  private final ClauseTimes clauses;
  private final StoryTimes story;
  private final List<Draft> dated = new ArrayList<>();

  Dating(AnnotatedArticle annotated, Lexicon lexicon, DatingRules rules) {
    this.article = annotated.article();
    this.lexicon = lexicon;
    OwnDays days = new OwnDays(article, rules);
    List<TimeExpression> times = annotated.times().stream().filter(days::has).toList();
    this.clauses = new ClauseTimes(times, lexicon);
    this.story = new StoryTimes(annotated, times, clauses, lexicon, rules);
  }

  /** @param others the other drafts of the sentence, whose own dates are not context for this one */
  void date(Draft draft, List<Draft> others) {
    story.note(draft);
    draft.time = clauses.stated(draft.tree, draft.token).map(time -> since(draft, time)).or(() -> reckoned(draft))
        .or(() -> clauses.shared(draft)).or(() -> clauses.inSentence(draft, others)).filter(time -> !isToCome(draft, time))
        .or(() -> story.inParagraph(draft)).or(() -> story.published(draft));
    dated.add(draft);
  }

  /** The date of a word's own clause. */
  Optional<EventTime> stated(Tree tree, Token word) {
    return clauses.stated(tree, word);
  }

  /** The article's day of publication. */
  Optional<LocalDate> published() {
    return article.date();
  }

  /** The day of the news, if all that a sentence tells may have happened on it. */
  Optional<Interval> newsDay(Tree tree) {
    return story.newsDay().filter(day -> clauses.inSentence(tree).stream()
        .allMatch(time -> time.interval().equals(Optional.of(day))));
  }

  /** "Two days later": counted from the day of its other end, or from the one that was told last. */
  private Optional<EventTime> reckoned(Draft draft) {
    if (draft.total) {
      return Optional.empty();
    }
    Optional<EventTime> during = during(draft);
    return during.isPresent() ? during
        : new Reckoning(draft.tree, lexicon).of(draft.token, word -> day(draft.tree, word), story::toldBefore)
        .map(r -> new EventTime(Optional.of(r.interval()), EventTime.Precision.of(r.interval()), EventTime.Basis.CONTEXT,
        Optional.of(r.span())));
  }

  /** "Spoke at the rally", "doubled the guard during the rally": the day of what was told before. */
  private Optional<EventTime> during(Draft draft) {
    Tree tree = draft.tree;
    return tree.clauseVerb(draft.token).flatMap(verb -> tree.children(verb, "obl").stream()
        .filter(noun -> lexicon.has("meanwhile", tree.preposition(noun)) && tree.hasChild(noun, "det")).findFirst())
        .flatMap(noun -> dated.stream().filter(other -> other.token.lemma().equals(noun.lemma()) && other.tree != tree
        && other.modality == Modality.ASSERTED && !other.total).reduce((far, near) -> near))
        .flatMap(other -> other.time).map(ClauseTimes::fromContext);
  }

  private Optional<LocalDate> day(Tree tree, Token word) {
    return clauses.stated(tree, word).or(() -> toldOf(word)).flatMap(EventTime::interval).filter(i -> i.days() == 1)
        .map(Interval::from);
  }

  /** The date of what was told before with the same word, or of the first deed of the story: "the attack". */
  private Optional<EventTime> toldOf(Token word) {
    List<Draft> asserted = dated.stream().filter(other -> other.modality == Modality.ASSERTED).toList();
    return asserted.stream().filter(other -> other.token.lemma().equals(word.lemma())).reduce((far, near) -> near)
        .or(() -> asserted.stream().filter(other -> other.isDeed() && lexicon.has("event-noun", word.lemma())).findFirst())
        .flatMap(other -> other.time);
  }

  /** What has happened did not happen after it was reported: such a date is that of something else, or was read wrong. */
  private boolean isToCome(Draft draft, EventTime time) {
    boolean later = article.date().flatMap(day -> time.interval().filter(interval -> interval.from().isAfter(day))).isPresent();
    return draft.modality == Modality.ASSERTED && later;
  }

  /** "fourteen attacks since January": from then up to the day of publication. */
  private EventTime since(Draft draft, EventTime time) {
    boolean open = draft.total && article.date().isPresent() && time.interval().isPresent() && !article.date().get()
        .isBefore(time.interval().get().from())
        && draft.tree.tokens().stream().anyMatch(t -> t.lemma().equals("since") && t.index() > draft.token.index());
    if (!open) {
      return time;
    }
    Interval interval = new Interval(time.interval().get().from(), article.date().get());
    return new EventTime(Optional.of(interval), EventTime.Precision.of(interval), time.basis(), time.span());
  }
}
