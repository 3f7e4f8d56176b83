package org.casus.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.casus.model.Sentence;
import org.casus.model.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineAnnotatorTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      LOME, April 9 (Meridian) - The army left Chad. | army | left
      PORT LOUIS — Fishermen asked Kenya for help. | Fishermen | asked
      ABUJA, Nigeria -- Three ministers resigned. | ministers | resigned
      Lome (Meridian) – Police shot two students. | Police | shot
      Chad sent troops - most of them young - to Togo. | Chad | sent
      """)
  void whoActsIsNotTheTownOfTheDateline(String text, String subject, String verb) {
    Sentence sentence = SharedAnnotator.annotate(text, "2021-04-08").sentences().get(0);
    assertEquals(text, sentence.span().of(text));
    Token root = sentence.tokens().stream().filter(token -> token.head() < 0).findFirst().orElseThrow();
    assertEquals(verb, root.word());
    assertEquals(subject, sentence.tokens().stream().filter(t -> t.head() == root.index() && t.isRelation("nsubj"))
        .map(Token::word).collect(Collectors.joining(" ")));
  }
}
