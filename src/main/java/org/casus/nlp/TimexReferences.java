package org.casus.nlp;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Article;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.TimeExpression;
import org.casus.model.Token;

/**
 * Mends time expressions with an eye on what stands around them: two expressions that SUTime ran together, words that are no
 * time at all ("a fall in prices"), "the day" that an earlier date has named, weekdays and months on the wrong side of today.
 */
final class TimexReferences {

  private static final int DATELINE_LINES = 4;
  private static final Pattern FULL_DATE = Pattern.compile("(?:[A-Z]\\w+day,? )?([A-Z][a-z]+ \\d{1,2}, \\d{4})\\.?");
  private static final Pattern JOINED = Pattern.compile(
      "(?is)(.*?\\b(?:days?|weeks?|months?|quarters?|years?|decades?))\\s+(?:on\\s+|since\\s+)?((?:mon|tues|wednes|thurs|"
          + "fri|satur|sun)day|yesterday|today|[A-Z][a-z]+)");
  private static final Pattern THE_DAY =
      Pattern.compile("(?:(?:end|start|beginning) )?(?:the |that |of the )?(?:(?:start|end|beginning|rest|close) of "
          + ")?(?:the|that) (?:same )?day");
  private static final Pattern DAY_AND_DASH = Pattern.compile("(\\d{1,2}) ?(?:-|--|–|—) ?([a-z0-9].*)");
  private static final Pattern WEEKDAY = Pattern.compile("(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day");
  /** "Thursday night", "5 a.m. Thursday", "the early hours of Thursday". */
  private static final Pattern PART_OF_DAY = Pattern.compile("(?=.*\\b(?:morning|afternoon|evening|night|midnight|midday|noon|"
      + "dawn|daybreak|dusk|sunrise|sunset|nightfall|hours|o'clock|\\d+:\\d+|\\d+ ?[ap]\\.?m)\\b)(?!.*\\b(?:last|next|this|"
      + "coming|following|previous|every|each|\\d{4})\\b)(?:.* )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\\b"
      + "(?!.*(?:mon|tues|wednes|thurs|fri|satur|sun)day).*");
  private static final Pattern WEEKEND = Pattern.compile("(?:the |past |the past )?weekend");
  private static final Pattern LAST_MONTH = Pattern.compile("(?:(?:early|mid|late)[ -])?last (" + TimexCorrector.MONTHS + ")");
  static final Pattern AHEAD =
      Pattern.compile("(?is).*\\b(?:will|set to|due|scheduled|expected|planned|begin|begins)\\b[^.]{0,30}");

  private static final Set<String> NAMED_DAYS = Set.of("Black", "Bloody", "Good", "Holy", "Super", "Cyber", "Ash", "Palm",
      "Maundy", "Easter", "Whit");
  private static final Pattern NUMBERED =
      Pattern.compile("(?i)\\b(?:resolution|section|article|flight|rule|law|act|bill|order|paragraph|no\\.?|number|chapter|"
          + "model|room)\\s+$");

  private static final Pattern FOUR_DIGITS = Pattern.compile("([01]\\d|2[0-3])([0-5]\\d)");
  private static final Pattern HOURS_BEHIND = Pattern.compile("\\s+(?:UTC|GMT)\\b");

  /** Years that news looks ahead to, and the last year that an undated article can speak of. */
  private static final int AHEAD_YEARS = 100;
  private static final int LAST_YEAR = 2100;

  /** How many words before a weekday or a month tell whether it lies in the past. */
  private static final int DAY_REACH = 4;
  private static final int MONTH_REACH = 8;

  private final Article article;
  private final List<TimeExpression> done = new ArrayList<>();

  TimexReferences(Article article) {
    this.article = article;
  }

  /** The day that an article speaks from: the day of publication, or a full date that stands alone near its beginning. */
  static Optional<LocalDate> reference(Article article) {
    return article.date().or(() -> article.text().lines().limit(DATELINE_LINES).map(line -> FULL_DATE.matcher(line.strip()))
        .filter(Matcher::matches).flatMap(m -> day(m.group(1)).stream()).findFirst());
  }

  private static Optional<LocalDate> day(String words) {
    try {
      return Optional.of(LocalDate.parse(words.replaceAll(" 0", " "),
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH)));
    } catch (DateTimeParseException e) { // "Article 12, 2009" has the form of a date, and is none
      return Optional.empty();
    }
  }

  /** Adds one expression of a sentence, mended; expressions come in text order. */
  void add(TimeExpression time, Sentence sentence) {
    if (isNoTime(time, sentence)) {
      return;
    }
    String words = words(time);
    Matcher hours = FOUR_DIGITS.matcher(words);
    if (hours.matches() && HOURS_BEHIND.matcher(article.text().substring(time.span().end())).lookingAt()) { // "1800 UTC"
      String day = reference(article).map(LocalDate::toString).orElse("");
      done.add(at(time.span(), TimeExpression.Type.TIME, day + "T" + hours.group(1) + ":" + hours.group(2) + "Z"));
      return;
    }
    Matcher split = DAY_AND_DASH.matcher(words);
    if (split.matches() && !done.isEmpty() && dayOfMonth(time, split, done.get(done.size() - 1))) {
      return;
    }
    Matcher joined = JOINED.matcher(time.span().of(article.text()));
    if ((time.value().contains("INTERSECT") || time.value().contains("OFFSET") && words.contains(" since "))
        && joined.matches()) {
      int cut = time.span().begin() + joined.end(1);
      duration(new Span(time.span().begin(), cut)).ifPresent(done::add);
      weekday(new Span(time.span().begin() + joined.start(2), time.span().end()), joined.group(2), sentence).ifPresent(done::add);
      return;
    }
    done.add(mended(time, words, sentence));
  }

  /** "January 15 - five days before": SUTime takes the day of the month for the start of a length of time. */
  private boolean dayOfMonth(TimeExpression time, Matcher split, TimeExpression month) {
    String between = article.text().substring(Math.min(month.span().end(), time.span().begin()), time.span().begin());
    int number = Integer.parseInt(split.group(1));
    if (!between.equals(" ") || !month.value().matches("\\d{4}-\\d{2}") || number < 1 || number > 28 && number > month.interval()
        .orElseThrow().to().getDayOfMonth()) {
      return false;
    }
    Span day = new Span(month.span().begin(), time.span().begin() + split.end(1));
    done.set(done.size() - 1, at(day, TimeExpression.Type.DATE, String.format(Locale.ROOT, "%s-%02d", month.value(), number)));
    duration(new Span(time.span().begin() + split.start(2), time.span().end())).ifPresent(done::add);
    return true;
  }

  List<TimeExpression> times() {
    return done;
  }

  /** Adds the weekdays of a sentence that no expression holds: "shortly before midnight Wednesday night". */
  void addWeekdays(Sentence sentence) {
    for (Token token : sentence.tokens()) {
      boolean day = token.isProperNoun() && WEEKDAY.matcher(token.word().toLowerCase(Locale.ROOT)).matches();
      boolean name = day && (isInName(List.of(token), sentence) || token.ner().equals("PERSON")
          || token.ner().equals("ORGANIZATION") || token.index() + 1 < sentence.tokens().size()
          && sentence.token(token.index() + 1).isProperNoun());
      if (day && !name && done.stream().noneMatch(time -> time.span().overlaps(token.span()))) {
        weekday(token.span(), token.word(), sentence).ifPresent(done::add);
      }
    }
  }

  private TimeExpression mended(TimeExpression time, String words, Sentence sentence) {
    Optional<LocalDate> today = reference(article);
    if (THE_DAY.matcher(words).matches()) {
      Optional<TimeExpression> named = done.stream().filter(t -> t.interval().isPresent()
          && t.interval().get().from().equals(t.interval().get().to()))
          .filter(t -> today.filter(day -> t.interval().get().from().isAfter(day)).isEmpty())
          .filter(t -> t.value().matches("\\d{4}-\\d{2}-\\d{2}") && sentence.span().begin() - t.span().end() < 400)
          .reduce((a, b) -> b);
      return named.map(t -> at(time.span(), TimeExpression.Type.DATE, t.value())).orElse(time);
    }
    if (WEEKDAY.matcher(words).matches() && time.interval().isPresent() && today.isPresent()) {
      return weekday(time.span(), words.replace("on ", ""), sentence).orElse(time);
    }
    Matcher part = PART_OF_DAY.matcher(words);
    if (part.matches() && !time.value().matches(".*\\d{4}-\\d{2}-\\d{2}/.*")) {
      int clock = time.value().matches("\\S*\\dT\\S+") ? time.value().indexOf('T') : time.value().length();
      return weekday(time.span(), part.group(1), sentence).map(day -> at(time.span(), time.type(),
          day.value() + time.value().substring(clock))).orElse(time);
    }
    boolean toCome = time.interval().isPresent() && today.isPresent() && time.interval().get().from().isAfter(today.get());
    if (toCome && WEEKEND.matcher(words).matches() && isPast(time.span(), sentence, MONTH_REACH)) { // "met over the weekend"
      LocalDate saturday = today.get().with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
      return at(time.span(), time.type(), String.format(Locale.ROOT, "%d-W%02d-WE", saturday.get(IsoFields.WEEK_BASED_YEAR),
          saturday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
    }
    Matcher lastMonth = LAST_MONTH.matcher(words);
    if (lastMonth.matches() && today.isPresent()) { // in September "last July" is that of this year
      int month = Month.valueOf(lastMonth.group(1).toUpperCase(Locale.ROOT)).getValue();
      return at(time.span(), time.type(), TimexCorrector.lastBefore(month, today.get().minusMonths(1)).toString());
    }
    boolean bareMonth = words.matches("(?:in )?(?:" + TimexCorrector.MONTHS + ")");
    if (bareMonth && isPointedAt(time, sentence)) {
      return thatMonth(time, Month.valueOf(words.replace("in ", "").toUpperCase(Locale.ROOT))).orElse(time);
    }
    if (bareMonth && toCome && isPast(time.span(), sentence, MONTH_REACH)) {
      return at(time.span(), time.type(), time.interval().get().from().minusYears(1).toString().substring(0, 7));
    }
    boolean unfinished = time.value().contains(" "); // SUTime's own words, such as INTERSECT, are no value of TIMEX3
    return unfinished ? new TimeExpression(time.span(), time.type(), TimeExpression.UNKNOWN_DAY, Optional.empty()) : time;
  }

  /** "That September", and not "said that September was hot". */
  private static boolean isPointedAt(TimeExpression time, Sentence sentence) {
    return sentence.tokens().stream().filter(token -> token.span().end() <= time.span().begin()).reduce((far, near) -> near)
        .filter(token -> token.lemma().equalsIgnoreCase("that") && token.pos().equals("DT")).isPresent();
  }

  /** "Began in August 2018. That September ...": the first one of that name since the time that was told before. */
  private Optional<TimeExpression> thatMonth(TimeExpression time, Month month) {
    return done.stream().flatMap(told -> told.interval().stream()).reduce((far, near) -> near).map(told -> {
      YearMonth since = YearMonth.from(told.from());
      YearMonth named = since.withMonth(month.getValue());
      return at(time.span(), time.type(), (named.isBefore(since) ? named.plusYears(1) : named).toString());
    });
  }

  /** A weekday lies behind today unless a word before it looks ahead; today itself if the sentence speaks of the past. */
  private Optional<TimeExpression> weekday(Span span, String word, Sentence sentence) {
    Optional<LocalDate> today = reference(article);
    if (today.isEmpty()) {
      return Optional.empty();
    }
    String lower = word.toLowerCase(Locale.ROOT);
    LocalDate day = today.get();
    if (lower.equals("yesterday")) {
      return Optional.of(at(span, TimeExpression.Type.DATE, day.minusDays(1).toString()));
    }
    if (lower.equals("today")) {
      return Optional.of(at(span, TimeExpression.Type.DATE, day.toString()));
    }
    if (!WEEKDAY.matcher(lower).matches()) {
      return Optional.empty();
    }
    String before = article.text().substring(sentence.span().begin(), span.begin());
    boolean ahead = before.matches("(?is).*\\b(?:until|till)\\s") || AHEAD.matcher(before).matches() && !isPast(span, sentence);
    for (int i = 0; i < 7; i++) {
      LocalDate candidate = ahead ? day.plusDays(i + 1) : day.minusDays(i);
      if (candidate.getDayOfWeek().name().equalsIgnoreCase(lower)) {
        return Optional.of(at(span, TimeExpression.Type.DATE, candidate.toString()));
      }
    }
    return Optional.empty();
  }

  private static boolean isPast(Span span, Sentence sentence) {
    return isPast(span, sentence, DAY_REACH);
  }

  /** Whether the verb next to an expression, within some words before it, is in the past. */
  private static boolean isPast(Span span, Sentence sentence, int reach) {
    List<Token> before = sentence.tokens().stream().filter(t -> t.span().end() <= span.begin()).toList();
    List<Token> near = before.subList(Math.max(0, before.size() - reach), before.size());
    return near.stream().noneMatch(t -> t.pos().equals("MD") || t.pos().equals("VB")) && near.stream()
        .anyMatch(t -> t.pos().equals("VBD") || t.pos().equals("VBN") && !t.lemma().equals("schedule")
        && !t.lemma().equals("set"));
  }

  /** "A fall in prices", "may", "a second time": words of time that mean something else here. */
  private boolean isNoTime(TimeExpression time, Sentence sentence) {
    List<Token> inside = sentence.tokens().stream().filter(t -> t.span().overlaps(time.span())).toList();
    Token last = inside.get(inside.size() - 1);
    int next = last.index() + 1;
    String behind = next < sentence.tokens().size() ? sentence.token(next).pos() : "";
    String word = last.word().toLowerCase(Locale.ROOT);
    if (word.matches("falls?")) {
      return inside.size() == 1 || last.pos().startsWith("VB") || behind.equals("IN") || behind.equals("TO");
    }
    if (word.equals("second") && inside.size() <= 2) {
      return behind.startsWith("NN") || behind.startsWith("JJ");
    }
    if (isInName(inside, sentence) || isOtherNumber(time, sentence)) {
      return true;
    }
    return word.equals("may") && inside.size() == 1 && (behind.equals("POS") || last.ner().equals("PERSON"))
        || (word.equals("may") || word.equals("march")) && !Character.isUpperCase(last.word().charAt(0))
        || inside.size() == 1 && (word.equals("day") || word.equals("annual") || word.equals("year"));
  }

  /**
   * "Black Monday", "Bloody Sunday": the day is part of a name for something that happened on another day; "USA Today" is a
   * paper.
   */
  private static boolean isInName(List<Token> inside, Sentence sentence) {
    int first = inside.get(0).index();
    if (first > 0 && inside.get(0).word().equals("Today") && sentence.token(first - 1).isProperNoun()) {
      return true;
    }
    return inside.size() == 1 && first > 0 && WEEKDAY.matcher(inside.get(0).word().toLowerCase(Locale.ROOT)).matches()
        && NAMED_DAYS.contains(sentence.token(first - 1).word());
  }

  /** "Resolution 2259", "Section 1201", "Flight 1549": a number that is no year. */
  private boolean isOtherNumber(TimeExpression time, Sentence sentence) {
    String words = words(time);
    if (!words.matches("\\d{4}")) {
      return false;
    }
    String before = article.text().substring(sentence.span().begin(), time.span().begin());
    int now = reference(article).map(LocalDate::getYear).orElse(LAST_YEAR);
    return NUMBERED.matcher(before).find() || Integer.parseInt(words) > now + AHEAD_YEARS;
  }

  /** "over six years": the number and the unit. */
  private Optional<TimeExpression> duration(Span span) {
    return TimexDuration.value(span.of(article.text())).map(value -> at(span, TimeExpression.Type.DURATION, value));
  }

  private String words(TimeExpression time) {
    return time.span().of(article.text()).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  private static TimeExpression at(Span span, TimeExpression.Type type, String value) {
    return new TimeExpression(span, type, value, TimexValue.interval(type, value));
  }
}
