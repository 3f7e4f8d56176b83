package org.casus.resolve.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import org.casus.model.ArticleId;
import org.casus.model.Casualties;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityType;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.GeoPoint;
import org.casus.model.Interval;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Report;
import org.casus.model.Role;
import org.casus.model.Span;

/** Reports for tests of merging, one sentence each, with a small world of actors and places. */
final class ReportBuilder {

  private static final Map<EntityId, Entity> WORLD = new TreeMap<>();

  static {
    for (String row : List.of(
        "actor/united-states STATE USA GOV 39.8 -98.6", "actor/iraq STATE IRQ GOV 33 44", "actor/iran STATE IRN GOV 32 53",
        "actor/nigeria STATE NGA GOV 10 8", "actor/russia STATE RUS GOV 60 100", "actor/ukraine STATE UKR GOV 49 32",
        "actor/antony-blinken PERSON USA GOV 0 0", "actor/fuad-hussein PERSON IRQ GOV 0 0",
            "actor/boko-haram ARMED_GROUP NGA REB 0 0",
        "actor/united-nations ORGANIZATION - IGO 0 0", "actor/coast-guard-nga ORGANIZATION NGA GOV 0 0",
        "actor/gunman-nga POPULATION NGA - 0 0", "actor/student-nga POPULATION NGA - 0 0",
        "place/98182 PLACE IRQ - 33.34 44.39", "place/98463 PLACE IRQ - 34.02 44.15", "place/1 PLACE NGA - 12.5 6.5",
        "place/2 PLACE NGA - 11.0 7.7", "place/703448 PLACE UKR - 50.45 30.52", "place/698740 PLACE UKR - 46.48 30.73")) {
      String[] cells = row.split(" ");
      EntityId id = new EntityId(cells[0]);
      Optional<GeoPoint> point = cells[4].equals("0") ? Optional.empty()
          : Optional.of(new GeoPoint(Double.parseDouble(cells[4]), Double.parseDouble(cells[5])));
      WORLD.put(id, new Entity(id, EntityType.valueOf(cells[1]), cells[0], known(cells[2]), known(cells[3]), List.of(), point,
          List.of()));
    }
    EntityId listed = new EntityId("actor/lakurawa");
    WORLD.put(listed, new Entity(listed, EntityType.ARMED_GROUP, "Lakurawa", Optional.of("NGA"), Optional.of("REB"),
        List.of("http://dbpedia.org/resource/Lakurawa"), Optional.empty(), List.of()));
    for (int town = 100; town < 140; town++) {
      EntityId id = new EntityId("place/" + town);
      WORLD.put(id, new Entity(id, EntityType.PLACE, "Town " + town, Optional.of("NGA"), Optional.empty(), List.of(),
          Optional.of(new GeoPoint(9 + (town - 100) * 0.1, 5 + town % 7 * 0.7)), List.of()));
    }
  }

  private final ArticleId article;
  private final EventType type;
  private final List<Participation> participants = new ArrayList<>();
  private Optional<LocalDate> published = Optional.empty();
  private Optional<EntityId> claimant = Optional.empty();
  private String sentence = "";
  private String lead = "";
  private String rule;
  private String trigger;
  private int index;
  private int begin;
  private Optional<EventTime> time = Optional.empty();
  private Optional<EventPlace> place = Optional.empty();
  private Modality modality = Modality.ASSERTED;
  private Optional<String> modalityWords = Optional.empty();
  private Optional<String> mode = Optional.empty();
  private Optional<String> cameo = Optional.empty();
  private Polarity polarity = Polarity.POSITIVE;
  private Optional<MentionId> governor = Optional.empty();
  private boolean total;
  private Casualties casualties = Casualties.NOT_SAID;

  private ReportBuilder(String article, EventType type, String trigger) {
    this.article = ArticleId.ofText(article);
    this.type = type;
    this.trigger = trigger;
    this.rule = "test." + trigger;
  }

  static ReportBuilder report(String article, EventType type, String trigger) {
    return new ReportBuilder(article, type, trigger);
  }

  static Function<EntityId, Optional<Entity>> world() {
    return id -> Optional.ofNullable(WORLD.get(id));
  }

  /** Day of publication, and the date of the event for want of a better one. */
  ReportBuilder published(String day) {
    published = Optional.of(LocalDate.parse(day));
    if (time.isEmpty()) {
      time = Optional.of(new EventTime(Optional.of(Interval.day(published.get())), EventTime.Precision.DAY,
          EventTime.Basis.PUBLICATION, Optional.empty()));
    }
    return this;
  }

  ReportBuilder on(String day) {
    return within(day, day);
  }

  ReportBuilder within(String from, String to) {
    Interval interval = new Interval(LocalDate.parse(from), LocalDate.parse(to));
    time = Optional.of(new EventTime(Optional.of(interval), EventTime.Precision.of(interval), EventTime.Basis.STATED,
        Optional.of(new Span(0, 3))));
    return this;
  }

  /** The day of the news that its article tells, which stands in for one of its own. */
  ReportBuilder inNewsOf(String day) {
    time = Optional.of(new EventTime(Optional.of(Interval.day(LocalDate.parse(day))), EventTime.Precision.DAY,
        EventTime.Basis.CONTEXT, Optional.of(new Span(0, 3))));
    return this;
  }

  ReportBuilder at(String entity, EventPlace.Precision precision) {
    place = Optional.of(new EventPlace(new Span(4, 8), Optional.of(new EntityId(entity)), precision, EventPlace.Basis.STATED));
    return this;
  }

  ReportBuilder with(Role role, String... fillers) {
    for (String filler : fillers) {
      Span span = new Span(200 + participants.size() * 10, 205 + participants.size() * 10);
      participants.add(new Participation(role, span, span, Optional.of(new EntityId(filler)), "subject of '" + trigger + "'"));
    }
    return this;
  }

  ReportBuilder saying(String text) {
    sentence = text;
    return this;
  }

  /** The rule that reads it, when other words are read by it too. */
  ReportBuilder readBy(String id) {
    rule = id;
    return this;
  }

  /** How its article begins; the sentence itself when this is not said. */
  ReportBuilder inStory(String text) {
    lead = text;
    return this;
  }

  ReportBuilder standsAt(int sentenceIndex, int offset) {
    index = sentenceIndex;
    begin = offset;
    return this;
  }

  ReportBuilder modality(Modality value) {
    modality = value;
    return this;
  }

  ReportBuilder modality(Modality value, String words) {
    modalityWords = Optional.of(words);
    return modality(value);
  }

  ReportBuilder ofMode(String plover, String code) {
    mode = Optional.of(plover);
    cameo = Optional.of(code);
    return this;
  }

  ReportBuilder denied() {
    polarity = Polarity.NEGATIVE;
    return this;
  }

  ReportBuilder by(String actor) {
    claimant = Optional.of(new EntityId(actor));
    return this;
  }

  ReportBuilder under(Report other) {
    governor = Optional.of(other.mention().id());
    return this;
  }

  ReportBuilder total() {
    total = true;
    return this;
  }

  ReportBuilder killed(long count) {
    casualties = new Casualties(Optional.of(Figure.exactly(count)), casualties.wounded(), casualties.missing(),
        casualties.detained());
    return this;
  }

  ReportBuilder detained(long count) {
    casualties = new Casualties(casualties.killed(), casualties.wounded(), casualties.missing(),
        Optional.of(Figure.exactly(count)));
    return this;
  }

  Report build() {
    Span span = new Span(begin, begin + trigger.length());
    if (participants.isEmpty()) {
      Span someone = new Span(190, 195);
      participants.add(new Participation(Role.INITIATOR, someone, someone, Optional.empty(), "subject of '" + trigger + "'"));
    }
    EventMention mention = new EventMention(MentionId.of(article, span, type), index, span, type, mode, cameo, participants,
        time, place, polarity, modality, OptionalInt.empty(), governor, total, casualties, Optional.empty(), 0.8, rule,
        modalityWords, OptionalDouble.empty());
    String words = sentence.isEmpty() ? trigger : sentence;
    return new Report(article, published, claimant, words, trigger, mention, lead.isEmpty() ? words : lead);
  }

  private static Optional<String> known(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(cell);
  }
}
