package org.casus.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.extract.role.Draft;
import org.casus.model.Attribution;
import org.casus.model.Span;

/**
 * A piece of text with every attribution marked, as {@code data/attribution-examples/README.md} describes.
 *
 * @param heldOut whether rules may not be tuned on it
 */
record MarkedSpeech(String name, boolean heldOut, String text, List<Attribution> attributions) {

  private static final Pattern OPEN = Pattern.compile("\\[(\\d+[sct](?:,\\d+[sct])*) ");

  /** The parts of one attribution while its piece is read. */
  private static final class Draft {
    private Optional<Span> source = Optional.empty();
    private Optional<Span> cue = Optional.empty();
    private final List<Span> content = new ArrayList<>();
  }

  private record Mark(String[] labels, int begin) {}

  static List<MarkedSpeech> read(Path file) throws IOException {
    List<MarkedSpeech> pieces = new ArrayList<>();
    String[] blocks = Files.readString(file).split("(?m)^# ");
    for (int i = 1; i < blocks.length; i++) {
      String[] headAndBody = blocks[i].split("\n", 2);
      String[] head = headAndBody[0].strip().split(" ");
      pieces.add(parse(head[0], head.length > 1 && head[1].equals("held-out"), headAndBody[1].strip()));
    }
    return pieces;
  }

  private static MarkedSpeech parse(String name, boolean heldOut, String marked) {
    StringBuilder text = new StringBuilder();
    TreeMap<Integer, Draft> drafts = new TreeMap<>();
    Deque<Mark> open = new ArrayDeque<>();
    Matcher m = OPEN.matcher(marked);
    for (int i = 0; i < marked.length(); i++) {
      if (m.region(i, marked.length()).lookingAt()) {
        open.push(new Mark(m.group(1).split(","), text.length()));
        i = m.end() - 1;
      } else if (marked.charAt(i) == ']') {
        Mark mark = open.pop();
        for (String label : mark.labels()) {
          fill(drafts.computeIfAbsent(Integer.valueOf(label.substring(0, label.length() - 1)), n -> new Draft()),
              label.charAt(label.length() - 1),
              new Span(mark.begin(), text.length()));
        }
      } else {
        text.append(marked.charAt(i));
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException(name + ": a bracket is not closed");
    }
    return new MarkedSpeech(name, heldOut, text.toString(), drafts.entrySet().stream()
        .map(e -> attribution(name + " " + e.getKey(), e.getValue())).toList());
  }

  private static void fill(Draft draft, char part, Span span) {
    switch (part) {
      case 's' -> draft.source = Optional.of(span);
      case 'c' -> draft.cue = Optional.of(span);
      default -> draft.content.add(span);
    }
  }

  private static Attribution attribution(String place, Draft draft) {
    Span content = draft.content.stream().reduce(Span::union)
        .orElseThrow(() -> new IllegalArgumentException(place + " has no content"));
    Span cue = draft.cue.orElseThrow(() -> new IllegalArgumentException(place + " has no cue"));
    return new Attribution(draft.source, Optional.empty(), cue, content, draft.content.stream().sorted().toList());
  }
}
