package org.casus.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * All that Casus reads in one article. In the exchange format this is one line.
 *
 * @param sentences    spans in text order
 * @param entities     one for each thing mentioned, ordered by first mention
 * @param times        in text order
 * @param attributions who says what, in text order of the content; event mentions point to them by index
 * @param forces       in text order
 * @param events       event mentions, ordered by sentence and trigger
 * @param rejected     what looked like an event and was seen to be none, ordered by sentence and trigger
 */
public record Reading(Article article, List<Span> sentences, List<Entity> entities, List<TimeExpression> times,
                      List<Attribution> attributions, List<ForceMention> forces, List<EventMention> events,
                      List<RejectedReading> rejected) {

  public Reading {
    Objects.requireNonNull(article);
    sentences = List.copyOf(sentences);
    entities = List.copyOf(entities);
    times = List.copyOf(times);
    attributions = List.copyOf(attributions);
    forces = List.copyOf(forces);
    events = List.copyOf(events);
    rejected = List.copyOf(rejected);
  }

  /** A reading in which nothing was rejected. */
  public Reading(Article article, List<Span> sentences, List<Entity> entities, List<TimeExpression> times,
      List<Attribution> attributions,
                 List<ForceMention> forces, List<EventMention> events) {
    this(article, sentences, entities, times, attributions, forces, events, List.of());
  }

  /** The same article, read to report these events. */
  public Reading withEvents(List<EventMention> others) {
    return new Reading(article, sentences, entities, times, attributions, forces, others, rejected);
  }

  /** The event mentions with what merging needs to know of the article; the trigger is given as it stands, in lower case. */
  public List<Report> reports() {
    String lead = Report.lead(article.text());
    return events.stream().map(event -> {
      Optional<EntityId> claimant = event.attribution().isEmpty() ? Optional.empty()
          : attributions.get(event.attribution().getAsInt()).speaker();
      String words = event.trigger().of(article.text()).toLowerCase(Locale.ROOT);
      return new Report(article.id(), article.date(), claimant, sentences.get(event.sentence()).of(article.text()), words, event,
          lead);
    }).toList();
  }
}
