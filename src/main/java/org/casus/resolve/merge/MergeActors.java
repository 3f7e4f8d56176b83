package org.casus.resolve.merge;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;

/** Compares who took part: the same, of the same side, somebody else, or not to be told. */
final class MergeActors {

  /** Sectors that speak and act for a state. */
  private static final Set<String> STATE_SECTORS = Set.of("GOV", "MIL", "COP", "JUD", "SPY", "LEG");

  /** How two actors stand to each other; {@code UNLIKE} are two by their names, of which one is known by nothing else. */
  enum Relation { SAME, SAME_SIDE, UNKNOWN, UNLIKE, OTHER }

  private static final Set<Relation> AGREEING = EnumSet.of(Relation.SAME, Relation.SAME_SIDE);

  private final Function<EntityId, Optional<Entity>> entities;

  MergeActors(Function<EntityId, Optional<Entity>> entities) {
    this.entities = entities;
  }

  /**
   * Compares those who have one role in two reports. They contradict each other when each names somebody the other cannot mean:
   * "the United States and Iraq" and "the United States and the Taliban", but not "the United States" and "Antony Blinken".
   * What one of them is called may be misread where it is in no list: that counts against the two, and keeps them not apart for
   * sure.
   *
   * @param enough how many both must name for it not to matter who else each of them names
   */
  void compare(Set<EntityId> left, Set<EntityId> right, String role, int enough, MergeLink.Tally tally) {
    compare(left, right, role, enough, Set.of(), tally);
  }

  /** @param soil countries where it happened, whose names may stand for whoever was hit there */
  void compare(Set<EntityId> left, Set<EntityId> right, String role, int enough, Set<EntityId> soil, MergeLink.Tally tally) {
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    Set<EntityId> same = matched(left, right);
    Set<EntityId> leftOnly = unmatched(left, same, right);
    Set<EntityId> rightOnly = unmatched(right, matched(right, left), left);
    boolean sameSide = left.size() > same.size() + leftOnly.size() || right.size() > same.size() + rightOnly.size();
    if (same.size() < enough && contradict(leftOnly, rightOnly, EnumSet.of(Relation.OTHER), soil)) {
      tally.block();
      return;
    }
    if (same.size() < enough && contradict(leftOnly, rightOnly, EnumSet.of(Relation.OTHER, Relation.UNLIKE), soil)) {
      tally.add(MergeWeight.UNLIKE_ACTORS);
      return;
    }
    same.stream().limit(2).forEach(id -> tally.add(weight(id)));
    if (!same.isEmpty()) {
      tally.share("same " + role);
    } else if (sameSide) {
      tally.add(MergeWeight.SAME_SIDE, role + " of the same side");
    } else {
      tally.add(MergeWeight.UNRELATED_ACTORS);
    }
  }

  Relation relation(EntityId left, EntityId right) {
    if (left.equals(right)) {
      return Relation.SAME;
    }
    Optional<Entity> a = entities.apply(left);
    Optional<Entity> b = entities.apply(right);
    if (a.isEmpty() || b.isEmpty() || isScene(a.get()) != isScene(b.get())) {
      return Relation.UNKNOWN;
    }
    if (MergeNames.areOne(a.get(), b.get())) {
      return Relation.SAME;
    }
    Optional<String> country = a.get().country();
    boolean sure = isOfSureCountry(a.get()) && isOfSureCountry(b.get());
    boolean abroad = sure && country.isPresent() && b.get().country().isPresent() && !country.equals(b.get().country());
    boolean apart = isNotOf(a.get(), b.get()) || isNotOf(b.get(), a.get());
    if (abroad || apart) {
      return isCertain(a.get()) && isCertain(b.get()) ? Relation.OTHER : Relation.UNLIKE;
    }
    if (isNamed(a.get()) && a.get().type() == b.get().type()) {
      return isListed(a.get()) && isListed(b.get()) ? Relation.OTHER : Relation.UNLIKE;
    }
    if (country.isEmpty() || !country.equals(b.get().country())) {
      return Relation.UNKNOWN;
    }
    boolean stateA = actsForState(a.get());
    boolean stateB = actsForState(b.get());
    if (stateA != stateB) {
      return Relation.UNKNOWN;
    }
    return !stateA && isNamed(a.get()) && isNamed(b.get()) ? Relation.UNKNOWN : Relation.SAME_SIDE;
  }

  /** Whether one of the first is one of the second. */
  boolean haveOneInCommon(Set<EntityId> ones, Set<EntityId> others) {
    return !matched(ones, others).isEmpty();
  }

  /** Whether one of the first is one of the second or of the same side. */
  boolean agree(Set<EntityId> ones, Set<EntityId> others) {
    return ones.stream().anyMatch(one -> others.contains(one) || others.stream()
        .anyMatch(other -> AGREEING.contains(relation(one, other))));
  }

  boolean arePeople(Set<EntityId> ids) {
    return ids.stream().map(entities)
        .allMatch(e -> e.filter(x -> x.type() == EntityType.PERSON || x.type() == EntityType.POPULATION).isPresent());
  }

  /** A place said to act or to be hit ("the Brooklyn shooting") does not tell who it was. */
  private static boolean isScene(Entity entity) {
    return entity.type() == EntityType.PLACE || entity.type() == EntityType.FACILITY;
  }

  /**
   * Whether the country is more than a guess from what the article is about, as it is for people of a kind and for persons and
   * groups that hold no office.
   */
  private static boolean isOfSureCountry(Entity entity) {
    return switch (entity.type()) {
      case STATE, MILITARY_FORCE, POST, ARMED_GROUP, PLACE, FACILITY -> true;
      case PERSON, ORGANIZATION -> actsForState(entity) || !entity.sameAs().isEmpty();
      case POPULATION -> actsForState(entity);
      case WEAPON, OTHER -> false;
    };
  }

  /**
   * Whether the one acts for a state and the other is an armed group, or an organization of no country such as the United
   * Nations.
   */
  private static boolean isNotOf(Entity state, Entity group) {
    return actsForState(state) && (group.type() == EntityType.ARMED_GROUP
        || group.type() == EntityType.ORGANIZATION && group.country().isEmpty() && state.type() == EntityType.STATE);
  }

  private Set<EntityId> matched(Set<EntityId> ones, Set<EntityId> others) {
    Set<EntityId> matched = new TreeSet<>(ones);
    matched.removeIf(one -> others.stream().noneMatch(other -> relation(one, other) == Relation.SAME));
    return matched;
  }

  private Set<EntityId> unmatched(Set<EntityId> ones, Set<EntityId> same, Set<EntityId> others) {
    Set<EntityId> unmatched = new TreeSet<>(ones);
    unmatched.removeAll(same);
    unmatched.removeIf(one -> others.stream().anyMatch(other -> relation(one, other) == Relation.SAME_SIDE));
    return unmatched;
  }

  private boolean contradict(Set<EntityId> ones, Set<EntityId> others, Set<Relation> contrary, Set<EntityId> soil) {
    return ones.stream().anyMatch(one -> !others.isEmpty() && others.stream().allMatch(other -> contrary
        .contains(isOnSoil(one, other, soil) || isOnSoil(other, one, soil) ? Relation.UNLIKE : relation(one, other))));
  }

  /** Who strikes an armed group strikes the country that it is in, so that a report may name the country alone. */
  private boolean isOnSoil(EntityId group, EntityId state, Set<EntityId> soil) {
    return soil.contains(state) && entities.apply(group).filter(e -> e.type() == EntityType.ARMED_GROUP).isPresent();
  }

  private static boolean isListed(Entity entity) {
    return entity.type() == EntityType.STATE || MergeNames.isListed(entity);
  }

  /** Whether nothing that it is known by is a guess, as the country of "the police" or of a navy in no list is. */
  private static boolean isCertain(Entity entity) {
    return switch (entity.type()) {
      case ORGANIZATION -> entity.country().isEmpty() || isListed(entity);
      case PERSON, ARMED_GROUP, POPULATION -> isListed(entity);
      case STATE, MILITARY_FORCE, POST, PLACE, FACILITY, WEAPON, OTHER -> true;
    };
  }

  private MergeWeight weight(EntityId id) {
    Optional<Entity> entity = entities.apply(id);
    if (entity.isPresent() && entity.get().type() == EntityType.STATE) {
      return MergeWeight.STATE_ACTOR;
    }
    return entity.isPresent() && isNamed(entity.get()) ? MergeWeight.NAMED_ACTOR : MergeWeight.GENERIC_ACTOR;
  }

  /** Whether the entity is one particular thing, not a kind of people or things. */
  private static boolean isNamed(Entity entity) {
    return switch (entity.type()) {
      case STATE, PERSON, ORGANIZATION, ARMED_GROUP, FACILITY, POST -> true;
      case MILITARY_FORCE, POPULATION, PLACE, WEAPON, OTHER -> false;
    };
  }

  private static boolean actsForState(Entity entity) {
    return switch (entity.type()) {
      case STATE, MILITARY_FORCE, POST, FACILITY, PLACE -> true;
      case PERSON, ORGANIZATION, POPULATION -> entity.sector().filter(STATE_SECTORS::contains).isPresent();
      case ARMED_GROUP, WEAPON, OTHER -> false;
    };
  }
}
