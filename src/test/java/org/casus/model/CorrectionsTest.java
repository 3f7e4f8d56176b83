package org.casus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.casus.model.Correction.Kind;
import org.junit.jupiter.api.Test;

/** What readers say is wrong changes what was read, and nothing else. */
class CorrectionsTest {

  private static final Article ARTICLE = Article.ofText("They agreed to attack the budget.", Optional.empty());
  private static final EventMention AGREED = mention("agreed", EventType.AGREE, Optional.empty());
  private static final EventMention ATTACK = mention("attack", EventType.ASSAULT, Optional.of(AGREED.id()));
  private static final Reading READING = new Reading(ARTICLE, List.of(new Span(0, ARTICLE.text().length())), List.of(),
      List.of(), List.of(),
      List.of(), List.of(AGREED, ATTACK), List.of());

  private static Span span(String words) {
    int begin = ARTICLE.text().indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static EventMention mention(String trigger, EventType type, Optional<MentionId> governor) {
    Participation they = new Participation(Role.INITIATOR, span("They"), span("They"), Optional.empty(), "subject");
    return new EventMention(MentionId.of(ARTICLE.id(), span(trigger), type), 0, span(trigger), type, Optional.of("mode"),
        Optional.of("19"),
        List.of(they), Optional.empty(), Optional.empty(), Polarity.POSITIVE, Modality.PLANNED, OptionalInt.empty(), governor,
        false,
        Casualties.NOT_SAID, Optional.empty(), 0.8, "a.rule", Optional.of("to"), OptionalDouble.empty());
  }

  private static Correction correction(EventMention mention, Kind kind, String value) {
    return new Correction(mention.id(), kind, value, ARTICLE.text(), "", "because");
  }

  private static List<EventMention> corrected(Correction... corrections) {
    return new Corrections(List.of(corrections)).apply(READING).events();
  }

  @Test
  void whatIsNoEventIsLeftOut() {
    assertEquals(List.of(AGREED), corrected(correction(ATTACK, Kind.NO_EVENT, "")));
  }

  @Test
  void whatStoodUnderNoEventStandsAlone() {
    List<EventMention> left = corrected(correction(AGREED, Kind.NO_EVENT, ""));
    assertEquals(1, left.size());
    assertEquals(ATTACK.id(), left.get(0).id());
    assertTrue(left.get(0).governor().isEmpty());
  }

  @Test
  void anotherTypeHasAnotherModeAndCode() {
    EventMention right = corrected(correction(ATTACK, Kind.TYPE, "ACCUSE")).get(1);
    assertEquals(EventType.ACCUSE, right.type());
    assertTrue(right.mode().isEmpty() && right.cameo().isEmpty());
    assertEquals(ATTACK.id(), right.id(), "it stays the reading that was corrected");
  }

  @Test
  void whatIsAssertedHasNoWordsThatMakeItLess() {
    EventMention right = corrected(correction(ATTACK, Kind.MODALITY, "asserted")).get(1);
    assertTrue(right.isAsserted() && right.modalityWords().isEmpty());
    assertEquals(Optional.of("to"), corrected(correction(ATTACK, Kind.MODALITY, "ordered")).get(1).modalityWords());
  }

  @Test
  void somebodyElseActsSomewhereElseOnAnotherDay() {
    Entity they = new Entity(new EntityId("actor/they"), EntityType.OTHER, "They", Optional.empty(), Optional.empty(), List.of(),
        Optional.empty(),
        List.of(new EntityMention(span("They"), EntityMention.Kind.NAMED)));
    Entity budget = new Entity(new EntityId("place/1"), EntityType.PLACE, "Budget", Optional.empty(), Optional.empty(),
        List.of(), Optional.empty(),
        List.of(new EntityMention(span("budget"), EntityMention.Kind.NAMED)));
    Reading reading = new Reading(ARTICLE, READING.sentences(), List.of(they, budget), List.of(), List.of(), List.of(),
        READING.events(), List.of());
    EventMention right = new Corrections(List.of(correction(ATTACK, Kind.INITIATOR, "place/1"),
        correction(ATTACK, Kind.TARGET, "actor/they"),
        correction(ATTACK, Kind.PLACE, "place/1"), correction(ATTACK, Kind.DATE, "2021-04-07"))).apply(reading).events().get(1);
    assertEquals(List.of("TARGET They actor/they", "INITIATOR budget place/1"), right.participants().stream()
        .map(part -> part.role() + " " + part.span().of(ARTICLE.text()) + " " + part.filler().orElseThrow()).toList());
    assertEquals(span("budget"), right.place().orElseThrow().span());
    assertEquals(EventPlace.Basis.STATED, right.place().orElseThrow().basis());
    assertEquals("2021-04-07", right.time().orElseThrow().interval().orElseThrow().from().toString());
    assertEquals(READING.events(), corrected(correction(ATTACK, Kind.INITIATOR, "actor/nobody"),
        correction(ATTACK, Kind.PLACE, "place/1")),
        "what the article does not mention cannot be put in");
  }

  @Test
  void remarksAndCorrectionsOfOthersChangeNothing() {
    Correction elsewhere = new Correction(new MentionId("0123456789abcdef"), Kind.NO_EVENT, "", "", "", "");
    assertEquals(READING.events(), corrected(correction(ATTACK, Kind.REMARK, ""), elsewhere));
  }

  @Test
  void whatSaysNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> correction(ATTACK, Kind.TYPE, "PARTY"));
    assertThrows(IllegalArgumentException.class, () -> correction(ATTACK, Kind.MODALITY, "loudly"));
    assertThrows(IllegalArgumentException.class, () -> correction(ATTACK, Kind.NO_EVENT, "ASSAULT"));
    assertThrows(IllegalArgumentException.class, () -> correction(ATTACK, Kind.INITIATOR, "Iraq"));
    assertThrows(IllegalArgumentException.class, () -> correction(ATTACK, Kind.DATE, "Wednesday"));
    assertThrows(IllegalArgumentException.class, () -> new Correction(ATTACK.id(), Kind.REMARK, "", "", "", " "));
    assertNotEquals(correction(ATTACK, Kind.TYPE, "ACCUSE").id(), correction(ATTACK, Kind.TYPE, "AGREE").id());
  }
}
