package org.casus.rdf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.Modality;

/**
 * Names an event in one English sentence: who did what to whom, where, when, with how many harmed, and in brackets what
 * keeps it from being plain fact. The words are in {@code data/labels}. Safe for use by several threads.
 */
public final class EventLabels {

  private static final int NAMES_AT_MOST = 4;

  private final Map<EventType, List<Wording>> wordings = new EnumMap<>(EventType.class);
  private final Map<String, String> phrases = new HashMap<>();

  private EventLabels(List<Map<String, String>> wordingRows, List<Map<String, String>> phraseRows) {
    wordingRows.stream().map(Wording::new).forEach(w -> wordings.computeIfAbsent(w.type(), type -> new ArrayList<>()).add(w));
    phraseRows.forEach(row -> phrases.put(row.get("key"), row.get("text")));
    for (EventType type : EventType.values()) {
      if (wordings.getOrDefault(type, List.of()).stream().noneMatch(Wording::fitsAll)) {
        throw new IllegalStateException("data/labels/events.tsv: no row of " + type + " fits every event; give one with mode -,"
            + " a subject in quotation marks, and no name outside of brackets");
      }
    }
  }

  public static EventLabels load() {
    return new EventLabels(DataFiles.table("labels/events.tsv"), DataFiles.table("labels/phrases.tsv"));
  }

  /** @param nameOf English name of an entity, never empty */
  public String label(Event event, Function<EntityId, String> nameOf) {
    List<Wording> candidates = wordings.get(event.type());
    Stream<Wording> inOrder = Stream.concat(candidates.stream().filter(Wording::isSpecial),
        candidates.stream().filter(wording -> !wording.isSpecial()));
    Wording.Filled words = inOrder.map(wording -> wording.fill(event, fillers -> join(fillers, nameOf)))
        .flatMap(Optional::stream).findFirst().orElseThrow();
    Map<String, String> clause = new HashMap<>(words.verb());
    clause.put("subject", words.subject());
    StringBuilder label = new StringBuilder(phrase("modality." + event.modality().label() + "." + event.polarity().label(),
        clause));
    label.append(words.rest());
    event.place().filter(place -> !words.used().contains(place.entity())).ifPresent(place ->
        label.append(' ').append(phrase("place." + place.precision().label(), Map.of("place", nameOf.apply(place.entity())))));
    event.time().ifPresent(time -> label.append(date(time)));
    label.append(harm(event)).append(notes(event));
    int first = label.codePointAt(0);
    String start = new String(Character.toChars(Character.toUpperCase(first)));
    return label.replace(0, Character.charCount(first), start).toString();
  }

  private String join(Set<EntityId> fillers, Function<EntityId, String> nameOf) {
    List<String> names = new ArrayList<>(fillers.stream().map(nameOf).distinct().toList());
    if (names.size() > NAMES_AT_MOST) {
      String more = phrase("names.more", Map.of("count", Integer.toString(names.size() - NAMES_AT_MOST + 1)));
      names = new ArrayList<>(names.subList(0, NAMES_AT_MOST - 1));
      names.add(more);
    }
    return joinWithAnd(names);
  }

  private static String joinWithAnd(List<String> names) {
    int last = names.size() - 1;
    return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private String date(EventTime time) {
    return time.interval().map(DateWords::of)
        .map(date -> ", " + phrase("date." + time.basis().label(), Map.of("date", date))).orElse("");
  }

  private String harm(Event event) {
    List<String> said = new ArrayList<>();
    for (Harm harm : Harm.values()) {
      harm.of(event.casualties()).ifPresent(figure ->
          said.add(phrase("harm." + harm.name().toLowerCase(Locale.ROOT), Map.of("figure", figure(figure)))));
    }
    return said.isEmpty() ? "" : ": " + String.join(", ", said);
  }

  private String figure(Figure figure) {
    String kind = figure.high() == 0 ? "none" : figure.low() < figure.high() ? "range" : figure.approximate() ? "about" : "exact";
    return phrase("figure." + kind,
        Map.of("low", count(figure.low()), "best", count(figure.best()), "high", count(figure.high())));
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private String notes(Event event) {
    List<String> notes = new ArrayList<>();
    if (event.modality() != Modality.ASSERTED) {
      Optional.ofNullable(phrases.get("note." + event.modality().label())).ifPresent(notes::add);
    }
    if (event.total()) {
      notes.add(phrase("note.total", Map.of()));
    }
    return notes.isEmpty() ? "" : " (" + String.join(", ", notes) + ")";
  }

  private String phrase(String key, Map<String, String> values) {
    String text = phrases.get(key);
    if (text == null) {
      throw new IllegalStateException("data/labels/phrases.tsv has no row " + key);
    }
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }
}
