package org.casus.web.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.ResourceFactory;
import org.casus.query.Column;
import org.junit.jupiter.api.Test;

class LayoutTest {

  private static AnswerTable table(String columns, String... rows) {
    return new AnswerTable(Arrays.stream(columns.split(" ")).map(name -> new Column(name, name)).toList(),
        Arrays.stream(rows).map(row -> Arrays.stream(row.split("\\|", -1)).map(LayoutTest::cell).toList()).toList(), false);
  }

  private static Cell cell(String text) {
    XSDDatatype type = text.matches("\\d{4}-\\d\\d-\\d\\d") ? XSDDatatype.XSDdate : text.matches("\\d+") ? XSDDatatype.XSDinteger
        : text.matches("true|false") ? XSDDatatype.XSDboolean : XSDDatatype.XSDstring;
    Optional<RDFNode> node = text.isEmpty() ? Optional.empty() : Optional.of(ResourceFactory.createTypedLiteral(text, type));
    return new Cell(node, text, "");
  }

  private static List<List<String>> shown(AnswerTable table) {
    return Layout.of(table).lines(table.rows()).stream()
        .map(line -> line.cells().stream().map(cell -> cell.text() + (cell.again() ? " *" : "")).toList())
        .toList();
  }

  @Test
  void aPeriodAndTheBoundsOfANumberAreOneColumnEach() {
    AnswerTable table = table("what begin end low best high approximate", "a|2021-04-07|2021-04-07|5|5|5|true",
        "b|2021-04-01|2021-04-30|28|30|32|false", "c||||||");
    assertEquals(List.of("What", "When", "Number"), Layout.of(table).headings().stream().map(Layout.Heading::text).toList());
    assertEquals(List.of(List.of("a", "7 Apr 2021", "about 5"), List.of("b", "Apr 2021", "28 to 32"), List.of("c", "", "")),
        shown(table));
    assertEquals("begin: begin; end: end", Layout.of(table).headings().get(1).meaning());
    assertEquals(List.of(List.of("about 28 to 32")), shown(table("low best high approximate", "28|30|32|true")));
  }

  @Test
  void aPeriodWithoutEndGoesOn() {
    assertEquals(List.of(List.of("from 1 Jan 2021"), List.of("until 2 Jan 2021"), List.of("")),
        shown(table("begin end", "2021-01-01|", "|2021-01-02", "|")));
  }

  @Test
  void placesInATextAreNoPeriod() {
    assertEquals(List.of(List.of("17", "25")), shown(table("begin end", "17|25")));
    assertEquals(List.of(List.of("7 Apr 2021", ""), List.of("17", "25")), shown(table("begin end", "2021-04-07|", "17|25")));
    assertEquals(List.of(List.of("few", "5", "9")), shown(table("low best high", "few|5|9")));
  }

  @Test
  void whatHoldsForSeveralRowsIsToldOnce() {
    assertEquals(List.of(List.of("attack", "Odesa", "Russia"), List.of("attack *", "Odesa *", "Ukraine"),
        List.of("talks", "Odesa", "Ukraine")),
        shown(table("event place actor", "attack|Odesa|Russia", "attack|Odesa|Ukraine", "talks|Odesa|Ukraine")));
    assertEquals(List.of(List.of("a", "b"), List.of("a *", "b")), shown(table("x y", "a|b", "a|b")), "two rows are two");
    assertEquals(List.of(List.of("a", "b", "5"), List.of("a *", "c", "5")), shown(table("x y killed", "a|b|5", "a|c|5")),
        "a number is never that of several rows");
    assertEquals(List.of(List.of("5", "b"), List.of("5", "c")), shown(table("killed x", "5|b", "5|c")));
    assertEquals(List.of(List.of("", "b"), List.of("", "b")), shown(table("x y", "|b", "|b")), "nothing is not the same thing");
  }

  @Test
  void valuesAreWrittenForPeople() {
    AnswerTable table = table("claimantName year killed sure day", "a|2021|14000|true|2021-04-07");
    assertEquals(List.of(List.of("a", "2021", "14,000", "yes", "7 Apr 2021")), shown(table));
    assertEquals(List.of("Claimant", "Year", "Killed", "Sure", "Day"),
        Layout.of(table).headings().stream().map(Layout.Heading::text).toList());
    assertEquals(List.of("", "num", "num", "", "when"), Layout.of(table).headings().stream().map(Layout.Heading::kind).toList());
  }
}
