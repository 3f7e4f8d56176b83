package org.casus.resolve.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of countries, regions, organizations and persons: some ten thousands, so a plain map will do. */
final class NameIndex {

  private final Map<String, List<NameEntry>> byKey = new HashMap<>();
  private int longest;

  /** Adds a name; the same thing twice under one key and use counts once, under its first spelling. */
  void add(Known thing, NameEntry.Use use, String spelling) {
    String key = NameKey.of(spelling);
    if (key.isEmpty()) {
      return;
    }
    List<NameEntry> entries = byKey.computeIfAbsent(key, k -> new ArrayList<>(1));
    boolean known = entries.stream().anyMatch(e -> e.use() == use && e.thing().id().equals(thing.id())
        && NameKey.isAcronym(e.spelling()) == NameKey.isAcronym(spelling));
    if (!known) {
      entries.add(new NameEntry(thing, use, spelling));
      longest = Math.max(longest, (int) key.chars().filter(c -> c == ' ').count() + 1);
    }
  }

  /** What a spelling in running text can stand for, in the order of the gazetteer's files. */
  List<NameEntry> find(String inText) {
    List<NameEntry> entries = byKey.get(NameKey.of(inText));
    return entries == null ? List.of() : entries.stream().filter(e -> NameKey.fits(e.spelling(), inText)).toList();
  }

  /** Number of words of the longest name. */
  int longest() {
    return longest;
  }
}
