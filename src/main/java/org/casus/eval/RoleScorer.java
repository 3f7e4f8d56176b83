package org.casus.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.eval.Alignment.Candidate;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.AnnotatedDocument.Part;
import org.casus.exchange.CodePoints;
import org.casus.exchange.Range;

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

  private static final Set<String> RECIPROCAL_TYPES = Set.of("CONSULT", "AGREE", "COOPERATE");

  private record Argument(String role, Range range, Range head) implements Comparable<Argument> {

    private static final Comparator<Argument> ORDER =
        Comparator.comparing(Argument::role).thenComparing(Argument::range).thenComparing(Argument::head);

    @Override
    public int compareTo(Argument other) {
      return ORDER.compare(this, other);
    }

    boolean isMetBy(Argument predicted) {
      return head.overlap(predicted.range) == head.length() || head.overlaps(predicted.head);
    }

    String comparedRole(boolean reciprocal) {
      return reciprocal && (role.equals("initiator") || role.equals("target")) ? "participant" : role;
    }
  }

  @Override
  public Optional<LayerCounts> count(List<DocumentPair> pairs, EvalOptions options) {
    List<Counts> units = pairs.stream().filter(pair -> pair.gold().events().isPresent()).map(RoleScorer::countOne).toList();
    boolean any = units.stream().anyMatch(unit -> unit.tally("role").isRecallDefined());
    return any ? Optional.of(new LayerCounts(MEASURES, units)) : Optional.empty();
  }

  private static Counts countOne(DocumentPair pair) {
    List<Happening> gold = pair.goldEvents().stream().filter(e -> !e.trigger().isEmpty()).toList();
    List<Happening> predicted = pair.predictedEvents().stream().filter(e -> !e.trigger().isEmpty()).toList();
    List<List<Argument>> goldArguments = gold.stream().map(e -> arguments(e, pair.text())).toList();
    List<List<Argument>> arguments = predicted.stream().map(e -> arguments(e, pair.text())).toList();
    int roles = 0;
    int spans = 0;
    int goldGiven = 0;
    int given = 0;
    for (Pair aligned : Alignment.alignTriggers(gold, predicted)) {
      List<Argument> wanted = goldArguments.get(aligned.gold());
      List<Argument> found = arguments.get(aligned.predicted());
      boolean reciprocal = isReciprocal(gold.get(aligned.gold()));
      goldGiven += wanted.size();
      given += found.size();
      roles += matches(wanted, found, reciprocal, true);
      spans += matches(wanted, found, reciprocal, false);
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

  private static int matches(List<Argument> wanted, List<Argument> found, boolean reciprocal, boolean withRole) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        boolean sameRole = wanted.get(i).comparedRole(reciprocal).equals(found.get(j).comparedRole(reciprocal));
        if (wanted.get(i).isMetBy(found.get(j)) && (sameRole || !withRole)) {
          candidates.add(new Candidate(sameRole ? 1 : 0, wanted.get(i).range().overlap(found.get(j).range()), i, j));
        }
      }
    }
    return Alignment.greedy(candidates).size();
  }

  private static boolean isReciprocal(Happening event) {
    return event.reciprocal() || event.type().filter(RECIPROCAL_TYPES::contains).isPresent()
        || event.sourceType().filter(type -> type.startsWith("Contact")).isPresent();
  }

  /** Distinct arguments, in order of role and place. */
  private static List<Argument> arguments(Happening event, CodePoints text) {
    SortedSet<Argument> arguments = new TreeSet<>();
    for (Part part : event.roles()) {
      if (part.located() && part.range().isPresent()) {
        Range range = part.range().get();
        arguments.add(new Argument(scoredRole(part.role()), range, part.head().orElseGet(() -> CrudeHead.of(text, range))));
      }
    }
    event.place().ifPresent(range -> arguments.add(new Argument("place", range, CrudeHead.of(text, range))));
    event.time().ifPresent(range -> arguments.add(new Argument("time", range, CrudeHead.of(text, range))));
    return List.copyOf(arguments);
  }

  private static String scoredRole(String role) {
    return switch (role) {
      case "victim" -> "target";
      case "force" -> "instrument";
      default -> role;
    };
  }
}
