package org.casus.extract.assertion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.casus.extract.MarkedSentence;
import org.casus.extract.RuleExtractor;
import org.casus.model.EventMention;
import org.casus.model.Extraction;
import org.casus.model.RejectedReading;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each entry of {@code data/rules/not-events.yaml} catches its examples and leaves alone what only looks alike. */
@Tag("slow")
class NotEventsTest {

  private static final RuleExtractor EXTRACTOR = RuleExtractor.load();
  private static final List<NotEvents.Entry> ENTRIES = NotEvents.load().entries();

  @Test
  void thereIsEvidenceOfManyKinds() {
    assertTrue(ENTRIES.size() >= 60, () -> "only " + ENTRIES.size() + " entries");
    assertTrue(ENTRIES.stream().mapToInt(e -> e.stays().size()).sum() >= 20, "sentences that look alike");
  }

  @TestFactory
  Stream<DynamicTest> examplesAreCaught() {
    return ENTRIES.stream().flatMap(entry -> entry.example().stream().map(example ->
        dynamicTest(entry.id() + ": " + example, () -> {
      MarkedSentence marked = MarkedSentence.parse(example);
      Extraction read = read(marked);
      List<RejectedReading> rejected = read.rejected().stream().filter(r -> r.trigger().overlaps(marked.span("trigger")))
          .toList();
      List<EventMention> events = at(marked, read);
      if (entry.modality().isEmpty()) {
        assertTrue(rejected.stream().anyMatch(r -> r.reason().equals(entry.id())), () -> "rejected by " + rejected.stream()
            .map(RejectedReading::reason).toList() + ", read " + describe(events));
        assertTrue(events.stream().noneMatch(EventMention::isAsserted), () -> describe(events));
      } else {
        assertTrue(events.stream().anyMatch(e -> e.modality() == entry.modality().get()) && events.stream()
            .noneMatch(EventMention::isAsserted), () -> "rejected: " + rejected + ", read " + describe(events));
      }
    })));
  }

  @TestFactory
  Stream<DynamicTest> whatLooksAlikeStays() {
    return ENTRIES.stream().flatMap(entry -> entry.stays().stream()
        .map(example -> dynamicTest(entry.id() + ": " + example, () -> {
      MarkedSentence marked = MarkedSentence.parse(example);
      Extraction read = read(marked);
      assertTrue(at(marked, read).stream().anyMatch(EventMention::isAsserted), () -> "rejected: " + read.rejected() + ", read "
          + describe(at(marked, read)));
    })));
  }

  @Test
  void aRejectedReadingSaysWhichRuleAndWhy() {
    Extraction read = EXTRACTOR.extract(SharedAnnotator.annotate("The premier launched a charm offensive in Delhi.",
        "2021-04-08"));
    assertEquals(List.of("assault.attack.noun not-event.metaphor.modifier"), read.rejected().stream()
        .map(r -> r.rule() + " " + r.reason()).toList());
    assertEquals(List.of(), read.events());
  }

  private static Extraction read(MarkedSentence marked) {
    return EXTRACTOR.extract(SharedAnnotator.annotate(marked.text(), "2021-04-08"));
  }

  private static List<EventMention> at(MarkedSentence marked, Extraction read) {
    return read.events().stream().filter(e -> e.trigger().overlaps(marked.span("trigger"))).toList();
  }

  private static String describe(List<EventMention> events) {
    return events.stream().map(e -> e.type() + " " + e.modality().name().toLowerCase(Locale.ROOT) + " by " + e.rule()).toList()
        .toString();
  }
}
