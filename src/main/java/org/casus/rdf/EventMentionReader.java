package org.casus.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.casus.model.Amount;
import org.casus.model.Casualties;
import org.casus.model.CodePoints;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.Figure;
import org.casus.model.Interval;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.vocab.Casus;

/** The event mentions of one article, read back from its graph. */
final class EventMentionReader {

  private final Iris iris;
  private final CodePoints points;

  EventMentionReader(Iris iris, CodePoints points) {
    this.iris = iris;
    this.points = points;
  }

  EventMention read(Resource mention) {
    int sentence = required(mention, Casus.inSentence).getRequiredProperty(Casus.index).getInt();
    return new EventMention(iris.mentionId(mention.getURI()), sentence, span(mention, Casus.beginIndex, Casus.endIndex),
        Terms.eventType(required(mention, Casus.eventType)), link(mention, Casus.mode).map(Terms::mode),
        link(mention, Casus.cameoCode).map(Terms::cameo), participations(mention), time(mention), place(mention),
        Terms.constant(Polarity.class, required(mention, Casus.polarity)),
        Terms.constant(Modality.class, required(mention, Casus.modality)),
        attribution(mention), link(mention, Casus.governor).map(governor -> iris.mentionId(governor.getURI())),
        mention.getRequiredProperty(Casus.isTotal).getBoolean(), casualties(mention), amount(mention),
        mention.getRequiredProperty(Casus.confidence).getDouble(), mention.getRequiredProperty(Casus.rule).getString(),
        Optional.ofNullable(mention.getProperty(Casus.modalityWords)).map(Statement::getString), modelScore(mention));
  }

  private static OptionalDouble modelScore(Resource mention) {
    Statement score = mention.getProperty(Casus.modelScore);
    return score == null ? OptionalDouble.empty() : OptionalDouble.of(score.getDouble());
  }

  private static OptionalInt attribution(Resource mention) {
    return link(mention, Casus.attribution).map(attribution -> attribution.getRequiredProperty(Casus.index).getInt())
        .map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private List<Participation> participations(Resource mention) {
    List<Resource> roles = new ArrayList<>();
    mention.listProperties(Casus.hasRole).forEach(statement -> roles.add(statement.getResource()));
    roles.sort(Comparator.comparingInt(role -> role.getRequiredProperty(Casus.index).getInt()));
    return roles.stream().map(role -> new Participation(Terms.constant(Role.class, required(role, Casus.role)),
        span(role, Casus.beginIndex, Casus.endIndex), span(role, Casus.headBeginIndex, Casus.headEndIndex),
        entity(role, Casus.filler), role.getRequiredProperty(Casus.path).getString())).toList();
  }

  private Optional<EventTime> time(Resource mention) {
    return link(mention, Casus.dateBasis).map(basis -> {
      Optional<Interval> interval = Optional.ofNullable(mention.getProperty(Casus.begin))
          .map(begin -> new Interval(day(begin), day(mention.getRequiredProperty(Casus.end))));
      Optional<Span> words = Optional.ofNullable(mention.getProperty(Casus.timeBeginIndex))
          .map(begin -> span(mention, Casus.timeBeginIndex, Casus.timeEndIndex));
      return new EventTime(interval, Terms.constant(EventTime.Precision.class, required(mention, Casus.datePrecision)),
          Terms.constant(EventTime.Basis.class, basis), words);
    });
  }

  private Optional<EventPlace> place(Resource mention) {
    return link(mention, Casus.placeBasis).map(basis -> new EventPlace(span(mention, Casus.placeBeginIndex, Casus.placeEndIndex),
        entity(mention, Casus.place), Terms.constant(EventPlace.Precision.class, required(mention, Casus.placePrecision)),
        Terms.constant(EventPlace.Basis.class, basis)));
  }

  private Optional<Amount> amount(Resource mention) {
    return Optional.ofNullable(mention.getProperty(Casus.amountLow)).map(low -> new Amount(new Figure(low.getLong(),
        mention.getRequiredProperty(Casus.amountBest).getLong(), mention.getRequiredProperty(Casus.amountHigh).getLong(),
        mention.getRequiredProperty(Casus.amountApproximate).getBoolean()), mention.getRequiredProperty(Casus.currency)
        .getString(),
        Optional.ofNullable(mention.getProperty(Casus.amountBeginIndex))
        .map(begin -> span(mention, Casus.amountBeginIndex, Casus.amountEndIndex))));
  }

  private static Casualties casualties(Resource mention) {
    Map<Harm, Optional<Figure>> figures = new EnumMap<>(Harm.class);
    for (Harm harm : Harm.values()) {
      figures.put(harm, Optional.ofNullable(mention.getProperty(harm.low)).map(low -> new Figure(low.getLong(),
          mention.getRequiredProperty(harm.best).getLong(), mention.getRequiredProperty(harm.high).getLong(),
          mention.getRequiredProperty(harm.approximate).getBoolean())));
    }
    return new Casualties(figures.get(Harm.KILLED), figures.get(Harm.WOUNDED), figures.get(Harm.MISSING),
        figures.get(Harm.DETAINED));
  }

  private Span span(Resource resource, Property begin, Property end) {
    return points.toUtf16(resource.getRequiredProperty(begin).getInt(), resource.getRequiredProperty(end).getInt());
  }

  private Optional<EntityId> entity(Resource resource, Property property) {
    return link(resource, property).map(entity -> iris.entityId(entity.getURI()));
  }

  private static Optional<Resource> link(Resource resource, Property property) {
    return Optional.ofNullable(resource.getProperty(property)).map(Statement::getResource);
  }

  private static Resource required(Resource resource, Property property) {
    return resource.getRequiredProperty(property).getResource();
  }

  private static LocalDate day(Statement statement) {
    return LocalDate.parse(statement.getString());
  }
}
