package org.casus.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.assertion.Governors;
import org.casus.extract.role.Announcements;
import org.casus.extract.setting.DatingRules;
import org.casus.extract.speech.AttributionRules;
import org.casus.extract.tree.Lexicon;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Attribution;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.Extraction;
import org.casus.model.Participation;
import org.casus.model.Span;
import org.casus.nlp.SharedAnnotator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every entry of every rule and lexicon file reads its own example. */
@Tag("slow")
class RuleExamplesTest {

  private static final RuleExtractor EXTRACTOR = RuleExtractor.load();

  @Test
  void eachOfTheSixteenTypesHasRules() {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    EXTRACTOR.book().rules().forEach(rule -> types.add(rule.type()));
    assertEquals(EnumSet.allOf(EventType.class), types);
    assertTrue(EXTRACTOR.book().rules().size() >= 150, () -> "only " + EXTRACTOR.book().rules().size() + " rules");
  }

  @TestFactory
  Stream<DynamicTest> eventRules() {
    return EXTRACTOR.book().rules().stream().flatMap(rule -> rule.example().stream()
        .map(example -> dynamicTest(rule.id() + ": " + example, () ->
        assertEquals(List.of(), faults(rule.id(), MarkedSentence.parse(example))))));
  }

  @TestFactory
  Stream<DynamicTest> announcements() {
    return Announcements.load().entries().stream().flatMap(entry -> entry.example().stream()
        .map(example -> dynamicTest(entry.id() + ": " + example, () ->
        assertEquals(List.of(), faults(entry.id(), MarkedSentence.parse(example))))));
  }

  private static List<String> faults(String rule, MarkedSentence marked) {
    Extraction extraction = EXTRACTOR.extract(SharedAnnotator.annotate(marked.text(), "2021-04-08"));
    List<EventMention> fired = extraction.events().stream().filter(e -> e.rule().equals(rule)).toList();
    Span trigger = marked.marks().stream().filter(m -> m.label().equals("trigger")).reduce((a, b) -> b).orElseThrow().span();
    List<String> faults = new ArrayList<>();
    List<EventMention> here = fired.stream().filter(e -> e.trigger().overlaps(trigger)).toList();
    if (here.isEmpty()) {
      return List.of(rule + " did not fire; read was: " + extraction.events().stream()
          .map(e -> e.rule() + " at '" + e.trigger().of(marked.text()) + "'").toList());
    }
    EventMention event = here.get(0);
    for (MarkedSentence.Mark mark : marked.marks()) {
      boolean found = switch (mark.label()) {
        case "trigger" -> true;
        case "place" -> event.place().filter(p -> p.span().overlaps(mark.span())).isPresent();
        case "time" -> event.time().flatMap(t -> t.span()).filter(s -> s.overlaps(mark.span())).isPresent();
        default -> event.participants().stream().filter(p -> p.role().label().equals(mark.label())).map(Participation::span)
            .anyMatch(s -> s.overlaps(mark.span()));
      };
      if (!found) {
        faults.add(rule + " has no " + mark.label() + " '" + mark.span().of(marked.text()) + "'; read was: "
            + describe(event, marked.text()));
      }
    }
    return faults;
  }

  private static String describe(EventMention event, String text) {
    return event.type() + " " + event.participants().stream().map(p -> p.role().label() + " '" + p.span().of(text) + "'").toList()
        + event.place().map(p -> " place '" + p.span().of(text) + "'").orElse("") + event.time().map(t -> " time " + t.basis())
        .orElse("");
  }

  @TestFactory
  Stream<DynamicTest> governors() {
    return Governors.load().entries().stream().flatMap(governor -> governor.example().stream()
        .map(example -> dynamicTest(governor.id() + ": " + example, () -> {
      MarkedSentence marked = MarkedSentence.parse(example);
      List<EventMention> events = EXTRACTOR.extract(SharedAnnotator.annotate(marked.text(), "2021-04-08")).events().stream()
          .filter(e -> e.trigger().overlaps(marked.span("trigger"))).toList();
      assertEquals(1, events.size(), governor.id() + ": event mentions at the trigger");
      assertEquals(governor.modality(), events.get(0).modality(), governor.id());
    })));
  }

  @TestFactory
  Stream<DynamicTest> timesOfStories() {
    DatingRules rules = DatingRules.load();
    return rules.words().stream().flatMap(words -> words.example().stream()
        .map(example -> dynamicTest(words.list() + ": " + example, () -> {
      MarkedSentence marked = MarkedSentence.parse(example);
      String expression = marked.marks().get(0).span().of(marked.text());
      assertTrue(rules.is(words.list(), expression), expression);
      assertTrue(SharedAnnotator.annotate(marked.text(), "2021-04-08").times().stream()
          .anyMatch(time -> time.span().overlaps(marked.marks().get(0).span())), "is read as a time");
    })));
  }

  @TestFactory
  Stream<DynamicTest> attributions() {
    return AttributionRules.load().cues().stream().flatMap(cue -> cue.example().stream()
        .map(example -> dynamicTest(cue.id() + ": " + example, () -> {
      MarkedSentence marked = MarkedSentence.parse(example);
      List<Attribution> found = EXTRACTOR.extract(SharedAnnotator.annotate(marked.text(), "2021-04-08")).attributions();
      assertTrue(found.stream().anyMatch(a -> a.cue().overlaps(marked.span("cue")) && a.parts().equals(spans(marked, "content"))
          && spans(marked, "source").stream().allMatch(span -> a.source().filter(s -> s.overlaps(span)).isPresent())),
          () -> cue.id() + ": read was: " + found.stream()
          .map(a -> a.source().map(s -> s.of(marked.text())) + " " + a.cue().of(marked.text()) + " " + a.parts().stream()
          .map(p -> p.of(marked.text())).toList()).toList());
    })));
  }

  private static List<Span> spans(MarkedSentence marked, String label) {
    return marked.marks().stream().filter(mark -> mark.label().equals(label)).map(MarkedSentence.Mark::span).toList();
  }

  @TestFactory
  Stream<DynamicTest> wordLists() {
    return Lexicon.load().entries().stream().map(entry -> dynamicTest(entry.list() + ": " + entry.example(), () -> {
      MarkedSentence marked = MarkedSentence.parse(entry.example());
      AnnotatedArticle annotated = SharedAnnotator.annotate(marked.text(), null);
      List<String> lemmas = annotated.sentences().stream().flatMap(s -> s.tokens().stream())
          .filter(t -> t.span().overlaps(marked.marks().get(0).span()))
          .map(t -> t.lemma().toLowerCase(Locale.ROOT)).toList();
      assertTrue(entry.words().stream().anyMatch(w -> lemmas.contains(w) || lemmas.contains(w.split(" ")[0])), () -> lemmas
          + " is not in the list");
    }));
  }
}
