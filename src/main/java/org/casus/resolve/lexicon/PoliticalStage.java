package org.casus.resolve.lexicon;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.casus.model.Attribution;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.MentionId;
import org.casus.model.Participation;
import org.casus.model.Role;

/**
 * Tells events of politics from what the same words say of private life, business and science: "the drummer collaborated with a
 * bassist" is no cooperation between political actors. Read from {@code data/rules/political.yaml}.
 */
public final class PoliticalStage {

  /**
   * The file.
   *
   * @param sectors PLOVER sectors whose members act in politics
   * @param types   types of event that count only when such an actor takes part
   * @param sure    score of the second opinion, 0 to 1, from which on an event of a longer text counts whoever takes part
   * @param brief   number of sentences up to which a text is not such a longer one
   */
  private record Stage(@JsonProperty(required = true) Set<String> sectors, @JsonProperty(required = true) Set<EventType> types,
                       @JsonProperty(required = true) double sure, @JsonProperty(required = true) int brief,
                       List<Map<String, String>> examples) {}

  private static final String FILE = "/data/rules/political.yaml";
  private static final Set<EntityType> ALWAYS = Set.of(EntityType.STATE, EntityType.ARMED_GROUP, EntityType.MILITARY_FORCE,
      EntityType.POST);
  private static final Set<EventType> SPOKEN = Set.of(EventType.THREATEN, EventType.AGREE);
  private static final Set<Role> PARTIES = Set.of(Role.INITIATOR, Role.TARGET, Role.PARTICIPANT, Role.VICTIM);

  private final Set<String> sectors;
  private final Set<EventType> types;
  private final double sure;
  private final int brief;

  private PoliticalStage(Stage stage) {
    this.sectors = new TreeSet<>(stage.sectors());
    this.types = Set.copyOf(stage.types());
    this.sure = stage.sure();
    this.brief = stage.brief();
  }

  /** Reads {@code data/rules/political.yaml}. */
  public static PoliticalStage load() {
    return new PoliticalStage(LexiconFile.read(FILE, Stage.class));
  }

  /**
   * The events in which politics takes part, in their order.
   *
   * @param entities     everything that the article mentions
   * @param attributions who says what: a threat or promise is also his who says that it will be carried out
   * @param sentences    how many the text has
   */
  public List<EventMention> of(List<EventMention> events, List<Entity> entities, List<Attribution> attributions, int sentences) {
    Map<EntityId, Entity> byId = new HashMap<>();
    entities.forEach(entity -> byId.put(entity.id(), entity));
    List<EventMention> kept = events.stream().filter(event -> !types.contains(event.type())
        || sentences > brief && event.modelScore().orElse(0) >= sure
        || isSaidByPolitics(event, attributions, byId) || isPolitical(event.participants().stream()
        .filter(p -> PARTIES.contains(p.role())).map(Participation::filler).flatMap(Optional::stream).map(byId::get).toList()))
        .toList();
    Set<MentionId> known = kept.stream().map(EventMention::id).collect(Collectors.toSet());
    return kept.stream().map(event -> event.governor().filter(governor -> !known.contains(governor)).isPresent()
        ? event.withoutGovernor() : event).toList();
  }

  private boolean isSaidByPolitics(EventMention event, List<Attribution> attributions, Map<EntityId, Entity> byId) {
    return SPOKEN.contains(event.type()) && event.attribution().isPresent()
        && attributions.get(event.attribution().getAsInt()).speaker().map(byId::get).filter(this::isPolitical).isPresent();
  }

  /** Somebody of politics, or people of two countries. */
  private boolean isPolitical(List<Entity> parties) {
    return parties.stream().anyMatch(this::isPolitical) || parties.stream().flatMap(e -> e.country().stream()).distinct()
        .count() > 1;
  }

  private boolean isPolitical(Entity entity) {
    return (ALWAYS.contains(entity.type()) || entity.sector().filter(sectors::contains).isPresent());
  }
}
