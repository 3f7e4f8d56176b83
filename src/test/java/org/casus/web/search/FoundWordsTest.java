package org.casus.web.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.casus.web.text.SearchWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundWordsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      attack                | The attacks at Kirkuk, an attack on guards.   | The <attacks> at Kirkuk, an <attack> on guards.
      Kirk                  | Guards left Kirkuk.                           | Guards left <Kirkuk>.
      guards left           | Three guards had left the town.               | Three <guards> had <left> the town.
      "left the town"       | They left. Guards left the town.              | They left. Guards <left> the <town>.
      harbour 2020          | In 2020 the harbours were shut.               | In <2020> the <harbours> were shut.
      minister              | Nothing of the kind.                          | Nothing of the kind.
      """)
  void marksWhatTheIndexFinds(String typed, String text, String marked) {
    assertEquals(marked, marked(SearchWords.of(typed).asLucene(), text));
  }

  @Test
  void marksWhatIsSpeltAlmostLikeThat() {
    assertEquals("Guards left <Kirkuk>.", marked(SearchWords.of("Kirkook").asSimilar(), "Guards left Kirkuk."));
  }

  private static String marked(String lucene, String text) {
    return new FoundWords(lucene).in(text).stream().map(piece -> piece.found() ? "<" + piece.text() + ">" : piece.text())
        .collect(Collectors.joining());
  }
}
