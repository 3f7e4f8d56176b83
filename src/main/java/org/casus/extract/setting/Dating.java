package org.casus.extract.setting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.Attribution;
import org.casus.model.EventTime;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Span;
import org.casus.model.TimeExpression;
import org.casus.model.Token;

/** Finds when an event took place: by a time of its clause, else of its sentence, else the day of publication, and says which. */
public final class Dating {

  private final Article article;
  private final Lexicon lexicon;
  private final DatingRules rules;
  private final ClauseTimes clauses;
  private final StoryTimes story;
  private final List<Tree> trees;
  private final List<Attribution> sayings;
  private final List<Draft> dated = new ArrayList<>();

  /** @param sayings by which {@link Draft#attribution} counts */
  public Dating(AnnotatedArticle annotated, List<Tree> trees, List<Attribution> sayings, Lexicon lexicon, DatingRules rules) {
    this.trees = List.copyOf(trees);
    this.sayings = List.copyOf(sayings);
    this.article = annotated.article();
    this.lexicon = lexicon;
    this.rules = rules;
    OwnDays days = new OwnDays(article, rules);
    List<TimeExpression> times = TimeSpans.joined(annotated.times().stream().filter(days::has).toList(), article.text());
    this.clauses = new ClauseTimes(times, lexicon);
    this.story = new StoryTimes(annotated, trees, times, clauses, lexicon, rules);
  }

  /** @param others the other drafts of the sentence, whose own dates are not context for this one */
  public void date(Draft draft, List<Draft> others) {
    story.note(draft);
    draft.time = clauses.stated(draft.tree, draft.token).or(() -> clauses.since(draft)).map(time -> since(draft, time))
        .or(() -> reckoned(draft)).filter(time -> !isToCome(draft, time))
        .or(() -> clauses.shared(draft)).or(() -> clauses.inSentence(draft, others)).or(() -> said(draft))
        .or(() -> named(draft)).map(time -> inStoryYear(draft, time)).filter(time -> !isToCome(draft, time))
        .or(() -> isCounted(draft) ? Optional.empty() : story.inParagraph(draft).or(() -> story.published(draft)));
    dated.add(draft);
  }

  /** The date of a word's own clause. */
  public Optional<EventTime> stated(Tree tree, Token word) {
    return clauses.stated(tree, word);
  }

  /** The article's day of publication. */
  public Optional<LocalDate> published() {
    return article.date();
  }

  /** The day of the news, if what a sentence tells may have happened on it: it names no time long before. */
  Optional<Interval> newsDay(Tree tree) {
    int week = rules.number("days-of-news");
    return story.newsDay().filter(day -> clauses.told(tree).stream().flatMap(time -> time.interval().stream())
        .allMatch(other -> Math.abs(ChronoUnit.DAYS.between(other.from(), day.from())) <= week));
  }

  /** "Two days later": counted from the day of its other end, or from the one that was told last. */
  private Optional<EventTime> reckoned(Draft draft) {
    if (draft.total) {
      return Optional.empty();
    }
    Optional<EventTime> during = during(draft).or(() -> story.atTheTime(draft.tree, draft.token));
    return during.isPresent() ? during
        : new Reckoning(draft.tree, lexicon).of(draft.token, word -> day(draft.tree, word), story::toldBefore)
        .map(r -> new EventTime(Optional.of(r.interval()), EventTime.Precision.of(r.interval()), EventTime.Basis.CONTEXT,
        Optional.of(r.span())));
  }

  /** "A week before the vote", of which nothing tells when it was, "by Friday": on no day that is told. */
  private boolean isCounted(Draft draft) {
    boolean aside = draft.token.relation().equals("acl:relcl") && draft.tree.children(draft.token, "advcl").stream()
        .flatMap(clause -> draft.tree.children(clause, "mark").stream())
        .anyMatch(mark -> lexicon.has("another-time", mark.lemma())); // "measures which it dropped after the rally began"
    return aside || new Reckoning(draft.tree, lexicon).isCounted(draft.token) || clauses.isBy(draft.tree, draft.token);
  }

  /** "We condemn the raid," she said: what one does by saying it is done when one says it. */
  private Optional<EventTime> said(Draft draft) {
    if (draft.attribution.isEmpty() || !story.isQuoted(draft) || draft.isDeed() || !isPerformed(draft)) {
      return Optional.empty();
    }
    Span cue = sayings.get(draft.attribution.getAsInt()).cue();
    return trees.stream().filter(tree -> tree.sentence().span().contains(cue)).findFirst().flatMap(tree -> tree.tokens().stream()
        .filter(token -> token.span().overlaps(cue)).findFirst().flatMap(token -> story.said(tree, token)));
  }

  /** "We urge", "I thank", "thank you": said of oneself, or to somebody, in the present. */
  private static boolean isPerformed(Draft draft) {
    boolean present = draft.verb && Set.of("VBP", "VB").contains(draft.token.pos()) && !draft.tree.hasChild(draft.token, "aux")
        && !draft.tree.hasChild(draft.token, "mark");
    return present && draft.tree.children(draft.token, "nsubj").stream()
        .allMatch(subject -> Set.of("i", "we").contains(subject.lemma().toLowerCase(Locale.ROOT)));
  }

  /** "Spoke at the rally", "doubled the guard during the rally": the day of what was told before. */
  private Optional<EventTime> during(Draft draft) {
    Tree tree = draft.tree;
    return tree.clauseVerb(draft.token).flatMap(verb -> tree.children(verb, "obl").stream()
        .filter(noun -> lexicon.has("meanwhile", tree.preposition(noun)) && tree.hasChild(noun, "det")).findFirst())
        .flatMap(noun -> dated.stream().filter(other -> other.token.lemma().equals(noun.lemma()) && other.tree != tree
        && other.modality == Modality.ASSERTED && !other.total).reduce((far, near) -> near).flatMap(other -> other.time)
        .or(() -> namedBefore(tree, noun))).map(ClauseTimes::fromContext);
  }

  private Optional<LocalDate> day(Tree tree, Token word) {
    return clauses.stated(tree, word).or(() -> toldOf(tree, word)).flatMap(EventTime::interval).filter(i -> i.days() == 1)
        .map(Interval::from);
  }

  /** The date of what was told before with the same word, or of the first deed of the story: "the attack". */
  private Optional<EventTime> toldOf(Tree tree, Token word) {
    List<Draft> asserted = dated.stream().filter(other -> other.modality == Modality.ASSERTED).toList();
    return asserted.stream().filter(other -> other.token.lemma().equals(word.lemma())).reduce((far, near) -> near)
        .flatMap(other -> other.time).or(() -> namedBefore(tree, word)).or(() -> asserted.stream()
        .filter(other -> other.isDeed() && lexicon.has("event-noun", word.lemma())).findFirst()
        .flatMap(other -> other.time));
  }

  /**
   * "Convicted of a shooting in 2014 ... after the shooting", "she testified that he shot at her": what is known, or what
   * somebody tells of it, has the one date that was told before with the same word, though nothing was asserted with it; "the
   * attack" also that of the violence which the first sentences speak of.
   */
  private Optional<EventTime> named(Draft draft) {
    Tree tree = draft.tree;
    boolean known = draft.verb ? story.isRecalled(draft) && Telling.isNarrated(tree, draft.token)
        : Retellings.isDefinite(draft) || tree.hasChild(draft.token, "nmod:poss");
    if (!known || !draft.isDeed() || draft.verb && draft.total || draft.modality != Modality.ASSERTED) {
      return Optional.empty();
    }
    List<Tree> before = trees.subList(0, tree.sentence().index());
    List<EventTime> times = before.stream().flatMap(told -> told.tokens().stream()
        .filter(word -> Retellings.isDefinite(draft) || draft.verb ? Retellings.isSameWord(word.lemma(), draft.token.lemma())
        : word.isNoun() && word.lemma().equals(draft.token.lemma()))
        .flatMap(word -> clauses.stated(told, word).stream())).toList();
    if (times.isEmpty() && !draft.verb && lexicon.has("violence-noun", draft.token.lemma())) {
      times = before.stream().limit(rules.leadSentences() + 1).flatMap(told -> told.tokens().stream()
          .filter(word -> lexicon.has("violence-noun", word.lemma()) && !clauses.isMentioned(told, word))
          .flatMap(word -> clauses.stated(told, word).stream())).toList();
    }
    return times.stream().map(EventTime::interval).distinct().count() == 1 ? Optional.of(ClauseTimes.fromContext(times.get(0)))
        : Optional.empty();
  }

  /** "Charged with a shooting on Friday ... after the shooting": the date that a noun had, of which nothing is asserted. */
  private Optional<EventTime> namedBefore(Tree tree, Token noun) {
    return !noun.isNoun() ? Optional.empty() : trees.stream().filter(told -> told.sentence().index() < tree.sentence().index())
        .flatMap(told -> told.tokens().stream().filter(other -> other.isNoun() && other.lemma().equals(noun.lemma()))
        .flatMap(other -> clauses.stated(told, other).stream())).reduce((far, near) -> near);
  }

  /** "The army rose on November 5, 2017. He resigned on November 11": of the year of which the story tells. */
  private EventTime inStoryYear(Draft draft, EventTime time) {
    Optional<String> words = time.span().map(span -> span.of(article.text())).filter(told -> !told.matches(".*\\d{4}.*"));
    Optional<Interval> day = time.interval().filter(i -> i.days() == 1);
    if (words.isEmpty() || day.isEmpty()) {
      return time;
    }
    boolean toCome = isToCome(draft, time);
    LocalDate read = day.get().from();
    int sequel = rules.number("days-of-sequel");
    return story.toldBefore(draft.token).filter(told -> toCome || !read.withYear(told.getYear()).isBefore(told)
            && read.withYear(told.getYear()).isBefore(told.plusDays(sequel))).map(told -> read.withYear(told.getYear()))
        .map(date -> new EventTime(Optional.of(Interval.day(date)), time.precision(), time.basis(), time.span())).orElse(time);
  }

  /** What has happened did not happen after it was reported: such a date is that of something else, or was read wrong. */
  private boolean isToCome(Draft draft, EventTime time) {
    boolean later = article.date().flatMap(day -> time.interval().filter(interval -> interval.from().isAfter(day))).isPresent();
    return draft.modality == Modality.ASSERTED && later;
  }

  /** "Fourteen attacks since January", "they have marched since January": from then up to the day of publication. */
  private EventTime since(Draft draft, EventTime time) {
    boolean open = (draft.total || ClauseTimes.isPerfect(draft.tree, draft.token, "VBZ", "VBP")) && article.date().isPresent()
        && time.interval().isPresent() && !article.date().get().isBefore(time.interval().get().from())
        && draft.tree.tokens().stream().anyMatch(t -> t.lemma().equalsIgnoreCase("since")
            && (draft.total && t.index() > draft.token.index() || time.span().filter(words -> draft.tree.parent(t)
                .filter(day -> draft.tree.span(day).contains(words)).isPresent()).isPresent()));
    if (!open) {
      return time;
    }
    Interval interval = new Interval(time.interval().get().from(), article.date().get());
    return new EventTime(Optional.of(interval), EventTime.Precision.of(interval), time.basis(), time.span());
  }
}
