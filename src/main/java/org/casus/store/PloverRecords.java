package org.casus.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.vocab.Casus;
import org.casus.vocab.Geo;

/**
 * Single events that are said to have happened as JSON Lines in the manner of PLOVER and POLECAT: {@code actor} acts,
 * {@code recipient} is the target, {@code dead} and {@code injured} are best figures; one record a line, in the order of their
 * IRIs.
 */
final class PloverRecords {

  private final Model data;

  PloverRecords(Dataset dataset) {
    data = dataset.getUnionModel();
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.setRootValueSeparator(null);
      EventFacts.each(data, event -> {
        if (EventFacts.happened(event)) {
          record(json, event);
          json.writeRaw('\n');
        }
      });
    }
  }

  private static void record(JsonGenerator json, Resource event) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", event.getURI());
    JsonFields.text(json, "date", EventFacts.literal(event, Casus.begin));
    JsonFields.text(json, "event_type", EventFacts.term(event, Casus.eventType));
    JsonFields.text(json, "event_mode", EventFacts.term(event, Casus.mode));
    JsonFields.text(json, "event_text", EventFacts.literal(event, RDFS.label));
    actors(json, "actor", event, Casus.initiator);
    actors(json, "recipient", event, Casus.target);
    if (!EventFacts.at(event, Casus.place, SKOS.prefLabel).isEmpty()) {
      json.writeObjectFieldStart("location");
      JsonFields.text(json, "name", EventFacts.at(event, Casus.place, SKOS.prefLabel));
      JsonFields.text(json, "country", EventFacts.at(event, Casus.place, Casus.countryCode));
      JsonFields.number(json, "lat", EventFacts.at(event, Casus.place, Geo.lat));
      JsonFields.number(json, "lon", EventFacts.at(event, Casus.place, Geo.lon));
      JsonFields.text(json, "precision", EventFacts.term(event, Casus.placePrecision));
      json.writeEndObject();
    }
    JsonFields.number(json, "dead", EventFacts.literal(event, Casus.killedBest));
    JsonFields.number(json, "injured", EventFacts.literal(event, Casus.woundedBest));
    JsonFields.text(json, "publisher", EventFacts.ofFirst(event, DCTerms.publisher));
    JsonFields.text(json, "headline", EventFacts.ofFirst(event, DCTerms.title));
    JsonFields.text(json, "url", EventFacts.ofFirst(event, DCTerms.source));
    JsonFields.text(json, "text", EventFacts.firstMention(event).flatMap(mention -> EventFacts.linked(mention, Casus.inSentence))
        .map(sentence -> EventFacts.literal(sentence, Casus.text)).orElse(""));
    json.writeEndObject();
  }

  private static void actors(JsonGenerator json, String name, Resource event, Property role) throws IOException {
    json.writeArrayFieldStart(name);
    for (Resource filler : EventFacts.fillers(event, role).toList()) {
      json.writeStartObject();
      json.writeStringField("id", filler.getURI());
      JsonFields.text(json, "name", EventFacts.literal(filler, SKOS.prefLabel));
      JsonFields.text(json, "country", EventFacts.literal(filler, Casus.countryCode));
      JsonFields.text(json, "sector", EventFacts.linked(filler, Casus.sector).map(term -> EventFacts.lastStep(term.getURI())
          .replaceFirst("^sector-", ""))
          .orElse(""));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
