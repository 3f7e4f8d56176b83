package org.casus.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
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
    text("label", event -> literal(event, RDFS.label));
    term("event_type", Casus.eventType);
    term("event_mode", Casus.mode);
    term("cameo", Casus.cameoCode);
    term("modality", Casus.modality);
    term("polarity", Casus.polarity);
    cell("is_total", event -> literal(event, Casus.isTotal));
    cell("date_from", event -> literal(event, Casus.begin));
    cell("date_to", event -> literal(event, Casus.end));
    term("date_precision", Casus.datePrecision);
    term("date_basis", Casus.dateBasis);
    role("initiator", Casus.initiator);
    role("target", Casus.target);
    role("participant", Casus.participant);
    role("victim", Casus.victim);
    text("place", event -> at(event, Casus.place, SKOS.prefLabel));
    cell("place_id", event -> linked(event, Casus.place).map(this::id).orElse(""));
    cell("place_country", event -> at(event, Casus.place, Casus.countryCode));
    cell("lat", event -> at(event, Casus.place, Geo.lat));
    cell("lon", event -> at(event, Casus.place, Geo.lon));
    term("place_precision", Casus.placePrecision);
    term("place_basis", Casus.placeBasis);
    figure("killed", Casus.killedLow, Casus.killedBest, Casus.killedHigh);
    figure("wounded", Casus.woundedLow, Casus.woundedBest, Casus.woundedHigh);
    figure("missing", Casus.missingLow, Casus.missingBest, Casus.missingHigh);
    figure("detained", Casus.detainedLow, Casus.detainedBest, Casus.detainedHigh);
    cell("mentions", event -> literal(event, Casus.mentionCount));
    cell("articles", event -> literal(event, Casus.articleCount));
    cell("confidence", event -> literal(event, Casus.confidence));
    cell("first_published", event -> ofFirst(event, Casus.publicationDate));
    text("first_publisher", event -> ofFirst(event, DCTerms.publisher));
    text("first_title", event -> ofFirst(event, DCTerms.title));
    cell("first_url", event -> ofFirst(event, DCTerms.source));
    cell("first_article", event -> firstArticle(event).map(this::id).orElse(""));
    text("sentence", event -> firstMention(event).flatMap(mention -> linked(mention, Casus.inSentence))
        .map(sentence -> literal(sentence, Casus.text)).orElse(""));
    text("trigger", event -> firstMention(event).map(mention -> literal(mention, Casus.anchorOf)).orElse(""));
    cell("rule", event -> firstMention(event).map(mention -> literal(mention, Casus.rule)).orElse(""));
  }

  void write(OutputStream out) throws IOException {
    row(out, cells.stream().map(Cell::name));
    try (SortedLines events = new SortedLines()) {
      data.listResourcesWithProperty(RDF.type, Casus.Event).forEachRemaining(event -> events.add(event.getURI()));
      for (Iterator<byte[]> sorted = events.sorted(); sorted.hasNext();) {
        Resource event = data.createResource(new String(sorted.next(), StandardCharsets.UTF_8).strip());
        row(out, cells.stream().map(cell -> {
          String value = cell.value().apply(event);
          return cell.text() ? SpreadsheetCsv.text(value.replaceAll("\\R", " ")) : SpreadsheetCsv.quoted(value);
        }));
      }
    }
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
    cell(name, event -> linked(event, property).map(term -> lastStep(term.getURI())).orElse(""));
  }

  private void role(String name, Property role) {
    text(name + "s", event -> joined(fillers(event, role).map(filler -> literal(filler, SKOS.prefLabel))));
    cell(name + "_ids", event -> joined(fillers(event, role).map(this::id)));
    cell(name + "_countries", event -> joined(fillers(event, role).map(filler -> literal(filler, Casus.countryCode))
        .filter(code -> !code.isEmpty()).distinct().sorted()));
  }

  private void figure(String name, Property low, Property best, Property high) {
    cell(name + "_low", event -> literal(event, low));
    cell(name + "_best", event -> literal(event, best));
    cell(name + "_high", event -> literal(event, high));
  }

  private static Stream<Resource> fillers(Resource event, Property role) {
    return event.listProperties(role).mapWith(Statement::getResource).toList().stream()
        .sorted(Comparator.comparing(Resource::getURI));
  }

  private static String joined(Stream<String> values) {
    return String.join("; ", values.toList());
  }

  private static Optional<Resource> linked(Resource thing, Property property) {
    return values(thing, property).findFirst().filter(RDFNode::isURIResource).map(RDFNode::asResource);
  }

  private static String literal(Resource thing, Property property) {
    return values(thing, property).findFirst()
        .map(value -> value.isLiteral() ? value.asLiteral().getLexicalForm() : value.toString()).orElse("");
  }

  private static Stream<RDFNode> values(Resource thing, Property property) {
    return thing.listProperties(property).mapWith(Statement::getObject).toList().stream()
        .sorted(Comparator.comparing(RDFNode::toString));
  }

  private static String at(Resource event, Property place, Property property) {
    return linked(event, place).map(resource -> literal(resource, property)).orElse("");
  }

  private static String ofFirst(Resource event, Property property) {
    return firstArticle(event).map(article -> literal(article, property)).orElse("");
  }

  private static Optional<Resource> firstArticle(Resource event) {
    return firstMention(event).flatMap(mention -> linked(mention, Casus.inArticle));
  }

  /** The report that was published first; among those of one day, that with the lowest id; without a day, after the others. */
  private static Optional<Resource> firstMention(Resource event) {
    return event.listProperties(Casus.hasMention).mapWith(Statement::getResource).toList().stream()
        .min(Comparator.comparing((Resource mention) -> {
          String day = linked(mention, Casus.inArticle).map(article -> literal(article, Casus.publicationDate)).orElse("");
          return day.isEmpty() ? "9999-12-31" : day;
        }).thenComparing(Resource::getURI));
  }

  private String id(Resource thing) {
    return thing.getURI().startsWith(ids) ? thing.getURI().substring(ids.length()) : thing.getURI();
  }

  private static String lastStep(String iri) {
    return iri.replaceFirst("^.*[/#]", "").replaceFirst("^mode-", "");
  }
}
