package org.casus.model;

/**
 * The identity of an event mention: a hash of article, trigger and type.
 *
 * @param value 16 hexadecimal digits
 */
public record MentionId(String value) implements Comparable<MentionId> {

  public MentionId {
    if (!value.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("not a mention id: " + value);
    }
  }

  public static MentionId of(ArticleId article, Span trigger, EventType type) {
    return new MentionId(Text.hash(article.value(), trigger.begin() + "-" + trigger.end(), type.name()));
  }

  @Override
  public int compareTo(MentionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
