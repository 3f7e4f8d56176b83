package org.casus.extract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Role;

/** Deeds announced in the future tense: to announce help is to agree to it, to announce harm is to threaten it. */
public final class Announcements {

  /**
   * One entry of {@code data/rules/announcements.yaml}.
   *
   * @param of    types of the deed
   * @param reads type of the announcement
   */
  public record Announcement(@JsonProperty(required = true) String id, @JsonProperty(required = true) List<EventType> of,
                             @JsonProperty(required = true) EventType reads, @JsonProperty(required = true) List<String> example) {}

  private final List<Announcement> entries;

  private Announcements(List<Announcement> entries) {
    this.entries = List.copyOf(entries);
  }

  public static Announcements load() {
    return new Announcements(RuleFiles.readList("/data/rules/announcements.yaml", Announcement.class));
  }

  public List<Announcement> entries() {
    return entries;
  }

  /** Adds an announcement for each deed of the sentence that somebody announces by its own future tense. */
  void add(List<Draft> drafts) {
    List<Draft> added = new ArrayList<>();
    for (Draft deed : drafts) {
      boolean future = deed.verb && deed.modality == Modality.PLANNED && deed.governor.isEmpty() && deed.has(Role.INITIATOR)
          && deed.tree.children(deed.token, "aux").stream().anyMatch(aux -> aux.lemma().matches("will|shall|would|'ll|'d"));
      if (future) {
        entryFor(deed.rule.type()).ifPresent(entry -> added.add(announcement(deed, entry)));
      }
    }
    drafts.addAll(added);
  }

  private Optional<Announcement> entryFor(EventType type) {
    return entries.stream().filter(entry -> entry.of().contains(type)).findFirst();
  }

  private static Draft announcement(Draft deed, Announcement entry) {
    EventRule rule = new EventRule(entry.id(), List.of("will"), null, null, null, null, null, null, null, null, null, null, deed.rule.weight() * 0.8, entry.example(), entry.reads());
    Draft announcement = new Draft(deed.tree, deed.token, deed.trigger, rule, true, deed.arguments);
    for (Role role : List.of(Role.INITIATOR, Role.TARGET, Role.PARTICIPANT)) {
      if (deed.has(role)) {
        announcement.roles.put(role, new ArrayList<>(deed.fillers(role).stream().map(p -> new Participation(role, p.span(), p.head(), p.filler(), p.path())).toList()));
      }
    }
    announcement.polarity = deed.polarity;
    deed.governor = Optional.of(announcement);
    return announcement;
  }
}
