package org.casus.web.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final Recent<String, String> recent = new Recent<>(40, String::length);

  @Test
  void whatNobodyAskedForTheLongestGoesFirst() {
    for (String name : new String[] {"a", "b", "c", "d"}) {
      recent.keep(name, "v1", name.repeat(10));
    }
    assertEquals(Optional.of("a".repeat(10)), recent.find("a", "v1"));
    recent.keep("e", "v1", "e".repeat(10));
    assertEquals(Optional.empty(), recent.find("b", "v1"));
    assertEquals(Optional.of("a".repeat(10)), recent.find("a", "v1"));
    recent.keep("a", "v1", "a");
    recent.keep("f", "v1", "f".repeat(9));
    assertEquals(Optional.of("c".repeat(10)), recent.find("c", "v1"), "an answer that replaces a longer one leaves its room");
  }

  @Test
  void anotherStateOfTheStoreHasOtherAnswers() {
    recent.keep("a", "v1", "old");
    assertEquals(Optional.empty(), recent.find("a", "v2"));
    recent.keep("b", "v2", "new");
    assertEquals(Optional.of("new"), recent.find("b", "v2"));
    assertEquals(Optional.empty(), recent.find("a", "v1"));
  }

  @Test
  void oneLargeAnswerDoesNotPushOutAllOthers() {
    recent.keep("a", "v1", "small");
    recent.keep("b", "v1", "x".repeat(11));
    assertEquals(Optional.empty(), recent.find("b", "v1"));
    assertEquals(Optional.of("small"), recent.find("a", "v1"));
  }
}
