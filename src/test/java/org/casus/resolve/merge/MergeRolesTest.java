package org.casus.resolve.merge;

import static org.casus.resolve.merge.ReportBuilder.report;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.casus.model.EventType;
import org.casus.model.Role;
import org.junit.jupiter.api.Test;

class MergeRolesTest {

  private final MergeRoles roles = new MergeRoles(new MergeActors(ReportBuilder.world()));

  @Test
  void whatMostArticlesSayStandsHoweverOftenTheOtherSaysIt() {
    assertEquals(Map.of(Role.INITIATOR, Set.of("boko-haram")), agreed(by("a", "boko-haram"), by("b", "boko-haram"),
        by("c", "iran"), by("c", "iran").standsAt(1, 100), by("c", "iran").standsAt(2, 200)));
  }

  @Test
  void whenArticlesAreDividedAllAccountsStay() {
    assertEquals(Map.of(Role.INITIATOR, Set.of("boko-haram", "iran")), agreed(by("a", "boko-haram"), by("b", "iran")));
    assertEquals(Map.of(Role.INITIATOR, Set.of("boko-haram", "iran", "russia")),
        agreed(by("a", "boko-haram"), by("b", "iran"), by("c", "russia")));
  }

  @Test
  void listsAreSeldomCompleteAndSidesHaveSeveralNames() {
    assertEquals(Map.of(Role.INITIATOR, Set.of("antony-blinken", "iran", "united-states")), agreed(
        by("a", "united-states", "iran"), by("b", "united-states"), by("c", "antony-blinken")));
  }

  @Test
  void whoDoesItAndWhoSuffersItIsToldByTheMost() {
    assertEquals(Map.of(Role.INITIATOR, Set.of("russia"), Role.TARGET, Set.of("ukraine")),
        agreed(by("a", "ukraine").with(Role.TARGET, "actor/russia"), by("b", "russia").with(Role.TARGET, "actor/ukraine"),
            by("c", "russia")));
    assertEquals(Map.of(Role.INITIATOR, Set.of("ukraine"), Role.TARGET, Set.of("russia")),
        agreed(by("a", "ukraine").with(Role.TARGET, "actor/russia"), by("b", "russia").with(Role.TARGET, "actor/ukraine")),
        "the first report among equals");
  }

  @Test
  void attackersMayComeToHarm() {
    assertEquals(Map.of(Role.INITIATOR, Set.of("gunman-nga"), Role.VICTIM, Set.of("gunman-nga")),
        agreed(by("a", "gunman-nga"), report("b", EventType.ASSAULT, "attack").with(Role.VICTIM, "actor/gunman-nga")));
  }

  @Test
  void whoMeetsWhomIsNoMatterOfSides() {
    assertEquals(Map.of(Role.PARTICIPANT, Set.of("iran", "iraq")), agreed(
        report("a", EventType.CONSULT, "meet").with(Role.INITIATOR, "actor/iran").with(Role.TARGET, "actor/iraq"),
        report("b", EventType.CONSULT, "meet").with(Role.INITIATOR, "actor/iraq").with(Role.TARGET, "actor/iran")));
    assertEquals(Map.of(Role.INITIATOR, Set.of("iran"), Role.TARGET, Set.of("iraq")), agreed(
        report("a", EventType.CONSULT, "meet").with(Role.INITIATOR, "actor/iran").with(Role.TARGET, "actor/iraq")));
  }

  private static ReportBuilder by(String article, String... initiators) {
    ReportBuilder report = report(article, EventType.ASSAULT, "attack");
    for (String initiator : initiators) {
      report.with(Role.INITIATOR, "actor/" + initiator);
    }
    return report;
  }

  /** The names that have a role, by role. */
  private Map<Role, Set<String>> agreed(ReportBuilder... reports) {
    Map<Role, Set<String>> names = new TreeMap<>();
    roles.agreed(List.of(reports).stream().map(ReportBuilder::build).toList()).forEach((role, fillers) -> names.put(role,
        fillers.stream().map(id -> id.value().substring("actor/".length())).collect(Collectors.toSet())));
    return names;
  }
}
