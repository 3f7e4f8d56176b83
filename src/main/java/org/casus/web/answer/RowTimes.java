package org.casus.web.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.model.EventType;
import org.casus.vocab.Plover;
import org.casus.web.event.Fact;
import org.casus.web.event.Facts;
import org.casus.web.explore.Period;
import org.casus.web.explore.Times;
import org.casus.web.graph.Terms;
import org.casus.web.graph.Vocabulary;

/** When the rows of an answer are: by their first date, or that of their first event; told apart by type where they have one. */
final class RowTimes {

  private static final String NO_TYPE = "";
  private static final Set<String> TYPES =
      Arrays.stream(EventType.values()).map(type -> Plover.NS + type.name()).collect(Collectors.toUnmodifiableSet());

  private record DatedRow(LocalDate day, List<Cell> cells) {}

  private final AnswerTable table;
  private final Facts facts;
  private final Vocabulary vocabulary;

  RowTimes(AnswerTable table, Facts facts, Vocabulary vocabulary) {
    this.table = table;
    this.facts = facts;
    this.vocabulary = vocabulary;
  }

  Times times() {
    return Times.of(table.rows().stream().map(row -> new Times.Dated(day(row), type(row))).toList(), new Times.Guide() {
      @Override
      public String name(String type) {
        return type.equals(NO_TYPE) ? "Rows" : vocabulary.label(Plover.NS + type);
      }

      @Override
      public String typeClass(String type) {
        return type.equals(NO_TYPE) ? "" : Terms.typeClass(type);
      }

      @Override
      public String all(String type) {
        return "#answer";
      }

      @Override
      public String within(Period period) {
        return "#" + anchor(period);
      }

      @Override
      public String within(String type, Period period) {
        return within(period);
      }
    });
  }

  /** The rows that have a date, in their order, by the stretches of the drawing. */
  List<RowGroup> groups(Times times) {
    List<DatedRow> dated = new ArrayList<>();
    table.rows().forEach(row -> day(row).ifPresent(day -> dated.add(new DatedRow(day, row))));
    dated.sort(Comparator.comparing(DatedRow::day));
    Map<Period, List<List<Cell>>> groups = new LinkedHashMap<>();
    for (DatedRow row : dated) {
      Period period = times.bars().stream().map(Times.Bar::period).filter(p -> !row.day().isAfter(p.to())).findFirst()
          .orElseThrow();
      groups.computeIfAbsent(period, p -> new ArrayList<>()).add(row.cells());
    }
    return groups.entrySet().stream().map(entry -> new RowGroup(anchor(entry.getKey()), entry.getKey().words(), entry.getValue()))
        .toList();
  }

  private static String anchor(Period period) {
    return "from-" + period.from();
  }

  private Optional<LocalDate> day(List<Cell> row) {
    return row.stream().flatMap(cell -> cell.day().stream()).findFirst()
        .or(() -> row.stream().flatMap(cell -> event(cell).flatMap(Fact::begin).stream()).findFirst());
  }

  private String type(List<Cell> row) {
    return row.stream().flatMap(cell -> cell.iri().filter(TYPES::contains).map(Terms::local).stream())
        .findFirst().or(() -> row.stream().flatMap(cell -> event(cell).map(Fact::type).stream()).findFirst()).orElse(NO_TYPE);
  }

  private Optional<Fact> event(Cell cell) {
    return cell.iri().flatMap(facts::event);
  }
}
