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
    for (NameEntry entry : entries) {
      if (entry.use() == use && entry.thing() == thing && NameKey.isAcronym(entry.spelling()) == NameKey.isAcronym(spelling)) {
        return;
      }
    }
    entries.add(new NameEntry(thing, use, spelling));
    int words = 1;
    for (int i = 0; i < key.length(); i++) {
      words += key.charAt(i) == ' ' ? 1 : 0;
    }
    longest = Math.max(longest, words);
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
