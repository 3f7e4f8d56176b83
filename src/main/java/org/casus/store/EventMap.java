package org.casus.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.vocab.Casus;
import org.casus.vocab.Geo;

/**
 * All events with a place whose coordinates are known, as GeoJSON (RFC 7946), one feature a line, in the order of their IRIs.
 * Events at a country stand at its middle; their {@code place_precision} says so.
 */
final class EventMap {

  private final Model data;

  EventMap(Dataset dataset) {
    data = dataset.getUnionModel();
  }

  void write(OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      EventFacts.each(data, event -> feature(json, event));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void feature(JsonGenerator json, Resource event) throws IOException {
    String lat = EventFacts.at(event, Casus.place, Geo.lat);
    String lon = EventFacts.at(event, Casus.place, Geo.lon);
    if (lat.isEmpty() || lon.isEmpty()) {
      return;
    }
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", event.getURI());
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(lon);
    json.writeNumber(lat);
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectFieldStart("properties");
    JsonFields.text(json, "label", EventFacts.literal(event, RDFS.label));
    JsonFields.text(json, "event_type", EventFacts.term(event, Casus.eventType));
    JsonFields.text(json, "modality", EventFacts.term(event, Casus.modality));
    JsonFields.text(json, "polarity", EventFacts.term(event, Casus.polarity));
    JsonFields.text(json, "date_from", EventFacts.literal(event, Casus.begin));
    JsonFields.text(json, "date_to", EventFacts.literal(event, Casus.end));
    JsonFields.text(json, "date_precision", EventFacts.term(event, Casus.datePrecision));
    JsonFields.text(json, "place", EventFacts.at(event, Casus.place, SKOS.prefLabel));
    JsonFields.text(json, "place_precision", EventFacts.term(event, Casus.placePrecision));
    JsonFields.number(json, "killed_best", EventFacts.literal(event, Casus.killedBest));
    JsonFields.number(json, "wounded_best", EventFacts.literal(event, Casus.woundedBest));
    JsonFields.number(json, "articles", EventFacts.literal(event, Casus.articleCount));
    json.writeEndObject();
    json.writeEndObject();
  }
}
