package org.casus.web.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.RDFNode;
import org.casus.web.text.Days;
import org.casus.web.text.Words;

/**
 * The rows of an answer as people read them: two columns of one period and the bounds of one number are told in one, and rows
 * about the same thing tell once what holds for all of them. The files have every cell.
 */
public final class Layout {

  /**
   * What stands above a column.
   *
   * @param kind    how the column is set: "num" for numbers, "when" for days; empty for words
   * @param meaning what its cells say; of columns told in one, what each of them says in the files
   */
  public record Heading(String text, String kind, String meaning) {}

  /**
   * What stands under a heading.
   *
   * @param kind  as of its heading, but for "long", a sentence
   * @param again whether the row before has told it
   */
  public record Shown(String heading, String text, String href, String kind, boolean again) {

    Shown repeated() {
      return new Shown(heading, text, href, kind, true);
    }

    boolean repeats(Shown other) {
      return text.equals(other.text) && href.equals(other.href);
    }

    /** Its classes of the style sheet. */
    public String classes() {
      return (kind + (again ? " again" : "")).strip();
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
    List<Integer> ends = filled(Cell::isWholeDay, "begin", "end");
    List<Integer> bounds = filled(Cell::number, "low", "best", "high");
    Optional<Integer> approximate = table.column("approximate");
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      if (!ends.isEmpty() && column == ends.get(0)) {
        told.addAll(ends);
        parts.add(part("When", "when", ends, row -> Days.of(row.get(ends.get(0)).day(), row.get(ends.get(1)).day())));
      } else if (!bounds.isEmpty() && column == bounds.get(0)) {
        told.addAll(bounds);
        approximate.ifPresent(told::add);
        parts.add(part("Number", "num", Stream.concat(bounds.stream(), approximate.stream()).toList(),
            row -> range(words(row.get(bounds.get(0))), words(row.get(bounds.get(2))),
            approximate.map(row::get).filter(cell -> cell.text().equals("true")).isPresent())));
      } else if (!told.contains(column)) {
        parts.add(plain(column));
      }
    }
  }

  /** The columns of these names; none where one is missing, or has a cell that is filled with something else. */
  private List<Integer> filled(Predicate<Cell> fits, String... names) {
    List<Integer> columns = Arrays.stream(names).flatMap(name -> table.column(name).stream()).toList();
    return columns.size() == names.length && table.rows().stream().allMatch(row -> columns.stream().map(row::get)
        .allMatch(cell -> cell.text().isEmpty() || fits.test(cell))) ? columns : List.of();
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
      while (next < all.size() && !all.get(first).get(0).text().isEmpty() && parts.size() > 1 && isToldOnce(0)
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
    List<Integer> alike = IntStream.range(0, parts.size()).filter(this::isToldOnce)
        .filter(i -> rows.stream().allMatch(row -> row.get(i).repeats(first.get(i)))).boxed().toList();
    // Rows that are alike in all were rows of the answer nevertheless.
    List<Integer> once = alike.size() == parts.size() ? List.of(0) : alike;
    return IntStream.range(0, rows.size()).mapToObj(r -> new Line(r > 0, IntStream.range(0, parts.size())
        .mapToObj(i -> r > 0 && once.contains(i) ? rows.get(r).get(i).repeated() : rows.get(r).get(i)).toList())).toList();
  }

  /** One number beside several rows would read as that of all of them together. */
  private boolean isToldOnce(int part) {
    return !parts.get(part).heading().kind().equals("num");
  }

  private Part plain(int column) {
    List<Cell> filled = table.rows().stream().map(row -> row.get(column)).filter(cell -> !cell.text().isEmpty()).toList();
    String kind = filled.isEmpty() ? "" : filled.stream().allMatch(Cell::number) ? "num"
        : filled.stream().allMatch(Cell::isDay) ? "when" : "";
    String heading = table.heading(table.columns().get(column));
    return new Part(new Heading(heading, kind, table.columns().get(column).text()), row -> {
      String text = words(row.get(column));
      return new Shown(heading, text, row.get(column).href(), text.length() > LONG ? "long" : kind, false);
    });
  }

  private Part part(String heading, String kind, List<Integer> columns, Function<List<Cell>, String> text) {
    String meaning = columns.stream().map(table.columns()::get).map(column -> column.name() + ": " + column.text())
        .collect(Collectors.joining("; "));
    return new Part(new Heading(heading, kind, meaning), row -> new Shown(heading, text.apply(row), "", kind, false));
  }

  private static String range(String low, String high, boolean about) {
    String range = low.equals(high) ? low : low + " to " + high;
    return about && !range.isEmpty() ? "about " + range : range;
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
