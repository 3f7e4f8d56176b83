package org.casus.eval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Timex;
import org.casus.exchange.Range;

/** Time expressions, in the way of TempEval-3. Where any of the gold has a value, only gold expressions with value count. */
final class TimeScorer implements LayerScorer {

  private static final List<Measure> MEASURES = List.of(
      Measure.prf("strict", "time expressions with exactly the same words"),
      Measure.prf("relaxed", "time expressions that overlap"),
      Measure.prf("type", "time expressions that overlap and have the same type"),
      Measure.prf("value", "time expressions that overlap and have the same TIMEX3 value"));

  @Override
  public Optional<LayerCounts> count(List<DocumentPair> pairs, EvalOptions options) {
    boolean valued = pairs.stream().flatMap(pair -> pair.gold().times().orElse(List.of()).stream())
        .anyMatch(t -> t.value().isPresent());
    List<Counts> units = pairs.stream().filter(pair -> pair.gold().times().isPresent()).map(pair -> countOne(pair, valued))
        .toList();
    return Optional.of(new LayerCounts(MEASURES, units));
  }

  private static Counts countOne(DocumentPair pair, boolean valued) {
    List<Timex> gold = scored(pair, pair.gold().times().orElseThrow()).stream().filter(t -> t.value().isPresent() || !valued)
        .toList();
    List<Timex> predicted = scored(pair, pair.predicted().times().orElse(List.of()));
    List<Pair> aligned = Alignment.alignRanges(ranges(gold), ranges(predicted));
    int exact = 0;
    int types = 0;
    int values = 0;
    for (Pair match : aligned) {
      Timex wanted = gold.get(match.gold());
      Timex found = predicted.get(match.predicted());
      exact += wanted.range().equals(found.range()) ? 1 : 0;
      types += wanted.type().isPresent() && wanted.type().equals(found.type()) ? 1 : 0;
      values += !value(wanted).isEmpty() && value(wanted).equals(value(found)) ? 1 : 0;
    }
    Counts counts = new Counts();
    counts.prf("strict", exact, predicted.size(), gold.size());
    counts.prf("relaxed", aligned.size(), predicted.size(), gold.size());
    if (valued) {
      counts.prf("type", types, predicted.size(), gold.size());
      counts.prf("value", values, predicted.size(), gold.size());
    }
    counts.size("timexes", gold.size());
    counts.size("pred_timexes", predicted.size());
    return counts;
  }

  private static List<Timex> scored(DocumentPair pair, List<Timex> times) {
    return times.stream().filter(t -> t.range().isPresent() && pair.isScored(t.range())).toList();
  }

  private static List<Range> ranges(List<Timex> times) {
    return times.stream().map(t -> t.range().orElseThrow()).toList();
  }

  private static String value(Timex time) {
    return WordPatterns.withoutBlanks(time.value().orElse("")).toUpperCase(Locale.ROOT);
  }
}
