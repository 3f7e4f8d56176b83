package org.casus.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.casus.eval.Alignment.Candidate;
import org.casus.eval.Alignment.Pair;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.AnnotatedDocument.Part;
import org.casus.exchange.Range;
import org.casus.model.CodePoints;

/**
 * Who or what takes part in an event, where or when, as words of the text.
 *
 * @param role a role as it is scored: a victim is a target, a force an instrument; or {@code place} or {@code time}
 * @param head the word that decides whether it is met
 */
record EventArgument(String role, Range range, Range head) implements Comparable<EventArgument> {

  private static final Comparator<EventArgument> ORDER =
      Comparator.comparing(EventArgument::role).thenComparing(EventArgument::range).thenComparing(EventArgument::head);

  private static final Set<String> RECIPROCAL_TYPES = Set.of("CONSULT", "AGREE", "COOPERATE");

  /** Distinct arguments, in order of role and place. */
  static List<EventArgument> of(Happening event, CodePoints text) {
    SortedSet<EventArgument> arguments = new TreeSet<>();
    for (Part part : event.roles()) {
      if (part.located() && part.range().isPresent()) {
        Range range = part.range().get();
        arguments.add(new EventArgument(scoredRole(part.role()), range, part.head().orElseGet(() -> CrudeHead.of(text, range))));
      }
    }
    event.place().ifPresent(range -> arguments.add(new EventArgument("place", range, CrudeHead.of(text, range))));
    event.time().ifPresent(range -> arguments.add(new EventArgument("time", range, CrudeHead.of(text, range))));
    return List.copyOf(arguments);
  }

  /** Whether the sides of a gold event may change places. */
  static boolean isReciprocal(Happening event) {
    return event.reciprocal() || event.type().filter(RECIPROCAL_TYPES::contains).isPresent()
        || event.sourceType().filter(type -> type.startsWith("Contact")).isPresent();
  }

  /**
   * Gold and predicted arguments of one event that stand on the same words, one to one.
   *
   * @param reciprocal whether initiator, target and participant are one role
   * @param withRole   whether the role must be the same too
   */
  static List<Pair> matches(List<EventArgument> wanted, List<EventArgument> found, boolean reciprocal, boolean withRole) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        boolean sameRole = wanted.get(i).comparedRole(reciprocal).equals(found.get(j).comparedRole(reciprocal));
        if (wanted.get(i).isMetBy(found.get(j)) && (sameRole || !withRole)) {
          candidates.add(new Candidate(sameRole ? 1 : 0, wanted.get(i).range().overlap(found.get(j).range()), i, j));
        }
      }
    }
    return Alignment.greedy(candidates);
  }

  String comparedRole(boolean reciprocal) {
    return reciprocal && (role.equals("initiator") || role.equals("target")) ? "participant" : role;
  }

  private boolean isMetBy(EventArgument predicted) {
    return head.overlap(predicted.range) == head.length() || head.overlaps(predicted.head);
  }

  private static String scoredRole(String role) {
    return switch (role) {
      case "victim" -> "target";
      case "force" -> "instrument";
      default -> role;
    };
  }

  @Override
  public int compareTo(EventArgument other) {
    return ORDER.compare(this, other);
  }
}
