package org.casus.nlp;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Sentence;
import org.casus.model.TimeExpression;

/**
 * Times of the day. "On Tuesday at 18:00 UTC": the clock belongs to the day that the sentence names, not to the day of
 * publication.
 */
final class TimexClock {

  private static final Pattern UTC = Pattern.compile("(\\d{4}-\\d{2}-\\d{2}|)T(\\d{2}:\\d{2})(?:\\+0000|Z)");
  private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}(?::\\d{2})?Z?)");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DAWN = Pattern.compile("(?i)(?:(?:before|at|around) )?(?:dawn|daybreak|sunrise)");
  private static final Pattern NO_DAY =
      Pattern.compile("(?i)(?:(?:at|around|about|by) )?(?:noon|midday|midnight|[\\d:. ]+)"
          + "(?:[ap]\\.?m\\.?|utc|gmt|z|est|edt|local time|o'clock|[() ])*");

  private TimexClock() {}

  /** "16:15 UTC": TIMEX3 writes Z, and the day, where it is known, belongs to the value. */
  static TimeExpression utc(TimeExpression time, Optional<LocalDate> today) {
    Matcher utc = UTC.matcher(time.value());
    if (!utc.matches()) {
      return time;
    }
    String day = utc.group(1).isEmpty() ? today.map(LocalDate::toString).orElse("") : utc.group(1);
    return at(time, day + "T" + utc.group(2) + "Z");
  }

  /** The expressions of a text in their order, each clock time on the day that its sentence names, if it names one. */
  static List<TimeExpression> onTheirDays(List<TimeExpression> times, List<Sentence> sentences, String text) {
    return times.stream().map(time -> {
      Matcher clock = CLOCK.matcher(time.value());
      boolean bare = time.type() == TimeExpression.Type.TIME && clock.matches() && NO_DAY.matcher(time.span().of(text).strip())
          .matches();
      if (DAWN.matcher(time.span().of(text).strip()).matches() && DAY.matcher(time.value()).matches()) {
        List<TimeExpression> others = times.stream().filter(other -> other != time).toList();
        return at(time, dayOf(time, others, sentences).orElse(time.value()) + "TMO");
      }
      Optional<String> day = bare ? dayOf(time, times, sentences) : Optional.empty();
      return day.map(d -> at(time, d + clock.group(1))).orElse(time);
    }).toList();
  }

  private static Optional<String> dayOf(TimeExpression clock, List<TimeExpression> times, List<Sentence> sentences) {
    Optional<Sentence> sentence = sentences.stream().filter(s -> s.span().contains(clock.span())).findFirst();
    List<String> days = times.stream().filter(t -> t.type() == TimeExpression.Type.DATE && DAY.matcher(t.value()).matches())
        .filter(t -> sentence.filter(s -> s.span().contains(t.span())).isPresent()).map(TimeExpression::value).distinct()
        .toList();
    return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
  }

  private static TimeExpression at(TimeExpression time, String value) {
    return new TimeExpression(time.span(), TimeExpression.Type.TIME, value, TimexValue.interval(TimeExpression.Type.TIME, value));
  }
}
