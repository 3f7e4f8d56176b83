package org.casus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.model.Span;

/**
 * A sentence with marked stretches, as the examples in rule files have them: {@code [Rebels|initiator] [attacked|trigger] ...}.
 *
 * @param text  the sentence without the marks
 * @param marks what was marked, in text order
 */
public record MarkedSentence(String text, List<Mark> marks) {

  /** A marked stretch; the label is empty for {@code [word]}. */
  record Mark(Span span, String label) {}

  private static final Pattern MARK = Pattern.compile("\\[([^\\]|]+)(?:\\|([a-z]+))?\\]");

  public static MarkedSentence parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    Matcher m = MARK.matcher(marked);
    int end = 0;
    while (m.find()) {
      text.append(marked, end, m.start());
      marks.add(new Mark(new Span(text.length(), text.length() + m.group(1).length()), m.group(2) == null ? "" : m.group(2)));
      text.append(m.group(1));
      end = m.end();
    }
    return new MarkedSentence(text.append(marked.substring(end)).toString(), marks);
  }

  public Span span(String label) {
    return marks.stream().filter(mark -> mark.label().equals(label)).map(Mark::span).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no [...|" + label + "] in: " + text));
  }
}
