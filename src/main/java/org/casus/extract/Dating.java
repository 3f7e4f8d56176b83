package org.casus.extract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Role;
import org.casus.model.Sentence;
import org.casus.model.TimeExpression;
import org.casus.model.Token;

/** Finds when an event took place: by a time of its clause, else of its sentence, else the day of publication, and says which. */
final class Dating {

  private final Article article;
  private final List<Sentence> sentences;
  private final List<TimeExpression> times;
  private final Lexicon lexicon;
  private final DatingRules rules;
  private final Set<EventType> news = EnumSet.noneOf(EventType.class);

  Dating(AnnotatedArticle annotated, Lexicon lexicon, DatingRules rules) {
    this.rules = rules;
    this.article = annotated.article();
    this.sentences = annotated.sentences();
    OwnDays days = new OwnDays(article, rules);
    this.times = annotated.times().stream().filter(days::has).toList();
    this.lexicon = lexicon;
  }

  /** @param others the other drafts of the sentence, whose own dates are not context for this one */
  void date(Draft draft, List<Draft> others) {
    if (draft.sentence() < rules.leadSentences()) {
      news.add(draft.rule.type());
    }
    draft.time = stated(draft.tree, draft.token).map(time -> since(draft, time)).or(() -> inSentence(draft, others))
        .filter(time -> !isToCome(draft, time)).or(() -> inParagraph(draft)).or(() -> published(draft));
  }

  /** What has happened did not happen after it was reported: such a date is that of something else, or was read wrong. */
  private boolean isToCome(Draft draft, EventTime time) {
    boolean later = article.date().flatMap(day -> time.interval().filter(interval -> interval.from().isAfter(day))).isPresent();
    return draft.modality == Modality.ASSERTED && later;
  }

  /**
   * The day that the sentence before gives in the same paragraph: "At the debate, held October 8, ... He urged voters to ...".
   * What lies before the time that is told of ("had") has no part in it.
   */
  private Optional<EventTime> inParagraph(Draft draft) {
    if (draft.modality != Modality.ASSERTED || draft.total || isEarlier(draft) || !isNarrated(draft)) {
      return Optional.empty();
    }
    String text = article.text();
    Sentence own = draft.tree.sentence();
    int begin = own.span().begin();
    int before = own.index() == 0 ? begin : sentences.get(own.index() - 1).span().begin();
    int paragraph = Math.max(text.lastIndexOf('\n', begin - 1) + 1, before);
    return times.stream().filter(t -> t.span().begin() >= paragraph && t.span().end() <= begin && isPastDay(t))
        .reduce((far, near) -> near)
        .map(t -> toEventTime(t, EventTime.Basis.CONTEXT));
  }

  /** A day up to that of publication which is not the dateline of the article itself ("Friday, January 4, 2019"). */
  private boolean isPastDay(TimeExpression time) {
    Optional<LocalDate> day = time.interval().filter(i -> i.days() == 1).map(Interval::from);
    boolean dateline = day.equals(article.date()) && time.span().of(article.text()).matches("(?s).*\\d{4}.*");
    return (time.type() == TimeExpression.Type.DATE || time.type() == TimeExpression.Type.TIME) && day.isPresent() && !dateline
        && article.date()
        .filter(published -> day.get().isAfter(published)).isEmpty();
  }

  /** The article's day of publication. */
  Optional<LocalDate> published() {
    return article.date();
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

  /** The date of a word's own clause. */
  Optional<EventTime> stated(Tree tree, Token word) {
    Optional<Token> clause = tree.clauseVerb(word);
    return inSentence(tree).stream()
        .filter(time -> {
          Token at = top(tree, time);
          boolean below = tree.dominates(word, at);
          boolean sameClause = tree.clauseVerb(at).map(Token::index).equals(clause.map(Token::index));
          boolean own = below && (sameClause || !word.isVerb() && isOwn(tree, at, word)) || sameClause
              && !insideOtherNoun(tree, at, word);
          return own && !isOfOther(tree, at, word);
        })
        .min(Comparator.comparing((TimeExpression time) -> !tree.dominates(word, top(tree, time)))
        .thenComparingLong((TimeExpression time) -> time.interval().orElseThrow().days())
        .thenComparing(TimeExpression::span))
        .map(time -> toEventTime(time, EventTime.Basis.STATED));
  }

  /** "withdrawal [in 2011]" beside the trigger "agreed": the year belongs to the other noun. */
  private boolean insideOtherNoun(Tree tree, Token time, Token word) {
    Optional<Token> parent = tree.parent(time);
    return parent.isPresent() && parent.get().isNoun() && parent.get().index() != word.index()
        && !tree.dominates(word, parent.get())
        && lexicon.has("event-noun", parent.get().lemma());
  }

  /** "Endorsed him for [this year's] election": the time is that of the noun behind it. */
  private static boolean isOfOther(Tree tree, Token time, Token word) {
    boolean possessor = time.relation().equals("nmod:poss") && tree.parent(time).filter(Token::isNoun).isPresent();
    return possessor && time.head() != word.index();
  }

  /** The attack [that killed two on Monday], but not an inquiry into a crash of a plane [that was built in 1977]. */
  private static boolean isOwn(Tree tree, Token time, Token noun) {
    return tree.clauseVerb(time).filter(verb -> verb.head() != noun.index() && tree.dominates(noun, verb)).isEmpty();
  }

  /** A verb of speech shares its date with what is reported as just done; otherwise a sentence's only date is its context. */
  private Optional<EventTime> inSentence(Draft draft, List<Draft> others) {
    if (draft.modality != Modality.ASSERTED) {
      return Optional.empty();
    }
    List<TimeExpression> here = inSentence(draft.tree).stream().filter(time -> others.stream().noneMatch(other -> other != draft
        && draft.tree.clauseVerb(top(draft.tree, time)).filter(verb -> verb.index() == other.token.index()).isPresent()))
        .filter(time -> !isAside(draft, top(draft.tree, time))
        && (draft.total || !isOfLowerClause(draft, top(draft.tree, time)))).toList();
    return here.size() == 1 ? Optional.of(toEventTime(here.get(0), EventTime.Basis.CONTEXT)) : Optional.empty();
  }

  /** "Resigned after a tape was sent out on Wednesday": the day is that of the clause below. (A sum's period may stand there.) */
  private static boolean isOfLowerClause(Draft draft, Token time) {
    return draft.tree.clauseVerb(time).filter(verb -> verb.relation().equals("advcl") && !draft.tree.dominates(verb, draft.token))
        .isPresent();
  }

  /** "This year's election", "the plane, which was built in 1977": a time that only says which thing is meant. */
  private static boolean isAside(Draft draft, Token time) {
    Optional<Token> clause = draft.tree.clauseVerb(time).filter(verb -> verb.relation().startsWith("acl"));
    return clause.filter(verb -> !draft.tree.dominates(verb, draft.token)).isPresent()
        || isOfOther(draft.tree, time, draft.token) && time.lemma().equals("year");
  }

  /**
   * For want of a date: what the first sentences report happened on the day of the news, if they name one, else on that of
   * publication. Of what the later ones report nobody knows, unless it is a deed of the kind that the first ones tell.
   */
  private Optional<EventTime> published(Draft draft) {
    if (draft.modality != Modality.ASSERTED && draft.modality != Modality.ORDERED || isEarlier(draft) || article.date().isEmpty()
        || draft.total) {
      return Optional.empty();
    }
    boolean lead = draft.sentence() < rules.leadSentences();
    return storyDay(draft).filter(day -> lead || isOfNews(draft) && inSentence(draft.tree).isEmpty())
        .or(() -> article.date().filter(day -> lead).map(Dating::onPublication));
  }

  private static EventTime onPublication(LocalDate day) {
    return new EventTime(Optional.of(Interval.day(day)), EventTime.Precision.DAY, EventTime.Basis.PUBLICATION, Optional.empty());
  }

  /** A deed told as part of the story: who was shot, who was held. What somebody said to it may have been said on any day. */
  private boolean isOfNews(Draft draft) {
    return draft.isDeed() && news.contains(draft.rule.type()) && isNarrated(draft);
  }

  /** Told in the simple past, as what happened in the story: not "has criticized", "recognizes". */
  private static boolean isNarrated(Draft draft) {
    return draft.tree.clauseVerb(draft.token).filter(verb -> verb.pos().equals("VBD")
        || draft.tree.children(verb, "aux", "aux:pass", "cop").stream().anyMatch(aux -> aux.pos().equals("VBD"))).isPresent();
  }

  /** Told in the past perfect, with "previously", or of somebody who is no longer what he was then. */
  private boolean isEarlier(Draft draft) {
    Optional<Token> verb = draft.tree.clauseVerb(draft.token);
    return verb.isPresent() && isEarlier(draft.tree, verb.get())
        || draft.fillers(Role.INITIATOR).stream().anyMatch(p -> p.span().of(article.text())
        .matches("(?i)(?:the )?(?:former|then|late|ex)\\b.*") || former(draft, p.head().begin()));
  }

  private boolean isEarlier(Tree tree, Token verb) {
    return tree.children(verb, "aux").stream().anyMatch(aux -> aux.word().equalsIgnoreCase("had"))
        || tree.children(verb, "advmod").stream().anyMatch(adverb -> lexicon.has("earlier", adverb.lemma()));
  }

  /** The day of the news, unless that draft's sentence names it for something else. */
  private Optional<EventTime> storyDay(Draft draft) {
    return firstDay().filter(t -> !draft.tree.sentence().span().contains(t.span())
        || !isOfLowerClause(draft, top(draft.tree, t))).map(t -> toEventTime(t, EventTime.Basis.CONTEXT));
  }

  /** The day that the story is about: the one that it names at its beginning, or else that of publication. */
  Optional<Interval> newsDay() {
    return firstDay().flatMap(TimeExpression::interval).or(() -> article.date().map(Interval::day));
  }

  /** Whether a sentence names no other time than that. */
  boolean isOf(Interval day, Tree tree) {
    return inSentence(tree).stream().allMatch(time -> time.interval().equals(Optional.of(day)));
  }

  /** The first day named in the text, if it is named at its beginning and lies in the week before publication. */
  private Optional<TimeExpression> firstDay() {
    return times.stream().filter(this::isPastDay).findFirst()
        .filter(t -> article.date().filter(published -> t.interval().orElseThrow().from()
        .isBefore(published.minusDays(rules.number("days-of-news")))).isEmpty() && t.span()
        .begin() < rules.number("lead-characters"));
  }

  private static boolean former(Draft draft, int begin) {
    return draft.tree.tokens().stream().filter(t -> t.span().begin() == begin).findFirst()
        .filter(head -> draft.tree.children(head, "amod").stream().anyMatch(a -> a.lemma()
        .matches("former|then|late|predecessor"))).isPresent();
  }

  private List<TimeExpression> inSentence(Tree tree) {
    return times.stream().filter(time -> time.interval().isPresent() && tree.sentence().span().contains(time.span())).toList();
  }

  private static Token top(Tree tree, TimeExpression time) {
    Token at = tree.tokens().stream().filter(t -> t.span().overlaps(time.span())).findFirst().orElseThrow();
    while (tree.parent(at).filter(parent -> parent.span().overlaps(time.span())).isPresent()) {
      at = tree.parent(at).orElseThrow();
    }
    return at;
  }

  private static EventTime toEventTime(TimeExpression time, EventTime.Basis basis) {
    return new EventTime(time.interval(), EventTime.Precision.of(time.interval().orElseThrow()), basis, Optional.of(time.span()));
  }
}
