package org.casus.eval;

import java.util.List;
import java.util.Optional;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Happening;

/**
 * Arguments: who and what takes part in an event, where and when, as words of the text, of events whose triggers are aligned.
 *
 * <p>An argument is right when the predicted phrase covers the head of the gold one, or the heads overlap. A victim is a
 * target, a force an instrument; where the sides may change places (meetings, agreements, cooperation), initiator, target and
 * participant are one role.
 */
final class RoleScorer implements LayerScorer {

  private static final List<Measure> MEASURES = List.of(
      Measure.prf("role", "arguments of all events: words and role"),
      Measure.prf("span", "arguments of all events: words only"),
      Measure.prf("role_given", "arguments of events with aligned triggers: words and role"),
      Measure.prf("span_given", "arguments of events with aligned triggers: words only"));

  @Override
  public Optional<LayerCounts> count(List<DocumentPair> pairs, EvalOptions options) {
    List<Counts> units = pairs.stream().filter(pair -> pair.gold().events().isPresent()).map(RoleScorer::countOne).toList();
    boolean any = units.stream().anyMatch(unit -> unit.tally("role").isRecallDefined());
    return any ? Optional.of(new LayerCounts(MEASURES, units)) : Optional.empty();
  }

  private static Counts countOne(DocumentPair pair) {
    List<Happening> gold = pair.goldEvents().stream().filter(e -> !e.trigger().isEmpty()).toList();
    List<Happening> predicted = pair.predictedEvents().stream().filter(e -> !e.trigger().isEmpty()).toList();
    List<List<EventArgument>> goldArguments = gold.stream().map(e -> EventArgument.of(e, pair.text())).toList();
    List<List<EventArgument>> arguments = predicted.stream().map(e -> EventArgument.of(e, pair.text())).toList();
    int roles = 0;
    int spans = 0;
    int goldGiven = 0;
    int given = 0;
    for (Pair aligned : Alignment.alignTriggers(gold, predicted)) {
      List<EventArgument> wanted = goldArguments.get(aligned.gold());
      List<EventArgument> found = arguments.get(aligned.predicted());
      boolean reciprocal = EventArgument.isReciprocal(gold.get(aligned.gold()));
      goldGiven += wanted.size();
      given += found.size();
      roles += EventArgument.matches(wanted, found, reciprocal, true).size();
      spans += EventArgument.matches(wanted, found, reciprocal, false).size();
    }
    int goldAll = goldArguments.stream().mapToInt(List::size).sum();
    int all = arguments.stream().mapToInt(List::size).sum();
    Counts counts = new Counts();
    counts.prf("role", roles, all, goldAll);
    counts.prf("span", spans, all, goldAll);
    counts.prf("role_given", roles, given, goldGiven);
    counts.prf("span_given", spans, given, goldGiven);
    counts.size("arguments", goldAll);
    counts.size("pred_arguments", all);
    counts.size("arguments_of_aligned", goldGiven);
    return counts;
  }
}
