package org.casus.rdf;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.casus.model.Casualties;
import org.casus.model.Claim;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventId;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Report;
import org.casus.model.Role;

/** Small events, each with one shape of graph to show, by the name of their golden file. */
final class EventExamples {

  private static final EntityId MINISTRY = new EntityId("actor/irq-ministry-of-health");
  private static final EntityId TROOPS = new EntityId("actor/united-states-armed-forces");

  private EventExamples() {}

  static Map<String, Event> all() {
    Map<String, Event> examples = new LinkedHashMap<>();
    examples.put("two-claims", twoClaims());
    examples.put("planned-withdrawal", plannedWithdrawal());
    examples.put("agreement-about-it", agreementAboutIt());
    examples.put("total", total());
    return examples;
  }

  /** One attack, reported by two articles: the first gives a figure in its own voice, the second in a ministry's. */
  private static Event twoClaims() {
    Report first = report("Rockets hit the base near Balad and killed three.", "hit", EventType.ASSAULT,
        Optional.of(ReadingExamples.PUBLISHED));
    Report second = report("Five died in the attack on the base, the ministry said.", "attack", EventType.ASSAULT,
        Optional.empty());
    Casualties three = killed(Figure.exactly(3));
    Casualties five = killed(new Figure(5, 5, 5, true));
    return new Event(EventId.of(first.mention().id()), EventType.ASSAULT, Optional.of("heavy-weapons"), Optional.of("194"),
        Modality.ASSERTED, Polarity.POSITIVE, fillers(Role.TARGET, TROOPS), day(LocalDate.of(2021, 4, 4), EventTime.Basis.STATED),
        Optional.of(new Event.Where(ReadingExamples.BALAD, EventPlace.Precision.NEAR, EventPlace.Basis.STATED)),
        killed(new Figure(3, 5, 5, true)), Optional.empty(), List.of(), false, 0.75,
        List.of(claim(first, Optional.empty(), three), claim(second, Optional.of(MINISTRY), five)),
        List.of(first, second), List.of("same type, target and day"));
  }

  private static Event plannedWithdrawal() {
    Report report = report("American combat troops will leave Iraq.", "leave", EventType.RETREAT,
        Optional.of(ReadingExamples.PUBLISHED));
    SortedMap<Role, SortedSet<EntityId>> fillers = fillers(Role.FORCE, TROOPS);
    fillers.put(Role.ORIGIN, new TreeSet<>(List.of(ReadingExamples.IRAQ)));
    return new Event(EventId.of(report.mention().id()), EventType.RETREAT, Optional.of("withdraw"), Optional.empty(),
        Modality.PLANNED, Polarity.POSITIVE, fillers, Optional.empty(),
        Optional.of(new Event.Where(ReadingExamples.IRAQ, EventPlace.Precision.COUNTRY, EventPlace.Basis.STATED)),
        Casualties.NOT_SAID, Optional.empty(), List.of(), false, 0.84,
        List.of(claim(report, Optional.empty(), Casualties.NOT_SAID)),
        List.of(report), List.of());
  }

  private static Event agreementAboutIt() {
    Report report = report("The United States and Iraq agreed on it.", "agreed", EventType.AGREE,
        Optional.of(ReadingExamples.PUBLISHED));
    return new Event(EventId.of(report.mention().id()), EventType.AGREE, Optional.empty(), Optional.of("057"), Modality.ASSERTED,
        Polarity.POSITIVE, fillers(Role.PARTICIPANT, ReadingExamples.IRAQ, ReadingExamples.UNITED_STATES),
        day(LocalDate.of(2021, 4, 7), EventTime.Basis.STATED), Optional.empty(), Casualties.NOT_SAID, Optional.empty(),
        List.of(plannedWithdrawal().id()), false, 0.91, List.of(claim(report, Optional.empty(), Casualties.NOT_SAID)),
        List.of(report), List.of());
  }

  private static Event total() {
    Report report = report("Attacks since January have killed dozens.", "Attacks", EventType.ASSAULT,
        Optional.of(ReadingExamples.PUBLISHED));
    Interval since = new Interval(LocalDate.of(2021, 1, 1), ReadingExamples.PUBLISHED);
    EventTime time = new EventTime(Optional.of(since), EventTime.Precision.YEAR, EventTime.Basis.STATED, Optional.empty());
    Casualties dozens = killed(new Figure(24, 36, 99, true));
    return new Event(EventId.of(report.mention().id()), EventType.ASSAULT, Optional.empty(), Optional.empty(), Modality.ASSERTED,
        Polarity.POSITIVE, new TreeMap<>(), Optional.of(time), Optional.empty(), dozens, Optional.empty(), List.of(), true, 0.5,
        List.of(claim(report, Optional.empty(), dozens)), List.of(report), List.of());
  }

  private static Report report(String text, String trigger, EventType type, Optional<LocalDate> published) {
    ArticleText article = ArticleText.of(text, published);
    String first = text.substring(0, text.indexOf(' '));
    return article.sentences(text).event(article.mention(trigger, type).who(Role.INITIATOR, first, first, null, "first word"))
        .reading().reports().get(0);
  }

  private static Claim claim(Report report, Optional<EntityId> claimant, Casualties casualties) {
    return new Claim(report.article(), claimant, Modality.ASSERTED, Polarity.POSITIVE, casualties, Optional.empty(),
        List.of(report.mention().id()));
  }

  static Casualties killed(Figure figure) {
    return new Casualties(Optional.of(figure), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static Optional<EventTime> day(LocalDate day, EventTime.Basis basis) {
    return Optional.of(new EventTime(Optional.of(Interval.day(day)), EventTime.Precision.DAY, basis, Optional.empty()));
  }

  static SortedMap<Role, SortedSet<EntityId>> fillers(Role role, EntityId... ids) {
    SortedMap<Role, SortedSet<EntityId>> fillers = new TreeMap<>();
    fillers.put(role, new TreeSet<>(List.of(ids)));
    return fillers;
  }
}
