package org.casus.extract.setting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Numbers;
import org.casus.extract.tree.Tree;
import org.casus.model.Figure;
import org.casus.model.Interval;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Times that are counted from something else: "two days later", "the previous week", "a month after he took office". Both ends
 * follow from each other: what came a week after an attack tells when the attack was.
 */
final class Reckoning {

  /** Days on either side of what lies some weeks away. */
  private static final int ABOUT_A_WEEK = 3;

  private final Tree tree;
  private final Lexicon lexicon;

  Reckoning(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
  }

  /**
   * So much time between two events.
   *
   * @param unit    the noun of time
   * @param count   how many of them, less than 0 when the time is counted back
   * @param counted what it is counted from; empty when that was told before
   */
  private record Distance(Token unit, long count, Optional<Token> counted) {

    /** The day at the other end. */
    LocalDate end(LocalDate day) {
      return switch (unit.lemma()) {
        case "week" -> day.plusWeeks(count);
        case "month" -> day.plusMonths(count);
        case "year" -> day.plusYears(count);
        default -> day.plusDays(count);
      };
    }

    Interval from(LocalDate day, long times) {
      return switch (unit.lemma()) {
        case "week" -> new Interval(day.plusWeeks(times).minusDays(ABOUT_A_WEEK), day.plusWeeks(times).plusDays(ABOUT_A_WEEK));
        case "month" -> new Interval(YearMonth.from(day.plusMonths(times)).atDay(1),
            YearMonth.from(day.plusMonths(times)).atEndOfMonth());
        case "year" -> new Interval(LocalDate.of(day.plusYears(times).getYear(), 1, 1),
            LocalDate.of(day.plusYears(times).getYear(), 12, 31));
        case "hour", "minute" -> Interval.day(day);
        default -> Interval.day(day.plusDays(times));
      };
    }
  }

  /**
   * When an event took place.
   *
   * @param span the words that were counted with
   */
  record Reckoned(Interval interval, Span span) {}

  /**
   * The time of a word, if it is counted from that of another.
   *
   * @param known the day of another word of the sentence, where the text tells it
   * @param told  the day that the text told last before a word
   */
  Optional<Reckoned> of(Token word, Function<Token, Optional<LocalDate>> known, Function<Token, Optional<LocalDate>> told) {
    return lasting(word, known, told).or(() -> tree.tokens().stream().filter(unit -> lexicon.has("time-unit", unit.lemma())
        || isWithinDay(unit)).flatMap(unit -> distance(unit).stream())
        .flatMap(distance -> of(word, distance, known, told).stream()).findFirst());
  }

  /** Whether a time of a clause is counted from something, so that it is not that of the story: "a few weeks after". */
  boolean isCounted(Token word) {
    return tree.tokens().stream().filter(unit -> lexicon.has("time-unit", unit.lemma()) || isWithinDay(unit))
        .anyMatch(unit -> tree.after(unit).filter(next -> isOrder(next.word())).isPresent() && isOfClause(word, unit));
  }

  /** "Two weeks of protests": so long, up to the day of what is told with them. */
  private Optional<Reckoned> lasting(Token word, Function<Token, Optional<LocalDate>> known,
      Function<Token, Optional<LocalDate>> told) {
    return tree.parent(word).filter(unit -> lexicon.has("time-unit", unit.lemma()) && tree.preposition(word).equals("of"))
        .flatMap(unit -> count(unit).flatMap(n -> tree.clauseVerb(unit).flatMap(known).or(() -> told.apply(unit))
        .map(day -> new Reckoned(new Interval(new Distance(unit, -n, Optional.empty()).end(day), day), unit.span()))));
  }

  private Optional<Long> count(Token unit) {
    return new Numbers(tree).of(unit, true).filter(f -> f.low() == f.high()).map(Figure::best);
  }

  private boolean isWithinDay(Token unit) {
    return lexicon.has("time-within-day", unit.lemma());
  }

  private Optional<Reckoned> of(Token word, Distance distance, Function<Token, Optional<LocalDate>> known,
      Function<Token, Optional<LocalDate>> told) {
    Token unit = distance.unit();
    if (distance.counted().isEmpty()) {
      return isOfClause(word, unit) ? told.apply(unit).map(day -> new Reckoned(distance.from(day, distance.count()), unit.span()))
          : Optional.empty();
    }
    Token other = distance.counted().get();
    Token main = other.isVerb() ? tree.parent(other).orElse(other) : unit;
    if (word.index() == other.index() || tree.dominates(other, word) && isOfClause(word, other)) {
      Optional<Token> verb = tree.clauseVerb(main);
      return verb.flatMap(known).or(() -> told.apply(unit))
          .map(day -> new Reckoned(distance.from(day, -distance.count()), unit.span()));
    }
    return isOfClause(word, main) ? known.apply(other).map(day -> new Reckoned(distance.from(day, distance.count()), unit.span()))
        : Optional.empty();
  }

  private boolean isOfClause(Token word, Token other) {
    Optional<Integer> clause = tree.clauseVerb(word).map(Token::index);
    return clause.isPresent() && clause.equals(ClauseTimes.occasion(tree, other, lexicon).map(Token::index));
  }

  private Optional<Distance> distance(Token unit) {
    List<Token> order = tree.children(unit, "amod").stream().filter(t -> isOrder(t.word())).toList();
    if (!order.isEmpty()) { // "the next day"
      return Optional.of(new Distance(unit, isLater(order.get(0).word()) ? 1 : -1, Optional.empty()));
    }
    Optional<Token> next = tree.after(unit).filter(t -> isOrder(t.word()));
    Optional<Long> count = count(unit).or(() -> tree.child(unit, "det").map(det -> 1L))
        .or(() -> Optional.of(0L).filter(none -> isWithinDay(unit)));
    return next.flatMap(word -> count.map(n -> new Distance(unit, isLater(word.word()) ? n : -n, counted(unit, word))));
  }

  /** "After [he attended] it", "after an [attack]". */
  private Optional<Token> counted(Token unit, Token order) {
    boolean marks = order.relation().equals("mark") || order.relation().equals("case");
    return tree.parent(order).filter(t -> marks && t.index() > order.index())
        .or(() -> tree.children(unit).stream().filter(t -> marks && t.index() > order.index()
        && (t.isNoun() || t.isVerb())).findFirst());
  }

  private boolean isOrder(String word) {
    return isLater(word) || lexicon.has("time-before", word.toLowerCase(Locale.ROOT));
  }

  private boolean isLater(String word) {
    return lexicon.has("time-after", word.toLowerCase(Locale.ROOT));
  }
}
