package org.casus.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Article;
import org.casus.model.Interval;
import org.casus.model.TimeExpression;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time expressions in sentences of our own, kept as data. */
@Tag("slow")
class TimesTest {

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = TimesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
    }
  }

  @Test
  void thereAreExamples() throws IOException {
    assertEquals(45, lines("times.tsv").size());
    assertEquals(8, lines("no-times.txt").size());
  }

  @TestFactory
  Stream<DynamicTest> valuesOfTimes() throws IOException {
    return lines("times.tsv").stream().map(line -> line.split("\t")).map(cells -> dynamicTest(cells[3], () -> {
      int begin = cells[3].indexOf('[');
      int end = cells[3].indexOf(']') - 1;
      AnnotatedArticle article = SharedAnnotator.annotate(cells[3].replaceAll("[\\[\\]]", ""), cells[0]);
      List<String> read = article.times().stream().filter(t -> t.span().begin() < end && begin < t.span().end())
          .map(t -> t.type() + " " + t.value()).toList();
      assertEquals(List.of(cells[1] + " " + cells[2]), read);
    }));
  }

  @TestFactory
  Stream<DynamicTest> noTimes() throws IOException {
    return lines("no-times.txt").stream().map(line -> dynamicTest(line, () ->
        assertEquals(List.of(), SharedAnnotator.annotate(line, "2021-04-08").times().stream().map(TimeExpression::value)
        .toList())));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      The bridge was shelled in late March.                     | 2021-03-21 | 2021-03-31
      The envoys met at the beginning of February 2020.         | 2020-02-01 | 2020-02-10
      In mid-March the port was closed.                         | 2021-03-11 | 2021-03-20
      The harbour will open in mid-May, they said.              | 2021-05-11 | 2021-05-20
      By mid-2019 the force had gone home.                      | 2019-05-01 | 2019-08-31
      The force was sent home in early 2019.                    | 2019-01-01 | 2019-04-30
      The treaty lapsed late last March.                        | 2021-03-21 | 2021-03-31
      The treaty lapsed in March.                               | 2021-03-01 | 2021-03-31
      """)
  void aPartOfAMonthOrYearHasItsOwnDays(String text, LocalDate from, LocalDate to) {
    assertEquals(List.of(new Interval(from, to)), SharedAnnotator.annotate(text, "2021-04-08").times().stream()
        .flatMap(time -> time.interval().stream()).toList());
  }

  @Test
  void anArticleWithoutDateSpeaksFromItsDateline() {
    String text = "Car sales fall\n\nFebruary 3, 2009\n\nSales of cars fell by a third last month.";
    AnnotatedArticle article = SharedAnnotator.annotate(text, null);
    assertTrue(article.times().stream().anyMatch(t -> t.value().equals("2009-01")), () -> article.times().toString());
    assertTrue(TimexReferences.reference(Article.ofText("No date here.", Optional.empty())).isEmpty());
  }
}
