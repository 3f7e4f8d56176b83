package org.casus.resolve;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.casus.model.Entity;
import org.casus.model.EntityMention;
import org.casus.model.Extraction;
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
    assertTrue(examples().count() >= 40, "only " + examples().count());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void wordsReferToWhatTheyMust(Example example) {
    Reading reading = RESOLVER.resolve(StoredAnnotations.annotated(STORED, example.name(), example.article()),
        new Extraction(List.of(), List.of(), List.of()));
    assertAll(example.expectations().stream().map(expectation -> (Executable) () -> check(expectation, reading)));
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
    assertEquals(new TreeSet<>(expectation.ids()), ids, () -> expectation.words() + " in: " + text + "\nread: " + described(reading));
    expectation.kind().ifPresent(kind -> assertEquals(new TreeSet<>(List.of(kind)), kinds, expectation.words()));
  }

  private static String described(Reading reading) {
    StringBuilder lines = new StringBuilder();
    reading.entities().forEach(e -> lines.append(e.id()).append(' ').append(e.mentions().stream()
        .map(m -> m.span().of(reading.article().text())).toList()).append('\n'));
    return lines.toString();
  }
}
