package org.casus.resolve.merge;

import static org.casus.resolve.merge.ReportBuilder.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.casus.model.Event;
import org.casus.model.EventPlace.Precision;
import org.casus.model.EventType;
import org.casus.model.Report;
import org.casus.model.Role;
import org.junit.jupiter.api.Test;

/** One abduction that everybody reports, among other abductions of the same months in the same region; and large numbers. */
class EventMergerScaleTest {

  private final EventMerger merger = new EventMerger(ReportBuilder.world());

  @Test
  void manyReportsOfOneAbductionAreOneEventAndOthersStayApart() {
    List<Report> famous = famous(366);
    List<Report> reports = new ArrayList<>(famous);
    reports.addAll(others(30));
    List<Event> events = merger.merge(reports);
    Event largest = events.stream().max((a, b) -> a.mentions().size() - b.mentions().size()).orElseThrow();
    assertEquals(31, events.size(), () -> events.stream().map(e -> e.mentions().size()).toList().toString());
    assertEquals(366, largest.mentions().size());
    assertTrue(largest.mentions().containsAll(famous));
    assertEquals(365, largest.why().size());
  }

  @Test
  void theOrderOfReportsDoesNotMatter() {
    List<Report> reports = new ArrayList<>(famous(30));
    reports.addAll(others(10));
    List<Event> expected = merger.merge(reports);
    for (int seed = 0; seed < 8; seed++) {
      Collections.shuffle(reports, new Random(seed));
      assertEquals(expected, merger.merge(reports), "shuffle " + seed);
    }
  }

  @Test
  void workGrowsNearlyWithTheNumberOfReports() {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      LocalDate day = LocalDate.of(2019, 1, 1).plusDays(i % 1500);
      reports.add(report("many " + i, EventType.ASSAULT, "attack").with(Role.INITIATOR, "actor/gunman-nga").on(day.toString())
          .published(day.plusDays(1).toString()).at("place/" + (100 + i % 40), Precision.EXACT)
              .saying("gunmen attack a village").build());
    }
    List<Event> events = assertTimeout(Duration.ofMinutes(4), () -> merger.merge(reports));
    assertEquals(3000, events.size(), "one for each town and day that occur together");
  }

  /** Reports over three weeks: some give the day, some the town, some the number, some only the country. */
  private static List<Report> famous(int count) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate published = LocalDate.of(2021, 2, 26).plusDays(i * 21L / count);
      ReportBuilder builder = report("famous " + i, EventType.COERCE, i % 3 == 0 ? "abduct" : "kidnap").readBy("assault.abduct")
          .with(Role.INITIATOR, "actor/gunman-nga").with(Role.TARGET, "actor/student-nga")
          .saying((i % 2 == 0 ? "Gunmen abducted hundreds of girls from a boarding school in "
              : "Armed men kidnapped schoolgirls from their school in ")
              + (i % 5 == 4 ? "northern Nigeria" : "Jangebe"));
      if (i % 2 == 0) {
        builder.on("2021-02-26");
      }
      if (i % 5 == 4) {
        builder.at("actor/nigeria", Precision.COUNTRY);
      } else {
        builder.at("place/1", i % 3 == 0 ? Precision.NEAR : Precision.EXACT);
      }
      if (i % 4 != 3) {
        builder.detained(i < 8 ? 317 : 279);
      }
      reports.add(builder.published(published.toString()).build());
    }
    return reports;
  }

  private static List<Report> others(int count) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = LocalDate.of(2021, 2, 6).plusDays(i * 4L);
      reports.add(report("other " + i, EventType.COERCE, "kidnap").with(Role.INITIATOR, "actor/gunman-nga")
          .with(Role.TARGET, "actor/student-nga").at("place/" + (110 + i), Precision.EXACT).on(day.toString())
          .published(day.plusDays(1).toString()).detained(20 + 7L * i)
          .saying("Gunmen kidnapped students from a college in town " + (110 + i)).build());
    }
    return reports;
  }
}
