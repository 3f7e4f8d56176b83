package org.casus.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @ValueSource(strings = {"2021-04-07", " 2021-04-07 ", "20210407", "20210407T1000Z", "2021-04-07T23:59:59Z",
      "2021-04-07T23:30:00-05:00", "2021-04-07T00:30:00.123+0900", "2021-04-07 10:00", "2021-04-07T10:00", "2021-04-07 10:00:00 UTC",
      "Wed, 7 Apr 2021 10:00:00 GMT", "Wed, 07 Apr 2021 23:30:00 -0500", "7 April 2021", "7 Apr 2021", "7th April, 2021",
      "April 7, 2021", "Apr. 7, 2021", "april 7 2021", "Wednesday, April 7, 2021", "April 7, 2021 at 10:15 a.m.",
      "Wednesday 7 April 2021, 10:15"})
  void readsTheDayAsWritten(String written) {
    assertEquals(Optional.of(LocalDate.of(2021, 4, 7)), PublicationDate.parse(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2021", "2021-04", "April 2021", "04/07/2021", "2021-02-29", "2021-13-01", "31 April 2021",
      "7 Mai 2021", "2021-04-07 or so", "1617753600", "2021-04-07Z", "Ma 7, 2021"})
  void readsNothingIntoTheRest(String written) {
    assertEquals(Optional.empty(), PublicationDate.parse(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sept. 3, 2021", "3 Sep 2021", "September 3, 2021"})
  void knowsShortMonths(String written) {
    assertEquals(Optional.of(LocalDate.of(2021, 9, 3)), PublicationDate.parse(written));
  }
}
