package org.casus.store.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.vocabulary.DCTerms;

/**
 * What has changed between two stores, each given as sorted N-Quads: as RDF Patch, and as a list of the things that it is
 * about.
 */
final class ReleaseDifference {

  private static final Pattern REPLACED = Pattern.compile("\\S+ <" + Pattern.quote(DCTerms.isReplacedBy.getURI())
      + "> <([^>]*)>.*");

  private final String things;
  private final Writer patch;
  private final Writer list;

  /** @param base base IRI of both stores; the list has only things under it */
  ReleaseDifference(String base, Writer patch, Writer list) {
    this.things = "<" + base + "id/";
    this.patch = patch;
    this.list = list;
  }

  /** Writes both. @param from version of the older; @param to version of the newer */
  void write(BufferedReader older, BufferedReader newer, String from, String to) throws IOException {
    patch.write("H previous \"" + from + "\" .\nH version \"" + to + "\" .\nTX .\n");
    list.write("change\tiri\tby\n");
    String was = older.readLine();
    String is = newer.readLine();
    while (was != null || is != null) {
      String subject = first(subject(was), subject(is));
      List<String> before = new ArrayList<>();
      List<String> after = new ArrayList<>();
      for (; subject.equals(subject(was)); was = older.readLine()) {
        before.add(was);
      }
      for (; subject.equals(subject(is)); is = newer.readLine()) {
        after.add(is);
      }
      compare(subject, before, after);
    }
    patch.write("TC .\n");
  }

  private void compare(String subject, List<String> before, List<String> after) throws IOException {
    if (before.equals(after)) {
      return;
    }
    List<String> removed = without(before, after);
    List<String> added = without(after, before);
    for (String line : removed) {
      patch.write("D " + line + "\n");
    }
    for (String line : added) {
      patch.write("A " + line + "\n");
    }
    if (subject.startsWith(things)) {
      String by = added.stream().map(REPLACED::matcher).filter(Matcher::matches).map(match -> match.group(1)).findFirst()
          .orElse("");
      String change = !by.isEmpty() ? "merged" : before.isEmpty() ? "added" : after.isEmpty() ? "withdrawn" : "changed";
      list.write(change + "\t" + subject.substring(1, subject.length() - 1) + "\t" + by + "\n");
    }
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>();
    int other = 0;
    for (String line : lines) {
      while (other < others.size() && compare(others.get(other), line) < 0) {
        other++;
      }
      if (other == others.size() || !others.get(other).equals(line)) {
        rest.add(line);
      }
    }
    return rest;
  }

  private static String subject(String line) {
    return line == null ? "" : line.substring(0, line.indexOf(' '));
  }

  private static String first(String one, String other) {
    return one.isEmpty() || !other.isEmpty() && compare(one + " ", other + " ") > 0 ? other : one;
  }

  /** By code point, as the lines are sorted. */
  private static int compare(String one, String other) {
    return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
