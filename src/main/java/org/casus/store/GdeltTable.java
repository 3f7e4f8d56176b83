package org.casus.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.casus.vocab.Casus;
import org.casus.vocab.Geo;

/**
 * Single events that are said to have happened, under the column names of GDELT 2.0 events, tab-separated with a header line.
 * Only what is known is there: no tone, no Goldstein score. {@code Actor1} initiates, {@code Actor2} is the target, each the
 * first by IRI; {@code EventCode} is CAMEO; {@code ActionGeo_Type} is 1 for a country, 4 for a city, 5 for a region.
 */
final class GdeltTable {

  private static final List<String> COLUMNS = List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "Actor1Code", "Actor1Name",
      "Actor1CountryCode", "Actor2Code", "Actor2Name", "Actor2CountryCode", "IsRootEvent", "EventCode", "EventBaseCode",
      "EventRootCode",
      "NumMentions", "NumSources", "NumArticles", "ActionGeo_Type", "ActionGeo_FullName", "ActionGeo_CountryCode",
      "ActionGeo_Lat",
      "ActionGeo_Long", "SOURCEURL");

  private final Model data;

  GdeltTable(Dataset dataset) {
    data = dataset.getUnionModel();
  }

  void write(OutputStream out) throws IOException {
    line(out, COLUMNS);
    EventFacts.each(data, event -> {
      if (EventFacts.happened(event)) {
        line(out, row(event));
      }
    });
  }

  private static List<String> row(Resource event) {
    String day = EventFacts.literal(event, Casus.begin).replace("-", "");
    String code = EventFacts.linked(event, Casus.cameoCode).map(term -> EventFacts.lastStep(term.getURI())).orElse("");
    Optional<Resource> one = EventFacts.fillers(event, Casus.initiator).findFirst();
    Optional<Resource> two = EventFacts.fillers(event, Casus.target).findFirst();
    String articles = EventFacts.literal(event, Casus.articleCount);
    return List.of(EventFacts.lastStep(event.getURI()), day, start(day, 6), start(day, 4), step(one), of(one, SKOS.prefLabel),
        of(one, Casus.countryCode), step(two), of(two, SKOS.prefLabel), of(two, Casus.countryCode), "1", code, start(code, 3),
        start(code, 2),
        EventFacts.literal(event, Casus.mentionCount), articles, articles, geoType(event),
        EventFacts.at(event, Casus.place, SKOS.prefLabel),
        EventFacts.at(event, Casus.place, Casus.countryCode), EventFacts.at(event, Casus.place, Geo.lat),
        EventFacts.at(event, Casus.place, Geo.lon), EventFacts.ofFirst(event, DCTerms.source));
  }

  private static String start(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  private static String step(Optional<Resource> actor) {
    return actor.map(thing -> EventFacts.lastStep(thing.getURI())).orElse("");
  }

  private static String of(Optional<Resource> actor, Property property) {
    return actor.map(thing -> EventFacts.literal(thing, property)).orElse("");
  }

  private static String geoType(Resource event) {
    String precision = EventFacts.linked(event, Casus.placePrecision).map(term -> EventFacts.lastStep(term.getURI())).orElse("");
    return switch (precision) {
      case "" -> "0";
      case "country" -> "1";
      case "region" -> "5";
      default -> "4";
    };
  }

  private static void line(OutputStream out, List<String> values) throws IOException {
    List<String> clean = values.stream().map(value -> value.replaceAll("[\\t\\r\\n]+", " ")).toList();
    out.write((String.join("\t", clean) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
