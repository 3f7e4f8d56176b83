package org.casus.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.model.AnnotatedArticle;
import org.casus.model.Attribution;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EventMention;
import org.casus.model.Extraction;
import org.casus.model.ForceMention;
import org.casus.model.Participation;
import org.casus.model.Reading;
import org.casus.model.Role;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.PoliticalStage;
import org.casus.resolve.lexicon.RegionWords;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.merge.RetoldRoles;
import org.casus.resolve.name.NameLinker;
import org.casus.resolve.reference.CoreferenceResolver;
import org.casus.resolve.reference.Culprits;
import org.casus.resolve.reference.Denials;
import org.casus.resolve.reference.FillerResolver;
import org.casus.resolve.reference.LaterTargets;
import org.casus.resolve.reference.NominalResolver;
import org.casus.resolve.reference.PlaceFiller;

/**
 * Finds the actors, places and other things that an article mentions, gives each its identity, and fills them into what the
 * rules extracted. Immutable once loaded; one instance serves any number of threads.
 */
public final class EntityResolver {

  private final Gazetteer gazetteer;
  private final ActorLexicon lexicon;
  private final RegionWords regions;
  private final PoliticalStage politics;
  private final RetoldRoles retold = new RetoldRoles();
  private final Culprits culprits;
  private final Denials denials;

  EntityResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.lexicon = ActorLexicon.load();
    this.regions = RegionWords.load();
    this.politics = PoliticalStage.load();
    this.culprits = new Culprits(lexicon);
    this.denials = new Denials(lexicon);
  }

  /** Loads gazetteer and lexicons from the class path. */
  public static EntityResolver load() {
    return new EntityResolver(Gazetteer.load());
  }

  /** With a gazetteer that is loaded already. */
  public static EntityResolver of(Gazetteer gazetteer) {
    return new EntityResolver(gazetteer);
  }

  /** Reads who and where. The result depends on the article, what was extracted from it, and the data files alone. */
  public Reading resolve(AnnotatedArticle article, Extraction extraction) {
    Story story = new Story(article);
    NameLinker.Names names = new NameLinker(gazetteer, lexicon, regions).link(story);
    Ledger ledger = names.ledger();
    NominalResolver nominals = new NominalResolver(gazetteer, lexicon, regions, story, names);
    CoreferenceResolver coreference = new CoreferenceResolver(story, names, lexicon, nominals,
        extraction.attributions());
    coreference.resolve();
    FillerResolver fillers = new FillerResolver(gazetteer, lexicon, story, ledger, nominals);
    PlaceFiller places = new PlaceFiller(gazetteer, lexicon, story, names, nominals);
    List<Attribution> attributions = attributions(extraction, story, fillers, coreference);
    coreference.resolveInterview();
    List<EventMention> events = new ArrayList<>();
    for (EventMention event : extraction.events()) {
      List<Participation> participants = fillers.fill(event);
      if (!participants.isEmpty()) { // "a Lome bombing" names nobody
        events.add(event.resolved(participants, event.place().flatMap(places::fill)));
      }
    }
    List<ForceMention> forces = extraction.forces().stream().flatMap(force -> withEntities(force, story, fillers, places))
        .toList();
    return denials.complete(LaterTargets.complete(retold.complete(culprits.complete(new Reading(article.article(),
        article.sentences().stream().map(Sentence::span).toList(), ledger.entities(),
        article.times(), attributions, forces, politics.of(events, ledger.entities(), attributions,
        article.sentences().size()), extraction.rejected())))));
  }

  private static List<Attribution> attributions(Extraction extraction, Story story, FillerResolver fillers,
      CoreferenceResolver coreference) {
    List<Attribution> attributions = new ArrayList<>();
    for (Attribution attribution : extraction.attributions()) {
      Optional<Referent> speaker = attribution.source().flatMap(span -> referent(span, story, fillers)).filter(r -> !r.isSet());
      speaker.ifPresent(referent -> coreference.resolveSpeaker(attribution.content(), referent));
      attributions.add(speaker.map(referent -> attribution.withSpeaker(referent.first().id())).orElse(attribution));
    }
    return attributions;
  }

  private static Optional<Referent> referent(Span span, Story story, FillerResolver fillers) {
    return story.phrase(span).flatMap(phrase -> {
      Span head = phrase.tree().token(phrase.head()).span();
      return fillers.resolve(span, head, Role.INITIATOR);
    });
  }

  /** The force with whose and where it is; one for each place where the words name several ("2,500 troops in each country"). */
  private static Stream<ForceMention> withEntities(ForceMention force, Story story, FillerResolver fillers, PlaceFiller places) {
    Optional<EntityId> owner = force.ownerSpan().flatMap(span -> referent(span, story, fillers)).map(r -> r.first().id())
        .or(() -> fillers.ownerOfForce(force.span()));
    List<Entity> in = force.placeSpan().map(places::resolveAll).orElse(List.of());
    return in.isEmpty() ? Stream.of(force.withEntities(owner, Optional.empty()))
        : in.stream().map(place -> force.withEntities(owner, Optional.of(place.id())));
  }
}
