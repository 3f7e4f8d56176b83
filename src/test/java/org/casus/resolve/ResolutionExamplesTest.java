package org.casus.resolve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityMention;
import org.casus.model.EventPlace;
import org.casus.model.Reading;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.resolve.ResolutionExamples.Example;
import org.casus.resolve.ResolutionExamples.Expectation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each story of {@code examples.yaml} is read, and its words refer to what they must. */
class ResolutionExamplesTest {

  private static final EntityResolver RESOLVER = EntityResolver.load();
  private static final Map<String, List<Sentence>> STORED = StoredAnnotations.read("examples.tsv");

  static Stream<Example> examples() {
    return ResolutionExamples.read().stream();
  }

  @Test
  void thereAreExamples() {
    assertTrue(examples().count() >= 54, "only " + examples().count());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void wordsReferToWhatTheyMust(Example example) {
    AnnotatedArticle article = StoredAnnotations.annotated(STORED, example.name(), example.article());
    Reading reading = RESOLVER.resolve(article, ExtractedExample.of(example, article));
    List<Executable> checks = new ArrayList<>();
    example.expectations().forEach(expectation -> checks.add(() -> check(expectation, reading)));
    if (!example.event().isMissingNode()) {
      checks.add(() -> checkRoles(example, reading));
      checks.add(() -> checkPlace(example, reading));
    }
    for (int i = 0; i < example.speech().size(); i++) {
      int at = i;
      checks.add(() -> assertEquals(example.speech().get(at).path("is").asText(),
          reading.attributions().get(at).speaker().map(EntityId::value).orElse("")));
    }
    for (int i = 0; i < example.forces().size(); i++) {
      int at = i;
      checks.add(() -> assertEquals(example.forces().get(at).path("of").asText(), reading.forces().get(at).owner()
          .map(EntityId::value).orElse("")));
      checks.add(() -> assertEquals(example.forces().get(at).path("in").asText(), reading.forces().get(at).place()
          .map(EntityId::value).orElse("")));
    }
    assertFalse(checks.isEmpty(), "nothing expected");
    checks.add(() -> everyFillerIsAnEntityOfTheReading(reading));
    assertAll(checks);
  }

  private static void checkRoles(Example example, Reading reading) {
    Set<String> expected = new TreeSet<>();
    example.roles().forEach(r -> (r.ids().isEmpty() ? List.of("-") : r.ids())
        .forEach(id -> expected.add(r.role() + " " + r.words() + " " + id)));
    Set<String> found = reading.events().get(0).participants().stream()
        .map(p -> p.role().label() + " " + p.span().of(reading.article().text())
        + " " + p.filler().map(EntityId::value).orElse("-")).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, found, () -> described(reading));
  }

  private static void checkPlace(Example example, Reading reading) {
    JsonNode place = example.event().path("place");
    if (!place.isMissingNode()) {
      EventPlace found = reading.events().get(0).place().orElseThrow();
      assertEquals(place.path("is").asText(), found.entity().map(EntityId::value).orElse("-"), () -> described(reading));
      assertEquals(place.path("precision").asText(), found.precision().label());
    }
  }

  private static void everyFillerIsAnEntityOfTheReading(Reading reading) {
    Set<EntityId> known = reading.entities().stream().map(Entity::id).collect(Collectors.toSet());
    Stream<EntityId> used = Stream.of(
        reading.events().stream().flatMap(e -> e.participants().stream()).flatMap(p -> p.filler().stream()),
        reading.events().stream().flatMap(e -> e.place().stream()).flatMap(p -> p.entity().stream()),
        reading.attributions().stream().flatMap(a -> a.speaker().stream()),
        reading.forces().stream().flatMap(f -> Stream.concat(f.owner().stream(), f.place().stream()))).flatMap(s -> s);
    assertEquals(List.of(), used.filter(id -> !known.contains(id)).toList());
    assertTrue(reading.entities().stream().noneMatch(e -> e.mentions().isEmpty()));
  }

  private static void check(Expectation expectation, Reading reading) {
    String text = reading.article().text();
    int begin = -1;
    for (int i = 0; i < expectation.occurrence(); i++) {
      begin = text.indexOf(expectation.words(), begin + 1);
      assertTrue(begin >= 0, "not in the text: " + expectation.words());
    }
    Span span = new Span(begin, begin + expectation.words().length());
    TreeSet<String> ids = new TreeSet<>();
    TreeSet<String> kinds = new TreeSet<>();
    for (Entity entity : reading.entities()) {
      for (EntityMention mention : entity.mentions()) {
        if (mention.span().equals(span)) {
          ids.add(entity.id().value());
          kinds.add(mention.kind().label());
        }
      }
    }
    assertEquals(new TreeSet<>(expectation.ids()), ids, () -> expectation.words() + " in: " + text + "\nread: "
        + described(reading));
    expectation.kind().ifPresent(kind -> assertEquals(new TreeSet<>(List.of(kind)), kinds, expectation.words()));
  }

  private static String described(Reading reading) {
    StringBuilder lines = new StringBuilder();
    reading.entities().forEach(e -> lines.append(e.id()).append(' ').append(e.mentions().stream()
        .map(m -> m.span().of(reading.article().text())).toList()).append('\n'));
    return lines.toString();
  }
}
