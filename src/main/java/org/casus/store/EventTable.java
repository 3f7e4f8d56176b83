package org.casus.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.query.SpreadsheetCsv;
import org.casus.vocab.Casus;
import org.casus.vocab.Geo;

/**
 * All events as a table, one row each, in the order of their IRIs; {@code first_…}, {@code sentence}, {@code trigger}
 * and {@code rule} are those of the first report. Several values in a cell stand in a fixed order with "; " between
 * them; ids there are the last two steps of the IRI. Numbers of people are empty where no report says, 0 where reports
 * say that there were none. Text is made harmless for spreadsheets, and its line breaks become spaces, so that a line is
 * an event.
 */
public final class EventTable {

  /** One column: its name, and its cell for an event. */
  private record Cell(String name, boolean text, Function<Resource, String> value) {}

  private final Model data;
  private final String ids;
  private final List<Cell> cells = new ArrayList<>();

  EventTable(Dataset dataset, String base) {
    data = dataset.getUnionModel();
    ids = base + "id/";
    cell("event", Resource::getURI);
    text("label", event -> EventFacts.literal(event, RDFS.label));
    term("event_type", Casus.eventType);
    term("event_mode", Casus.mode);
    term("cameo", Casus.cameoCode);
    term("modality", Casus.modality);
    term("polarity", Casus.polarity);
    cell("is_total", event -> EventFacts.literal(event, Casus.isTotal));
    cell("date_from", event -> EventFacts.literal(event, Casus.begin));
    cell("date_to", event -> EventFacts.literal(event, Casus.end));
    term("date_precision", Casus.datePrecision);
    term("date_basis", Casus.dateBasis);
    role("initiator", Casus.initiator);
    role("target", Casus.target);
    role("participant", Casus.participant);
    role("victim", Casus.victim);
    text("place", event -> EventFacts.at(event, Casus.place, SKOS.prefLabel));
    cell("place_id", event -> EventFacts.linked(event, Casus.place).map(this::id).orElse(""));
    cell("place_country", event -> EventFacts.at(event, Casus.place, Casus.countryCode));
    cell("lat", event -> EventFacts.at(event, Casus.place, Geo.lat));
    cell("lon", event -> EventFacts.at(event, Casus.place, Geo.lon));
    term("place_precision", Casus.placePrecision);
    term("place_basis", Casus.placeBasis);
    figure("killed", Casus.killedLow, Casus.killedBest, Casus.killedHigh);
    figure("wounded", Casus.woundedLow, Casus.woundedBest, Casus.woundedHigh);
    figure("missing", Casus.missingLow, Casus.missingBest, Casus.missingHigh);
    figure("detained", Casus.detainedLow, Casus.detainedBest, Casus.detainedHigh);
    figure("amount", Casus.amountLow, Casus.amountBest, Casus.amountHigh);
    cell("currency", event -> EventFacts.literal(event, Casus.currency));
    cell("mentions", event -> EventFacts.literal(event, Casus.mentionCount));
    cell("articles", event -> EventFacts.literal(event, Casus.articleCount));
    cell("confidence", event -> EventFacts.literal(event, Casus.confidence));
    cell("first_published", event -> EventFacts.ofFirst(event, Casus.publicationDate));
    text("first_publisher", event -> EventFacts.ofFirst(event, DCTerms.publisher));
    text("first_title", event -> EventFacts.ofFirst(event, DCTerms.title));
    cell("first_url", event -> EventFacts.ofFirst(event, DCTerms.source));
    cell("first_article", event -> EventFacts.firstArticle(event).map(this::id).orElse(""));
    text("sentence", event -> EventFacts.firstMention(event).flatMap(mention -> EventFacts.linked(mention, Casus.inSentence))
        .map(sentence -> EventFacts.literal(sentence, Casus.text)).orElse(""));
    text("trigger", event -> EventFacts.firstMention(event).map(mention -> EventFacts.literal(mention, Casus.anchorOf))
        .orElse(""));
    cell("rule", event -> EventFacts.firstMention(event).map(mention -> EventFacts.literal(mention, Casus.rule)).orElse(""));
  }

  void write(OutputStream out) throws IOException {
    row(out, cells.stream().map(Cell::name));
    EventFacts.each(data, event -> row(out, cells.stream().map(cell -> {
      String value = cell.value().apply(event);
      return cell.text() ? SpreadsheetCsv.text(value.replaceAll("\\R", " ")) : SpreadsheetCsv.quoted(value);
    })));
  }

  /** Names of the columns, in their order. */
  List<String> columns() {
    return cells.stream().map(Cell::name).toList();
  }

  private static void row(OutputStream out, Stream<String> values) throws IOException {
    out.write((String.join(",", values.toList()) + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private void cell(String name, Function<Resource, String> value) {
    cells.add(new Cell(name, false, value));
  }

  private void text(String name, Function<Resource, String> value) {
    cells.add(new Cell(name, true, value));
  }

  private void term(String name, Property property) {
    cell(name, event -> EventFacts.linked(event, property).map(term -> EventFacts.lastStep(term.getURI())).orElse(""));
  }

  private void role(String name, Property role) {
    text(name + "s", event -> joined(EventFacts.fillers(event, role).map(filler -> EventFacts.literal(filler, SKOS.prefLabel))));
    cell(name + "_ids", event -> joined(EventFacts.fillers(event, role).map(this::id)));
    cell(name + "_countries", event -> joined(EventFacts.fillers(event, role)
        .map(filler -> EventFacts.literal(filler, Casus.countryCode))
        .filter(code -> !code.isEmpty()).distinct().sorted()));
  }

  private void figure(String name, Property low, Property best, Property high) {
    cell(name + "_low", event -> EventFacts.literal(event, low));
    cell(name + "_best", event -> EventFacts.literal(event, best));
    cell(name + "_high", event -> EventFacts.literal(event, high));
  }

  private static String joined(Stream<String> values) {
    return String.join("; ", values.toList());
  }

  private String id(Resource thing) {
    return thing.getURI().startsWith(ids) ? thing.getURI().substring(ids.length()) : thing.getURI();
  }
}
