package org.casus.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent<String, String> recent = new Recent<>(40, String::length);

  @Test
  void thereAreNeverMoreThanThereIsRoomFor() {
    for (int i = 0; i < 100; i++) {
      recent.keep("question " + i, "v1", "x".repeat(10));
    }
    long kept = IntStream.range(0, 100).filter(i -> recent.find("question " + i, "v1").isPresent()).count();
    assertTrue(kept >= 1 && kept <= 4, kept + " of 10 bytes are kept in 40");
  }

  @Test
  void anotherStateOfTheStoreHasOtherAnswers() {
    recent.keep("a", "v1", "old");
    assertEquals(Optional.empty(), recent.find("a", "v2"));
    recent.keep("b", "v2", "new");
    assertEquals(Optional.of("new"), recent.find("b", "v2"));
    assertEquals(Optional.empty(), recent.find("a", "v2"));
  }

  @Test
  void oneLargeAnswerDoesNotPushOutAllOthers() {
    recent.keep("a", "v1", "small");
    recent.keep("b", "v1", "x".repeat(11));
    assertEquals(Optional.empty(), recent.find("b", "v1"));
    assertEquals(Optional.of("small"), recent.find("a", "v1"));
  }
}
