package org.casus.resolve.merge;

import static org.casus.resolve.merge.ReportBuilder.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.casus.model.Event;
import org.casus.model.EventPlace.Precision;
import org.casus.model.EventRelation;
import org.casus.model.EventType;
import org.casus.model.Modality;
import org.casus.model.Report;
import org.casus.model.Role;
import org.junit.jupiter.api.Test;

/** Events that belong together stay apart and are linked. */
class EventRelationsTest {

  private final EventMerger merger = new EventMerger(ReportBuilder.world());

  @Test
  void whatWasPlannedIsCarriedOut() {
    Report plan = report("plan", EventType.RETREAT, "withdraw").saying("plan").with(Role.INITIATOR, "actor/united-states")
        .with(Role.TARGET, "actor/iraq")
        .modality(Modality.PLANNED).published("2021-04-08").build();
    Report deed = report("deed", EventType.RETREAT, "withdrew").saying("deed").with(Role.INITIATOR, "actor/united-states")
        .with(Role.TARGET, "actor/iraq")
        .on("2021-06-01").published("2021-06-02").build();
    assertEquals(List.of("deed CARRIES_OUT plan"), relations(plan, deed));
    Report elsewhere = report("elsewhere", EventType.RETREAT, "withdrew").saying("elsewhere")
        .with(Role.INITIATOR, "actor/united-states")
        .with(Role.TARGET, "actor/ukraine").on("2021-06-01").published("2021-06-02").build();
    assertEquals(List.of(), relations(plan, elsewhere));
    Report before = report("before", EventType.RETREAT, "withdrew").saying("before").with(Role.INITIATOR, "actor/united-states")
        .with(Role.TARGET, "actor/iraq")
        .on("2021-04-01").published("2021-04-02").build();
    assertEquals(List.of(), relations(plan, before));
  }

  @Test
  void oneOfManyIsPartOfTheTotal() {
    Report total = report("total", EventType.ASSAULT, "attacks").saying("total").with(Role.INITIATOR, "actor/boko-haram").total()
        .within("2021-01-01", "2021-04-30").published("2021-05-01").build();
    Report inside = report("inside", EventType.ASSAULT, "attacked").saying("inside").with(Role.INITIATOR, "actor/boko-haram")
        .at("place/1", Precision.EXACT)
        .on("2021-03-03").published("2021-03-04").build();
    Report after = report("after", EventType.ASSAULT, "attacked").saying("after").with(Role.INITIATOR, "actor/boko-haram")
        .at("place/2", Precision.EXACT)
        .on("2021-05-09").published("2021-05-10").build();
    assertEquals(List.of("inside PART_OF total"), relations(total, inside, after));
  }

  @Test
  void aSecondRoundFollowsUpTheFirst() {
    List<Report> rounds = new ArrayList<>();
    for (String day : List.of("2021-04-07", "2021-04-20", "2021-05-10")) {
      rounds.add(report("round " + day, EventType.CONSULT, "met").saying("round " + day)
          .with(Role.PARTICIPANT, "actor/united-states", "actor/iran").on(day)
          .published(day).build());
    }
    assertEquals(List.of("round 2021-04-20 FOLLOWS_UP round 2021-04-07", "round 2021-05-10 FOLLOWS_UP round 2021-04-20"),
        relations(rounds.toArray(Report[]::new)));
  }

  /** The relations among the events of the reports, in words, and the same whatever the order of the events. */
  private List<String> relations(Report... reports) {
    List<Event> events = new ArrayList<>(merger.merge(List.of(reports)));
    assertEquals(reports.length, events.size(), "related, not merged");
    List<EventRelation> relations = EventRelations.among(events);
    Collections.reverse(events);
    assertEquals(relations, EventRelations.among(events));
    return relations.stream().map(r -> name(r.from().value(), reports) + " " + r.kind() + " " + name(r.to().value(), reports))
        .sorted().toList();
  }

  private static String name(String event, Report... reports) {
    return List.of(reports).stream().filter(r -> r.mention().id().value().equals(event)).map(Report::sentence).findFirst()
        .orElseThrow();
  }
}
