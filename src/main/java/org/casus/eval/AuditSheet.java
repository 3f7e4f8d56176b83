package org.casus.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.exchange.AnnotatedDocument;
import org.casus.exchange.AnnotatedDocument.Happening;
import org.casus.exchange.Range;
import org.casus.model.CodePoints;
import org.casus.model.UsageException;

/**
 * An audit: asserted events drawn by chance from what was read, each slot judged by a person against the sentence. The sheet is a
 * table of values between tabs; lines that begin with # are comments.
 */
public final class AuditSheet {

  /** The slots that are judged, in the order of the columns. */
  static final List<String> SLOTS = List.of("type", "initiator", "target", "place", "date", "asserted");

  private static final List<String> COLUMNS = List.of("article", "begin", "end", "trigger", "read_as", "type", "initiator",
      "target", "place",
      "date", "asserted", "reason");

  /** What a person says of a slot. */
  enum Judgement {
    /** It is what the text says. */
    RIGHT,
    /** It is not, or it is missing though the sentence says it. */
    WRONG,
    /** It is empty, and the text says nothing for it. */
    EMPTY,
    /** It is empty, and its sentence says nothing for it, though the article does. */
    ELSEWHERE
  }

  /**
   * One event.
   *
   * @param readAs the event type that was read
   * @param slots  the judgement of each slot, in the order of {@link #SLOTS}
   */
  record Row(String article, String readAs, Map<String, Judgement> slots) {

    /** Whether nothing is wrong, and nothing missing that its sentence says. */
    boolean isAllRight() {
      return !slots.containsValue(Judgement.WRONG);
    }

    /** Whether nothing is missing either that the article says elsewhere. */
    boolean isComplete() {
      return isAllRight() && !slots.containsValue(Judgement.ELSEWHERE);
    }
  }

  private final List<Row> rows;

  private AuditSheet(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  List<Row> rows() {
    return rows;
  }

  /**
   * An empty sheet over events drawn by chance.
   *
   * @param read     articles with what was read in them
   * @param articles how many articles to draw
   * @param events   how many asserted, positive events to draw from these
   * @param seed     the same seed draws the same
   */
  public static String draw(List<AnnotatedDocument> read, int articles, int events, long seed) {
    record Drawn(AnnotatedDocument document, Happening event) {}
    List<AnnotatedDocument> documents = drawn(read.stream().sorted(Comparator.comparing(AnnotatedDocument::id)).toList(),
        articles, seed);
    List<Drawn> all = documents.stream().flatMap(document -> document.events().orElse(List.of()).stream()
        .filter(AuditSheet::isAsserted).map(event -> new Drawn(document, event))).toList();
    List<Drawn> some = new ArrayList<>(drawn(all, events, seed + 1));
    some.sort(Comparator.comparing((Drawn d) -> d.document().id()).thenComparing(d -> d.event().trigger().get(0)));
    StringBuilder sheet = new StringBuilder(String.join("\t", COLUMNS)).append('\n');
    for (Drawn drawn : some) {
      Range trigger = drawn.event().trigger().get(0);
      String words = trigger.of(new CodePoints(drawn.document().text().orElse(""))).replaceAll("\\s+", " ");
      sheet.append(String.join("\t", drawn.document().id(), String.valueOf(trigger.begin()), String.valueOf(trigger.end()), words,
          drawn.event().type().orElse(""))).append("\t".repeat(SLOTS.size() + 1)).append('\n');
    }
    return sheet.toString();
  }

  private static boolean isAsserted(Happening event) {
    return !event.trigger().isEmpty() && event.modality().filter(m -> !m.equals("asserted")).isEmpty()
        && event.polarity().filter(p -> !p.equals("positive")).isEmpty();
  }

  /** {@code count} of them, each as likely as the others, in the order of the draw. */
  private static <T> List<T> drawn(List<T> items, int count, long seed) {
    record Lot<T>(T item, long number) {}
    List<Lot<T>> lots = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      lots.add(new Lot<>(items.get(i), Bootstrap.scatter(Bootstrap.scatter(seed) + i)));
    }
    return lots.stream().sorted(Comparator.comparingLong(Lot::number)).limit(count).map(Lot::item).toList();
  }

  /** @throws UsageException if the file cannot be read or a judgement is missing, naming the line */
  public static AuditSheet read(Path file) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new UsageException("cannot read " + file + " (" + e + ")", e);
    }
    List<Row> rows = new ArrayList<>();
    boolean header = true;
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      if (!header) {
        rows.add(row(line.split("\t", -1), file + ":" + number));
      } else if (!line.equals(String.join("\t", COLUMNS))) {
        throw new UsageException(file + ":" + number + ": the columns are " + COLUMNS.stream().collect(Collectors.joining(", ")));
      }
      header = false;
    }
    if (rows.isEmpty()) {
      throw new UsageException(file + ": nothing is judged");
    }
    return new AuditSheet(rows);
  }

  private static Row row(String[] cells, String place) {
    if (cells.length != COLUMNS.size()) {
      throw new UsageException(place + ": " + cells.length + " cells under " + COLUMNS.size() + " headings");
    }
    Map<String, Judgement> slots = new LinkedHashMap<>();
    for (String slot : SLOTS) {
      String word = cells[COLUMNS.indexOf(slot)];
      slots.put(slot, List.of(Judgement.values()).stream().filter(j -> j.name().equalsIgnoreCase(word)).findFirst()
          .orElseThrow(() -> new UsageException(place + ": " + slot + " is judged right, wrong, empty or elsewhere, not '"
              + word + "'")));
    }
    return new Row(cells[0], cells[COLUMNS.indexOf("read_as")], slots);
  }

  /** What the sheet says, in figures; articles are drawn again for the bounds. */
  public AuditReport score(String name, String version, int resamples) {
    return AuditScore.of(this, name, version, resamples);
  }
}
