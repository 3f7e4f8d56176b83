package org.casus.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Function;
import org.casus.model.Amount;
import org.casus.model.Article;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.CodePoints;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityMention;
import org.casus.model.EventId;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.Figure;
import org.casus.model.ForceMention;
import org.casus.model.Interval;
import org.casus.model.MentionId;
import org.casus.model.Participation;
import org.casus.model.Reading;
import org.casus.model.RejectedReading;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/** One reading onto one JSON generator, keys in the order of the format's description. */
final class ReadingWriter {

  /** Digits after the point: coordinates to a decimetre, confidences to what was ever measured. */
  private static final int COORDINATE_DIGITS = 6;
  private static final int CONFIDENCE_DIGITS = 4;

  private final Reading reading;
  private final String things;
  private final Function<MentionId, EventId> eventOf;
  private final JsonGenerator json;
  private final CodePoints points;

  ReadingWriter(Reading reading, String baseIri, Function<MentionId, EventId> eventOf, JsonGenerator json) {
    this.reading = reading;
    this.things = baseIri + "id/";
    this.eventOf = eventOf;
    this.json = json;
    this.points = new CodePoints(reading.article().text());
  }

  void write() throws IOException {
    Article article = reading.article();
    json.writeStartObject();
    json.writeStringField("id", article.givenId().orElse(article.id().value()));
    writeIfKnown("url", article.url());
    writeIfKnown("title", article.title());
    writeIfKnown("publisher", article.publisher());
    writeOrNull("date", article.date().map(Object::toString));
    json.writeStringField("text", article.text());
    each("sentences", reading.sentences(), this::offsets);
    each("entities", reading.entities(), this::entity);
    each("times", reading.times(), this::time);
    each("attributions", reading.attributions(), this::attribution);
    each("forces", reading.forces(), this::force);
    each("events", reading.events(), this::event);
    each("rejected", reading.rejected(), this::rejected);
    json.writeEndObject();
  }

  private void entity(Entity entity) throws IOException {
    json.writeStringField("id", things + entity.id());
    json.writeStringField("type", entity.type().label());
    json.writeStringField("name", entity.name());
    writeOrNull("country", entity.country());
    writeOrNull("sector", entity.sector());
    json.writeArrayFieldStart("sameAs");
    for (String iri : entity.sameAs()) {
      json.writeString(iri);
    }
    json.writeEndArray();
    if (entity.point().isPresent()) {
      writeNumber("lat", entity.point().get().lat(), COORDINATE_DIGITS);
      writeNumber("lon", entity.point().get().lon(), COORDINATE_DIGITS);
    }
    each("mentions", entity.mentions(), this::mention);
  }

  private void mention(EntityMention mention) throws IOException {
    offsets(mention.span());
    json.writeStringField("kind", mention.kind().label());
  }

  private void time(TimeExpression time) throws IOException {
    offsets(time.span());
    json.writeStringField("type", time.type().name());
    json.writeStringField("value", time.value());
    interval(time.interval());
  }

  private void attribution(Attribution attribution) throws IOException {
    if (attribution.source().isPresent()) {
      json.writeObjectFieldStart("source");
      offsets(attribution.source().get());
      writeEntity("entity", attribution.speaker());
      json.writeEndObject();
    }
    writeSpan("cue", attribution.cue());
    json.writeObjectFieldStart("content");
    offsets(attribution.content());
    if (attribution.parts().size() > 1) {
      json.writeArrayFieldStart("parts");
      for (Span part : attribution.parts()) {
        json.writeStartObject();
        offsets(part);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void force(ForceMention force) throws IOException {
    offsets(force.span());
    if (force.count().isPresent()) {
      json.writeObjectFieldStart("count");
      figure(force.count().get());
      json.writeBooleanField("approximate", force.count().get().approximate());
      json.writeEndObject();
    }
    json.writeStringField("unit", force.unit());
    writeEntity("of", force.owner());
    writeEntity("place", force.place());
    interval(force.time().flatMap(EventTime::interval));
  }

  private void event(EventMention event) throws IOException {
    json.writeStringField("id", things + "mention/" + event.id());
    json.writeStringField("event", things + "event/" + eventOf.apply(event.id()));
    json.writeStringField("type", event.type().name());
    writeIfKnown("mode", event.mode());
    writeIfKnown("cameo", event.cameo());
    writeSpan("trigger", event.trigger());
    json.writeNumberField("sentence", event.sentence());
    each("roles", event.participants(), this::role);
    if (event.time().isPresent()) {
      eventTime(event.time().get());
    }
    if (event.place().isPresent()) {
      eventPlace(event.place().get());
    }
    json.writeStringField("polarity", event.polarity().label());
    json.writeStringField("modality", event.modality().label());
    if (event.attribution().isPresent()) {
      json.writeNumberField("attribution", event.attribution().getAsInt());
    } else {
      json.writeNullField("attribution");
    }
    casualties(event.casualties());
    if (event.amount().isPresent()) {
      amount(event.amount().get());
    }
    writeNumber("confidence", event.confidence(), CONFIDENCE_DIGITS);
    json.writeStringField("rule", event.rule());
    writeIfKnown("modalityWords", event.modalityWords());
    if (event.modelScore().isPresent()) {
      writeNumber("modelScore", event.modelScore().getAsDouble(), CONFIDENCE_DIGITS);
    }
  }

  private void role(Participation participation) throws IOException {
    json.writeStringField("role", participation.role().label());
    offsets(participation.span());
    writeEntity("entity", participation.filler());
  }

  private void eventTime(EventTime time) throws IOException {
    json.writeObjectFieldStart("time");
    if (time.span().isPresent()) {
      offsets(time.span().get());
    }
    interval(time.interval());
    json.writeStringField("precision", time.precision().label());
    json.writeStringField("basis", time.basis().label());
    json.writeEndObject();
  }

  private void eventPlace(EventPlace place) throws IOException {
    json.writeObjectFieldStart("place");
    offsets(place.span());
    writeEntity("entity", place.entity());
    json.writeStringField("precision", place.precision().label());
    json.writeStringField("basis", place.basis().label());
    json.writeEndObject();
  }

  private void casualties(Casualties casualties) throws IOException {
    if (casualties.isSaid()) {
      json.writeObjectFieldStart("casualties");
      writeFigure("killed", casualties.killed());
      writeFigure("wounded", casualties.wounded());
      writeFigure("missing", casualties.missing());
      writeFigure("detained", casualties.detained());
      json.writeEndObject();
    }
  }

  private void amount(Amount amount) throws IOException {
    json.writeObjectFieldStart("amount");
    if (amount.span().isPresent()) {
      offsets(amount.span().get());
    }
    figure(amount.value());
    json.writeBooleanField("approximate", amount.value().approximate());
    json.writeStringField("currency", amount.currency());
    json.writeEndObject();
  }

  private void rejected(RejectedReading rejected) throws IOException {
    offsets(rejected.trigger());
    json.writeNumberField("sentence", rejected.sentence());
    json.writeStringField("type", rejected.type().name());
    json.writeStringField("rule", rejected.rule());
    json.writeStringField("rejectedBy", rejected.reason());
    json.writeStringField("reason", rejected.because());
  }

  private void writeFigure(String key, Optional<Figure> figure) throws IOException {
    if (figure.isPresent()) {
      json.writeObjectFieldStart(key);
      figure(figure.get());
      json.writeEndObject();
    }
  }

  private void figure(Figure figure) throws IOException {
    json.writeNumberField("low", figure.low());
    json.writeNumberField("best", figure.best());
    json.writeNumberField("high", figure.high());
  }

  private void offsets(Span span) throws IOException {
    json.writeNumberField("begin", points.ofUtf16(span.begin()));
    json.writeNumberField("end", points.ofUtf16(span.end()));
  }

  private void interval(Optional<Interval> interval) throws IOException {
    if (interval.isPresent()) {
      json.writeStringField("from", interval.get().from().toString());
      json.writeStringField("to", interval.get().to().toString());
    }
  }

  private void writeSpan(String key, Span span) throws IOException {
    json.writeObjectFieldStart(key);
    offsets(span);
    json.writeEndObject();
  }

  private void writeEntity(String key, Optional<EntityId> entity) throws IOException {
    writeOrNull(key, entity.map(id -> things + id));
  }

  private void writeIfKnown(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(key, value.get());
    }
  }

  private void writeOrNull(String key, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(key, value.get());
    } else {
      json.writeNullField(key);
    }
  }

  /** Plain and rounded, because how a double prints differs between JDKs. */
  private void writeNumber(String key, double value, int digits) throws IOException {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    json.writeFieldName(key);
    json.writeNumber(rounded.toPlainString());
  }

  private interface Fields<T> {
    void write(T item) throws IOException;
  }

  private <T> void each(String key, Iterable<T> items, Fields<T> fields) throws IOException {
    json.writeArrayFieldStart(key);
    for (T item : items) {
      json.writeStartObject();
      fields.write(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
