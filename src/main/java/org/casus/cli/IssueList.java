package org.casus.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.casus.model.Issue;

/** Input that was left out, for people to read: grouped by kind, each with its place and reason. */
final class IssueList {

  private IssueList() {}

  static String of(List<Issue> issues) {
    if (issues.isEmpty()) {
      return "";
    }
    Map<Issue.Kind, List<Issue>> byKind = new TreeMap<>();
    issues.forEach(issue -> byKind.computeIfAbsent(issue.kind(), k -> new ArrayList<>()).add(issue));
    StringBuilder text = new StringBuilder("Left out: " + issues.size() + (issues.size() == 1 ? " input" : " inputs"));
    byKind.forEach((kind, ofKind) -> {
      text.append("\n  ").append(kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')).append(" (").append(ofKind.size())
          .append(")");
      ofKind.forEach(issue -> text.append("\n    ").append(issue.place()).append(": ").append(issue.reason()));
    });
    return text.toString();
  }
}
