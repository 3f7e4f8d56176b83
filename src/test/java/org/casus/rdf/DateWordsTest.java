package org.casus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.casus.model.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

  @ParameterizedTest
  @CsvSource({
      "2021-04-07, 2021-04-07, 7 April 2021",
      "2021-04-01, 2021-04-08, 1 to 8 April 2021",
      "2021-03-29, 2021-04-04, 29 March to 4 April 2021",
      "2020-12-28, 2021-01-03, 28 December 2020 to 3 January 2021",
      "2021-04-01, 2021-04-30, April 2021",
      "2020-02-01, 2020-02-29, February 2020",
      "2020-02-01, 2020-02-28, 1 to 28 February 2020",
      "2021-01-01, 2021-12-31, 2021",
      "2021-01-01, 2021-03-31, 1 January to 31 March 2021"})
  void periodsAreWordedAsShortAsTheyCanBe(LocalDate from, LocalDate to, String words) {
    assertEquals(words, DateWords.of(new Interval(from, to)));
  }
}
