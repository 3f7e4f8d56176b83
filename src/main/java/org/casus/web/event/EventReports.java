package org.casus.web.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.web.graph.Ref;
import org.casus.web.graph.Row;
import org.casus.web.graph.Terms;
import org.casus.web.text.MarkedText;
import org.casus.web.text.MarkedText.Mark;
import org.casus.web.text.Words;

/** Makes the reports of an event out of rows: each a sentence with the trigger, the roles, the date and the place marked. */
final class EventReports {

  private final Map<String, Ref> refs;
  private final List<Row> readings;
  private final List<Row> rules;

  /**
   * @param refs     names of all that is linked to
   * @param readings the roles of all mentions
   * @param rules    the rules of all mentions, a row for each example
   */
  EventReports(Map<String, Ref> refs, List<Row> readings, List<Row> rules) {
    this.refs = refs;
    this.readings = readings;
    this.rules = rules;
  }

  EventView.Report report(Row row) {
    String iri = row.iri("mention");
    Ref article = refs.get(row.iri("article"));
    int begin = (int) row.number("sentenceBegin");
    int end = (int) row.number("sentenceEnd");
    List<Row> own = readings.stream().filter(reading -> reading.iri("mention").equals(iri)).toList();
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark((int) row.number("triggerBegin"), (int) row.number("triggerEnd"), "trigger", "", "", ""));
    own.forEach(reading -> marks.add(roleMark(reading)));
    mark(row, "time", "time", "", marks);
    mark(row, "place", "place", row.findIri("place").map(place -> refs.get(place).href()).orElse(""), marks);
    List<EventView.RoleReading> roles = own.stream().map(reading -> role(reading, begin, end)).toList();
    return new EventView.Report(Terms.local(iri), iri, article, row.findText("publisher").orElse(""), row.findDate("date"),
        row.number("index"), article.href() + "#sentence-" + Terms.local(row.iri("sentence")),
        MarkedText.cut(row.text("text"), begin, marks),
        row.local("modality"), row.local("polarity"), row.findIri("speaker").map(refs::get), row.findText("sourceText")
        .orElse(""),
        row.findDecimal("confidence").orElse(0.0), row.findText("rule").orElse(""), why(row), row.findText("mergeReason")
        .orElse(""), roles);
  }

  private EventView.Why why(Row row) {
    String id = row.findText("rule").orElse("");
    List<Row> own = rules.stream().filter(rule -> rule.text("id").equals(id)).toList();
    Optional<Row> rule = own.stream().findFirst();
    String when = row.findIri("dateBasis").isEmpty() ? ""
        : Words.datePrecision(row.local("datePrecision")) + "; " + Words.dateBasis(row.local("dateBasis"));
    String where = row.findIri("placeBasis").isEmpty() ? "" : Words.placeBasis(row.local("placeBasis"));
    Optional<Ref> governor = row.findIri("governor").map(mention -> {
      String words = "“" + row.text("governorWords") + "”";
      return row.findIri("governorEvent").map(refs::get).map(event -> new Ref(event.iri(), event.href(), words))
          .orElseGet(() -> new Ref(mention, refs.get(mention).href(), words));
    });
    return new EventView.Why(row.text("trigger"), rule.map(r -> refs.get(r.iri("rule"))), rule.map(r -> r.text("definition"))
        .orElse(""),
        own.stream().map(r -> RuleView.Example.parse(r.text("example"))).toList(), rule.map(r -> r.text("file")).orElse(""),
        row.findText("modalityWords").orElse(""), governor, when, where, row.findDecimal("modelScore"));
  }

  private Mark roleMark(Row reading) {
    String role = reading.local("role");
    return new Mark((int) reading.number("begin"), (int) reading.number("end"), "role " + role, role,
        reading.findIri("filler").map(filler -> refs.get(filler).href()).orElse(""), "");
  }

  private static void mark(Row row, String kind, String label, String href, List<Mark> marks) {
    Optional<Long> begin = row.findNumber(kind + "Begin");
    Optional<Long> end = row.findNumber(kind + "End");
    if (begin.isPresent() && end.isPresent()) {
      marks.add(new Mark(begin.get().intValue(), end.get().intValue(), kind, label, href, ""));
    }
  }

  private EventView.RoleReading role(Row reading, int sentenceBegin, int sentenceEnd) {
    boolean outside = reading.number("end") <= sentenceBegin || reading.number("begin") >= sentenceEnd;
    String path = reading.findText("path").orElse("");
    return new EventView.RoleReading(reading.local("role"), reading.text("words"), reading.findIri("filler").map(refs::get), path,
        reading.isTrue("inferred") || path.startsWith("inferred:"), outside);
  }
}
