package org.casus.resolve.merge;

import static org.casus.resolve.merge.ReportBuilder.report;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.casus.model.Casualties;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventId;
import org.casus.model.EventPlace.Precision;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.Modality;
import org.casus.model.Report;
import org.casus.model.Role;
import org.junit.jupiter.api.Test;

class EventMergerTest {

  private final EventMerger merger = new EventMerger(ReportBuilder.world());

  @Test
  void twoArticlesOnOneAgreementAreOneEvent() {
    Report first = agreement("a").saying("The United States has agreed to move its troops from Iraq").on("2021-04-07")
        .inStory("WASHINGTON, April 7 - The United States has agreed to move its troops from Iraq, both said after talks "
            + "with Baghdad.").build();
    Report second = agreement("b").saying("Washington and Baghdad agreed on the withdrawal of troops").on("2021-04-07")
        .inStory("In talks on April 7, Washington and Baghdad agreed on the withdrawal of troops of the United States from Iraq.")
        .build();
    Event event = only(merger.merge(List.of(first, second)));
    assertEquals(List.of(first, second).stream().map(r -> r.mention().id()).sorted().toList(),
        event.mentions().stream().map(r -> r.mention().id()).sorted().toList());
    assertEquals(2, event.claims().size());
    assertEquals("same day, participants, word and story", event.why().get(0));
  }

  @Test
  void theFirstPublishedMentionGivesTheId() {
    Report late = agreement("a").on("2021-04-07").published("2021-04-09").build();
    Report early = agreement("b").on("2021-04-07").published("2021-04-08").build();
    Event event = only(merger.merge(List.of(late, early)));
    assertEquals(EventId.of(early.mention().id()), event.id());
    assertEquals(List.of(early, late), event.mentions());
  }

  @Test
  void aStateAndItsMinisterAreOneSide() {
    Report states = report("a", EventType.CONSULT, "talk").with(Role.PARTICIPANT, "actor/united-states", "actor/iraq")
        .on("2021-04-07")
        .saying("The United States and Iraq held talks by video").build();
    Report ministers = report("b", EventType.CONSULT, "talk").with(Role.PARTICIPANT, "actor/antony-blinken", "actor/fuad-hussein")
        .on("2021-04-07").saying("Blinken and Hussein opened the talks by video").build();
    assertEquals(1, merger.merge(List.of(states, ministers)).size());
  }

  @Test
  void otherPartnersMakeAnotherAgreement() {
    Report iraq = agreement("a").on("2021-04-07").build();
    Report iran = report("b", EventType.AGREE, "agree").with(Role.PARTICIPANT, "actor/united-states", "actor/iran")
        .on("2021-04-07").build();
    assertEquals(2, merger.merge(List.of(iraq, iran)).size());
  }

  @Test
  void plannedAndCarriedOutAreTwoEvents() {
    Report planned = withdrawal("a").modality(Modality.PLANNED).build();
    Report done = withdrawal("b").build();
    Report denied = withdrawal("c").denied().build();
    Report ordered = withdrawal("d").modality(Modality.ORDERED).build();
    assertEquals(4, merger.merge(List.of(planned, done, denied, ordered)).size());
  }

  @Test
  void aTotalIsNotOneOfItsParts() {
    Report attack = attack("a", "place/98182").on("2021-04-04").build();
    Report fourteen = attack("a", "place/98182").standsAt(3, 400).on("2021-04-04").total().build();
    assertEquals(2, merger.merge(List.of(attack, fourteen)).size());
  }

  @Test
  void sameDayOtherTownIsAnotherAttack() {
    Report kyiv = report("a", EventType.ASSAULT, "strike").with(Role.INITIATOR, "actor/russia").at("place/703448",
        Precision.EXACT)
        .on("2022-10-10").build();
    Report odesa = report("a", EventType.ASSAULT, "strike").with(Role.INITIATOR, "actor/russia").at("place/698740",
        Precision.EXACT)
        .on("2022-10-10").standsAt(1, 300).build();
    Report ukraine = report("b", EventType.ASSAULT, "strike").with(Role.INITIATOR, "actor/russia").at("actor/ukraine",
        Precision.COUNTRY)
        .on("2022-10-10").build();
    List<Event> events = merger.merge(List.of(kyiv, odesa, ukraine));
    assertEquals(2, events.size(), "the country joins one of the towns and does not tie them together");
  }

  @Test
  void aFollowUpWithoutADateJoinsTheDatedReport() {
    Report dated = attack("a", "place/98182").with(Role.INITIATOR, "actor/boko-haram").on("2021-04-04").published("2021-04-05")
        .build();
    Report later = attack("b", "place/98182").with(Role.INITIATOR, "actor/boko-haram").published("2021-04-16").build();
    Report muchLater = attack("c", "place/98182").with(Role.INITIATOR, "actor/boko-haram").published("2021-06-16").build();
    List<Event> events = merger.merge(List.of(dated, later, muchLater));
    assertEquals(2, events.size());
    Event first = events.stream().filter(e -> e.mentions().contains(dated)).findFirst().orElseThrow();
    assertTrue(first.mentions().contains(later));
    EventTime time = first.time().orElseThrow();
    assertEquals(EventTime.Basis.STATED, time.basis());
    assertEquals("2021-04-04", time.interval().orElseThrow().from().toString());
    assertEquals(Optional.empty(), time.span());
  }

  @Test
  void whatHasHappenedCannotHappenAfterItsReport() {
    Report past = attack("a", "place/98182").with(Role.INITIATOR, "actor/boko-haram").published("2021-04-01").build();
    Report dated = attack("b", "place/98182").with(Role.INITIATOR, "actor/boko-haram").on("2021-04-04").published("2021-04-05")
        .build();
    assertEquals(2, merger.merge(List.of(past, dated)).size());
  }

  @Test
  void whatIsToldAsBackgroundMayLieBeforeTheDayOfTheStory() {
    Report dated = attackOnMinister("a", "2021-04-04").on("2021-04-04").build();
    Report background = attackOnMinister("b", "2021-04-09").inNewsOf("2021-04-09").build();
    Report later = attackOnMinister("c", "2021-04-09").on("2021-04-09").build();
    List<Event> events = merger.merge(List.of(dated, background));
    assertEquals("2021-04-04", only(events).time().orElseThrow().interval().orElseThrow().from().toString());
    assertEquals(2, merger.merge(List.of(dated, later)).size(), "days that are said keep attacks apart");
    assertEquals(2, merger.merge(List.of(dated, attackOnMinister("d", "2021-04-01").inNewsOf("2021-04-01").build())).size(),
        "nothing is background before it happens");
  }

  @Test
  void theNextDayIsAnotherDayUnlessOnlyTheStoryGivesIt() {
    Report first = raid("a").saying("Masked men came at dawn with rifles").on("2021-04-04").build();
    Report next = raid("b").saying("Villagers fled to the river").on("2021-04-05").build();
    Report ofStory = raid("b").saying("Villagers fled to the river").inNewsOf("2021-04-05").build();
    assertEquals(2, merger.merge(List.of(first, next)).size());
    assertEquals(1, merger.merge(List.of(first, ofStory)).size());
  }

  private static ReportBuilder raid(String article) {
    return attack(article, "place/100").with(Role.INITIATOR, "actor/boko-haram").published("2021-04-05");
  }

  private static ReportBuilder attackOnMinister(String article, String published) {
    return attack(article, "place/98182").with(Role.INITIATOR, "actor/boko-haram").with(Role.TARGET, "actor/fuad-hussein")
        .published(published);
  }

  @Test
  void figuresStaySideBySideAndSpan() {
    Report three = attack("a", "place/98182").on("2021-04-04").killed(3).published("2021-04-05").build();
    Report five = attack("b", "place/98182").on("2021-04-04").killed(5).published("2021-04-06").by("actor/iraq").build();
    Report fiveAgain = attack("c", "place/98182").on("2021-04-04").killed(5).published("2021-04-06").build();
    Event event = only(merger.merge(List.of(three, five, fiveAgain)));
    assertEquals(Optional.of(new Figure(3, 5, 5, false)), event.casualties().killed());
    assertEquals(Optional.empty(), event.casualties().wounded());
    assertEquals(3, event.claims().size());
    assertTrue(event.claims().stream().anyMatch(c -> c.claimant().equals(Optional.of(new EntityId("actor/iraq")))
        && c.casualties().killed().equals(Optional.of(Figure.exactly(5)))));
  }

  @Test
  void oneVoiceSayingItTwiceIsOneClaim() {
    Report once = attack("a", "place/98182").on("2021-04-04").standsAt(0, 10).build();
    Report again = attack("a", "place/98182").on("2021-04-04").standsAt(2, 300).build();
    Event event = only(merger.merge(List.of(again, once)));
    assertEquals(1, event.claims().size());
    assertEquals(List.of(once.mention().id(), again.mention().id()), event.claims().get(0).mentions());
    assertEquals(Casualties.NOT_SAID, event.casualties());
    assertEquals(0.8, event.confidence(), "one article is one witness");
  }

  @Test
  void theHarmIsThatOfTheDeedAndEachDeedIsToldInItsOwnWords() {
    Report shooting = attack("a", "place/98182").on("2021-04-04").saying("Gunmen opened fire at the base").build();
    Report killed = report("a", EventType.ASSAULT, "killed").standsAt(1, 60).on("2021-04-04").killed(5)
        .saying("Five people were killed there").build();
    Report looted = report("a", EventType.ASSAULT, "loot").standsAt(2, 120).on("2021-04-04")
        .saying("Later a crowd looted the base").build();
    Report burnt = report("a", EventType.ASSAULT, "burn").standsAt(2, 140).on("2021-04-04")
        .saying("Later a crowd looted the base").readBy("test.loot").build();
    assertEquals(List.of(1, 1, 2), merger.merge(List.of(shooting, killed, looted, burnt)).stream().map(e -> e.mentions().size())
        .sorted().toList());
  }

  @Test
  void wordsOfOneRuleAreOfOneMeaningAndThoseOfNoRuleAreNot() {
    assertEquals(1, merger.merge(twoWords("assault.loot")).size());
    assertEquals(2, merger.merge(twoWords("opinion.assault")).size());
  }

  @Test
  void aWordThatFitsAnyDeedIsNotOfOneMeaningWithOneThatTellsHow() {
    assertEquals(2, merger.merge(List.of(death("a", "explode"), death("b", "kill"))).size());
    assertEquals(1, merger.merge(List.of(death("a", "murder"), death("b", "kill"))).size());
  }

  @Test
  void aReportOfNoDayJoinsTheDatedOnesOfItsStoryAndNoOtherStory() {
    String story = "Gunmen took students from a school near Zurmi, said Governor Matawalle.";
    Report dated = undated("a").on("2021-04-04").inStory(story).build();
    Report same = undated("b").inStory(story).build();
    Report other = undated("c").saying("The captain said gunmen abduct for money")
        .inStory("A ferry company of Lokoja freed its captain after ransom, the owner Adamu said.").build();
    assertEquals(List.of(1, 2), merger.merge(List.of(dated, same, other)).stream().map(e -> e.mentions().size()).sorted()
        .toList());
  }

  private static ReportBuilder undated(String article) {
    return report(article, EventType.ASSAULT, "abduct").with(Role.INITIATOR, "actor/gunman-nga").saying("Gunmen abduct students");
  }

  @Test
  void reportsOfOneStoryAreComparedThoughTheyHaveNoWordInCommon() {
    String story = "In Zurmi farmers rose against Governor Matawalle over grain.";
    Report stormed = report("a", EventType.PROTEST, "storm").readBy("protest.stone").on("2021-04-04").inStory(story).build();
    Report entered = report("b", EventType.PROTEST, "break").readBy("protest.stone").on("2021-04-04").inStory(story).build();
    assertEquals(1, merger.merge(List.of(stormed, entered)).size());
  }

  @Test
  void wordsForOneKindOfDeedAreOfOneMeaningButAProtestIsMadeOfManyDeeds() {
    assertEquals(1, merger.merge(kinds(EventType.COERCE, "arrest")).size());
    assertEquals(2, merger.merge(kinds(EventType.PROTEST, "riot")).size());
  }

  private static List<Report> kinds(EventType type, String mode) {
    return List.of(report("a", type, "seize").ofMode(mode, "173").on("2021-04-04").build(),
        report("a", type, "custody").ofMode(mode, "173").on("2021-04-04").standsAt(1, 60).build());
  }

  @Test
  void refusingTwoPartiesInOneStoryIsTwoRefusals() {
    assertEquals(1, merger.merge(List.of(refusal("a", "actor/russia", "Blinken refused to meet them"),
        refusal("b", "actor/russia", "He refused a call from Moscow"))).size());
    assertEquals(2, merger.merge(List.of(refusal("a", "actor/russia", "Blinken refused to meet them"),
        refusal("b", "actor/student-nga", "He refused visas for students"))).size());
  }

  private static Report refusal(String article, String hearer, String sentence) {
    return report(article, EventType.REJECT, "refuse").with(Role.INITIATOR, "actor/antony-blinken").with(Role.TARGET, hearer)
        .published("2021-04-05").saying(sentence).inStory("In Kyiv, Antony Blinken spoke of grain and visas.").build();
  }

  @Test
  void oneAgreesInOneTown() {
    assertEquals(1, merger.merge(List.of(accord("a", "place/98182"), accord("b", "place/98182"))).size());
    assertEquals(2, merger.merge(List.of(accord("a", "place/98182"), accord("b", "place/703448"))).size());
  }

  private static Report accord(String article, String town) {
    return agreement(article).at(town, Precision.EXACT).on("2021-04-07").saying("The two signed an accord of peace").build();
  }

  @Test
  void thatTheySaidYesTwiceInOneStoryDoesNotMakeItOnePromise() {
    Report troops = agreement("a").published("2021-04-07").inStory("Talks of Washington and Baghdad on troops and trade.")
        .saying("they agreed to move troops").build();
    Report trade = report("b", EventType.AGREE, "agree").with(Role.INITIATOR, "actor/fuad-hussein").published("2021-04-20")
        .inStory("Talks of Washington and Baghdad on troops and trade.").saying("he agreed to buy wheat").build();
    assertEquals(2, merger.merge(List.of(troops, trade)).size());
  }

  @Test
  void nobodyReportsTodayWhatHappensTomorrow() {
    Report today = report("a", EventType.PROTEST, "march").with(Role.INITIATOR, "actor/student-nga").published("2021-04-04")
        .saying("Students march in the town").build();
    Report tomorrow = report("b", EventType.PROTEST, "march").with(Role.INITIATOR, "actor/student-nga").on("2021-04-05")
        .published("2021-04-05").saying("Hundreds of young people march again").build();
    assertEquals(2, merger.merge(List.of(today, tomorrow)).size());
  }

  @Test
  void theArrestInACoupIsNotTheCoup() {
    Report arrest = report("a", EventType.COERCE, "arrest").ofMode("arrest", "173").with(Role.TARGET, "actor/fuad-hussein")
        .on("2021-04-04").saying("Hussein was arrested by officers").build();
    Report coup = report("b", EventType.COERCE, "oust").ofMode("coup", "196").with(Role.TARGET, "actor/fuad-hussein")
        .on("2021-04-04").saying("The generals had ousted him on Sunday").build();
    assertEquals(2, merger.merge(List.of(arrest, coup)).size());
  }

  @Test
  void whatOneTriedOthersPrevented() {
    Report tried = undated("a").modality(Modality.PLANNED, "tried, to").on("2021-04-04").build();
    Report prevented = undated("b").modality(Modality.HYPOTHETICAL, "foiled").on("2021-04-04").build();
    Report happened = undated("c").on("2021-04-04").build();
    Report planned = undated("d").modality(Modality.PLANNED, "wants, to").on("2021-04-04").build();
    assertEquals(List.of(1, 1, 2), merger.merge(List.of(tried, prevented, happened, planned)).stream()
        .map(e -> e.mentions().size()).sorted().toList());
  }

  private static Report death(String article, String trigger) {
    return report(article, EventType.ASSAULT, trigger).readBy("assault.strike.weapon").published("2021-04-05")
        .with(Role.TARGET, "actor/student-nga").saying("Students and a bomb in Town 100").build();
  }

  private static List<Report> twoWords(String rule) {
    return List.of(report("a", EventType.ASSAULT, "loot").readBy(rule).on("2021-04-04").build(),
        report("a", EventType.ASSAULT, "plunder").readBy(rule).on("2021-04-04").standsAt(1, 60).build());
  }

  @Test
  void whatAnAgreementPromisesIsItsTopic() {
    Report agreed = agreement("a").on("2021-04-07").build();
    Report leaving = withdrawal("a").modality(Modality.PLANNED).under(agreed).standsAt(0, 120).build();
    List<Event> events = merger.merge(List.of(leaving, agreed));
    Event agreement = events.stream().filter(e -> e.type() == EventType.AGREE).findFirst().orElseThrow();
    Event withdrawal = events.stream().filter(e -> e.type() == EventType.RETREAT).findFirst().orElseThrow();
    assertEquals(List.of(withdrawal.id()), agreement.topics());
    assertEquals(List.of(), withdrawal.topics());
  }

  @Test
  void anInternationalOrganizationIsNotAState() {
    Report us = report("a", EventType.SANCTION, "sanction").with(Role.INITIATOR, "actor/united-states").with(Role.TARGET,
        "actor/russia")
        .on("2022-03-01").build();
    Report un = report("b", EventType.SANCTION, "sanction").with(Role.INITIATOR, "actor/united-nations").with(Role.TARGET,
        "actor/russia")
        .on("2022-03-01").build();
    assertEquals(2, merger.merge(List.of(us, un)).size());
  }

  @Test
  void whoIsInNoListMayBeMisreadAndKeepsReportsOfOneStoryNotApart() {
    assertEquals(1, merger.merge(List.of(seizure("a", "actor/united-states"), seizure("b", "actor/coast-guard-nga"))).size());
    assertEquals(2, merger.merge(List.of(seizure("a", "actor/united-states"), seizure("b", "actor/iran"))).size());
  }

  @Test
  void whoStrikesAGroupStrikesTheCountryThatItIsIn() {
    assertEquals(1, merger.merge(List.of(strike("a", "actor/lakurawa").at("actor/nigeria", Precision.COUNTRY).build(),
        strike("b", "actor/nigeria").build())).size());
    assertEquals(2, merger.merge(List.of(strike("a", "actor/lakurawa").build(), strike("b", "actor/nigeria").build())).size());
  }

  private static ReportBuilder strike(String article, String target) {
    return report(article, EventType.ASSAULT, "strike").with(Role.INITIATOR, "actor/russia").with(Role.TARGET, target)
        .on("2021-04-04").saying("Missiles struck on Sunday");
  }

  private static Report seizure(String article, String by) {
    return report(article, EventType.COERCE, "seize").with(Role.INITIATOR, by).at("place/100", Precision.EXACT).on("2021-04-04")
        .saying("Off Town 100, a tanker was seized with its crew").build();
  }

  @Test
  void aMentionIsReportedOnce() {
    Report report = agreement("a").build();
    assertThrows(IllegalArgumentException.class, () -> merger.merge(List.of(report, report)));
    assertEquals(List.of(), merger.merge(List.of()));
  }

  private static ReportBuilder agreement(String article) {
    return report(article, EventType.AGREE, "agree").with(Role.PARTICIPANT, "actor/united-states", "actor/iraq");
  }

  private static ReportBuilder withdrawal(String article) {
    return report(article, EventType.RETREAT, "withdraw").with(Role.INITIATOR, "actor/united-states")
        .at("actor/iraq", Precision.COUNTRY).on("2021-04-30").saying("combat troops withdraw from Iraq");
  }

  private static ReportBuilder attack(String article, String place) {
    return report(article, EventType.ASSAULT, "attack").at(place, Precision.EXACT).saying("rockets hit the base in an attack");
  }

  private static Event only(List<Event> events) {
    assertEquals(1, events.size(), () -> "events: " + events.stream().map(e -> e.mentions().size()).toList());
    return events.get(0);
  }
}
