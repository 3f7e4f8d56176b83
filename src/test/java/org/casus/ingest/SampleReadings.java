package org.casus.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.casus.corpus.Corpus;
import org.casus.model.Article;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityMention;
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
import org.casus.model.Reading;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/**
 * Small articles and what is read in them, for tests that need no language model: rockets at Balad, which every second article
 * reports, and talks of two states on the article's own day.
 */
public final class SampleReadings implements Function<Article, Reading> {

  private static final LocalDate ATTACK = LocalDate.of(2021, 4, 4);

  /** {@code count} articles, each with another text, published on days from 5 April 2021 on. */
  public static Corpus corpus(int count) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate day = ATTACK.plusDays(1 + i);
      String text = i % 2 == 0
          ? "Rockets hit Balad on Sunday, Iraq said in report " + i + ". The attack killed " + (i + 1) + " people."
          : "Iran and Iraq met on day " + i + " of the talks.";
      articles.add(Article.ofText(text, Optional.of(day)));
    }
    return new Corpus(articles, List.of());
  }

  @Override
  public Reading apply(Article article) {
    return article.text().startsWith("Rockets") ? attack(article) : talks(article);
  }

  private static Reading attack(Article article) {
    String text = article.text();
    int second = text.indexOf("The attack");
    Span balad = find(text, "Balad");
    Span iraq = find(text, "Iraq");
    Span sunday = find(text, "Sunday");
    Interval day = Interval.day(ATTACK);
    EventTime time = new EventTime(Optional.of(day), EventTime.Precision.DAY, EventTime.Basis.STATED, Optional.of(sunday));
    EventPlace place = new EventPlace(balad, Optional.of(new EntityId("place/98182")), EventPlace.Precision.EXACT,
        EventPlace.Basis.STATED);
    Participation means = participation(Role.INSTRUMENT, find(text, "Rockets"), "thing/rocket");
    long killed = Long.parseLong(text.replaceAll(".*killed (\\d+) people.*", "$1"));
    Casualties toll = new Casualties(Optional.of(Figure.exactly(killed)), Optional.empty(), Optional.empty(), Optional.empty());
    EventMention hit = mention(article, 0, find(text, "hit"), EventType.ASSAULT, List.of(means), time, Optional.of(place),
        OptionalInt.of(0), Casualties.NOT_SAID);
    EventMention again = mention(article, 1, find(text, "attack"), EventType.ASSAULT,
        List.of(participation(Role.VICTIM, find(text, "people"), "actor/people-irq")), time, Optional.of(place),
        OptionalInt.empty(), toll);
    return new Reading(article, List.of(new Span(0, second - 1), new Span(second, text.length())),
        List.of(entity("thing/rocket", EntityType.WEAPON, "rocket", null, null, find(text, "Rockets")),
            entity("place/98182", EntityType.PLACE, "Balad", "IRQ", new GeoPoint(34.02, 44.15), balad),
            entity("actor/iraq", EntityType.STATE, "Iraq", "IRQ", new GeoPoint(33, 44), iraq),
            entity("actor/people-irq", EntityType.POPULATION, "people in Iraq", "IRQ", null, find(text, "people"))),
        List.of(new TimeExpression(sunday, TimeExpression.Type.DATE, ATTACK.toString(), Optional.of(day))),
        List.of(new Attribution(Optional.of(iraq), Optional.of(new EntityId("actor/iraq")), find(text, "said"), new Span(0, 26))),
        List.of(), List.of(hit, again));
  }

  private static Reading talks(Article article) {
    String text = article.text();
    Span iran = find(text, "Iran");
    Span iraq = find(text, "Iraq");
    EventTime time = new EventTime(article.date().map(Interval::day), EventTime.Precision.DAY, EventTime.Basis.PUBLICATION,
        Optional.empty());
    EventMention met = mention(article, 0, find(text, "met"), EventType.CONSULT, List.of(
        participation(Role.PARTICIPANT, iran, "actor/iran"), participation(Role.PARTICIPANT, iraq, "actor/iraq")), time,
        Optional.empty(), OptionalInt.empty(), Casualties.NOT_SAID);
    return new Reading(article, List.of(new Span(0, text.length())),
        List.of(entity("actor/iran", EntityType.STATE, "Iran", "IRN", new GeoPoint(32, 53), iran),
            entity("actor/iraq", EntityType.STATE, "Iraq", "IRQ", new GeoPoint(33, 44), iraq)),
        List.of(), List.of(), List.of(), List.of(met));
  }

  private static EventMention mention(Article article, int sentence, Span trigger, EventType type, List<Participation> roles,
                                      EventTime time, Optional<EventPlace> place, OptionalInt attribution,
                                      Casualties casualties) {
    return new EventMention(MentionId.of(article.id(), trigger, type), sentence, trigger, type, Optional.empty(),
        Optional.empty(),
        roles, Optional.of(time), place, Polarity.POSITIVE, Modality.ASSERTED, attribution, Optional.empty(), false, casualties,
        0.75, "sample.verb");
  }

  private static Participation participation(Role role, Span span, String filler) {
    return new Participation(role, span, span, Optional.of(new EntityId(filler)), "beside the trigger");
  }

  private static Entity entity(String id, EntityType type, String name, String country, GeoPoint point, Span mention) {
    return new Entity(new EntityId(id), type, name, Optional.ofNullable(country), Optional.empty(), List.of(),
        Optional.ofNullable(point), List.of(new EntityMention(mention, EntityMention.Kind.NAMED)));
  }

  private static Span find(String text, String words) {
    int begin = text.indexOf(words);
    return new Span(begin, begin + words.length());
  }
}
