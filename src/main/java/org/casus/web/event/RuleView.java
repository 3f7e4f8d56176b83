package org.casus.web.event;

import java.util.ArrayList;
import java.util.List;
import org.casus.web.graph.Ref;
import org.casus.web.text.Words;

/**
 * All that a page says of a rule.
 *
 * @param self       the rule, by its id
 * @param type       the type of the events it reads
 * @param definition which words it reads as what
 * @param examples   sentences in which it reads, with what it reads in them
 * @param file       where it is written
 * @param confidence 0 to 1: how often its author expects it to be right
 * @param mentions   passages of this store that it has read
 * @param asserted   of these, how many are reported as fact
 * @param events     the latest events it has read
 */
public record RuleView(Ref self, Ref type, String definition, List<Example> examples, String file, double confidence,
    long mentions,
                       long asserted, List<EventLine> events) {

  /** A sentence in pieces. */
  public record Example(List<Part> parts) {

    /** @param label what the words are: "trigger", a role, "place", "time"; empty for the words between */
    public record Part(String words, String label) {}

    /** @param marked a sentence with {@code [words|label]} in it */
    static Example parse(String marked) {
      List<Part> parts = new ArrayList<>();
      int at = 0;
      for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', at)) {
        int bar = marked.indexOf('|', open);
        int close = marked.indexOf(']', open);
        if (bar < 0 || close < bar) {
          break;
        }
        parts.add(new Part(marked.substring(at, open), ""));
        parts.add(new Part(marked.substring(open + 1, bar), marked.substring(bar + 1, close)));
        at = close + 1;
      }
      parts.add(new Part(marked.substring(at), ""));
      return new Example(parts.stream().filter(part -> !part.words().isEmpty()).toList());
    }
  }

  public String confidencePercent() {
    return Words.percent(confidence);
  }
}
