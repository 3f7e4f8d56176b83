package org.casus.extract.setting;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Sentence;
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
  private final Telling telling;
  private final Narrative narrative;
  private final Optional<Interval> chronicled;
  private final Set<EventType> news = EnumSet.noneOf(EventType.class);
  private final Set<EventType> spokenOf = EnumSet.noneOf(EventType.class);

  /** @param times those of the article that tell a day or a longer time by themselves */
  StoryTimes(AnnotatedArticle annotated, List<Tree> trees, List<TimeExpression> times, ClauseTimes clauses, Lexicon lexicon,
      DatingRules rules) {
    this.article = annotated.article();
    this.sentences = annotated.sentences();
    this.times = List.copyOf(times);
    this.clauses = clauses;
    this.lexicon = lexicon;
    this.rules = rules;
    this.telling = new Telling(article.text(), lexicon);
    this.chronicled = Chronicle.month(article);
    this.narrative = new Narrative(article.text(), trees, times, telling, lexicon, rules.number("scene-sentences"));
  }

  /** Notes what the first sentences tell: that is the news. */
  void note(Draft draft) {
    if (isLead(draft) && (draft.modality == Modality.ASSERTED || draft.modality == Modality.POSSIBLE)) {
      if (news.add(draft.rule.type()) && draft.modality == Modality.ASSERTED && draft.isDeed()
          && (clauses.isMentioned(draft.tree, draft.token) || isToldOnly(draft))) {
        spokenOf.add(draft.rule.type());
      }
    }
  }

  /**
   * For want of a date: what the first sentences report happened on the day of the news, if they name one, else on that of
   * publication. Of what the later ones report nobody knows, unless it is a deed of the kind that the first ones tell. What a
   * chronicle tells happened in its month.
   */
  Optional<EventTime> published(Draft draft) {
    if (draft.modality != Modality.ASSERTED && draft.modality != Modality.ORDERED || telling.isEarlier(draft)
        || article.date().isEmpty() || draft.total || isOutOfOrder(draft)
        || clauses.isMentioned(draft.tree, draft.token) || isLasting(draft) || telling.isAside(draft)
        || clauses.isToldLater(draft) || spokenOf.contains(draft.rule.type())) {
      return Optional.empty();
    }
    if (chronicled.isPresent()) {
      return chronicled.filter(month -> clauses.told(draft.tree).isEmpty() && Telling.isNarrated(draft.tree, draft.token))
          .map(month -> new EventTime(chronicled, EventTime.Precision.MONTH, EventTime.Basis.CONTEXT, Optional.empty()));
    }
    boolean lead = isLead(draft) && !isToldOnly(draft);
    return storyDay(draft).filter(day -> lead || isPartOfNews(draft))
        .or(() -> article.date().filter(day -> lead).map(StoryTimes::onPublication));
  }

  /** Told as what came later, on a day that nobody knows; in a chronicle it still came in its month. */
  private boolean isOutOfOrder(Draft draft) {
    return clauses.isLaterThanTold(draft) || chronicled.isEmpty() && clauses.isAfterwards(draft.tree, draft.token)
        || clauses.isBehindDated(draft);
  }

  /**
   * "On Monday she said that he has been killed": in the present perfect only the first sentence tells the news, if it names no
   * day for somebody's saying so; elsewhere it tells what lay before.
   */
  private boolean isToldOnly(Draft draft) {
    return draft.verb && ClauseTimes.isPerfect(draft.tree, draft.token, "VBZ", "VBP")
        && !(draft.sentence() <= first() && clauses.told(draft.tree).isEmpty());
  }

  private boolean isPartOfNews(Draft draft) {
    return clauses.told(draft.tree).isEmpty() && !clauses.isAfterwards(draft.tree, draft.token)
        && !new Reckoning(draft.tree, lexicon).isCounted(draft.token)
        && (isOfNews(draft) || isGoingOn(draft));
  }

  private static EventTime onPublication(LocalDate day) {
    return new EventTime(Optional.of(Interval.day(day)), EventTime.Precision.DAY, EventTime.Basis.PUBLICATION, Optional.empty());
  }

  /** A deed told as part of the story: who was shot, who was held. What somebody said to it may have been said on any day. */
  private boolean isOfNews(Draft draft) {
    return draft.isDeed() && news.contains(draft.rule.type()) && Telling.isNarrated(draft.tree, draft.token)
        && isAtNews(draft.tree);
  }

  /** "He supported independence", "for weeks he denied it", "one of his promises": on no one day. */
  private boolean isLasting(Draft draft) {
    return draft.verb && lexicon.has("lasting-verb", draft.token.lemma()) || clauses.isElsewhen(draft.tree, draft.token)
        || draft.tree.parent(draft.token).filter(one -> one.lemma().equals("one")
        && draft.tree.preposition(draft.token).equals("of")).isPresent();
  }

  /** Told in the sentences behind the first ones, while the story goes on. */
  private boolean isGoingOn(Draft draft) {
    String type = draft.rule.type().name().toLowerCase(Locale.ROOT);
    return draft.verb && !telling.isRecalled(draft) && isGoingOn(draft.tree, draft.token, draft.isDeed())
        && (draft.isDeed() || isOfNewsmaker(draft))
        && (lexicon.has("going-on", type) || lexicon.has("going-on", type + " " + draft.token.lemma()));
  }

  /**
   * Whether the first sentences speak of who said it, or its paragraph names the day: when others spoke of the news, the mayor of
   * another town or a party, nobody knows.
   */
  private boolean isOfNewsmaker(Draft draft) {
    Tree tree = draft.tree;
    int begin = tree.sentence().span().begin();
    int paragraph = article.text().lastIndexOf('\n', begin - 1) + 1;
    Optional<Token> subject = Telling.finiteVerb(tree, draft.token).flatMap(verb -> tree.child(verb, "nsubj", "nsubj:pass")
        .or(() -> tree.child(tree.firstConjunct(verb), "nsubj", "nsubj:pass")));
    Optional<Token> who = subject.filter(s -> s.pos().startsWith("PRP")).flatMap(pronoun -> tree.tokens().stream()
        .filter(t -> t.index() < pronoun.index() && t.ner().equals("PERSON")).reduce((far, near) -> near)).or(() -> subject);
    return firstDay().filter(day -> day.span().begin() >= paragraph).isPresent()
        || who.filter(token -> !token.isNoun() || isOfLead(token, begin)
        || tree.children(token, "nmod").stream().anyMatch(of -> isOfLead(of, begin))).isPresent();
  }

  /** Whether the first sentences, up to a place, have a noun: "the government" for "a spokesman for the government". */
  private boolean isOfLead(Token noun, int place) {
    return sentences.stream().limit(rules.leadSentences() + first()).filter(told -> told.span().end() <= place)
        .flatMap(told -> told.tokens().stream()).anyMatch(t -> t.isNoun() && t.lemma().equals(noun.lemma()));
  }

  /**
   * Told in the simple past, before its paragraph has named any time but that of the news, and the paragraphs before it any later
   * one, at which people speak of it.
   */
  private boolean isGoingOn(Tree tree, Token verb, boolean deed) {
    return tree.sentence().index() < rules.number("news-sentences") && Telling.isNarrated(tree, verb) && isAtNews(tree)
        && (deed || newsDay().flatMap(day -> narrative.before(tree.sentence().span().begin()).flatMap(TimeExpression::interval)
        .filter(told -> told.from().isAfter(day.to()))).isEmpty());
  }

  /** Whether the story has turned to no other time than that of the news in this paragraph. */
  private boolean isAtNews(Tree tree) {
    return newsDay().filter(day -> narrative.at(tree.sentence()).flatMap(TimeExpression::interval)
        .filter(told -> !told.equals(day)).isEmpty()).isPresent();
  }

  /** The day of the news, unless that draft's sentence names it for something else. */
  private Optional<EventTime> storyDay(Draft draft) {
    return firstDay().filter(t -> !draft.tree.sentence().span().contains(t.span())
        || !clauses.isOfOther(draft, ClauseTimes.top(draft.tree, t)))
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
   * The time at which the story is in this paragraph: "At the debate, held October 8, ... He urged voters to ...". What lies
   * before it ("had"), or is told with another time, has no part in it.
   */
  Optional<EventTime> inParagraph(Draft draft) {
    return draft.modality != Modality.ASSERTED || draft.total || telling.isEarlier(draft) || telling.isQuoted(draft.trigger)
        || clauses.isMentioned(draft.tree, draft.token) || isLasting(draft) || telling.isAside(draft) ? Optional.empty()
        : inParagraph(draft.tree, draft.token, draft.isDeed()).or(() -> atOccasion(draft));
  }

  /** The day of the debate that the story has told of, for what is said and not done. */
  private Optional<EventTime> atOccasion(Draft draft) {
    return draft.isDeed() || !draft.verb ? Optional.empty() : narrative.atOccasion(draft.tree, draft.token)
        .filter(day -> Telling.isNarrated(draft.tree, draft.token) && clauses.inSentence(draft.tree).isEmpty() && isPast(day)
        && !clauses.isAfterwards(draft.tree, draft.token)).map(day -> ClauseTimes.toEventTime(day, EventTime.Basis.CONTEXT));
  }

  private Optional<EventTime> inParagraph(Tree tree, Token word, boolean deed) {
    return narrative.goingOn(tree, word, deed)
        .filter(t -> !clauses.isAfterwards(tree, word) && Telling.isNarrated(tree, word) && clauses.inSentence(tree).isEmpty()
        && isPast(t) && (t.interval().orElseThrow().days() <= rules.number("longest-scene") || narrative.isNext(tree, word)))
        .map(t -> ClauseTimes.toEventTime(t, EventTime.Basis.CONTEXT));
  }

  /** "At the time": when the story was last. */
  Optional<EventTime> atTheTime(Tree tree, Token word) {
    boolean then = tree.clauseVerb(word).stream().flatMap(verb -> tree.children(verb, "obl").stream())
        .anyMatch(time -> time.lemma().equals("time") && tree.preposition(time).equals("at") && tree.hasChild(time, "det"));
    return then ? narrative.at(tree.sentence()).filter(this::isPast).map(t -> ClauseTimes.toEventTime(t, EventTime.Basis.CONTEXT))
        : Optional.empty();
  }

  /** When somebody said what the story quotes, by the word for it. */
  Optional<EventTime> said(Tree tree, Token cue) {
    return clauses.stated(tree, cue).map(ClauseTimes::fromContext).or(() -> inParagraph(tree, cue, false))
        .or(() -> firstDay().filter(day -> clauses.told(tree).isEmpty() && isGoingOn(tree, cue, false))
        .map(day -> ClauseTimes.toEventTime(day, EventTime.Basis.CONTEXT)));
  }

  /** Told by somebody in the story, of whatever time. */
  boolean isRecalled(Draft draft) {
    return telling.isRecalled(draft);
  }

  boolean isQuoted(Draft draft) {
    return telling.isQuoted(draft.trigger);
  }

  private boolean isPast(TimeExpression time) {
    return article.date().filter(published -> time.interval().orElseThrow().from().isAfter(published)).isEmpty();
  }

  /** A day up to that of publication which is not the dateline of the article itself ("Friday, January 4, 2019"). */
  private boolean isPastDay(TimeExpression time) {
    Optional<LocalDate> day = time.interval().filter(i -> i.days() == 1).map(Interval::from);
    boolean dateline = day.equals(article.date()) && time.span().of(article.text()).matches("(?s).*\\d{4}.*");
    return (time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME) && day.isPresent() && !dateline
        && article.date()
        .filter(published -> day.get().isAfter(published)).isEmpty();
  }

  /** The last day at which the story was before a word, or else the day of the news. */
  Optional<LocalDate> toldBefore(Token word) {
    return narrative.before(word.span().begin(), this::isPastDay).flatMap(TimeExpression::interval).or(() -> chronicled)
        .or(this::newsDay).map(Interval::from);
  }

  /** Whether a draft stands in the first sentences, before which only the day may stand that an article carries. */
  private boolean isLead(Draft draft) {
    return draft.sentence() < rules.leadSentences() + first();
  }

  /** The first sentence that tells something, behind the day that an article carries. */
  private int first() {
    return sentences.get(0).tokens().stream().noneMatch(Token::isVerb) ? 1 : 0;
  }
}
