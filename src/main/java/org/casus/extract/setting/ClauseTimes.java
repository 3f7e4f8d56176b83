package org.casus.extract.setting;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.EventTime;
import org.casus.model.Modality;
import org.casus.model.TimeExpression;
import org.casus.model.Token;

/** The dates that a sentence gives to what it tells: in its clause, in the clause that this goes on with, or beside. */
final class ClauseTimes {

  private static final Set<String> INSIDE = Set.of("compound", "amod", "nummod", "nmod:poss");
  private static final Set<String> WHEREIN = Set.of("in", "at", "during", "by", "via", "with");

  private static final Set<String> WHEN = Set.of("on", "at", "during", "before", "after", "over", "ahead of", "since");

  private static final Set<String> THAT = Set.of("this", "that", "these", "those");

  private static final int SEASON = 100;

  private final List<TimeExpression> times;
  private final Lexicon lexicon;
  private final Mentioned mentioned;

  /** @param times those of the article that tell a day or a longer time by themselves */
  ClauseTimes(List<TimeExpression> times, Lexicon lexicon) {
    this.times = List.copyOf(times);
    this.lexicon = lexicon;
    this.mentioned = new Mentioned(lexicon);
  }

  /** Whether a word tells of another occasion than the sentence around it. */
  boolean isMentioned(Tree tree, Token word) {
    return mentioned.is(tree, word);
  }

  /** The date of a word's own clause. */
  Optional<EventTime> stated(Tree tree, Token word) {
    Optional<Token> clause = tree.clauseVerb(word).filter(verb -> word.isVerb() || !mentioned.is(tree, word));
    return inSentence(tree).stream()
        .filter(time -> {
          Token at = top(tree, time);
          boolean below = tree.dominates(word, at);
          boolean sameClause = clause.isPresent()
              && occasion(tree, at, lexicon).map(Token::index).equals(clause.map(Token::index));
          boolean own = isAlreadyPast(tree, at, word)
              || below && (sameClause || !word.isVerb() && isOwn(tree, at, word)) || sameClause
              && !insideOtherNoun(tree, at, word);
          return own && !isEnd(tree, at) && !isOfGrounds(tree, time, at) && (at.head() == word.index()
              || !isOfName(tree, at, lexicon) && !isOfAnother(tree, time));
        })
        .min(Comparator.comparing((TimeExpression time) -> !tree.dominates(word, top(tree, time)))
        .thenComparingLong((TimeExpression time) -> time.interval().orElseThrow().days())
        .thenComparing(TimeExpression::span))
        .map(time -> toEventTime(time, EventTime.Basis.STATED));
  }

  /** "Offered to resign last night": what is still to be done was not done then. */
  private boolean isAlreadyPast(Tree tree, Token time, Token word) {
    return word.pos().equals("VBD") && tree.clauseVerb(time).filter(verb -> verb.isRelation("xcomp") && verb.pos().equals("VB")
        && verb.head() == word.index() && tree.children(verb, "mark").stream().anyMatch(to -> to.pos().equals("TO"))).isPresent()
        && (time.lemma().equals("yesterday")
        || tree.children(time, "amod").stream().anyMatch(last -> last.lemma().equals("last")));
  }

  /** "Extended the curfew to May 1", "closed until Friday", "had held ten by Friday": that is when it ends. */
  private boolean isEnd(Tree tree, Token time) {
    return lexicon.has("time-end", tree.preposition(time));
  }

  /** "Expelled two envoys over a blast at a depot in 2014": a year behind the grounds of an act is theirs. */
  private boolean isOfGrounds(Tree tree, TimeExpression time, Token at) {
    boolean years = time.interval().filter(interval -> interval.days() > SEASON).isPresent() && tree.preposition(at).equals("in");
    return years && tree.tokens().stream().anyMatch(noun -> noun.index() < at.index()
        && lexicon.has("event-noun", noun.lemma()) && lexicon.has("grounds", tree.preposition(noun))
        && tree.tokens().subList(noun.index(), at.index()).stream().noneMatch(t -> t.isVerb() || t.word().equals(",")));
  }

  /** "Had held ten by Friday": it was done before. */
  boolean isBy(Tree tree, Token word) {
    return inSentence(tree).stream().map(time -> top(tree, time)).anyMatch(at -> tree.preposition(at).equals("by")
        && tree.clauseVerb(at).map(Token::index).equals(tree.clauseVerb(word).map(Token::index)));
  }

  /** "withdrawal [in 2011]" beside the trigger "agreed", "his visit on Friday followed a raid": it belongs to the other noun. */
  private boolean insideOtherNoun(Tree tree, Token time, Token word) {
    Optional<Token> parent = tree.parent(time).filter(noun -> noun.isNoun() && noun.index() != word.index()
        && !tree.dominates(word, noun));
    return parent.filter(noun -> lexicon.has("event-noun", noun.lemma()) || noun.isRelation("nsubj")
        && tree.parent(noun).filter(verb -> lexicon.has("sequence-verb", verb.lemma())).isPresent()).isPresent();
  }

  /** "After his conviction last summer": not so "after a meeting on Monday", which is of the day of what was said after it. */
  private boolean isApart(Tree tree, Token noun) {
    return lexicon.has("another-time", tree.preposition(noun)) && !lexicon.has("occasion", noun.lemma())
        && !lexicon.has("time-unit", noun.lemma());
  }

  /**
   * "A hearing of the mayor, set [for Monday]", "after his conviction [last summer]": the time of something else; but what came
   * "after the vote [in 2016]" was in that year.
   */
  private boolean isOfAnother(Tree tree, TimeExpression time) {
    Token at = top(tree, time);
    boolean due = tree.preposition(at).equals("for") && tree.clauseVerb(at)
        .filter(verb -> !verb.relation().equals("root") && lexicon.has("scheduling", verb.lemma())).isPresent();
    return due || time.interval().filter(interval -> interval.days() <= SEASON).isPresent()
        && tree.parent(at).filter(noun -> noun.isNoun() && isApart(tree, noun)).isPresent();
  }

  /**
   * "Interfered in favour of the [2016] bill", "the Ports Act of [1907]", "the [May] agreement": a time inside a noun phrase
   * says which thing is meant; not so in "[Monday]'s attack killed two", "spoke in the [May] debate", "those at [Monday]'s talks
   * agreed" and "went on strike in [May]", which happened then.
   */
  static boolean isOfName(Tree tree, Token time, Lexicon lexicon) {
    return tree.parent(time).filter(Token::isNoun).filter(noun -> {
      boolean happens = lexicon.has("event-noun", noun.lemma()) || lexicon.has("occasion", noun.lemma());
      boolean present = noun.relation().equals("nmod") && tree.parent(noun).filter(who -> who.isRelation("nsubj")).isPresent();
      boolean there = (noun.relation().startsWith("obl") || present) && WHEREIN.contains(tree.preposition(noun))
          || noun.isRelation("obl") && noun.pos().equals("NN") && tree.preposition(noun).equals("on")
          && !tree.hasChild(noun, "det") && !tree.hasChild(noun, "amod") && !tree.hasChild(noun, "nmod:poss");
      boolean named = noun.isProperNoun() && time.relation().equals("nmod") && tree.preposition(time).equals("of");
      boolean inside = INSIDE.contains(time.relation()) || happens && time.relation().equals("nmod") || named;
      return inside && !(happens && (noun.isRelation("nsubj") || there));
    }).isPresent();
  }

  /**
   * The verb of the clause that a time is told in: "in a statement issued [on Monday], she said" is said on Monday. The parser
   * may take the participle for a main clause.
   */
  static Optional<Token> occasion(Tree tree, Token time, Lexicon lexicon) {
    Optional<Token> verb = tree.clauseVerb(time);
    Optional<Token> below = verb.filter(v -> v.relation().equals("acl")).flatMap(tree::parent)
        .filter(noun -> noun.relation().startsWith("obl") && lexicon.has("occasion", noun.lemma())).flatMap(tree::clauseVerb);
    return below.or(() -> verb.filter(v -> !tree.hasChild(v, "nsubj") && tree.children(v, "obl").stream()
        .anyMatch(noun -> noun.index() < v.index() && lexicon.has("occasion", noun.lemma())))
        .flatMap(v -> tree.child(v, "parataxis"))).or(() -> verb);
  }

  /**
   * The attack [that killed two on Monday], but not an inquiry into a crash of a plane [that was built in 1977], or a summons to
   * a hearing [set for Monday].
   */
  private boolean isOwn(Tree tree, Token time, Token noun) {
    return tree.clauseVerb(time).filter(verb -> tree.dominates(noun, verb) && (verb.head() != noun.index()
        || lexicon.has("scheduling", verb.lemma()) && tree.preposition(time).equals("for"))).isEmpty();
  }

  /** A verb of speech shares its date with what is reported as just done; otherwise a sentence's only date is its context. */
  Optional<EventTime> inSentence(Draft draft, List<Draft> others) {
    if (draft.modality != Modality.ASSERTED || isLaterThanTold(draft) || isMentioned(draft.tree, draft.token)
        || isUnended(draft) || isElsewhen(draft.tree, draft.token)) {
      return Optional.empty();
    }
    List<Token> verbs = others.stream().filter(other -> other != draft && other.modality == Modality.ASSERTED)
        .map(other -> other.token).toList();
    List<TimeExpression> here = inSentence(draft.tree).stream().filter(time -> {
      Token at = top(draft.tree, time);
      boolean day = time.interval().orElseThrow().days() == 1 && !draft.total;
      return draft.tree.clauseVerb(at).filter(verb -> verbs.stream().anyMatch(other -> other.index() == verb.index())).isEmpty()
          && !isAside(draft, at) && !isEnd(draft.tree, at) && !isOfAnother(draft.tree, time) && !isOpen(draft, at)
          && !isOfGrounds(draft.tree, time, at)
          && !(day && (isOfLowerClause(draft, at) || isOfMainClause(draft, at) || isOfSaying(draft, at)));
    }).toList();
    return here.size() == 1 ? Optional.of(toEventTime(here.get(0), EventTime.Basis.CONTEXT)) : Optional.empty();
  }

  /** "Have launched an inquiry", "are working": told as what still holds, so that the day of another clause is not its own. */
  private static boolean isUnended(Draft draft) {
    Tree tree = draft.tree;
    return isPerfect(tree, draft.token, "VBZ", "VBP") || draft.attribution.isEmpty() && draft.verb
        && !Telling.isNarrated(tree, draft.token);
  }

  /** "Has gone", with a form of "have" of one of these tags. */
  static boolean isPerfect(Tree tree, Token word, String... forms) {
    return Telling.finiteVerb(tree, word).filter(verb -> tree.children(verb, "aux").stream()
        .anyMatch(aux -> aux.lemma().equals("have") && Set.of(forms).contains(aux.pos()))).isPresent();
  }

  /** Whether a time of a draft's sentence is that of a clause below, or says which thing is meant. */
  boolean isOfOther(Draft draft, Token time) {
    return isOfLowerClause(draft, time) || isOpen(draft, time)
        || time.head() != draft.token.index() && isOfName(draft.tree, time, lexicon);
  }

  /** "Resigned after a tape was sent out on Wednesday": the day, not a month or a year, is that of the clause below. */
  private static boolean isOfLowerClause(Draft draft, Token time) {
    return draft.tree.clauseVerb(time).filter(verb -> verb.relation().equals("advcl") && !draft.tree.dominates(verb, draft.token))
        .isPresent();
  }

  /** "After the mayor fled, the rebels took the town on Monday": nobody knows how long before that he fled. */
  private static boolean isOfMainClause(Draft draft, Token time) {
    return draft.tree.clauseVerb(draft.token).filter(verb -> verb.relation().equals("advcl")
        && !draft.tree.dominates(verb, time) && draft.tree.children(verb, "mark").stream()
            .anyMatch(mark -> mark.lemma().equalsIgnoreCase("after"))).isPresent();
  }

  /** "On Monday police said that he was killed": the day on which it was said, not that of the deed. */
  private static boolean isOfSaying(Draft draft, Token time) {
    Tree tree = draft.tree;
    return draft.verb && draft.isDeed() && draft.attribution.isPresent() && Telling.isNarrated(tree, draft.token)
        && tree.clauseVerb(draft.token).flatMap(verb -> isReported(tree, verb) ? tree.parent(verb) : Optional.empty())
        .filter(said -> tree.clauseVerb(time).filter(verb -> verb.index() == said.index()).isPresent()).isPresent();
  }

  private static boolean isReported(Tree tree, Token verb) {
    return tree.firstConjunct(verb).isRelation("ccomp");
  }

  /** Whether a deed is told by somebody of whom the sentence says on what day he spoke. */
  boolean isToldLater(Draft draft) {
    return inSentence(draft.tree).stream().anyMatch(time -> isOfSaying(draft, top(draft.tree, time)));
  }

  /** "Filed his resignation after the tape was sent out on Wednesday": nobody knows how long after. */
  boolean isBehindDated(Draft draft) {
    return inSentence(draft.tree).stream().map(time -> top(draft.tree, time)).filter(at -> isOfLowerClause(draft, at))
        .flatMap(at -> draft.tree.clauseVerb(at).stream()).flatMap(verb -> draft.tree.children(verb, "mark").stream())
        .anyMatch(mark -> lexicon.has("another-time", mark.lemma().toLowerCase(Locale.ROOT)));
  }

  /** "Ten have been held since the unrest began in June", "since the unrest in June": the time that tells since when. */
  Optional<EventTime> since(Draft draft) {
    Tree tree = draft.tree;
    return !isPerfect(tree, draft.token, "VBZ", "VBP") ? Optional.empty() : tree.children(draft.token, "advcl").stream()
        .filter(verb -> tree.children(verb, "mark").stream().anyMatch(mark -> mark.lemma().equals("since")))
        .flatMap(verb -> stated(tree, verb).stream()).findFirst().or(() -> sinceNoun(tree, draft.token))
        .map(ClauseTimes::fromContext);
  }

  private Optional<EventTime> sinceNoun(Tree tree, Token word) {
    return tree.children(word, "obl").stream().filter(noun -> noun.isNoun() && tree.preposition(noun).equals("since"))
        .flatMap(noun -> inSentence(tree).stream().filter(time -> top(tree, time).index() != noun.index()
            && tree.dominates(noun, top(tree, time)))).findFirst().map(time -> toEventTime(time, EventTime.Basis.CONTEXT));
  }

  /** "Protests have gone on since Tuesday": so long only what is told with it went on. */
  private static boolean isOpen(Draft draft, Token time) {
    return !draft.total && draft.tree.preposition(time).equals("since");
  }

  /** "The 2016 election", "the plane, which was built in 1977": a time that only says which thing is meant. */
  private boolean isAside(Draft draft, Token time) {
    Optional<Token> clause = occasion(draft.tree, time, lexicon);
    while (clause.filter(verb -> verb.isRelation("xcomp") || verb.isRelation("conj")).isPresent()) {
      clause = clause.flatMap(draft.tree::parent).flatMap(draft.tree::clauseVerb);
    }
    clause = clause.filter(verb -> verb.relation().startsWith("acl"));
    return clause.filter(verb -> !draft.tree.dominates(verb, draft.token)).isPresent()
        || time.head() != draft.token.index() && isOfName(draft.tree, time, lexicon);
  }

  /**
   * "On Monday they shelled the town, killing two", "came and spoke": the clause goes on, and its day holds. "Killed her by
   * poisoning her in 2016": that is how it was done.
   */
  Optional<EventTime> shared(Draft draft) {
    Tree tree = draft.tree;
    Optional<Token> verb = tree.clauseVerb(draft.token);
    Optional<EventTime> when = verb.stream().flatMap(v -> tree.children(v, "advcl").stream())
        .filter(clause -> isWhen(tree, clause)).flatMap(clause -> stated(tree, clause).stream()).findFirst();
    if (when.isPresent() && draft.modality == Modality.ASSERTED) {
      return when.map(ClauseTimes::fromContext);
    }
    Optional<EventTime> means = verb.stream().flatMap(v -> tree.children(v, "advcl", "obl").stream())
        .filter(how -> how.pos().equals("VBG") && tree.preposition(how).equals("by"))
        .flatMap(how -> stated(tree, how).stream()).findFirst();
    if (means.isPresent() || isMentioned(tree, draft.token)) {
      return means.map(ClauseTimes::fromContext);
    }
    while (verb.isPresent() && !isAfterwards(tree, verb.get())) {
      verb = continued(tree, verb.get());
      Optional<EventTime> time = verb.flatMap(v -> stated(tree, v));
      if (time.isPresent()) {
        return time.map(ClauseTimes::fromContext);
      }
    }
    return Optional.empty();
  }

  /** "Visited Chad last week, where he met the king": then. */
  static boolean isWhere(Tree tree, Token verb) {
    return (verb.relation().equals("acl:relcl") || verb.isRelation("advcl")) && tree.children(verb, "advmod").stream()
        .anyMatch(where -> where.lemma().equals("where"));
  }

  /** "Ten were killed when a bomb went off on Monday": at the same time. */
  static boolean isWhen(Tree tree, Token clause) {
    return clause.pos().equals("VBD") && tree.children(clause, "advmod", "mark").stream()
        .anyMatch(when -> when.lemma().equalsIgnoreCase("when"));
  }

  /** The verb that another one goes on with, whose subject it has. */
  private static Optional<Token> continued(Tree tree, Token verb) {
    if (isWhere(tree, verb)) {
      return tree.parent(verb).flatMap(tree::clauseVerb);
    }
    boolean own = tree.children(verb, "nsubj", "nsubj:pass", "mark").stream().findAny().isPresent();
    boolean joined = verb.isRelation("conj") && !isOfOuterClause(tree, verb) || verb.isRelation("xcomp")
        || verb.pos().equals("VBG") && (verb.isRelation("advcl") || verb.isRelation("dep"));
    return own ? Optional.empty() : joined ? tree.parent(verb).flatMap(tree::clauseVerb) : tree.resumedClause(verb);
  }

  /** "She spoke of a man [who was held in May], and promised": after a comma the clause around goes on. */
  private static boolean isOfOuterClause(Tree tree, Token verb) {
    return tree.parent(verb).filter(first -> first.relation().startsWith("acl")).isPresent() && tree.children(verb, "cc").stream()
        .anyMatch(and -> tree.before(and).filter(comma -> comma.word().equals(",")).isPresent());
  }

  /** "Resigned on Monday and later banned": nobody knows how much later. */
  boolean isLaterThanTold(Draft draft) {
    return !told(draft.tree).isEmpty()
        && isAfterwards(draft.tree, draft.token);
  }

  /** Whether a clause says "later", or that it answers to what was told, "over this issue": nobody knows how much later. */
  boolean isAfterwards(Tree tree, Token word) {
    return tree.clauseVerb(word).filter(verb -> tree.children(verb, "advmod", "obl").stream()
        .anyMatch(adverb -> lexicon.has("afterwards", adverb.lemma()) || lexicon.has("another-time", tree.preposition(adverb))
        && (isThis(tree, adverb) || tree.preposition(adverb).equals("over") && lexicon.has("event-noun", adverb.lemma()))))
        .isPresent();
  }

  /** "For days", "in that attack": told of a length of time, or of what another sentence tells, not of the day of this one. */
  boolean isElsewhen(Tree tree, Token word) {
    return tree.clauseVerb(word).filter(verb -> tree.children(verb, "obl").stream().anyMatch(noun ->
        lexicon.has("time-unit", noun.lemma()) && tree.preposition(noun).equals("for")
        || lexicon.has("undated-day", noun.lemma().toLowerCase(Locale.ROOT)) && WHEN.contains(tree.preposition(noun))
        || (lexicon.has("event-noun", noun.lemma()) || lexicon.has("occasion", noun.lemma())) && isThis(tree, noun)
        && WHEREIN.contains(tree.preposition(noun)))).isPresent();
  }

  private static boolean isThis(Tree tree, Token noun) {
    return tree.children(noun, "det").stream().anyMatch(det -> THAT.contains(det.lemma()));
  }

  List<TimeExpression> inSentence(Tree tree) {
    return times.stream().filter(time -> time.interval().isPresent() && tree.sentence().span().contains(time.span())).toList();
  }

  /** The times of a sentence but those that only say which thing is meant. */
  List<TimeExpression> told(Tree tree) {
    return inSentence(tree).stream().filter(time -> !isOfName(tree, top(tree, time), lexicon)).toList();
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
