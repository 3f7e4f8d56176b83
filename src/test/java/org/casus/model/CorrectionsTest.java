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
  private static final Reading READING = new Reading(ARTICLE, List.of(new Span(0, ARTICLE.text().length())), List.of(), List.of(), List.of(),
      List.of(), List.of(AGREED, ATTACK), List.of());

  private static Span span(String words) {
    int begin = ARTICLE.text().indexOf(words);
    return new Span(begin, begin + words.length());
  }

  private static EventMention mention(String trigger, EventType type, Optional<MentionId> governor) {
    Participation they = new Participation(Role.INITIATOR, span("They"), span("They"), Optional.empty(), "subject");
    return new EventMention(MentionId.of(ARTICLE.id(), span(trigger), type), 0, span(trigger), type, Optional.of("mode"), Optional.of("19"),
        List.of(they), Optional.empty(), Optional.empty(), Polarity.POSITIVE, Modality.PLANNED, OptionalInt.empty(), governor, false,
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
  void remarksAndCorrectionsOfOthersChangeNothing() {
    Correction elsewhere = new Correction(new MentionId("0123456789abcdef"), Kind.NO_EVENT, "", "", "", "");
    assertEquals(READING.events(), corrected(correction(ATTACK, Kind.REMARK, ""), elsewhere));
  }

  @Test
  void whatSaysNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> correction(ATTACK, Kind.TYPE, "PARTY"));
    assertThrows(IllegalArgumentException.class, () -> correction(ATTACK, Kind.MODALITY, "loudly"));
    assertThrows(IllegalArgumentException.class, () -> correction(ATTACK, Kind.NO_EVENT, "ASSAULT"));
    assertThrows(IllegalArgumentException.class, () -> new Correction(ATTACK.id(), Kind.REMARK, "", "", "", " "));
    assertNotEquals(correction(ATTACK, Kind.TYPE, "ACCUSE").id(), correction(ATTACK, Kind.TYPE, "AGREE").id());
  }
}
