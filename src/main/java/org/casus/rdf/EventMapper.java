package org.casus.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.casus.model.Claim;
import org.casus.model.EntityId;
import org.casus.model.Event;
import org.casus.model.EventId;
import org.casus.model.EventRelation;
import org.casus.model.MentionId;
import org.casus.model.Report;
import org.casus.model.Text;
import org.casus.vocab.Casus;

/** From merged events to their part of the graph of events. Safe for use by several threads. */
public final class EventMapper {

  private final Iris iris;
  private final EventLabels labels = EventLabels.load();

  public EventMapper(Iris iris) {
    this.iris = iris;
  }

  /**
   * The event, its claims, and which mentions report it and why: part of the content of {@link Iris#eventsGraph}. An event has
   * the id of its first mention; each other mention may have given its id to an event before the two were merged, so each such
   * id is said to be replaced. That follows from the mentions alone and is the same whatever the store held before.
   *
   * @param nameOf English name of an entity, for the event's label; see {@link EntityNames}
   */
  public Model eventGraph(Event event, Function<EntityId, String> nameOf) {
    Model model = Prefixes.newModel();
    Description description = Description.of(model, iris.event(event.id()), Casus.Event)
        .english(RDFS.label, labels.label(event, nameOf))
        .link(Casus.eventType, Terms.of(event.type())).link(Casus.modality, Terms.of(event.modality()))
        .link(Casus.polarity, Terms.of(event.polarity())).flag(Casus.isTotal, event.total())
        .decimal(Casus.confidence, event.confidence()).casualties(event.casualties())
        .number(Casus.mentionCount, event.mentions().size())
        .number(Casus.articleCount, event.mentions().stream().map(Report::article).distinct().count());
    event.mode().ifPresent(mode -> description.link(Casus.mode, Terms.mode(mode)));
    event.cameo().ifPresent(code -> description.link(Casus.cameoCode, Terms.cameo(code)));
    event.fillers().forEach((role, fillers) -> {
      Property property = Terms.of(role);
      fillers.forEach(filler -> description.link(property, iris.thing(filler)));
    });
    event.amount().ifPresent(description::amount);
    event.time().ifPresent(description::time);
    event.place().ifPresent(place -> description.link(Casus.place, iris.thing(place.entity()))
        .link(Casus.placePrecision, Terms.of(place.precision())).link(Casus.placeBasis, Terms.of(place.basis())));
    event.topics().forEach(topic -> description.link(Casus.topicEvent, iris.event(topic)));
    describeMentions(event, description, model);
    event.claims().forEach(claim -> description.link(Casus.hasClaim, describe(claim, event, model)));
    return model;
  }

  /** That one event carries out, is a part of or follows up another one, and why. */
  public Model relationGraph(EventRelation relation) {
    Model model = Prefixes.newModel();
    Property property = switch (relation.kind()) {
      case CARRIES_OUT -> Casus.carriesOut;
      case PART_OF -> Casus.partOf;
      case FOLLOWS_UP -> Casus.followsUp;
    };
    Description.of(model, iris.event(relation.from())).link(property, iris.event(relation.to()))
        .text(Casus.relationReason, relation.reason());
    return model;
  }

  private void describeMentions(Event event, Description description, Model model) {
    for (int i = 0; i < event.mentions().size(); i++) {
      String mention = iris.mention(event.mentions().get(i).mention().id());
      description.link(Casus.hasMention, mention);
      Description reports = Description.of(model, mention).link(Casus.reports, iris.event(event.id()));
      if (i > 0) {
        reports.text(Casus.mergeReason, event.why().get(i - 1));
        // Its own event's id in a store that held nothing to merge it with: whoever kept that id is told where the event is now.
        Description.of(model, iris.event(EventId.of(event.mentions().get(i).mention().id())))
            .link(DCTerms.isReplacedBy, iris.event(event.id()));
      }
    }
  }

  /** @return the IRI of the claim, which depends on who says it where and in what words, and not on the event it is about */
  private String describe(Claim claim, Event event, Model model) {
    List<String> parts = new ArrayList<>(List.of(claim.article().value(), claim.claimant().map(EntityId::value).orElse(""),
        claim.modality().name(), claim.polarity().name()));
    claim.mentions().stream().map(MentionId::value).sorted().forEach(parts::add);
    String iri = iris.claim(Text.hash(parts.toArray(String[]::new)));
    Description description = Description.of(model, iri, Casus.Claim)
        .link(Casus.about, iris.event(event.id())).link(Casus.claimedIn, iris.article(claim.article()))
        .link(Casus.modality, Terms.of(claim.modality())).link(Casus.polarity, Terms.of(claim.polarity()))
        .casualties(claim.casualties());
    claim.amount().ifPresent(description::amount);
    claim.claimant().ifPresent(claimant -> description.link(Casus.claimant, iris.thing(claimant)));
    claim.mentions().forEach(mention -> description.link(Casus.expressedBy, iris.mention(mention)));
    return iri;
  }
}
