package org.casus.rdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventType;
import org.casus.model.Role;

/** One row of {@code data/labels/events.tsv}: a way to word events of a type. */
final class Wording {

  private static final String ANY = "-";
  private static final Pattern SEGMENT = Pattern.compile("\\[([^\\[\\]]*)\\]|([^\\[\\]]+)");
  private static final Pattern NAMES = Pattern.compile("\\{([a-z+]+)\\}");

  private final EventType type;
  private final String mode;
  private final String cameo;
  private final List<String> subjects;
  private final Map<String, String> verb;
  private final List<Segment> rest = new ArrayList<>();

  /** A stretch of what follows the verb; an optional one is left out when a name in it is missing. */
  private record Segment(String text, boolean optional) {}

  /** A wording with the names of one event in it. @param used who is named in it */
  record Filled(String subject, Map<String, String> verb, String rest, Set<EntityId> used) {}

  /** @throws IllegalArgumentException when the row cannot be read, naming the cell */
  Wording(Map<String, String> row) {
    type = EventType.valueOf(row.get("type"));
    mode = row.get("mode");
    cameo = row.get("cameo");
    subjects = List.of(row.get("subject").split(";"));
    verb = Map.of("past", row.get("past"), "base", row.get("base"), "participle", row.get("participle"));
    Matcher segments = SEGMENT.matcher(row.get("rest"));
    while (segments.find()) {
      boolean optional = segments.group(1) != null;
      String text = optional ? segments.group(1) : segments.group(2);
      NAMES.matcher(text).results().forEach(names -> roles(names.group(1)));
      rest.add(new Segment(text, optional));
    }
    subjects.stream().filter(subject -> !isQuoted(subject)).forEach(Wording::roles);
  }

  EventType type() {
    return type;
  }

  /** Whether it is for one mode or CAMEO code only. */
  boolean isSpecial() {
    return !mode.equals(ANY) || !cameo.equals(ANY);
  }

  private boolean suits(Event event) {
    return (mode.equals(ANY) || event.mode().equals(Optional.of(mode)))
        && (cameo.equals(ANY) || event.cameo().equals(Optional.of(cameo)));
  }

  /** Whether it fits every event of its type, whoever took part. */
  boolean fitsAll() {
    return !isSpecial() && subjects.stream().anyMatch(Wording::isQuoted)
        && rest.stream().allMatch(segment -> segment.optional || !NAMES.matcher(segment.text).find());
  }

  /** The wording with an event's names in it; empty when it is for other events or this one lacks somebody it must name. */
  Optional<Filled> fill(Event event, Function<Set<EntityId>, String> join) {
    if (!suits(event)) {
      return Optional.empty();
    }
    Set<EntityId> used = new TreeSet<>();
    Optional<String> subject = subjects.stream().map(s -> subject(s, event, used, join)).flatMap(Optional::stream).findFirst();
    if (subject.isEmpty()) {
      return Optional.empty();
    }
    StringBuilder words = new StringBuilder();
    for (Segment segment : rest) {
      Set<EntityId> unsaid = new TreeSet<>(used);
      if (segment.optional) {
        scene(event).ifPresent(unsaid::add);
      }
      Optional<String> filled = fill(segment.text, event, unsaid, join);
      if (filled.isPresent()) {
        scene(event).filter(place -> !used.contains(place)).ifPresent(unsaid::remove);
        used.addAll(unsaid);
      }
      if (filled.isEmpty() && !segment.optional) {
        return Optional.empty();
      }
      filled.ifPresent(words::append);
    }
    return Optional.of(new Filled(subject.get(), verb, words.toString(), used));
  }

  private static Optional<String> subject(String subject, Event event, Set<EntityId> used, Function<Set<EntityId>, String> join) {
    return isQuoted(subject) ? Optional.of(subject.substring(1, subject.length() - 1)) : names(subject, event, used, join);
  }

  private static Optional<String> fill(String text, Event event, Set<EntityId> used, Function<Set<EntityId>, String> join) {
    StringBuilder words = new StringBuilder();
    Set<EntityId> usedWithThese = new TreeSet<>(used);
    int done = 0;
    Matcher matcher = NAMES.matcher(text);
    while (matcher.find()) {
      Optional<String> names = names(matcher.group(1), event, usedWithThese, join);
      if (names.isEmpty()) {
        return Optional.empty();
      }
      words.append(text, done, matcher.start()).append(names.get());
      done = matcher.end();
    }
    used.addAll(usedWithThese);
    return Optional.of(words.append(text.substring(done)).toString());
  }

  /** Where a protest is; that it is there need not be against the place. */
  private static Optional<EntityId> scene(Event event) {
    return event.type() == EventType.PROTEST ? event.place().map(Event.Where::entity) : Optional.empty();
  }

  /** The names of those who have one of the roles and are not named yet. */
  private static Optional<String> names(String roles, Event event, Set<EntityId> used, Function<Set<EntityId>, String> join) {
    Set<EntityId> fillers = new LinkedHashSet<>();
    roles(roles).forEach(role -> fillers.addAll(event.fillers().getOrDefault(role, new TreeSet<>())));
    fillers.removeAll(used);
    used.addAll(fillers);
    return fillers.isEmpty() ? Optional.empty() : Optional.of(join.apply(fillers));
  }

  private static List<Role> roles(String joined) {
    return List.of(joined.split("\\+")).stream().map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT))).toList();
  }

  private static boolean isQuoted(String subject) {
    return subject.startsWith("\"") && subject.endsWith("\"");
  }
}
