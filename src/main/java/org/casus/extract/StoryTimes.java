package org.casus.extract;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.TimeExpression;
import org.casus.model.Token;

/** The dates that a story gives to what it tells without one: the day of the news, or that of the sentence before. */
final class StoryTimes {

  private final Article article;
  private final List<Sentence> sentences;
  private final List<TimeExpression> times;
  private final ClauseTimes clauses;
  private final Lexicon lexicon;
  private final DatingRules rules;
  private final List<Span> quotes;
  private final Set<EventType> news = EnumSet.noneOf(EventType.class);

  /** @param times those of the article that tell a day or a longer time by themselves */
  StoryTimes(AnnotatedArticle annotated, List<TimeExpression> times, ClauseTimes clauses, Lexicon lexicon, DatingRules rules) {
    this.article = annotated.article();
    this.sentences = annotated.sentences();
    this.times = List.copyOf(times);
    this.clauses = clauses;
    this.lexicon = lexicon;
    this.rules = rules;
    this.quotes = Quotations.find(article.text()).stream().map(Quotations.Quote::span).toList();
  }

  /** Notes what the first sentences tell: that is the news. */
  void note(Draft draft) {
    if (isLead(draft)) {
      news.add(draft.rule.type());
    }
  }

  /**
   * For want of a date: what the first sentences report happened on the day of the news, if they name one, else on that of
   * publication. Of what the later ones report nobody knows, unless it is a deed of the kind that the first ones tell.
   */
  Optional<EventTime> published(Draft draft) {
    if (draft.modality != Modality.ASSERTED && draft.modality != Modality.ORDERED || isEarlier(draft) || article.date().isEmpty()
        || draft.total || clauses.isLaterThanTold(draft)) {
      return Optional.empty();
    }
    boolean lead = isLead(draft);
    return storyDay(draft)
        .filter(day -> lead || clauses.inSentence(draft.tree).isEmpty() && (isOfNews(draft) || isGoingOn(draft)))
        .or(() -> article.date().filter(day -> lead).map(StoryTimes::onPublication));
  }

  private static EventTime onPublication(LocalDate day) {
    return new EventTime(Optional.of(Interval.day(day)), EventTime.Precision.DAY, EventTime.Basis.PUBLICATION, Optional.empty());
  }

  /** A deed told as part of the story: who was shot, who was held. What somebody said to it may have been said on any day. */
  private boolean isOfNews(Draft draft) {
    return draft.isDeed() && news.contains(draft.rule.type()) && isNarrated(draft);
  }

  /** Told in the sentences behind the first ones, before the text has named any time but that of the news. */
  private boolean isGoingOn(Draft draft) {
    Optional<LocalDate> day = newsDay().map(Interval::from);
    boolean told = draft.verb && draft.sentence() < rules.number("news-sentences") && isNarrated(draft) && !isRecalled(draft)
        && lexicon.has("going-on", draft.rule.type().name().toLowerCase(Locale.ROOT));
    return told && day.isPresent() && times.stream().filter(time -> time.span().end() <= draft.trigger.begin())
        .filter(time -> time.interval().filter(interval -> interval.from().isBefore(day.get())).isPresent())
        .noneMatch(this::isTold);
  }

  /** Told by somebody in the story, of whatever time: quoted, reported, or in court. */
  private boolean isRecalled(Draft draft) {
    return draft.attribution.isPresent() || quotes.stream().anyMatch(quote -> quote.contains(draft.trigger))
        || draft.tree.tokens().stream().anyMatch(verb -> lexicon.has("recall-verb", verb.lemma()));
  }

  /**
   * Whether a time behind the first sentences, which set the day, is that of something told, not of what only says who or which
   * is meant: "the man who was freed in May".
   */
  private boolean isTold(TimeExpression time) {
    return sentences.stream().skip(rules.leadSentences()).filter(sentence -> sentence.span().contains(time.span()))
        .map(Tree::new).anyMatch(tree -> tree.clauseVerb(ClauseTimes.top(tree, time))
        .filter(verb -> verb.isRelation("acl:relcl")).isEmpty());
  }

  /** Told in the simple past, as what happened in the story: not "has criticized", "recognizes". */
  private static boolean isNarrated(Draft draft) {
    return draft.tree.clauseVerb(draft.token).filter(verb -> verb.pos().equals("VBD")
        || draft.tree.children(verb, "aux", "aux:pass", "cop").stream().anyMatch(aux -> aux.pos().equals("VBD"))).isPresent();
  }

  /** Told in the past perfect, with "previously", or of somebody who is no longer what he was then. */
  private boolean isEarlier(Draft draft) {
    Optional<Token> verb = draft.tree.clauseVerb(draft.token);
    boolean lasting = draft.tree.parent(draft.token).filter(unit -> lexicon.has("time-unit", unit.lemma())
        && draft.tree.preposition(draft.token).equals("of")).isPresent(); // "weeks of protests"
    return lasting || verb.isPresent() && isEarlier(draft.tree, verb.get())
        || draft.fillers(Role.INITIATOR).stream().anyMatch(p -> isNoLonger(draft.tree, p));
  }

  /** "The former premier", "the predecessor's cabinet". */
  private boolean isNoLonger(Tree tree, Participation who) {
    return tree.tokens().stream().filter(t -> who.span().contains(t.span())
        || tree.parent(t).filter(head -> head.span().equals(who.head())).isPresent() && t.isRelation("amod"))
        .anyMatch(t -> lexicon.has("no-longer", t.lemma().toLowerCase(Locale.ROOT)));
  }

  private boolean isEarlier(Tree tree, Token verb) {
    return tree.children(verb, "aux").stream().anyMatch(aux -> aux.word().equalsIgnoreCase("had"))
        || tree.children(verb, "advmod").stream().anyMatch(adverb -> lexicon.has("earlier", adverb.lemma()));
  }

  /** The day of the news, unless that draft's sentence names it for something else. */
  private Optional<EventTime> storyDay(Draft draft) {
    return firstDay().filter(t -> !draft.tree.sentence().span().contains(t.span())
        || !ClauseTimes.isOfLowerClause(draft, ClauseTimes.top(draft.tree, t)))
        .map(t -> ClauseTimes.toEventTime(t, EventTime.Basis.CONTEXT));
  }

  /** The day that the story is about: the one that it names at its beginning, or else that of publication. */
  Optional<Interval> newsDay() {
    return firstDay().flatMap(TimeExpression::interval).or(() -> article.date().map(Interval::day));
  }

  /** The first day named in the text, if it is named at its beginning and lies in the week before publication. */
  private Optional<TimeExpression> firstDay() {
    return times.stream().filter(this::isPastDay).findFirst()
        .filter(t -> article.date().filter(published -> t.interval().orElseThrow().from()
        .isBefore(published.minusDays(rules.number("days-of-news")))).isEmpty() && t.span()
        .begin() < rules.number("lead-characters"));
  }

  /**
   * The day that the sentence before gives in the same paragraph: "At the debate, held October 8, ... He urged voters to ...".
   * What lies before the time that is told of ("had") has no part in it.
   */
  Optional<EventTime> inParagraph(Draft draft) {
    if (draft.modality != Modality.ASSERTED || draft.total || isEarlier(draft) || !isNarrated(draft)
        || !clauses.inSentence(draft.tree).isEmpty()) {
      return Optional.empty();
    }
    String text = article.text();
    Sentence own = draft.tree.sentence();
    int begin = own.span().begin();
    int before = own.index() == 0 ? begin : sentences.get(own.index() - 1).span().begin();
    int paragraph = Math.max(text.lastIndexOf('\n', begin - 1) + 1, before);
    return times.stream().filter(t -> t.span().begin() >= paragraph && t.span().end() <= begin && isPastDay(t))
        .reduce((far, near) -> near)
        .map(t -> ClauseTimes.toEventTime(t, EventTime.Basis.CONTEXT));
  }

  /** A day up to that of publication which is not the dateline of the article itself ("Friday, January 4, 2019"). */
  private boolean isPastDay(TimeExpression time) {
    Optional<LocalDate> day = time.interval().filter(i -> i.days() == 1).map(Interval::from);
    boolean dateline = day.equals(article.date()) && time.span().of(article.text()).matches("(?s).*\\d{4}.*");
    return (time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME) && day.isPresent() && !dateline
        && article.date()
        .filter(published -> day.get().isAfter(published)).isEmpty();
  }

  /** The last day that is named before a word, or else the day of the news. */
  Optional<LocalDate> toldBefore(Token word) {
    return times.stream().filter(t -> t.span().end() <= word.span().begin() && isPastDay(t)).reduce((far, near) -> near)
        .flatMap(TimeExpression::interval).or(this::newsDay).map(Interval::from);
  }

  /** Whether a draft stands in the first sentences, before which only the day may stand that an article carries. */
  private boolean isLead(Draft draft) {
    boolean dateline = sentences.get(0).tokens().stream().noneMatch(Token::isVerb);
    return draft.sentence() < rules.leadSentences() + (dateline ? 1 : 0);
  }
}
