package org.casus.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.extract.UnruledClauses;
import org.casus.extract.role.Announcements;
import org.casus.extract.role.EventRule;
import org.casus.extract.role.RuleBook;
import org.casus.model.Attribution;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Reading;
import org.casus.model.Span;

/** Says in words why each event of an article was read as it was: for people who doubt a reading or mend a rule. */
final class Explanations {

  private static final String LINE = "    %-11s %s\n";

  private record Source(String words, String file, List<String> examples) {}

  private final Map<String, Source> rules = new HashMap<>();

  /** Reads the files of rules. */
  Explanations() {
    for (EventRule rule : RuleBook.load().rules()) {
      String words = List.of(rule.verbs(), rule.nouns(), rule.adjectives()).stream().flatMap(List::stream)
          .collect(Collectors.joining(", "));
      rules.put(rule.id(), new Source(words, "data/rules/events/" + rule.type().name().toLowerCase(Locale.ROOT) + ".yaml",
          rule.example()));
    }
    for (Announcements.Announcement entry : Announcements.load().entries()) {
      rules.put(entry.id(), new Source(String.join(", ", entry.auxiliaries()) + " before a deed",
          "data/rules/announcements.yaml", entry.example()));
    }
    for (UnruledClauses.Entry entry : UnruledClauses.entries()) {
      rules.put(entry.id(), new Source("a clause in which no rule reads anything", "data/rules/unruled.yaml", entry.example()));
    }
  }

  String of(Reading reading) {
    StringBuilder text = new StringBuilder();
    text.append("Article ").append(reading.article().id()).append(reading.article().title().map(t -> " \"" + t + "\"").orElse(""))
        .append(reading.article().date().map(d -> ", published " + d).orElse(", publication day not known")).append(": ")
        .append(reading.events().size()).append(reading.events().size() == 1 ? " event\n" : " events\n");
    Map<MentionId, EventMention> mentions = reading.events().stream()
        .collect(Collectors.toMap(EventMention::id, m -> m, (a, b) -> a));
    Map<EntityId, Entity> entities = reading.entities().stream().collect(Collectors.toMap(Entity::id, e -> e, (a, b) -> a));
    for (EventMention event : reading.events()) {
      new One(reading, event, mentions, entities, text).append();
    }
    return text.toString();
  }

  /** One event. */
  private final class One {

    private final Reading reading;
    private final EventMention event;
    private final Map<MentionId, EventMention> mentions;
    private final Map<EntityId, Entity> entities;
    private final StringBuilder text;

    One(Reading reading, EventMention event, Map<MentionId, EventMention> mentions, Map<EntityId, Entity> entities,
        StringBuilder text) {
      this.reading = reading;
      this.event = event;
      this.mentions = mentions;
      this.entities = entities;
      this.text = text;
    }

    void append() {
      text.append("\n  ").append(event.type()).append(event.mode().map(m -> " (" + m + ")").orElse("")).append(' ')
          .append(quoted(event.trigger()))
          .append(event.cameo().map(c -> ", CAMEO " + c).orElse("")).append("\n    ").append(sentence()).append('\n');
      line("rule", event.rule() + Optional.ofNullable(rules.get(event.rule())).map(s -> ": " + s.words() + " (" + s.file() + ")")
          .orElse(""));
      Optional.ofNullable(rules.get(event.rule())).ifPresent(source -> source.examples()
          .forEach(example -> line("its example", example)));
      event.participants().forEach(this::participant);
      line("date", event.time().map(this::time).orElse("not known"));
      line("place", event.place().map(this::place).orElse("not known"));
      line("modality", modality());
      event.attribution().ifPresent(index -> line("said by", saying(reading.attributions().get(index))));
      if (event.total()) {
        line("total", "it sums up several events over a period");
      }
      line("confidence", String.format(Locale.ROOT, "%.2f", event.confidence()) + (event.modelScore().isPresent()
          ? String.format(Locale.ROOT, "; second opinion %.2f", event.modelScore().getAsDouble()) : ""));
    }

    private void line(String name, String words) {
      text.append(String.format(Locale.ROOT, LINE, name, words));
    }

    private String sentence() {
      Span span = reading.sentences().get(event.sentence());
      String whole = reading.article().text();
      String words = whole.substring(span.begin(), event.trigger().begin()) + "[" + event.trigger().of(whole) + "]"
          + whole.substring(event.trigger().end(), span.end());
      return words.replaceAll("\\s+", " ");
    }

    private void participant(Participation participation) {
      line(participation.role().label(), quoted(participation.span()) + thing(participation.filler()) + ": "
          + participation.path());
    }

    private String thing(Optional<EntityId> id) {
      return id.map(i -> " is " + i + Optional.ofNullable(entities.get(i)).map(e -> " (" + e.name() + ")").orElse(""))
          .orElse(" is nobody known");
    }

    private String time(EventTime time) {
      String days = time.interval().map(i -> i.from().equals(i.to()) ? i.from().toString() : i.from() + " to " + i.to())
          .orElse("not known");
      return days + ", " + time.precision().label() + ", " + time.basis().label() + time.span().map(s -> " by " + quoted(s))
          .orElse("");
    }

    private String place(EventPlace place) {
      return quoted(place.span()) + thing(place.entity()) + ", " + place.precision().label() + ", " + place.basis().label();
    }

    private String modality() {
      String words = event.modality() == Modality.ASSERTED ? "asserted" : event.modality().label();
      words += event.polarity() == Polarity.NEGATIVE ? ", said not to be so" : "";
      words += event.modalityWords().map(w -> ", because of \"" + w + "\"").orElse("");
      return words + event.governor().map(mentions::get).map(g -> ", under " + g.type() + " " + quoted(g.trigger())).orElse("");
    }

    private String saying(Attribution attribution) {
      return attribution.source().map(this::quoted).orElse("nobody named") + thing(attribution.speaker()) + ", by "
          + quoted(attribution.cue());
    }

    private String quoted(Span span) {
      return "\"" + span.of(reading.article().text()).replaceAll("\\s+", " ") + "\"";
    }
  }
}
