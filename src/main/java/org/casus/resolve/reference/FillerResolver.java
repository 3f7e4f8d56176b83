package org.casus.resolve.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.casus.model.Entity;
import org.casus.model.EntityId;
import org.casus.model.EntityMention.Kind;
import org.casus.model.EntityType;
import org.casus.model.EventMention;
import org.casus.model.EventType;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.resolve.gazetteer.Country;
import org.casus.resolve.gazetteer.Gazetteer;
import org.casus.resolve.lexicon.ActorLexicon;
import org.casus.resolve.lexicon.ActorNoun;
import org.casus.resolve.mention.Ledger;
import org.casus.resolve.mention.Mention;
import org.casus.resolve.mention.Referent;
import org.casus.resolve.mention.Story;
import org.casus.resolve.mention.Tree;
import org.casus.resolve.name.Unlisted;

/** Finds the things that fill the roles of events: what a phrase of the rules refers to, given the part it has. */
public final class FillerResolver {

  private static final Set<Role> ACTORS = Set.of(Role.INITIATOR, Role.TARGET, Role.PARTICIPANT, Role.VICTIM);
  /** Types of events in which one turns to, or against, the one whose proposal, appeal or policy it is about. */
  private static final Set<EventType> ANSWERS = Set.of(EventType.REJECT, EventType.SUPPORT);
  private static final Set<String> LOCATIVE = Set.of("in", "on", "at", "near");
  /** Types of events in which one speaks to, of or against somebody. */
  private static final Set<EventType> SAID_TO = Set.of(EventType.AGREE, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT,
      EventType.ACCUSE);

  private final Gazetteer gazetteer;
  private final Story story;
  private final Ledger ledger;
  private final ActorLexicon lexicon;
  private final NominalResolver nominals;
  private final NamesBeside beside;
  private final Owners owners;
  private final Makers makers;
  private final Unlisted unlisted;
  private final Ellipses ellipses;
  private final Selves selves;
  private final NamedBodies bodies;
  private final UnknownBodies unknownBodies;
  private final Set<String> civil;
  private final Set<String> others;
  private final Set<String> culprits;

  /** For one article. */
  public FillerResolver(Gazetteer gazetteer, ActorLexicon lexicon, Story story, Ledger ledger, NominalResolver nominals) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.story = story;
    this.ledger = ledger;
    this.nominals = nominals;
    this.beside = new NamesBeside(ledger);
    this.owners = new Owners(ledger);
    this.makers = new Makers(lexicon, story, ledger);
    this.unlisted = new Unlisted(gazetteer);
    this.ellipses = new Ellipses(lexicon, story, ledger, nominals);
    this.selves = new Selves(story, ledger);
    this.bodies = new NamedBodies(lexicon, new Antecedents(story, ledger));
    this.unknownBodies = new UnknownBodies(lexicon, ledger, unlisted, nominals, owners);
    this.civil = lexicon.words("civil");
    this.others = lexicon.words("somebody-else");
    this.culprits = lexicon.words("culprit");
  }

  /**
   * The participants of an event with their things. One that means several ("the two sides") becomes several with the same
   * words; one whose words mean nothing known stays as it is.
   */
  public List<Participation> fill(EventMention event) {
    List<Participation> filled = new ArrayList<>();
    for (Participation participation : event.participants()) {
      List<Entity> things = resolve(participation.span(), participation.head(), participation.role()).map(Referent::things)
          .filter(found -> !isOwnPossession(participation, found, filled)).map(found -> speakers(participation, found))
          .orElse(List.of());
      boolean guess = things.isEmpty() && isGuess(event, participation);
      if (guess || isMereGround(participation, things) || isScene(event, participation, things)
          || isHost(event, participation, things)
          || isOnlySpokenOf(event, participation, things)) {
        continue;
      }
      if (things.isEmpty()) {
        filled.add(participation);
      }
      things.forEach(thing -> filled.add(participation.withFiller(thing.id())));
    }
    if (ANSWERS.contains(event.type()) && filled.stream().noneMatch(p -> p.role() == Role.TARGET)) {
      filled.addAll(whoseTopic(filled));
    }
    return withForcesOfInitiator(selves.without(event, selves.wholeNames(filled))).stream().distinct().toList();
  }

  /** "The French embassy denied it": a mission speaks for its state. */
  private List<Entity> speakers(Participation participation, List<Entity> things) {
    if (participation.role() != Role.INITIATOR || !things.stream().allMatch(thing -> thing.type() == EntityType.FACILITY)
        || story.phrase(participation.head()).flatMap(p -> lexicon.find(p.tree(), p.head())).flatMap(ActorNoun::sector)
        .isEmpty()) {
      return things;
    }
    List<Entity> states = things.stream().flatMap(thing -> thing.country().stream())
        .flatMap(iso3 -> gazetteer.findCountry(iso3).stream()).map(Country::toEntity).toList();
    states.forEach(state -> keep(participation.span(), participation.head(), state));
    return states.isEmpty() ? things : states;
  }

  /** "Agreed to the need of a new body": where words only suggest to whom something is said, it is somebody known or nobody. */
  private boolean isGuess(EventMention event, Participation participation) {
    boolean inferred = participation.role() == Role.TARGET && participation.path().startsWith("inferred:");
    return inferred && event.type() != EventType.ASSAULT
        && !culprits.contains(participation.head().of(story.text()).toLowerCase(Locale.ROOT))
        && story.phrase(participation.head())
        .flatMap(p -> lexicon.find(p.tree(), p.head())).filter(noun -> noun.kind() != ActorNoun.Kind.GROUP).isEmpty();
  }

  /**
   * "A Kabul bombing" is not by Kabul, nor is a call for calm in the Red Sea a call on the sea: where words only suggest a part,
   * a town did nothing, and what no country has was not addressed. No building does anything.
   */
  private static boolean isMereGround(Participation participation, List<Entity> things) {
    boolean doer = participation.role() == Role.INITIATOR && participation.path().startsWith("modifier");
    boolean suggested = doer || participation.path().startsWith("inferred: within");
    return !things.isEmpty() && things.stream().allMatch(thing -> thing.type() == EntityType.FACILITY
        ? participation.role() == Role.INITIATOR
        : suggested && thing.type() == EntityType.PLACE && (doer || thing.country().isEmpty()));
  }

  /** "Agreed to meet on Crete", "promised to rebuild the mosque": it is said to nobody there; to a capital it may be. */
  private boolean isOnlySpokenOf(EventMention event, Participation participation, List<Entity> things) {
    boolean inferred = participation.role() == Role.TARGET && participation.path().startsWith("inferred:")
        && SAID_TO.contains(event.type());
    return inferred && !things.isEmpty() && (things.stream().allMatch(thing -> thing.type() == EntityType.FACILITY)
        || things.stream().allMatch(thing -> thing.type() == EntityType.PLACE) && isGoal(participation)
        || things.stream().allMatch(thing -> thing.type() == EntityType.PLACE && !gazetteer.isCapital(thing))
        && isLocated(participation));
  }

  /** "The attack at the town hall", "a shooting at a party": it was not against it; "fired at the hall" is. */
  private boolean isScene(EventMention event, Participation participation, List<Entity> things) {
    return event.type() == EventType.ASSAULT && participation.role() == Role.TARGET
        && participation.path().startsWith("'at' of '") && things.stream().allMatch(thing -> thing.type() == EntityType.FACILITY
        || thing.type() == EntityType.PLACE)
        && story.phrase(event.trigger()).filter(p -> p.tree().token(p.head()).isNoun()).isPresent();
  }

  /** "Other countries had similar protests": they are of people there. */
  private boolean isHost(EventMention event, Participation participation, List<Entity> things) {
    return event.type() == EventType.PROTEST && participation.role() == Role.INITIATOR
        && participation.path().contains(", which carries '")
        && (things.isEmpty() ? story.phrase(participation.head()).flatMap(p -> lexicon.find(p.tree(), p.head()))
            .filter(noun -> noun.kind() == ActorNoun.Kind.COUNTRY || noun.kind() == ActorNoun.Kind.PLACE).isPresent()
            : things.stream().allMatch(thing -> thing.type() == EntityType.STATE || thing.type() == EntityType.PLACE));
  }

  /** "Agreed to move its embassy to Kara": to where a thing is moved. */
  private boolean isGoal(Participation participation) {
    return story.phrase(participation.head()).filter(p -> p.tree().preposition(p.head()).equals("to"))
        .flatMap(p -> p.tree().verbAbove(p.head()).map(verb -> p.tree().lemma(verb)))
        .filter(lexicon.words("relocating-verb")::contains).isPresent();
  }

  private boolean isLocated(Participation participation) {
    return story.phrase(participation.head()).filter(p -> LOCATIVE.contains(p.tree().preposition(p.head()))).isPresent();
  }

  /** "Russia closed its borders": the borders are Russia's, but Russia is not the one it is done to. */
  private boolean isOwnPossession(Participation participation, List<Entity> things, List<Participation> before) {
    boolean its = story.phrase(participation.head()).flatMap(p -> p.tree().child(p.head(), "nmod:poss")
        .map(c -> p.tree().token(c).isPronoun()))
        .orElse(false);
    return its && participation.role() == Role.TARGET && things.stream().allMatch(thing -> before.stream()
        .anyMatch(p -> p.role() == Role.INITIATOR && p.filler().equals(Optional.of(thing.id()))));
  }

  /** "rejected the American offer" turns to the United States, although the offer is what is rejected. */
  private List<Participation> whoseTopic(List<Participation> participants) {
    List<Participation> targets = new ArrayList<>();
    for (Participation topic : participants) {
      Optional<Story.Phrase> phrase = topic.role() == Role.TOPIC && topic.filler().isEmpty() ? story.phrase(topic.head())
          : Optional.empty();
      phrase.ifPresent(at -> ledger.inOrder(at.tree().index()).stream()
          .filter(m -> m.begin() >= at.tree().phraseBegin(at.head()) && m.end() <= at.head()
              || isOwnerBehind(at.tree(), at.head(), m.head()))
          .filter(m -> m.referent().things().stream().anyMatch(t -> t.type().isActor())
              && participants.stream().noneMatch(p -> p.filler().equals(Optional.of(m.referent().first().id()))))
          .findFirst().ifPresent(m -> m.referent().things().forEach(thing -> targets.add(new Participation(Role.TARGET, m.span(),
              at.tree().token(m.head()).span(), Optional.of(thing.id()), "inferred: whose '" + topic.head().of(story.text())
              + "' it is")))));
    }
    return targets;
  }

  /** "The quality of Anna Lind's work": what is praised is hers as well. */
  private static boolean isOwnerBehind(Tree tree, int topic, int owner) {
    int owned = tree.token(owner).relation().equals("nmod:poss") ? tree.token(owner).head() : -1;
    return owned > topic && tree.token(owned).head() == topic && tree.preposition(owned).equals("of");
  }

  /** Troops of whom nothing else is said are those of the one who sends or withdraws them. */
  private List<Participation> withForcesOfInitiator(List<Participation> participants) {
    Optional<Country> initiator = participants.stream().filter(p -> p.role() == Role.INITIATOR).flatMap(p -> p.filler().stream())
        .flatMap(id -> ledger.thing(id).stream()).filter(Antecedents::isState).flatMap(e -> e.country().stream()).findFirst()
        .flatMap(gazetteer::findCountry);
    return participants.stream().map(p -> p.role() == Role.FORCE && p.filler().isEmpty() && initiator.isPresent() && isForce(p)
        ? p.withFiller(keep(p.span(), p.head(), unlisted.armedForces(initiator.get())).id()) : p).toList();
  }

  /** The state whose forces a phrase means, where no words of their own say so: "the remaining combat troops". */
  public Optional<EntityId> ownerOfForce(Span span) {
    return story.phrase(span).flatMap(phrase -> {
      Span head = phrase.tree().token(phrase.head()).span();
      return resolve(span, head, Role.FORCE).filter(r -> r.is(EntityType.MILITARY_FORCE)).flatMap(Referent::country)
          .flatMap(gazetteer::findCountry).map(Country::toEntity).map(state -> {
            if (ledger.thing(state.id()).isEmpty()) {
              keep(span, head, state);
            }
            return state.id();
          });
    });
  }

  private boolean isForce(Participation participation) {
    return story.phrase(participation.head()).flatMap(p -> lexicon.find(p.tree(), p.head()))
        .filter(n -> n.kind() == ActorNoun.Kind.FORCE).isPresent();
  }

  /** What a phrase refers to. A thing found only now gets the phrase as its mention. */
  public Optional<Referent> resolve(Span span, Span headSpan, Role role) {
    Optional<Referent> found = search(span, headSpan, role);
    found.ifPresent(referent -> referent.things().stream().filter(thing -> ledger.thing(thing.id()).isEmpty())
        .forEach(thing -> keep(span, headSpan, thing)));
    return found;
  }

  private Optional<Referent> search(Span span, Span headSpan, Role role) {
    Optional<Story.Phrase> phrase = story.phrase(headSpan);
    if (phrase.isEmpty()) {
      return Optional.empty();
    }
    Tree tree = phrase.get().tree();
    int head = phrase.get().head();
    Optional<ActorNoun> noun = lexicon.find(tree, head);
    Optional<Referent> direct = direct(tree, head);
    if (direct.isPresent()) {
      return direct.flatMap(nation -> people(tree, head, nation)).or(() -> direct);
    }
    if (noun.isPresent()) {
      Optional<Entity> made = thing(tree, span, head, noun.get(), role);
      if (made.isPresent()) {
        return made.map(Referent::of);
      }
    }
    Optional<Referent> unknown = unknownBodies.at(tree, head);
    if (unknown.isPresent()) {
      return unknown;
    }
    Optional<Referent> nominal = tree.isNominal(head) ? nominals.resolve(tree, head) : Optional.empty();
    Optional<Referent> people = nominal.or(() -> ellipses.of(tree, head, role));
    if (people.isPresent()) {
      return people;
    }
    boolean other = others.contains(tree.lemma(head));
    if (other || lexicon.isPerson(tree, head)) {
      return beside.of(tree, head).or(() -> somebodyElse(tree, head)).or(() -> other ? Optional.empty()
          : nominals.homeOf(tree, head).map(iso3 ->
          Referent.of(unlisted.peopleIn(EntityType.POPULATION, tree.word(head), Optional.of("CVL"), iso3))));
    }
    if (role == Role.TARGET) {
      int thing = Topics.judged(tree, head).orElse(head);
      Optional<Referent> maker = makers.inClause(tree, thing).or(() -> makers.before(tree, thing));
      if (maker.isPresent() || thing != head) {
        return maker.or(() -> Optional.of(owners.behind(tree, thing)).flatMap(Owners.Owner::body).map(Referent::of));
      }
    }
    return ACTORS.contains(role) ? behindPhrase(tree, span, head) : Optional.empty();
  }

  /** "His sister", "the Lind family", "relatives of Serbs": known only by whose they are. */
  private Optional<Referent> somebodyElse(Tree tree, int head) {
    Owners.Owner owner = owners.behind(tree, head);
    if (owner.person().isPresent()) {
      return owner.person().map(person -> Referent.of(unlisted.othersOf(person, tree.word(head), Optional.empty())));
    }
    Optional<String> country = owner.country().or(() -> ledger.inOrder(tree.index()).stream()
        .filter(m -> m.begin() >= tree.phraseBegin(head) && m.end() <= head)
        .flatMap(m -> m.referent().country().stream()).findFirst()); // "a Kenyan-born suspect"
    return owner.body().map(body -> unlisted.membersOf(body, tree.word(head)))
        .or(() -> country.map(iso3 -> unlisted.others(tree.word(head), iso3))).map(Referent::of);
  }

  /** What the head word itself refers to, or the name that it is a part of. */
  private Optional<Referent> direct(Tree tree, int head) {
    return ledger.referent(tree.index(), head)
        .or(() -> ledger.covering(tree.index(), head).filter(m -> m.kind() == Kind.NAMED).map(Mention::referent));
  }

  /** "Greek" in "Greek and Turkish refugees": those of them who are of Greece, and not Greece. */
  private Optional<Referent> people(Tree tree, int nation, Referent state) {
    int first = tree.firstConjunct(nation);
    int plural = tree.token(first).isRelation("amod") || tree.token(first).isRelation("compound") ? tree.token(first).head() : -1;
    if (plural < nation || !tree.token(plural).pos().equals("NNS") || !state.is(EntityType.STATE)) {
      return Optional.empty();
    }
    return ledger.referent(tree.index(), plural).flatMap(people -> ofCountry(people, state.country()))
        .or(() -> nominals.resolve(tree, plural).flatMap(people -> ofCountry(people, state.country())));
  }

  private static Optional<Referent> ofCountry(Referent people, Optional<String> country) {
    List<Entity> theirs = people.things().stream().filter(thing -> thing.country().equals(country)).toList();
    return theirs.isEmpty() ? Optional.empty() : Optional.of(new Referent(theirs));
  }

  /** Weapons and buildings become things only where an event has them. */
  private Optional<Entity> thing(Tree tree, Span span, int head, ActorNoun noun, Role role) {
    Owners.Owner owner = owners.of(tree, head);
    Optional<Country> country = owner.country().flatMap(gazetteer::findCountry);
    if (noun.kind() == ActorNoun.Kind.WEAPON && tree.children(head).stream().anyMatch(c -> civil.contains(tree.word(c)))) {
      return country.map(Country::toEntity);
    }
    Optional<Entity> airline = owner.body().filter(body -> body.type() == EntityType.ORGANIZATION);
    if (noun.kind() == ActorNoun.Kind.WEAPON && (airline.isPresent() || isOfUnknownBody(tree, head))) {
      return airline;
    }
    if (noun.kind() == ActorNoun.Kind.WEAPON) {
      return ACTORS.contains(role) && country.isPresent() ? country.map(unlisted::armedForces)
          : Optional.of(unlisted.weapon(noun));
    }
    if (noun.kind() == ActorNoun.Kind.FACILITY) {
      String name = span.of(story.text()).replaceAll("\\s+", " ").replaceFirst("(?i)^(the|an?|its|his|their) ", "");
      Optional<Mention> place = ledger.inOrder(tree.index()).stream().filter(m -> m.begin() >= tree.phraseBegin(head)
          && m.end() <= head + 4
          && !m.referent().isSet() && m.referent().first().type() == EntityType.PLACE).findFirst();
      return owner.isKnown() || place.isPresent()
          ? Optional.of(unlisted.facility(name, owner.country().or(() -> place.flatMap(p -> p.referent().country())),
          noun.sector(), Optional.empty())) : NominalResolver.isDefinite(tree, head)
          ? bodies.building(tree, head, noun).map(Referent::first) : Optional.empty();
    }
    return Optional.empty();
  }

  /** "An Air India jet" is no jet of the Indian forces: before it stands a name of which only a part is known. */
  private boolean isOfUnknownBody(Tree tree, int head) {
    return IntStream.range(Math.max(1, tree.phraseBegin(head)), head).anyMatch(i -> tree.token(i).isProperNoun()
        && tree.token(i).isRelation("compound") && ledger.covering(tree.index(), i).isEmpty());
  }

  /**
   * The actor behind a phrase that is none itself: the United States in "rejected the American proposal", a party in "the
   * party's headquarters".
   */
  private Optional<Referent> behindPhrase(Tree tree, Span span, int head) {
    Optional<Integer> possessor = tree.child(head, "nmod:poss").filter(p -> tree.token(p).isPronoun());
    if (possessor.isPresent()) { // "its borders with Iran" concern Iran
      List<Entity> others = owners.following(tree, head).stream().filter(t -> t.type().isActor()).toList();
      if (!others.isEmpty()) {
        return Optional.of(new Referent(others));
      }
    }
    Owners.Owner owner = owners.behind(tree, head);
    if (owner.person().isPresent()) {
      return owner.person().map(Referent::of);
    }
    if (owner.body().isPresent()) {
      return owner.body().map(Referent::of);
    }
    if (owner.people().isPresent() || owner.place().isPresent()) {
      return owner.people().or(owner::place).map(Referent::of);
    }
    List<Entity> states = owner.countries().stream().flatMap(c -> gazetteer.findCountry(c).stream()).map(Country::toEntity)
        .toList();
    if (!states.isEmpty()) {
      return Optional.of(new Referent(states));
    }
    return ledger.inOrder(tree.index()).stream().filter(m -> span.contains(m.span()) && !m.referent().is(EntityType.POST))
        .filter(m -> m.kind() == Kind.NAMED || !tree.token(head).isProperNoun()) // of an unknown name no title tells
        .filter(m -> !Owners.isKind(tree, m))
        .map(Mention::referent).findFirst();
  }

  /** Notes the thing as mentioned by the phrase. */
  private Entity keep(Span span, Span headSpan, Entity thing) {
    story.phrase(span).ifPresent(phrase -> ledger.add(new Mention(phrase.tree().index(), phrase.begin(), phrase.end(),
        story.phrase(headSpan).map(Story.Phrase::head).orElse(phrase.head()), phrase.tree().span(phrase.begin(), phrase.end()),
        Kind.NOMINAL, Referent.of(thing))));
    return thing;
  }
}
