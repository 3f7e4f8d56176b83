package org.casus.extract.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.EventPlace;
import org.casus.model.EventTime;
import org.casus.model.EventType;
import org.casus.model.Interval;
import org.casus.model.Modality;

/**
 * Where the story is at, as one reads on: what is told of the same day without a place of its own took place where the deed told
 * last did, or else where the first sentences say that the story happens. What was said may have been said anywhere.
 */
public final class Scenes {

  /** A day and where something happened on it; of a deed whose day nobody tells, its type. */
  private record Scene(int sentence, Optional<Interval> day, Optional<EventType> type, EventPlace place) {}

  /** People meet where they were so many sentences before; the deeds of a day are of one place. */
  private static final int NEAR = 2;

  private final Lexicon lexicon;
  private final List<Scene> told = new ArrayList<>();

  /** @param lexicon which words are places, scenes and bodies */
  public Scenes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Opens the story with the first place that its first sentences name, on the day of the news. */
  public void open(List<Tree> lead, Placing placing, Dating dating) {
    lead.stream().flatMap(tree -> dating.newsDay(tree).stream().flatMap(day -> placing.scene(tree).stream()
        .map(place -> new Scene(tree.sentence().index(), Optional.of(day), Optional.empty(), place)))).findFirst()
        .ifPresent(told::add);
  }

  /** Gives a draft the place of what was told before of the same day, if it has none, and remembers its own. */
  public void place(Draft draft) {
    Optional<Interval> day = draft.time.filter(time -> time.precision() == EventTime.Precision.DAY).flatMap(EventTime::interval);
    if (draft.modality != Modality.ASSERTED || draft.total || draft.time.isPresent() && day.isEmpty() || !isAtTheScene(draft)) {
      return;
    }
    Optional<EventType> type = Optional.of(draft.rule.type()).filter(t -> day.isEmpty());
    if (draft.place.isEmpty() && isElsewhere(draft)) {
      told.clear();
    } else if (draft.place.isEmpty()) {
      draft.place = told.stream().filter(scene -> scene.day().equals(day) && scene.type().equals(type)
          && (draft.isDeed() && day.isPresent() || draft.sentence() - scene.sentence() <= NEAR)).reduce((far, near) -> near)
          .map(scene -> fromContext(scene.place()));
    } else if (Locatives.isNamed(draft)) {
      told.add(new Scene(draft.sentence(), day, type, draft.place.get()));
    }
  }

  /** "In other parts of the city", "elsewhere": the story has left the place, for one that it does not name. */
  private boolean isElsewhere(Draft draft) {
    Tree tree = draft.tree;
    return tree.clauseVerb(draft.token).stream().flatMap(verb -> tree.children(verb, "advmod", "obl").stream())
        .anyMatch(where -> lexicon.has("other-place", where.lemma()) || lexicon.has("locative", tree.preposition(where))
        && lexicon.has("place-noun", where.lemma()) && tree.children(where, "amod", "det").stream()
        .anyMatch(other -> lexicon.has("other-place", other.lemma())));
  }

  private boolean isAtTheScene(Draft draft) {
    String type = draft.rule.type().name().toLowerCase(Locale.ROOT);
    return lexicon.has("at-the-scene", type) || lexicon.has("at-the-scene", type + " " + draft.token.lemma());
  }

  /** A place that was told of something else. */
  static EventPlace fromContext(EventPlace place) {
    return new EventPlace(place.span(), place.entity(), place.precision(), EventPlace.Basis.CONTEXT);
  }
}
