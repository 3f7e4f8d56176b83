package org.casus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "Ünïcödé – within the plane", "🕊", "a🕊b", "🕊🕊🕊", "🇮🇶 flag",
      "lone \ud83d and \udd4a halves",
      "\udd4a\ud83d swapped", "𝐭𝐨𝐝𝐚𝐲"})
  void countsLikeTheJdk(String text) {
    CodePoints points = new CodePoints(text);
    for (int i = 0; i <= text.length(); i++) {
      boolean splits = i > 0 && i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      int offset = i;
      if (splits) {
        assertThrows(IllegalArgumentException.class, () -> points.ofUtf16(offset));
      } else {
        int count = text.codePointCount(0, i);
        assertEquals(count, points.ofUtf16(i), text + " at " + i);
        assertEquals(i, points.toUtf16(count), text + " at code point " + count);
      }
    }
  }

  @Test
  void countsLikeTheJdkInLongTextsToo() {
    Random random = new Random(1);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.appendCodePoint(random.nextInt(4) == 0 ? 0x1F300 + random.nextInt(500) : 'a' + random.nextInt(26));
    }
    String all = text.toString();
    CodePoints points = new CodePoints(all);
    int codePoint = 0;
    for (int i = 0; i < all.length(); i += Character.charCount(all.codePointAt(i))) {
      assertEquals(codePoint, points.ofUtf16(i));
      assertEquals(i, points.toUtf16(codePoint++));
    }
    assertEquals(20_000, codePoint);
  }

  @Test
  void spansCoverTheSameWords() {
    String text = "🕊 Peace 🇮🇶!";
    CodePoints points = new CodePoints(text);
    Span flag = points.toUtf16(8, 10);
    assertEquals("🇮🇶", flag.of(text));
    assertEquals(8, points.ofUtf16(flag.begin()));
    assertEquals(10, points.ofUtf16(flag.end()));
  }

  @Test
  void offsetsOutsideOfTheTextAreRefused() {
    CodePoints points = new CodePoints("a🕊");
    assertThrows(IllegalArgumentException.class, () -> points.ofUtf16(-1));
    assertThrows(IllegalArgumentException.class, () -> points.ofUtf16(4));
    assertThrows(IllegalArgumentException.class, () -> points.toUtf16(3));
  }

  @Test
  void wordsBeyondTheEndsAreLeftOut() {
    CodePoints points = new CodePoints("a🕊b");
    assertEquals("🕊b", points.substring(1, 99));
    assertEquals("", points.substring(7, 9));
    assertEquals("a", points.substring(-3, 1));
  }
}
