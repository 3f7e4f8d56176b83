package org.casus.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.casus.exchange.Range;
import org.casus.model.CodePoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrudeWordsTest {

  @ParameterizedTest
  @CsvSource({"attacks, attack", "Attacked, attack", "bombing, bomb", "the killing of, kill", "was struck, strike",
      "carried out, carry",
      "stopped, stop", "created, create", "visited, visit", "making, make", "protests, protest", "agreed to, agree",
      "crisis, crisis",
      "12, 12", "of the, the", "…, …", "clashes, clash",
      "talks, talk", "passed, pass", "ING, ing"})
  void lemma(String trigger, String lemma) {
    assertEquals(lemma, CrudeLemma.of(trigger));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"the president of Norland | president", "Norland’s 3,000 troops | troops",
      "two men who fled | men", "in Skarn | Skarn", "Foreign Minister Ana Brel, 52 | Brel", "“rebels” | rebels", "of | of"})
  void head(String phrase, String head) {
    String text = "\uD83D\uDEA2 " + phrase;
    CodePoints points = new CodePoints(text);
    assertEquals(head, CrudeHead.of(points, new Range(2, points.length())).of(points));
  }

  @Test
  void wordsAreCountedInCodePoints() {
    assertEquals(List.of(new Range(2, 6), new Range(7, 9)), WordPatterns.words(new CodePoints("\uD83D\uDEA2 caf\u00e9-a_")));
  }

  @Test
  void titlesHaveOneSpelling() {
    assertEquals(Set.of("Café_au_lait", "Skarn_(port)"),
        WikipediaTitle.of(List.of(
        "http://dbpedia.org/resource/caf%C3%A9_au_lait",
        "https://en.wikipedia.org/wiki/Caf%C3%A9 au lait", "http://dbpedia.org/page/Skarn_%28port%29",
        "https://sws.geonames.org/1/")));
  }

  @Test
  void exactSpansAreAlignedFirstThenLongerOverlapsThenFromTheLeft() {
    List<Range> gold = List.of(new Range(0, 10), new Range(10, 20), new Range(30, 40));
    List<Range> predicted = List.of(new Range(5, 16), new Range(0, 9), new Range(30, 40), new Range(29, 45), new Range(50, 60));
    assertEquals(List.of(new Alignment.Pair(2, 2), new Alignment.Pair(0, 1), new Alignment.Pair(1, 0)),
        Alignment.alignRanges(gold, predicted));
    List<Range> same = List.of(new Range(0, 4), new Range(0, 4));
    assertEquals(List.of(new Alignment.Pair(0, 0), new Alignment.Pair(1, 1)), Alignment.alignRanges(same, same));
  }
}
