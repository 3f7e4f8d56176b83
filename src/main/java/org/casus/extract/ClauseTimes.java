package org.casus.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.model.EventTime;
import org.casus.model.Modality;
import org.casus.model.TimeExpression;
import org.casus.model.Token;

/** The dates that a sentence gives to what it tells: in its clause, in the clause that this goes on with, or beside. */
final class ClauseTimes {

  private final List<TimeExpression> times;
  private final Lexicon lexicon;

  /** @param times those of the article that tell a day or a longer time by themselves */
  ClauseTimes(List<TimeExpression> times, Lexicon lexicon) {
    this.times = List.copyOf(times);
    this.lexicon = lexicon;
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
  Optional<EventTime> inSentence(Draft draft, List<Draft> others) {
    if (draft.modality != Modality.ASSERTED || isLaterThanTold(draft)) {
      return Optional.empty();
    }
    List<TimeExpression> here = inSentence(draft.tree).stream().filter(time -> others.stream().noneMatch(other -> other != draft
        && draft.tree.clauseVerb(top(draft.tree, time)).filter(verb -> verb.index() == other.token.index()).isPresent()))
        .filter(time -> !isAside(draft, top(draft.tree, time))
        && (draft.total || time.interval().orElseThrow().days() > 1
        || !isOfLowerClause(draft, top(draft.tree, time)))).toList();
    return here.size() == 1 ? Optional.of(toEventTime(here.get(0), EventTime.Basis.CONTEXT)) : Optional.empty();
  }

  /** "Resigned after a tape was sent out on Wednesday": the day, not a month or a year, is that of the clause below. */
  static boolean isOfLowerClause(Draft draft, Token time) {
    return draft.tree.clauseVerb(time).filter(verb -> verb.relation().equals("advcl") && !draft.tree.dominates(verb, draft.token))
        .isPresent();
  }

  /** "This year's election", "the plane, which was built in 1977": a time that only says which thing is meant. */
  private static boolean isAside(Draft draft, Token time) {
    Optional<Token> clause = draft.tree.clauseVerb(time).filter(verb -> verb.relation().startsWith("acl"));
    return clause.filter(verb -> !draft.tree.dominates(verb, draft.token)).isPresent()
        || isOfOther(draft.tree, time, draft.token) && time.lemma().equals("year");
  }

  /** "On Monday they shelled the town, killing two", "came and spoke": the clause goes on, and its day holds. */
  Optional<EventTime> shared(Draft draft) {
    Tree tree = draft.tree;
    Optional<Token> verb = tree.clauseVerb(draft.token);
    while (verb.isPresent() && !isAfterwards(tree, verb.get())) {
      verb = continued(tree, verb.get());
      Optional<EventTime> time = verb.flatMap(v -> stated(tree, v));
      if (time.isPresent()) {
        return time.map(ClauseTimes::fromContext);
      }
    }
    return Optional.empty();
  }

  /** The verb that another one goes on with, whose subject it has. */
  private static Optional<Token> continued(Tree tree, Token verb) {
    boolean own = tree.children(verb, "nsubj", "nsubj:pass", "mark").stream().findAny().isPresent();
    boolean joined = verb.isRelation("conj") || verb.isRelation("xcomp")
        || verb.pos().equals("VBG") && (verb.isRelation("advcl") || verb.isRelation("dep"));
    return own ? Optional.empty() : joined ? tree.parent(verb).flatMap(tree::clauseVerb) : tree.resumedClause(verb);
  }

  /** "Resigned on Monday and later banned": nobody knows how much later. */
  boolean isLaterThanTold(Draft draft) {
    return !inSentence(draft.tree).isEmpty()
        && draft.tree.clauseVerb(draft.token).filter(verb -> isAfterwards(draft.tree, verb)).isPresent();
  }

  private boolean isAfterwards(Tree tree, Token verb) {
    return tree.children(verb, "advmod").stream().anyMatch(adverb -> lexicon.has("afterwards", adverb.lemma()));
  }

  List<TimeExpression> inSentence(Tree tree) {
    return times.stream().filter(time -> time.interval().isPresent() && tree.sentence().span().contains(time.span())).toList();
  }

  static Token top(Tree tree, TimeExpression time) {
    Token at = tree.tokens().stream().filter(t -> t.span().overlaps(time.span())).findFirst().orElseThrow();
    while (tree.parent(at).filter(parent -> parent.span().overlaps(time.span())).isPresent()) {
      at = tree.parent(at).orElseThrow();
    }
    return at;
  }

  static EventTime toEventTime(TimeExpression time, EventTime.Basis basis) {
    return new EventTime(time.interval(), EventTime.Precision.of(time.interval().orElseThrow()), basis, Optional.of(time.span()));
  }

  /** A date that was told of something else. */
  static EventTime fromContext(EventTime time) {
    EventTime.Basis basis = time.basis() == EventTime.Basis.PUBLICATION ? time.basis() : EventTime.Basis.CONTEXT;
    return new EventTime(time.interval(), time.precision(), basis, time.span());
  }
}
