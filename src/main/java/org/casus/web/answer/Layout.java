package org.casus.web.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.RDFNode;
import org.casus.web.text.Days;
import org.casus.web.text.Words;

/**
 * The rows of an answer as people read them: two columns of one period and the bounds of one number are told in one, and rows
 * about the same thing tell once what holds for all of them. The files have every cell.
 */
public final class Layout {

  /** @param kind how the column is set: "num" for numbers, "when" for days; empty for words */
  public record Heading(String text, String kind) {}

  /**
   * What stands under a heading.
   *
   * @param kind as of its heading, but for "long", a sentence
   * @param rows for how many rows it stands
   */
  public record Shown(String heading, String text, String href, String kind, int rows) {

    Shown over(int more) {
      return new Shown(heading, text, href, kind, more);
    }

    boolean repeats(Shown other) {
      return text.equals(other.text) && href.equals(other.href);
    }
  }

  /** A row. @param goesOn whether it is about the same thing as the row before, which names it */
  public record Line(boolean goesOn, List<Shown> cells) {}

  private record Part(Heading heading, Function<List<Cell>, Shown> show) {}

  private static final int LONG = 60;
  /** Numbers of fewer digits are not grouped: they may be years. */
  private static final long GROUPED = 10_000;

  private final AnswerTable table;
  private final List<Part> parts = new ArrayList<>();

  private Layout(AnswerTable table) {
    this.table = table;
    Set<Integer> told = new HashSet<>();
    Optional<Integer> begin = table.column("begin");
    Optional<Integer> end = table.column("end");
    boolean isPeriod = begin.isPresent() && end.isPresent();
    List<Optional<Integer>> bounds = List.of(table.column("low"), table.column("best"), table.column("high"));
    boolean isRange = bounds.stream().allMatch(Optional::isPresent);
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      if (isPeriod && column == begin.get()) {
        told.add(end.get());
        parts.add(part("When", "when", row -> period(row.get(column), row.get(end.get()))));
      } else if (isRange && column == bounds.get(0).get()) {
        Optional<Integer> approximate = table.column("approximate");
        bounds.forEach(bound -> told.add(bound.get()));
        approximate.ifPresent(told::add);
        parts.add(part("Number", "num", row -> range(words(row.get(column)), words(row.get(bounds.get(2).get())),
            approximate.map(row::get).filter(cell -> cell.text().equals("true")).isPresent())));
      } else if (!told.contains(column)) {
        parts.add(plain(column));
      }
    }
  }

  public static Layout of(AnswerTable table) {
    return new Layout(table);
  }

  public List<Heading> headings() {
    return parts.stream().map(Part::heading).toList();
  }

  /** The rows; those that follow one another with the same first cell are about the same thing. */
  public List<Line> lines(List<List<Cell>> rows) {
    List<List<Shown>> all = rows.stream().map(row -> parts.stream().map(part -> part.show().apply(row)).toList()).toList();
    List<Line> lines = new ArrayList<>();
    int first = 0;
    while (first < all.size()) {
      int next = first + 1;
      while (next < all.size() && !all.get(first).get(0).text().isEmpty() && parts.size() > 1
          && all.get(next).get(0).repeats(all.get(first).get(0))) {
        next++;
      }
      lines.addAll(together(all.subList(first, next)));
      first = next;
    }
    return lines;
  }

  private List<Line> together(List<List<Shown>> rows) {
    List<Shown> first = rows.get(0);
    List<Integer> once = IntStream.range(0, rows.size() == 1 ? 0 : parts.size())
        .filter(i -> rows.stream().allMatch(row -> row.get(i).repeats(first.get(i)))).boxed().toList();
    if (once.size() == parts.size()) {
      return List.of(new Line(false, first));
    }
    return IntStream.range(0, rows.size()).mapToObj(r -> new Line(r > 0, IntStream.range(0, parts.size())
        .filter(i -> r == 0 || !once.contains(i))
        .mapToObj(i -> once.contains(i) ? first.get(i).over(rows.size()) : rows.get(r).get(i)).toList())).toList();
  }

  private Part plain(int column) {
    List<Cell> filled = table.rows().stream().map(row -> row.get(column)).filter(cell -> !cell.text().isEmpty()).toList();
    String kind = filled.isEmpty() ? "" : filled.stream().allMatch(Cell::number) ? "num"
        : filled.stream().allMatch(Cell::isDay) ? "when" : "";
    String heading = table.heading(table.columns().get(column));
    return new Part(new Heading(heading, kind), row -> {
      String text = words(row.get(column));
      return new Shown(heading, text, row.get(column).href(), text.length() > LONG ? "long" : kind, 1);
    });
  }

  private static Part part(String heading, String kind, Function<List<Cell>, String> text) {
    return new Part(new Heading(heading, kind), row -> new Shown(heading, text.apply(row), "", kind, 1));
  }

  private static String period(Cell begin, Cell end) {
    return begin.day().isPresent() && end.day().isPresent() ? Days.of(begin.day(), end.day())
        : (words(begin) + " " + words(end)).strip();
  }

  private static String range(String low, String high, boolean about) {
    return low.equals(high) ? (about && !low.isEmpty() ? "about " : "") + low : low + " to " + high;
  }

  private static String words(Cell cell) {
    Object value = cell.node().filter(RDFNode::isLiteral).map(node -> value(node.asLiteral())).orElse("");
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      return Math.abs(number) < GROUPED ? cell.text() : Words.number(number);
    }
    return cell.isDay() ? cell.day().map(Days::of).orElse(cell.text()) : cell.text();
  }

  /** Nothing where the text does not fit the datatype. */
  private static Object value(Literal literal) {
    return literal.getDatatype().isValid(literal.getLexicalForm()) ? literal.getValue() : "";
  }
}
