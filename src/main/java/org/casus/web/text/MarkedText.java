package org.casus.web.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Text with stretches marked that may overlap, cut into pieces that do not. */
public final class MarkedText {

  /**
   * A stretch to mark.
   *
   * @param begin first code point, counted in the article
   * @param end   code point after the last
   * @param kind  what it is, as classes of the style sheet: "trigger", "role initiator", "time" …; empty for an anchor only
   * @param label what it is, in words; shown behind the stretch, or nothing if empty
   * @param href  where it leads; empty for nowhere
   * @param id    anchor for links to it; empty for none
   */
  public record Mark(int begin, int end, String kind, String label, String href, String id) {

    public Mark {
      if (begin < 0 || end <= begin) {
        throw new IllegalArgumentException("not a stretch: " + begin + " to " + end);
      }
    }
  }

  /**
   * A piece of text under the same marks throughout.
   *
   * @param ids     anchors of the marks that begin with it
   * @param classes kind of the shortest mark over it, and {@code quote} when it is quoted; empty for plain text
   * @param href    where the shortest mark over it that leads anywhere leads; empty for nowhere
   * @param title   labels of all marks over it
   * @param tags    labels of the marks that end with it
   */
  public record Piece(String text, List<String> ids, String classes, String href, String title, List<String> tags) {

    public boolean isMarked() {
      return !classes.isEmpty();
    }
  }

  /** The kind of a mark that lies under others instead of giving way to shorter ones. */
  public static final String QUOTE = "quote";

  private MarkedText() {}

  /**
   * Cuts {@code text} where a mark begins or ends. Parts of marks outside of the text are left out.
   *
   * @param offset code points of the article before the text
   */
  public static List<Piece> cut(String text, int offset, List<Mark> marks) {
    int length = text.codePointCount(0, text.length());
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
    for (Mark mark : marks) {
      cuts.add(within(mark.begin() - offset, length));
      cuts.add(within(mark.end() - offset, length));
    }
    List<Piece> pieces = new ArrayList<>();
    Integer from = cuts.first();
    int index = 0;
    for (Integer to : cuts.tailSet(from, false)) {
      int nextIndex = text.offsetByCodePoints(index, to - from);
      pieces.add(piece(text.substring(index, nextIndex), from + offset, to + offset, marks));
      from = to;
      index = nextIndex;
    }
    return pieces;
  }

  private static int within(int position, int length) {
    return Math.max(0, Math.min(position, length));
  }

  private static Piece piece(String text, int from, int to, List<Mark> marks) {
    List<Mark> over = marks.stream().filter(mark -> mark.begin() < to && from < mark.end())
        .sorted(Comparator.comparingInt(mark -> mark.end() - mark.begin())).toList();
    List<String> ids = over.stream().filter(mark -> mark.begin() == from).map(Mark::id).filter(id -> !id.isEmpty()).distinct()
        .toList();
    String href = over.stream().map(Mark::href).filter(link -> !link.isEmpty()).findFirst().orElse("");
    List<String> tags = over.stream().filter(mark -> mark.end() == to).map(Mark::label).filter(l -> !l.isEmpty()).distinct()
        .toList();
    List<String> labels = over.stream().map(Mark::label).filter(label -> !label.isEmpty()).distinct().toList();
    String kind = over.stream().map(Mark::kind).filter(k -> !k.isEmpty() && !k.equals(QUOTE)).findFirst().orElse("");
    boolean quoted = over.stream().anyMatch(mark -> mark.kind().equals(QUOTE));
    String classes = (kind + (quoted ? " " + QUOTE : "")).trim();
    return new Piece(text, ids, classes, href, String.join(", ", labels), tags);
  }
}
