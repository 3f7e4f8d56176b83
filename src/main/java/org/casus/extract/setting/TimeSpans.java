package org.casus.extract.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.casus.model.Interval;
import org.casus.model.TimeExpression;

/** "From 2013 to 2019", "between Monday and Friday": two times that together say how long something went on. */
final class TimeSpans {

  private static final Pattern BEFORE = Pattern.compile("(?is).*\\b(?:from|between)(?: the)?\\s+");
  private static final Pattern BETWEEN = Pattern.compile("(?i)\\s+(?:to|until|till|through|and)(?: the)?\\s+");

  private TimeSpans() {}

  /** The times of an article, in text order, where two ends are one time of that length, at the place of the first. */
  static List<TimeExpression> joined(List<TimeExpression> times, String text) {
    List<TimeExpression> joined = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      TimeExpression time = times.get(i);
      if (i + 1 < times.size() && areEnds(time, times.get(i + 1), text)) {
        TimeExpression end = times.get(++i);
        joined.add(new TimeExpression(time.span().union(end.span()), time.type(), time.value(),
            time.interval().flatMap(from -> end.interval().map(to -> new Interval(from.from(), to.to())))));
      } else {
        joined.add(time);
      }
    }
    return joined;
  }

  private static boolean areEnds(TimeExpression first, TimeExpression last, String text) {
    return first.interval().isPresent() && last.interval().isPresent() && first.span().end() < last.span().begin()
        && first.interval().get().from().isBefore(last.interval().get().to())
        && BEFORE.matcher(text.substring(Math.max(0, first.span().begin() - 15), first.span().begin())).matches()
        && BETWEEN.matcher(text.substring(first.span().end(), last.span().begin())).matches();
  }
}
