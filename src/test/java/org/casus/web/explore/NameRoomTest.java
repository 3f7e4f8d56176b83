package org.casus.web.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameRoomTest {

  private static final NameRoom.Box BOX = new NameRoom.Box(60, 12, 28);

  @Test
  void thirtyNamesInOneSpotEndBesideEachOther() {
    List<SpringLayout.Point> crowd = IntStream.range(0, 30).mapToObj(i -> new SpringLayout.Point(450 + i % 5, 280 + i % 7))
        .toList();
    List<SpringLayout.Point> apart = NameRoom.around(crowd, Collections.nCopies(30, BOX), 900, 560);
    for (int i = 0; i < 30; i++) {
      SpringLayout.Point one = apart.get(i);
      assertTrue(one.x() >= 60 && one.x() <= 840 && one.y() >= 12 && one.y() <= 532, one.toString());
      for (SpringLayout.Point other : apart.subList(i + 1, 30)) {
        assertTrue(Math.abs(one.x() - other.x()) >= 119 || Math.abs(one.y() - other.y()) >= 39, one + " upon " + other);
      }
    }
  }

  @Test
  void whatLiesApartKeepsItsOrder() {
    List<SpringLayout.Point> apart = NameRoom.around(List.of(new SpringLayout.Point(100, 500), new SpringLayout.Point(800, 50)),
        List.of(BOX, BOX), 900, 560);
    assertTrue(apart.get(0).x() < apart.get(1).x() && apart.get(0).y() > apart.get(1).y(), apart.toString());
    assertEquals(List.of(), NameRoom.around(List.of(), List.of(), 900, 560));
  }
}
