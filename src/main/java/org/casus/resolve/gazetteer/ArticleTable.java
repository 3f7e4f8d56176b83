package org.casus.resolve.gazetteer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Names of organizations, persons and products, and the article of the English Wikipedia that each leads to. Half a million lines
 * are searched where they lie, sorted by name, without an index.
 */
final class ArticleTable {

  private static final String HEADER = "name\tdbpedia";

  private final byte[] file;
  private final int first;

  private ArticleTable(byte[] file, int first) {
    this.file = file;
    this.first = first;
  }

  /** Loads the file; its lines must be sorted by their first column, and that must be {@link NameKey#of} of the name. */
  static ArticleTable load(String file) {
    byte[] bytes = Table.bytes(file);
    int first = 0;
    while (first < bytes.length && bytes[first] != '\n') {
      first++;
    }
    if (!new String(bytes, 0, first, StandardCharsets.UTF_8).equals(HEADER)) {
      throw new IllegalStateException(file + " does not begin with " + HEADER);
    }
    return new ArticleTable(bytes, first + 1);
  }

  /** Title of the article, with underscores. */
  Optional<String> find(String name) {
    byte[] key = NameKey.of(name).getBytes(StandardCharsets.UTF_8);
    int low = first;
    int high = file.length;
    while (key.length > 0 && low < high) {
      int middle = lineStart((low + high) >>> 1);
      int order = compare(key, middle);
      if (order == 0) {
        int end = lineEnd(middle);
        return Optional.of(new String(file, middle + key.length + 1, end - middle - key.length - 1, StandardCharsets.UTF_8));
      }
      if (order < 0) {
        high = middle;
      } else {
        low = lineEnd(middle) + 1;
      }
    }
    return Optional.empty();
  }

  private int lineStart(int at) {
    int start = at;
    while (start > first && file[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private int lineEnd(int at) {
    int end = at;
    while (end < file.length && file[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Compares a key with the name that a line begins with, byte by byte. */
  private int compare(byte[] key, int line) {
    for (int i = 0; i < key.length; i++) {
      byte there = file[line + i];
      if (there == '\t') {
        return 1;
      }
      if (key[i] != there) {
        return Integer.compare(key[i] & 0xff, there & 0xff);
      }
    }
    return file[line + key.length] == '\t' ? 0 : -1;
  }
}
