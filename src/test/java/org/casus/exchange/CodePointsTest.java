package org.casus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "\uD83D\uDEA2", "a\uD83D\uDEA2b", "\uD83D\uDEA2\uD83D\uDEA2 x \uD83D\uDEA2", "caf\u00e9 \u4e2d\u6587 \uD83C\uDF0D!"})
  void agreesWithTheJdkAtEveryBoundary(String text) {
    CodePoints points = new CodePoints(text);
    int count = text.codePointCount(0, text.length());
    assertEquals(count, points.length());
    for (int point = 0; point <= count; point++) {
      int utf16 = text.offsetByCodePoints(0, point);
      assertEquals(utf16, points.toUtf16(point));
      assertEquals(point, points.ofUtf16(utf16));
    }
  }

  @Test
  void textBeyondTheEndIsLeftOut() {
    CodePoints points = new CodePoints("a\uD83D\uDEA2b");
    assertEquals("\uD83D\uDEA2b", points.substring(1, 99));
    assertEquals("", points.substring(7, 9));
    assertEquals("a", points.substring(-3, 1));
  }
}
