package org.casus.model;

/**
 * The identity of an article: a hash of its content, so that the same article is the same thing wherever it was found.
 *
 * @param value 16 hexadecimal digits
 */
public record ArticleId(String value) implements Comparable<ArticleId> {

  public ArticleId {
    if (!value.matches("[0-9a-f]{16}")) {
      throw new IllegalArgumentException("not an article id: " + value);
    }
  }

  /** The id of the article with this text; white space at the ends and the kind of line break do not count. */
  public static ArticleId ofText(String text) {
    return new ArticleId(Text.hash(text.replace("\r\n", "\n").strip()));
  }

  @Override
  public int compareTo(ArticleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
