package org.casus.rdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.casus.model.Amount;
import org.casus.model.Article;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityMention;
import org.casus.model.EventMention;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.ForceMention;
import org.casus.model.MentionId;
import org.casus.model.Modality;
import org.casus.model.Participation;
import org.casus.model.Polarity;
import org.casus.model.Reading;
import org.casus.model.RejectedReading;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.model.TimeExpression;

/** Puts together the reading of a short text; spans are given by their words. */
final class ArticleText {

  private final Article article;
  private final List<Span> sentences = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<TimeExpression> times = new ArrayList<>();
  private final List<Attribution> attributions = new ArrayList<>();
  private final List<ForceMention> forces = new ArrayList<>();
  private final List<EventMention> events = new ArrayList<>();
  private final List<RejectedReading> rejected = new ArrayList<>();

  ArticleText(Article article) {
    this.article = article;
  }

  static ArticleText of(String text, Optional<LocalDate> date) {
    return new ArticleText(Article.ofText(text, date));
  }

  Span span(String words) {
    return span(words, 1);
  }

  /** @param occurrence from 1 */
  Span span(String words, int occurrence) {
    int begin = -1;
    for (int i = 0; i < occurrence; i++) {
      begin = article.text().indexOf(words, begin + 1);
      if (begin < 0) {
        throw new AssertionError("not in the text: " + words);
      }
    }
    return new Span(begin, begin + words.length());
  }

  ArticleText sentences(String... texts) {
    for (String text : texts) {
      sentences.add(span(text));
    }
    return this;
  }

  ArticleText entity(Entity entity, EntityMention.Kind kind, String words) {
    entities.add(entity.withMentions(List.of(new EntityMention(span(words), kind))));
    return this;
  }

  ArticleText time(TimeExpression time) {
    times.add(time);
    return this;
  }

  ArticleText attribution(Attribution attribution) {
    attributions.add(attribution);
    return this;
  }

  ArticleText force(ForceMention force) {
    forces.add(force);
    return this;
  }

  ArticleText rejected(RejectedReading reading) {
    rejected.add(reading);
    return this;
  }

  ArticleText event(Mention mention) {
    events.add(mention.build());
    return this;
  }

  Reading reading() {
    return new Reading(article, sentences, entities, times, attributions, forces, events, rejected);
  }

  Mention mention(String trigger, EventType type) {
    return new Mention(span(trigger), type);
  }

  /** An event mention in the making: asserted, of the first sentence, without date and place, until something else is said. */
  final class Mention {

    private final Span trigger;
    private final EventType type;
    private final List<Participation> participants = new ArrayList<>();
    private int sentence;
    private Optional<String> mode = Optional.empty();
    private Optional<String> cameo = Optional.empty();
    private Optional<EventTime> time = Optional.empty();
    private Optional<EventPlace> place = Optional.empty();
    private Polarity polarity = Polarity.POSITIVE;
    private Modality modality = Modality.ASSERTED;
    private OptionalInt attribution = OptionalInt.empty();
    private Optional<MentionId> governor = Optional.empty();
    private Casualties casualties = Casualties.NOT_SAID;
    private Optional<Amount> amount = Optional.empty();
    private boolean total;
    private double confidence = 0.5;

    private Mention(Span trigger, EventType type) {
      this.trigger = trigger;
      this.type = type;
    }

    Mention inSentence(int index) {
      sentence = index;
      return this;
    }

    Mention mode(String value) {
      mode = Optional.of(value);
      return this;
    }

    Mention cameo(String value) {
      cameo = Optional.of(value);
      return this;
    }

    Mention time(EventTime value) {
      time = Optional.of(value);
      return this;
    }

    Mention place(EventPlace value) {
      place = Optional.of(value);
      return this;
    }

    Mention polarity(Polarity value) {
      polarity = value;
      return this;
    }

    Mention modality(Modality value) {
      modality = value;
      return this;
    }

    Mention attribution(int index) {
      attribution = OptionalInt.of(index);
      return this;
    }

    Mention under(String trigger, EventType type) {
      governor = Optional.of(MentionId.of(article.id(), span(trigger), type));
      return this;
    }

    Mention casualties(Casualties value) {
      casualties = value;
      return this;
    }

    Mention amount(Amount value) {
      amount = Optional.of(value);
      return this;
    }

    Mention total() {
      total = true;
      return this;
    }

    Mention confidence(double value) {
      confidence = value;
      return this;
    }

    Mention who(Role role, String words, String head, EntityId filler, String path) {
      Span span = span(words);
      Span headSpan = new Span(span.begin() + words.indexOf(head), span.begin() + words.indexOf(head) + head.length());
      return who(role, span, headSpan, filler, path);
    }

    Mention who(Role role, Span span, Span head, EntityId filler, String path) {
      participants.add(new Participation(role, span, head, Optional.ofNullable(filler), path));
      return this;
    }

    private EventMention build() {
      return new EventMention(MentionId.of(article.id(), trigger, type), sentence, trigger, type, mode, cameo, participants, time,
          place, polarity, modality, attribution, governor, total, casualties, amount, confidence,
          "example." + type.name().toLowerCase(), Optional.empty(), OptionalDouble.empty());
    }
  }
}
