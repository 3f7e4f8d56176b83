package org.casus.web.explore;

import java.util.List;

/**
 * Values of one dimension with the number of events they would leave.
 *
 * @param name      what the dimension is called
 * @param choices   those with most events first
 * @param without   the list without the chosen value; empty when none is chosen
 */
public record Facet(String name, List<Choice> choices, String without) {

  private static final int SHOWN = 8;
  /** As many are open at first: more would push the last ones out of sight. */
  private static final int OPEN = 4;

  /**
   * A choice.
   *
   * @param name      what it is called
   * @param typeClass class of the style sheet, for types of events
   * @param count     how many events it has
   * @param href      the list with it
   * @param chosen    whether the list has it
   */
  public record Choice(String name, String typeClass, long count, String href, boolean chosen) {}

  /** The choices that are seen at once. */
  public List<Choice> first() {
    return choices.subList(0, Math.min(SHOWN, choices.size()));
  }

  /** Whether one of its choices is made. */
  public boolean hasChosen() {
    return choices.stream().anyMatch(Choice::chosen);
  }

  /** Whether it is open at first. @param place its number among the facets, from 0 */
  public boolean opens(int place) {
    return place < OPEN || more().isEmpty() || hasChosen();
  }

  /** The others, which are unfolded. */
  public List<Choice> more() {
    return choices.subList(first().size(), choices.size());
  }
}
