package org.casus.resolve.merge;

import java.util.Optional;
import java.util.function.Function;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.EventPlace;
import org.casus.model.EventPlace.Precision;
import org.casus.model.EventType;
import org.casus.model.EventType.Quad;

/**
 * Compares where. A country goes with every place in it; two places go together when they are the same, near each other, or one
 * is a region that reaches to the other. A place that was only taken from who took part says nothing.
 */
final class MergePlaces {

  private final Function<EntityId, Optional<Entity>> entities;
  private final MergeWeights weights;

  MergePlaces(Function<EntityId, Optional<Entity>> entities, MergeWeights weights) {
    this.entities = entities;
    this.weights = weights;
  }

  void compare(MergeReport left, MergeReport right, MergeLink.Tally tally) {
    Optional<EntityId> a = told(left);
    Optional<EntityId> b = told(right);
    if (a.isEmpty() || b.isEmpty()) {
      return;
    }
    Optional<Entity> one = entities.apply(a.get());
    Optional<Entity> other = entities.apply(b.get());
    if (a.equals(b)) {
      same(one, precision(left), tally);
    } else if (one.isPresent() && other.isPresent()) {
      different(one.get(), other.get(), precision(left) == Precision.REGION || precision(right) == Precision.REGION,
          isSaid(left.mention().type()) && !(isSigned(left) && isSigned(right)), tally);
    }
  }

  private void same(Optional<Entity> place, Precision precision, MergeLink.Tally tally) {
    if (precision == Precision.COUNTRY || place.filter(e -> e.type() == EntityType.STATE).isPresent()) {
      tally.add(MergeWeight.SAME_COUNTRY, "same country");
    } else if (precision == Precision.REGION) {
      tally.add(MergeWeight.SAME_REGION, "same region");
    } else {
      tally.add(MergeWeight.SAME_PLACE, "same place");
    }
  }

  private void different(Entity a, Entity b, boolean region, boolean said, MergeLink.Tally tally) {
    boolean sameCountry = a.country().isPresent() && a.country().equals(b.country());
    if (sameCountry && (a.type() == EntityType.STATE || b.type() == EntityType.STATE)) {
      tally.add(MergeWeight.SAME_COUNTRY, "one place within the other");
      return;
    }
    double kilometres = a.point().isPresent() && b.point().isPresent() ? a.point().get().kilometresTo(b.point().get()) : -1;
    if (kilometres >= 0 && kilometres <= weights.of(MergeWeight.NEAR_KILOMETRES)) {
      tally.add(MergeWeight.SAME_REGION, "places near each other");
    } else if (region && kilometres <= weights.of(MergeWeight.REGION_KILOMETRES)) {
      tally.share(kilometres < 0 ? "nothing against the places" : "one place in the region of the other");
    } else if (said || sameCountry && kilometres < 0) {
      tally.add(MergeWeight.OTHER_PLACE);
    } else {
      tally.block();
    }
  }

  /** Words have no certain place: one accuses from afar, and the place in the sentence may be that of the deed. */
  private static boolean isSaid(EventType type) {
    boolean words = type.quad() == Quad.VERBAL_COOPERATION || type.quad() == Quad.VERBAL_CONFLICT;
    return words && type != EventType.CONSULT;
  }

  /** One agrees in one town; a country or region may be what the agreement is about. */
  private static boolean isSigned(MergeReport report) {
    return report.mention().type() == EventType.AGREE && precision(report) == Precision.EXACT
        && report.mention().place().filter(p -> p.basis() == EventPlace.Basis.STATED).isPresent();
  }

  private static Optional<EntityId> told(MergeReport report) {
    return report.mention().place().filter(p -> p.basis() != EventPlace.Basis.ACTOR).flatMap(EventPlace::entity);
  }

  private static Precision precision(MergeReport report) {
    return report.mention().place().orElseThrow().precision();
  }
}
