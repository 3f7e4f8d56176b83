package org.casus.eval;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.casus.exchange.AnnotatedDocument;

/** What can be scored, each by itself. */
public enum Layer {
  /** Types, triggers, actors, polarity and modality of events. */
  EVENTS(AnnotatedDocument::events, new EventScorer()),
  /** Who and what takes part, where and when, as words of the text. */
  ROLES(AnnotatedDocument::events, new RoleScorer()),
  /** Time expressions and their values. */
  TIMES(AnnotatedDocument::times, new TimeScorer()),
  /** Mentions of places and their coordinates. */
  PLACES(AnnotatedDocument::entities, new PlaceScorer()),
  /** Which event mentions are the same event. */
  COREF(AnnotatedDocument::events, new CorefScorer()),
  /** Who says what. */
  ATTRIBUTIONS(AnnotatedDocument::attributions, new AttributionScorer()),
  /** Which thing a name means. */
  LINKING(AnnotatedDocument::entities, new LinkScorer());

  private final Function<AnnotatedDocument, Optional<? extends Collection<?>>> items;
  private final LayerScorer scorer;

  Layer(Function<AnnotatedDocument, Optional<? extends Collection<?>>> items, LayerScorer scorer) {
    this.items = items;
    this.scorer = scorer;
  }

  /** The name on the command line and in reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the gold must have for this layer to be scored: absent when it was not annotated. */
  Optional<? extends Collection<?>> items(AnnotatedDocument document) {
    return items.apply(document);
  }

  LayerScorer scorer() {
    return scorer;
  }
}
