package org.casus.rdf;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.casus.model.Amount;
import org.casus.model.Article;
import org.casus.model.ArticleId;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityMention;
import org.casus.model.EntityType;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.ForceMention;
import org.casus.model.GeoPoint;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Polarity;
import org.casus.model.Reading;
import org.casus.model.RejectedReading;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/** Small readings, each with one shape of graph to show, by the name of their golden file. */
final class ReadingExamples {

  static final EntityId UNITED_STATES = new EntityId("actor/united-states");
  static final EntityId IRAQ = new EntityId("actor/iraq");
  static final EntityId BALAD = new EntityId("place/98182");
  static final EntityId BLINKEN = new EntityId("actor/antony-blinken");
  static final LocalDate PUBLISHED = LocalDate.of(2021, 4, 8);
  static final Interval WEDNESDAY = Interval.day(LocalDate.of(2021, 4, 7));

  static final Entity IRAQ_DESCRIBED = new Entity(IRAQ, EntityType.STATE, "Iraq", Optional.of("IRQ"), Optional.of("GOV"),
      List.of("http://dbpedia.org/resource/Iraq", "https://sws.geonames.org/99237/"), Optional.of(new GeoPoint(33, 44)),
          List.of());
  static final Entity BALAD_DESCRIBED = new Entity(BALAD, EntityType.PLACE, "Balad", Optional.of("IRQ"), Optional.empty(),
      List.of("https://sws.geonames.org/98182/"), Optional.of(new GeoPoint(34.01639, 44.14639)), List.of());
  static final Entity UNITED_STATES_DESCRIBED = new Entity(UNITED_STATES, EntityType.STATE, "United States", Optional.of("USA"),
      Optional.of("GOV"), List.of("http://dbpedia.org/resource/United_States"), Optional.empty(), List.of());
  static final Entity BLINKEN_DESCRIBED = new Entity(BLINKEN, EntityType.PERSON, "Antony Blinken", Optional.of("USA"),
      Optional.of("GOV"), List.of("http://dbpedia.org/resource/Antony_Blinken"), Optional.empty(), List.of());

  private ReadingExamples() {}

  static Map<String, Reading> all() {
    Map<String, Reading> examples = new LinkedHashMap<>();
    examples.put("plain-event", plainEvent());
    examples.put("casualties", casualties());
    examples.put("money-and-rejected", moneyAndRejected());
    examples.put("attribution", attribution());
    examples.put("forces", forces());
    examples.put("place-near", placeNear());
    examples.put("unresolved", unresolved());
    examples.put("beyond-basic-plane", beyondBasicPlane());
    examples.put("both-countries", bothCountries());
    examples.put("barely-known-article", barelyKnownArticle());
    return examples;
  }

  private static Reading plainEvent() {
    String text = "The United States and Iraq agreed on Wednesday to go on. Talks end.";
    ArticleText a = new ArticleText(new Article(ArticleId.ofText(text), text, Optional.of("US and Iraq agree"),
        Optional.of("https://example.org/a1?x=1"), Optional.of("Example Wire"), Optional.of(PUBLISHED), Optional.of("a1")));
    EventTime time = new EventTime(Optional.of(WEDNESDAY), EventTime.Precision.DAY, EventTime.Basis.STATED,
        Optional.of(a.span("on Wednesday")));
    return a.sentences("The United States and Iraq agreed on Wednesday to go on.", "Talks end.")
        .entity(UNITED_STATES_DESCRIBED, EntityMention.Kind.NAMED, "The United States")
        .entity(IRAQ_DESCRIBED, EntityMention.Kind.NAMED, "Iraq")
        .time(new TimeExpression(a.span("on Wednesday"), TimeExpression.Type.DATE, "2021-04-07", Optional.of(WEDNESDAY)))
        .event(a.mention("agreed", EventType.AGREE).cameo("057").time(time).confidence(0.91)
            .who(Role.PARTICIPANT, "The United States", "States", UNITED_STATES, "subject of 'agreed'")
            .who(Role.PARTICIPANT, "Iraq", "Iraq", IRAQ, "subject of 'agreed'"))
        .reading();
  }

  private static Reading casualties() {
    String text = "Fourteen attacks since January killed between 20 and 30 people and hurt about 100; no one is missing.";
    ArticleText a = ArticleText.of(text, Optional.of(PUBLISHED));
    Interval since = new Interval(LocalDate.of(2021, 1, 1), PUBLISHED);
    Casualties harmed = new Casualties(Optional.of(new Figure(20, 25, 30, false)), Optional.of(new Figure(100, 100, 100, true)),
        Optional.of(Figure.exactly(0)), Optional.empty());
    return a.sentences(text)
        .time(new TimeExpression(a.span("since January"), TimeExpression.Type.DATE, "2021-01", Optional.of(since)))
        .time(new TimeExpression(a.span("Fourteen"), TimeExpression.Type.DURATION, "P14D", Optional.empty()))
        .event(a.mention("attacks", EventType.ASSAULT).mode("explosives").casualties(harmed).total()
            .time(new EventTime(Optional.of(since), EventTime.Precision.YEAR, EventTime.Basis.STATED,
                Optional.of(a.span("since January"))))
            .who(Role.VICTIM, "people", "people", null, "object of 'killed'"))
        .reading();
  }

  private static Reading moneyAndRejected() {
    String text = "Iraq received up to $5 million; its team attacked from the start.";
    ArticleText a = ArticleText.of(text, Optional.of(PUBLISHED));
    return a.sentences(text)
        .event(a.mention("received", EventType.AID)
            .amount(new Amount(new Figure(0, 5_000_000, 5_000_000, true), "USD", Optional.of(a.span("$5 million"))))
            .who(Role.TARGET, "Iraq", "Iraq", IRAQ, "subject of 'received'"))
        .rejected(new RejectedReading(0, a.span("attacked"), EventType.ASSAULT, "assault.attack", "not-event.sport", "sport"))
        .reading();
  }

  private static Reading attribution() {
    String text = "Blinken said Iraq denied an attack. It was reported that Iraq left.";
    ArticleText a = ArticleText.of(text, Optional.of(PUBLISHED));
    return a.sentences("Blinken said Iraq denied an attack.", "It was reported that Iraq left.")
        .entity(BLINKEN_DESCRIBED, EntityMention.Kind.NAMED, "Blinken")
        .attribution(new Attribution(Optional.of(a.span("Blinken")), Optional.of(BLINKEN), a.span("said"),
            a.span("Iraq denied an attack")))
        .attribution(new Attribution(Optional.empty(), Optional.empty(), a.span("reported"), a.span("Iraq left")))
        .event(a.mention("denied", EventType.REJECT).attribution(0).who(Role.INITIATOR, "Iraq", "Iraq", IRAQ,
            "subject of 'denied'"))
        .event(a.mention("attack", EventType.ASSAULT).attribution(0).under("denied", EventType.REJECT).modality(Modality.DENIED)
            .who(Role.INITIATOR, "Iraq", "Iraq", IRAQ, "inferred: subject of 'denied'"))
        .event(a.mention("left",
            EventType.RETREAT).inSentence(1).attribution(1).modality(Modality.POSSIBLE).polarity(Polarity.NEGATIVE)
            .who(Role.INITIATOR, a.span("Iraq", 2), a.span("Iraq", 2), IRAQ, "subject of 'left'"))
        .reading();
  }

  private static Reading forces() {
    String text = "The Pentagon counts about 2,500 US soldiers each in Iraq and Balad in January, beside combat troops.";
    ArticleText a = ArticleText.of(text, Optional.of(PUBLISHED));
    Span words = a.span("about 2,500 US soldiers");
    Interval january = new Interval(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 31));
    Optional<EventTime> time = Optional.of(
        new EventTime(Optional.of(january), EventTime.Precision.MONTH, EventTime.Basis.STATED,
        Optional.of(a.span("in January"))));
    Optional<Figure> count = Optional.of(new Figure(2500, 2500, 2500, true));
    return a.sentences(text)
        .attribution(new Attribution(Optional.of(a.span("The Pentagon")), Optional.empty(), a.span("counts"), words))
        .force(new ForceMention(words, count, "soldiers", Optional.of(a.span("US")), Optional.of(UNITED_STATES),
            Optional.of(a.span("Iraq")), Optional.of(IRAQ), time, OptionalInt.of(0)))
        .force(new ForceMention(words, count, "soldiers", Optional.of(a.span("US")), Optional.of(UNITED_STATES),
            Optional.of(a.span("Balad")), Optional.of(BALAD), time, OptionalInt.of(0)))
        .force(new ForceMention(a.span("combat troops"), Optional.empty(), "troops", Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty()))
        .reading();
  }

  private static Reading placeNear() {
    String text = "Two rockets landed near Balad last Sunday.";
    ArticleText a = ArticleText.of(text, Optional.of(PUBLISHED));
    EventPlace place = new EventPlace(a.span("Balad"), Optional.of(BALAD), EventPlace.Precision.NEAR, EventPlace.Basis.STATED);
    return a.sentences(text).entity(BALAD_DESCRIBED, EntityMention.Kind.NAMED, "Balad")
        .event(a.mention("landed", EventType.ASSAULT).mode("heavy-weapons").cameo("194").place(place)
            .time(new EventTime(Optional.of(Interval.day(PUBLISHED)), EventTime.Precision.DAY, EventTime.Basis.PUBLICATION,
                Optional.empty()))
            .who(Role.INSTRUMENT, "Two rockets", "rockets", new EntityId("thing/rocket"), "subject of 'landed'"))
        .reading();
  }

  private static Reading unresolved() {
    String text = "They struck a village in the hills.";
    ArticleText a = ArticleText.of(text, Optional.of(PUBLISHED));
    EventPlace place = new EventPlace(a.span("the hills"), Optional.empty(), EventPlace.Precision.REGION,
        EventPlace.Basis.CONTEXT);
    return a.sentences(text)
        .event(a.mention("struck", EventType.ASSAULT).place(place).confidence(0.1 + 0.2)
            .time(new EventTime(Optional.empty(), EventTime.Precision.UNKNOWN, EventTime.Basis.CONTEXT, Optional.empty()))
            .who(Role.INITIATOR, "They", "They", null, "subject of 'struck'")
            .who(Role.TARGET, "a village", "village", null, "object of 'struck'"))
        .reading();
  }

  private static Reading beyondBasicPlane() {
    String text = "🕊 Peace 🇮🇶: Iraq agreed 𝐭𝐨𝐝𝐚𝐲.";
    ArticleText a = ArticleText.of(text, Optional.of(PUBLISHED));
    EventTime time = new EventTime(Optional.of(Interval.day(PUBLISHED)), EventTime.Precision.DAY, EventTime.Basis.STATED,
        Optional.of(a.span("𝐭𝐨𝐝𝐚𝐲")));
    return a.sentences(text).entity(IRAQ_DESCRIBED, EntityMention.Kind.NOMINAL, "🇮🇶")
        .event(a.mention("agreed", EventType.AGREE).time(time).who(Role.PARTICIPANT, "Iraq", "Iraq", IRAQ, "subject of 'agreed'"))
        .reading();
  }

  private static Reading bothCountries() {
    String text = "Both countries met.";
    ArticleText a = ArticleText.of(text, Optional.of(PUBLISHED));
    return a.sentences(text)
        .entity(UNITED_STATES_DESCRIBED, EntityMention.Kind.NOMINAL, "Both countries")
        .entity(IRAQ_DESCRIBED, EntityMention.Kind.NOMINAL, "Both countries")
        .event(a.mention("met", EventType.CONSULT)
            .who(Role.PARTICIPANT, "Both countries", "countries", UNITED_STATES, "subject of 'met'")
            .who(Role.PARTICIPANT, "Both countries", "countries", IRAQ, "subject of 'met'"))
        .reading();
  }

  private static Reading barelyKnownArticle() {
    String text = "No news.";
    return new ArticleText(new Article(ArticleId.ofText(text), text, Optional.of(" "), Optional.of("not an address"),
        Optional.empty(),
        Optional.empty(), Optional.empty())).reading();
  }
}
