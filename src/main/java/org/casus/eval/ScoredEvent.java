package org.casus.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.AnnotatedDocument.Part;
import org.casus.exchange.AnnotatedDocument.Thing;
import org.casus.exchange.Range;

/**
 * An event with the codes of its actors. The code of an actor is its country, else IGO for an international organization or
 * movement, else there is none. Initiators initiate; targets and victims are targets; participants are both.
 *
 * @param where where it is counted: its trigger, else its sentence
 */
record ScoredEvent(Happening event, Optional<Range> where, Set<String> initiators, Set<String> targets, List<Actor> actors) {

  private static final Set<String> INTERNATIONAL = Set.of("IGO", "NGO", "IMG", "INT", "ISM");
  private static final int SECTOR_LETTERS = 3;

  /** The two sides of an event. */
  enum Side { INITIATOR, TARGET }

  /** @param sector first three letters of the sector */
  record Actor(Side side, String code, Optional<String> sector) {}

  static List<ScoredEvent> ofGold(DocumentPair pair) {
    Map<String, Thing> things = things(pair.gold());
    return pair.goldEvents().stream().map(event -> of(event, pair.placeOfGold(event), things)).toList();
  }

  static List<ScoredEvent> ofPredicted(DocumentPair pair) {
    Map<String, Thing> things = things(pair.predicted());
    return pair.predictedEvents().stream().map(event -> of(event, pair.placeOfPredicted(event), things)).toList();
  }

  private static ScoredEvent of(Happening event, Optional<Range> where, Map<String, Thing> things) {
    Set<String> initiators = new HashSet<>();
    Set<String> targets = new HashSet<>();
    List<Actor> actors = new ArrayList<>();
    for (Part part : event.roles()) {
      Optional<Thing> thing = part.entity().map(things::get);
      Optional<String> code = thing.flatMap(ScoredEvent::code);
      if (code.isPresent()) {
        for (Side side : sides(part.role())) {
          (side == Side.INITIATOR ? initiators : targets).add(code.get());
          actors.add(new Actor(side, code.get(), thing.get().sector().map(ScoredEvent::shortSector)));
        }
      }
    }
    return new ScoredEvent(event, where, initiators, targets, actors);
  }

  private static Map<String, Thing> things(AnnotatedDocument document) {
    Map<String, Thing> things = new HashMap<>();
    document.entities().orElse(List.of()).forEach(thing -> things.put(thing.id(), thing));
    return things;
  }

  private static List<Side> sides(String role) {
    return switch (role) {
      case "initiator" -> List.of(Side.INITIATOR);
      case "target", "victim" -> List.of(Side.TARGET);
      case "participant" -> List.of(Side.INITIATOR, Side.TARGET);
      default -> List.of();
    };
  }

  private static Optional<String> code(Thing thing) {
    return thing.country().or(() -> thing.sector().map(ScoredEvent::shortSector).filter(INTERNATIONAL::contains).map(s -> "IGO"));
  }

  private static String shortSector(String sector) {
    return sector.substring(0, Math.min(SECTOR_LETTERS, sector.length()));
  }

  /** Codes of both sides. */
  Set<String> codes() {
    Set<String> both = new HashSet<>(initiators);
    both.addAll(targets);
    return both;
  }

  boolean hasTrigger() {
    return !event.trigger().isEmpty();
  }

  /** Whether it has one of these types. */
  boolean isOf(Set<String> types) {
    return event.type().isPresent() && types.contains(event.type().get());
  }

  boolean hasTypeOf(ScoredEvent other) {
    return event.type().isPresent() && event.type().equals(other.event.type());
  }

  /**
   * Whether a predicted event has the actors of this gold one: a code of each side that has codes; where the sides may change
   * places, two of its codes (or the only one) on any side.
   */
  boolean hasActorsIn(ScoredEvent predicted) {
    if (event.reciprocal()) {
      Set<String> common = predicted.codes();
      common.retainAll(codes());
      return common.size() >= Math.min(2, codes().size());
    }
    return (initiators.isEmpty() || intersects(initiators, predicted.initiators))
        && (targets.isEmpty() || intersects(targets, predicted.targets));
  }

  private static boolean intersects(Set<String> some, Set<String> others) {
    return some.stream().anyMatch(others::contains);
  }
}
