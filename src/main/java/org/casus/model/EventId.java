package org.casus.model;

/**
 * The identity of an event in the world: that of its first mention (by publication day, then by mention id), so it
 * depends on what was read and not on the order of reading. Every other mention's id names the same event by redirection.
 *
 * @param value 16 hexadecimal digits
 */
public record EventId(String value) implements Comparable<EventId> {

  public EventId {
    if (!value.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("not an event id: " + value);
    }
  }

  public static EventId of(MentionId first) {
    return new EventId(first.value());
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
