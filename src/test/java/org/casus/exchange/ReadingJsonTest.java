package org.casus.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.casus.model.Amount;
import org.casus.model.Article;
import org.casus.model.ArticleId;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.CodePoints;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.model.EventId;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.ForceMention;
import org.casus.model.GeoPoint;
import org.casus.model.Interval;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Reading;
import org.casus.model.RejectedReading;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.model.TimeExpression;
import org.junit.jupiter.api.Test;

class ReadingJsonTest {

  /** The ship is one character and two UTF-16 units: what follows it is counted differently on the two sides. */
  private static final String TEXT =
      "\uD83D\uDEA2 Norland shelled Skarn on Monday, the ministry said. About 40 rebels were in the port.";
  private static final String BASE = "https://example.org/news/";

  @Test
  void aFullReadingIsExactlyThisLine() throws IOException {
    assertEquals(expected("full-reading.json"), ReadingJson.toLine(full(), BASE, mention -> new EventId("00000000000000aa")));
  }

  @Test
  void whatIsNotKnownIsAbsentOrNull() throws IOException {
    assertEquals(expected("bare-reading.json"), ReadingJson.toLine(bare(), BASE));
  }

  @Test
  void everyOffsetPointsAtTheSameWordsWhenReadBack() {
    AnnotatedDocument document = AnnotatedDocuments.parse(ReadingJson.toLine(full(), BASE), "memory");
    CodePoints points = new CodePoints(document.text().orElseThrow());
    AnnotatedDocument.Happening event = document.events().orElseThrow().get(0);
    assertEquals("shelled", event.trigger().get(0).of(points));
    assertEquals(List.of("Norland", "Skarn"), event.roles().stream().map(r -> r.range().orElseThrow().of(points))
        .toList());
    assertEquals("Monday", event.time().orElseThrow().of(points));
    AnnotatedDocument.Saying saying = document.attributions().orElseThrow().get(0);
    assertEquals("the ministry", saying.source().orElseThrow().of(points));
    assertEquals("Norland shelled Skarn on Monday", saying.content().orElseThrow().of(points));
    assertEquals(2, document.sentences().size());
    assertTrue(event.event().orElseThrow().startsWith(BASE + "id/event/"));
  }

  private static Reading full() {
    ArticleId id = ArticleId.ofText(TEXT);
    Article article = new Article(id, TEXT, Optional.of("A \"title\""), Optional.of("https://example.org/1"),
        Optional.of("Island Wire"),
        Optional.of(LocalDate.of(2022, 5, 3)), Optional.of("given-1"));
    Interval monday = Interval.day(LocalDate.of(2022, 5, 2));
    EntityId norland = new EntityId("actor/norland");
    EntityId skarn = new EntityId("place/77");
    Entity state = new Entity(norland, EntityType.STATE, "Norland", Optional.of("NRL"), Optional.of("GOV"),
        List.of("http://dbpedia.org/resource/Norland"), Optional.of(new GeoPoint(60.5, -0.123456789)),
        List.of(new EntityMention(span("Norland"), EntityMention.Kind.NAMED)));
    Entity town = new Entity(skarn, EntityType.PLACE, "Skarn", Optional.empty(), Optional.empty(), List.of(), Optional.empty(),
        List.of(new EntityMention(span("Skarn"), EntityMention.Kind.NAMED)));
    MentionId mention = MentionId.of(id, span("shelled"), EventType.ASSAULT);
    EventMention event = new EventMention(mention, 0, span("shelled"), EventType.ASSAULT, Optional.of("artillery"),
        Optional.of("194"),
        List.of(new Participation(Role.INITIATOR, span("Norland"), span("Norland"), Optional.of(norland), "subject of 'shelled'"),
            new Participation(Role.TARGET, span("Skarn"), span("Skarn"), Optional.empty(), "object of 'shelled'")),
        Optional.of(new EventTime(Optional.of(monday), EventTime.Precision.DAY, EventTime.Basis.STATED,
            Optional.of(span("Monday")))),
        Optional.of(new EventPlace(span("Skarn"), Optional.of(skarn), EventPlace.Precision.EXACT, EventPlace.Basis.STATED)),
        Polarity.POSITIVE, Modality.ASSERTED, OptionalInt.of(0), Optional.empty(), false,
        new Casualties(Optional.of(new Figure(3, 4, 5, true)), Optional.empty(), Optional.empty(), Optional.empty()),
        Optional.of(new Amount(new Figure(40, 40, 80, true), "EUR", Optional.of(span("About 40")))), 1 / 3.0,
            "assault.shell.verb", Optional.empty(), OptionalDouble.empty());
    return new Reading(article, List.of(new Span(0, TEXT.indexOf(" About")), new Span(TEXT.indexOf("About"), TEXT.length())),
        List.of(state, town),
        List.of(new TimeExpression(span("Monday"), TimeExpression.Type.DATE, "2022-05-02", Optional.of(monday))),
        List.of(new Attribution(Optional.of(span("the ministry")), Optional.of(norland), span("said"),
            span("Norland shelled Skarn on Monday"))),
        List.of(new ForceMention(span("About 40 rebels"), Optional.of(new Figure(40, 40, 40, true)), "rebels", Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.of(skarn), Optional.empty(), OptionalInt.empty())),
        List.of(event), List.of(new RejectedReading(1, span("rebels"), EventType.PROTEST, "protest.rebel", "not-event.art",
        "a work of art")));
  }

  private static Reading bare() {
    String text = "Shots were fired by rebels.";
    Article article = Article.ofText(text, Optional.empty());
    Span shots = new Span(0, 5);
    EventMention event = new EventMention(new MentionId("00000000000000bb"), 0, shots, EventType.ASSAULT, Optional.empty(),
        Optional.empty(),
        List.of(new Participation(Role.INITIATOR, new Span(20, 26), new Span(20, 26), Optional.empty(), "agent of 'fired'")),
        Optional.of(new EventTime(Optional.empty(), EventTime.Precision.UNKNOWN, EventTime.Basis.CONTEXT, Optional.empty())),
            Optional.empty(),
        Polarity.NEGATIVE, Modality.DENIED, OptionalInt.empty(), Optional.empty(), false, Casualties.NOT_SAID, 1,
            "assault.fire.noun");
    return new Reading(article, List.of(new Span(0, 27)), List.of(),
        List.of(new TimeExpression(shots, TimeExpression.Type.DURATION, "P1D", Optional.empty())),
        List.of(new Attribution(Optional.empty(), Optional.empty(), shots, new Span(6, 10))),
        List.of(new ForceMention(shots, Optional.empty(), "shots", Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(),
            Optional.empty(), OptionalInt.empty())),
        List.of(event));
  }

  private static Span span(String words) {
    int begin = TEXT.indexOf(words);
    return new Span(begin, begin + words.length());
  }

  /** The file without its line breaks and indentation. */
  private static String expected(String name) throws IOException {
    try (InputStream in = ReadingJsonTest.class.getResourceAsStream(name)) {
      ObjectMapper json = new ObjectMapper();
      return json.writeValueAsString(json.readTree(in));
    }
  }
}
