package org.casus.resolve.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.model.ArticleId;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.Participation;
import org.casus.model.Report;
import org.casus.model.Role;

/**
 * Who has which role in an event, where its reports differ. Every article has one vote, divided among its mentions of the event
 * that say something of the matter; what is outvoted stays with the reports that say it.
 *
 * <p>A report speaks against somebody only if it names nobody whom those who name him name too: lists are seldom complete.
 */
final class MergeRoles {

  private static final List<Role> SIDES = List.of(Role.INITIATOR, Role.TARGET);

  private final MergeActors actors;

  MergeRoles(MergeActors actors) {
    this.actors = actors;
  }

  /** What one mention says of one role. */
  private record Naming(ArticleId article, Set<EntityId> fillers) {}

  /** @param reports of one event, the first published first */
  SortedMap<Role, SortedSet<EntityId>> agreed(List<Report> reports) {
    List<SortedMap<Role, SortedSet<EntityId>>> read = new ArrayList<>(reports.stream().map(r -> fillers(r.mention())).toList());
    if (reports.get(0).mention().type().isReciprocal()) {
      uniteSides(read);
    } else {
      settleSides(reports, read);
    }
    SortedMap<Role, SortedSet<EntityId>> agreed = new TreeMap<>();
    for (Role role : Role.values()) {
      List<Naming> namings = new ArrayList<>();
      for (int i = 0; i < read.size(); i++) {
        if (read.get(i).containsKey(role)) {
          namings.add(new Naming(reports.get(i).article(), read.get(i).get(role)));
        }
      }
      if (!namings.isEmpty()) {
        agreed.put(role, elected(namings));
      }
    }
    return agreed;
  }

  private static SortedMap<Role, SortedSet<EntityId>> fillers(EventMention mention) {
    SortedMap<Role, SortedSet<EntityId>> fillers = new TreeMap<>();
    for (Participation participation : mention.participants()) {
      participation.filler().ifPresent(f -> fillers.computeIfAbsent(participation.role(), r -> new TreeSet<>()).add(f));
    }
    return fillers;
  }

  /** What one report tells as "X met Y" another tells as "X and Y met", or "Y met X": nobody is more than a participant. */
  private static void uniteSides(List<SortedMap<Role, SortedSet<EntityId>>> read) {
    if (read.stream().noneMatch(fillers -> fillers.containsKey(Role.PARTICIPANT)) && onBothSides(read).isEmpty()) {
      return;
    }
    for (SortedMap<Role, SortedSet<EntityId>> fillers : read) {
      for (Role side : SIDES) {
        Optional.ofNullable(fillers.remove(side))
            .ifPresent(some -> fillers.computeIfAbsent(Role.PARTICIPANT, r -> new TreeSet<>()).addAll(some));
      }
    }
  }

  /**
   * Nobody both does it and has it done to him: the side that more articles give stands, or that of the first report among
   * equals, and a report that has one on the wrong side does not tell of the sides at all. The clearest cases are settled
   * first. Victims are another matter: who attacks may come to harm.
   */
  private static void settleSides(List<Report> reports, List<SortedMap<Role, SortedSet<EntityId>>> read) {
    Set<EntityId> open = onBothSides(read);
    while (!open.isEmpty()) {
      Map<EntityId, Double> balances = new TreeMap<>();
      open.forEach(id -> balances.put(id, balance(id, reports, read)));
      EntityId clearest = open.stream().max(Comparator.comparing((EntityId id) -> Math.abs(balances.get(id)))
          .thenComparing(Comparator.reverseOrder())).orElseThrow();
      settle(clearest, balances.get(clearest), read);
      open.remove(clearest);
      open.retainAll(onBothSides(read));
    }
  }

  /** By how many articles more somebody does it than has it done to him. */
  private static double balance(EntityId id, List<Report> reports, List<SortedMap<Role, SortedSet<EntityId>>> read) {
    Map<ArticleId, List<Boolean>> acting = new LinkedHashMap<>();
    for (int i = 0; i < read.size(); i++) {
      if (isOnOneSide(id, read.get(i))) {
        acting.computeIfAbsent(reports.get(i).article(), a -> new ArrayList<>()).add(isNamed(id, Role.INITIATOR, read.get(i)));
      }
    }
    return acting.values().stream().mapToDouble(said -> 2 * share(said) - 1).sum();
  }

  private static void settle(EntityId id, double balance, List<SortedMap<Role, SortedSet<EntityId>>> read) {
    Optional<SortedMap<Role, SortedSet<EntityId>>> first = read.stream().filter(fillers -> isOnOneSide(id, fillers)).findFirst();
    boolean acts = balance > 0 || balance == 0 && first.filter(fillers -> isNamed(id, Role.INITIATOR, fillers)).isPresent();
    Role wrong = acts ? Role.TARGET : Role.INITIATOR;
    read.stream().filter(fillers -> isOnOneSide(id, fillers) && isNamed(id, wrong, fillers))
        .forEach(fillers -> SIDES.forEach(fillers::remove));
  }

  private static boolean isOnOneSide(EntityId id, SortedMap<Role, SortedSet<EntityId>> fillers) {
    return isNamed(id, Role.INITIATOR, fillers) != isNamed(id, Role.TARGET, fillers);
  }

  private static Set<EntityId> onBothSides(List<SortedMap<Role, SortedSet<EntityId>>> read) {
    Set<EntityId> both = new TreeSet<>();
    read.forEach(fillers -> both.addAll(fillers.getOrDefault(Role.INITIATOR, new TreeSet<>())));
    both.removeIf(id -> read.stream().noneMatch(fillers -> isNamed(id, Role.TARGET, fillers)));
    return both;
  }

  private static boolean isNamed(EntityId id, Role role, SortedMap<Role, SortedSet<EntityId>> fillers) {
    return fillers.containsKey(role) && fillers.get(role).contains(id);
  }

  /** Those against whom no more articles speak than for them, and in any case those for whom most speak. */
  private SortedSet<EntityId> elected(List<Naming> namings) {
    Set<EntityId> candidates = new TreeSet<>();
    namings.forEach(naming -> candidates.addAll(naming.fillers()));
    Map<EntityId, Double> votes = new TreeMap<>();
    candidates.forEach(candidate -> votes.put(candidate, votes(candidate, namings)));
    double half = namings.stream().map(Naming::article).distinct().count() / 2.0;
    double most = votes.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    candidates.removeIf(candidate -> votes.get(candidate) < Math.min(half, most));
    return new TreeSet<>(candidates);
  }

  private double votes(EntityId candidate, List<Naming> namings) {
    Set<EntityId> company = new HashSet<>();
    namings.stream().map(Naming::fillers).filter(named -> actors.agree(Set.of(candidate), named)).forEach(company::addAll);
    Map<ArticleId, List<Boolean>> said = new LinkedHashMap<>();
    for (Naming naming : namings) {
      said.computeIfAbsent(naming.article(), a -> new ArrayList<>()).add(actors.agree(company, naming.fillers()));
    }
    return said.values().stream().mapToDouble(MergeRoles::share).sum();
  }

  private static double share(List<Boolean> said) {
    return said.stream().filter(s -> s).count() / (double) said.size();
  }
}
