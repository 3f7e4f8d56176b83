package org.casus.extract.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * An act of speech often names its addressee only in what it is about: in "Britain promised to continue aid to Mozambique" the
 * promise is made to Mozambique. Such a target is marked as inferred.
 */
public final class ClauseTargets {

  private static final List<String> TOWARDS = List.of("recipient", "to", "with", "against", "from", "on", "for", "in", "of",
      "into", "over");
  private static final Set<EventType> SPEECH = Set.of(EventType.AGREE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN,
      EventType.ACCUSE, EventType.SUPPORT);

  /** Types in which the clause tells what somebody else does; in a promise or threat its subject is the speaker's own side. */
  static final Set<EventType> ABOUT_OTHERS = Set.of(EventType.REQUEST, EventType.ACCUSE, EventType.REJECT);

  /** Types in which somebody is spoken to, or to whom a promise, an appeal or praise goes. */
  private static final Set<EventType> ADDRESSED = Set.of(EventType.AGREE, EventType.REQUEST, EventType.SUPPORT,
      EventType.CONSULT, EventType.REJECT);

  private static final Set<EventType> TOPICAL = Set.of(EventType.AGREE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN,
      EventType.ACCUSE, EventType.SUPPORT,
      EventType.PROTEST, EventType.SANCTION, EventType.MOBILIZE, EventType.CONCEDE, EventType.AID, EventType.COERCE);
  private static final List<String> WITHIN = List.of("object", "against", "at", "over", "by", "with", "to", "from", "for", "on",
      "of", "about", "clause");

  /** Prepositions of a march, behind which stands where it goes or what it is for, and not whom it is against. */
  private static final Set<String> WAYS = Set.of("with", "from", "for", "by", "on");
  private static final Set<String> GOALS = Set.of("to", "into", "onto");

  private static final Set<String> COURTS = Set.of("to", "before");

  private static final Set<String> GROUND = Set.of("in", "at", "near", "off", "on");

  /** Prepositions before those with whom something is, or against whom. */
  private static final Set<String> PARTNERED = Set.of("with", "against", "between");

  /** Types in which a body that only tells of what kind a thing is has no part: "police cordon", "court cases". */
  private static final Set<EventType> OWN_TERMS = Set.of(EventType.AGREE, EventType.REQUEST, EventType.COERCE);

  /** Types in which what is somebody's stands for him: "threatened the rebels' camps", "defended her son's record". */
  private static final Set<EventType> OF_OWNERS = Set.of(EventType.THREATEN, EventType.SUPPORT, EventType.ACCUSE);

  /** Lists of those who govern, alone or together. */
  private static final List<String> BODIES = List.of("body", "state-body", "official");

  private final Tree tree;
  private final Lexicon lexicon;
  private final List<Draft> drafts;
  private final Phrases phrases;
  private final VerbArguments verbs;
  private final ClauseReach reach;

  /** @param drafts all events of the sentence */
  public ClauseTargets(Tree tree, Lexicon lexicon, List<Draft> drafts) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.drafts = drafts;
    this.phrases = new Phrases(tree, lexicon);
    this.verbs = new VerbArguments(tree, lexicon);
    this.reach = new ClauseReach(tree, lexicon);
  }

  /** Gives targets to those events of the sentence that have none. */
  public void fill() {
    drafts.stream().filter(draft -> draft.rule.type() == EventType.REQUEST && reach.isUndergone(draft)).forEach(this::asTopic);
    drafts.forEach(draft -> reach.addressee(draft).ifPresent(who -> add(draft, Argument.near("object", who, "who is to do it"))));
    drafts.stream().filter(draft -> draft.rule.type() == EventType.THREATEN && !hasActor(draft)).forEach(this::fromCondition);
    drafts.stream().filter(draft -> ABOUT_OTHERS.contains(draft.rule.type()) && !draft.has(Role.TARGET))
        .forEach(this::fromAddress);
    fromClauses();
    drafts.stream().filter(this::isPersonal).forEach(this::whomever);
    drafts.stream().filter(draft -> (TOPICAL.contains(draft.rule.type()) || "third-party".equals(draft.rule.mode()))
        && !draft.has(Role.PARTICIPANT)).forEach(this::fromTopic); // "mediated an end to the war between A and B"
    drafts.stream().filter(draft -> ADDRESSED.contains(draft.rule.type()) && !isPersonal(draft))
        .filter(draft -> draft.fillers(Role.TARGET).stream().map(p -> at(p.head().begin())).allMatch(this::isNobody))
        .forEach(this::asTopic);
    drafts.stream().filter(draft -> draft.rule.type() == EventType.REQUEST).forEach(this::withoutFavoured);
  }

  private void withoutFavoured(Draft draft) {
    draft.roles.computeIfPresent(Role.TARGET, (role, all) -> {
      List<Participation> asked = new ArrayList<>(all);
      asked.removeIf(p -> isFavoured(at(p.head().begin())));
      return asked.isEmpty() ? null : asked;
    });
  }

  /** "Demanded the release of Lind": it is demanded for her, and not of her. */
  private boolean isFavoured(Token token) {
    return tree.parent(token).filter(noun -> (lexicon.has("favour-noun", noun.lemma()) || lexicon.has("care-noun", noun.lemma()))
        && reach.isHarmed(EventType.REQUEST, token, noun)).isPresent();
  }

  private boolean isPersonal(Draft draft) {
    return lexicon.has("personal-verb", draft.token.lemma());
  }

  /** A thing to which nobody speaks, and in whose words nobody is named: "mediated in disputes", "agreed to the need". */
  private boolean isNobody(Token head) {
    return head.isNoun() && tree.subtree(head).stream().noneMatch(t -> Lexicon.isName(t) || t.isProperNoun() || t.isPronoun())
        && !lexicon.isActor(head);
  }

  /**
   * "Rejected a Senegalese peace plan", "suspended part of an aid program for Bosnia": whom it concerns stands within what it
   * is about. A thing that stood as the target is then what it is about.
   */
  private void fromTopic(Draft draft) {
    if (hasActor(draft) || draft.has(Role.VICTIM) || draft.has(Role.TARGET) && isPersonal(draft)) {
      return;
    }
    for (String slot : WITHIN) {
      boolean ownSide = draft.rule.type() == EventType.SANCTION && slot.equals("object")
          && draft.arguments.stream().anyMatch(a -> a.slot().equals("from")); // "withdrew Togo from the treaty"
      if (ownSide || draft.rule.names(slot) || slot.equals("clause") && !draft.rule.embedsIn().contains(slot)) {
        continue; // what the rule itself names there is part of the act: "dispatched inspectors"
      }
      for (Argument argument : draft.arguments) {
        Optional<Token> within = argument.slot().equals(slot) && !isWay(draft, argument) && !isAside(draft, argument.head())
            ? within(draft, argument)
            : Optional.empty();
        if (within.isPresent()) {
          asTopic(draft);
          add(draft, Argument.near(slot, within.get(), "within " + argument.path()));
          return;
        }
      }
    }
  }

  /**
   * "A lawsuit by prosecutors from Ohio and Maine": where those come from who act is not whom they act against. "Backed an audit
   * of the Bank of Togo": it is not for the bank.
   */
  private boolean isAside(Draft draft, Token head) {
    return tree.children(head, "nmod").stream().noneMatch(t -> tree.preposition(t).equals("against"))
        && draft.fillers(Role.INITIATOR).stream().anyMatch(p -> p.head().overlaps(head.span()))
        || draft.rule.type() == EventType.SUPPORT && tree.parent(head).filter(noun -> reach.isHarmed(EventType.SUPPORT, head,
        noun)).isPresent();
  }

  /** "Marched with flags of Togo to Lome": neither is who the march is against, but in "marched to tell the mayor" he is. */
  private boolean isWay(Draft draft, Argument argument) {
    boolean aimed = tree.children(argument.head(), "nmod").stream().anyMatch(t -> tree.preposition(t).equals("against"));
    boolean streets = lexicon.has("place-noun", argument.head().lemma()); // "took to the streets of Togo"
    boolean goal = argument.head().isNoun() && (argument.slot().equals("to") && lexicon.has("march-verb", draft.token.lemma())
        || streets && GOALS.contains(argument.slot()));
    return draft.rule.type() == EventType.PROTEST && (goal || WAYS.contains(argument.slot()) && !aimed);
  }

  /** Somebody in the words of an argument; of what is asked for or denied only the one whose it is. */
  private Optional<Token> within(Draft draft, Argument argument) {
    boolean asked = draft.rule.type() == EventType.REQUEST && argument.slot().equals("for");
    if (asked || isDenial(draft)) {
      return owner(draft, argument.head()).or(() -> asked ? partner(draft, argument.head()) : Optional.empty());
    }
    return nearestActor(draft, argument.head());
  }

  /** "Denied that it had met the rebels": what is denied is told of nobody to whom it is denied. */
  private boolean isDenial(Draft draft) {
    return lexicon.has("denying-word", draft.token.lemma());
  }

  private boolean hasActor(Draft draft) {
    return draft.fillers(Role.TARGET).stream().map(p -> at(p.head().begin())).anyMatch(lexicon::isActor);
  }

  /** "Thanked the emergency services, the choir and Anna Lind": whatever they are called, they are thanked. */
  private void whomever(Draft draft) {
    List<Participation> topics = List.copyOf(draft.fillers(Role.TOPIC));
    List<Participation> thanked = topics.stream().filter(p -> draft.arguments.stream().anyMatch(a -> a.slot().equals("object")
        && a.head().isNoun() && a.path().equals(p.path()))).toList();
    if (!thanked.isEmpty()) {
      draft.roles.remove(Role.TOPIC);
      topics.forEach(p -> draft.add(thanked.contains(p) ? Role.TARGET : Role.TOPIC, new Phrases.Phrase(p.span(),
          at(p.head().begin())), p.path()));
    }
  }

  /** "Threatened to stop the talks if Libya goes ahead": the threat is to Libya. */
  private void fromCondition(Draft draft) {
    tree.subtree(draft.token).stream()
        .filter(verb -> verb.relation().equals("advcl") && tree.children(verb, "mark").stream()
        .anyMatch(m -> m.lemma().equals("if") || m.lemma().equals("unless")))
        .flatMap(verb -> tree.children(verb, "nsubj").stream())
        .filter(subject -> lexicon.isActor(subject) && !isInitiator(draft, subject)).findFirst()
        .ifPresent(subject -> {
          asTopic(draft);
          add(draft, Argument.near("subject", subject, "whose act is the condition"));
        });
  }

  /** "Wrote to the embassy asking for help", "brought it before the court": who is turned to is asked. */
  private void fromAddress(Draft draft) {
    Optional<Token> clause = draft.token.pos().equals("VBG") ? tree.parent(draft.token).flatMap(tree::clauseVerb)
        : Optional.empty();
    clause.filter(verb -> lexicon.has("address-verb", verb.lemma())).flatMap(verb -> verbs.of(verb).stream()
        .filter(a -> COURTS.contains(a.slot()) && !a.far() && !isInitiator(draft, a.head())
            && (lexicon.isActor(a.head()) || lexicon.has("state-body", a.head().lemma()))).findFirst())
        .ifPresent(addressee -> add(draft, addressee));
  }

  /** A thing that stood as the target is what the act is about. */
  private void asTopic(Draft draft) {
    List<Participation> things = draft.roles.remove(Role.TARGET);
    if (things != null && !draft.has(Role.TOPIC)) {
      things.forEach(thing -> draft.add(Role.TOPIC, new Phrases.Phrase(thing.span(), at(thing.head().begin())), thing.path()));
    }
  }

  /** The distinct actor nearest to the head of a phrase; what only tells where it is comes last: "a Danish ship in the Gulf". */
  private Optional<Token> nearestActor(Draft draft, Token head) {
    return nearestActor(draft, head, false).or(() -> draft.rule.type() == EventType.PROTEST ? Optional.empty()
        : nearestActor(draft, head, true));
  }

  /** Going down level by level, in text order on each. */
  private Optional<Token> nearestActor(Draft draft, Token head, boolean anywhere) {
    List<Token> level = List.of(head);
    for (int depth = 0; depth < 5 && !level.isEmpty(); depth++) {
      Optional<Token> found = level.stream().filter(t -> lexicon.isActor(t) && isDistinct(draft, t) && !isInitiator(draft, t)
          && !t.span().overlaps(draft.trigger)).findFirst();
      if (found.isPresent()) {
        return found;
      }
      level = level.stream().flatMap(t -> tree.children(t).stream()).filter(t -> reach.leadsOn(draft.rule.type(), t)
          && (anywhere || !t.ner().equals("LOCATION") || !GROUND.contains(tree.preposition(t)))).toList();
    }
    return Optional.empty();
  }

  /** A name, but not "Freedom" of "Freedom Plaza", or a noun of those who govern. */
  private boolean isDistinct(Draft draft, Token token) {
    boolean partOfName = token.relation().equals("compound") && tree.parent(token).filter(Token::isProperNoun).isPresent();
    return Lexicon.isName(token) && !partOfName
        || token.relation().equals("nmod:poss") && OF_OWNERS.contains(draft.rule.type()) && lexicon.isActor(token)
        || token.isNoun() && BODIES.stream().anyMatch(list -> lexicon.has(list, token.lemma()))
        && !(token.relation().equals("compound") && OWN_TERMS.contains(draft.rule.type())
        && tree.parent(token).filter(lexicon::isActor).isEmpty());
  }

  private void fromClauses() {
    for (Draft draft : drafts) {
      if (SPEECH.contains(draft.rule.type()) && !draft.has(Role.TARGET) && !draft.has(Role.PARTICIPANT)) {
        draft.arguments.stream().filter(a -> draft.rule.embedsIn().contains(a.slot()))
            .map(Argument::head)
            .map(head -> towards(draft, head)).flatMap(Optional::stream).findFirst().ifPresent(a -> add(draft, a));
      }
    }
  }

  private void add(Draft draft, Argument argument) {
    for (Phrases.Phrase phrase : phrases.named(argument.head())) {
      boolean initiates = draft.fillers(Role.INITIATOR).stream().map(Participation::head)
          .anyMatch(h -> h.overlaps(phrase.head().span()));
      if (!initiates && !reach.isVictim(draft, phrase.head()) && !draft.trigger.overlaps(phrase.head().span())) {
        draft.add(Role.TARGET, phrase, "inferred: " + argument.path());
      }
    }
  }

  /** Whom the governed clause or noun concerns: its own target, a subject other than the speaker, or the nearest actor in it. */
  private Optional<Argument> towards(Draft draft, Token head) {
    boolean audit = draft.rule.type() == EventType.SUPPORT && lexicon.has("against-noun", head.lemma());
    if (audit || isDenial(draft) && head.isVerb()) {
      return Optional.empty();
    }
    Optional<Token> owner = head.isVerb() || !ABOUT_OTHERS.contains(draft.rule.type()) ? Optional.empty() : owner(draft, head);
    if (owner.isPresent()) {
      return owner.map(t -> Argument.near("possessor", t, "whose '" + head.word() + "' it is"));
    }
    if (isDenial(draft)) {
      return Optional.empty();
    }
    if (draft.rule.type() == EventType.REQUEST && head.isNoun() && tree.preposition(head).equals("for")) {
      return partner(draft, head).map(t -> Argument.near("with", t, "'" + tree.preposition(t) + "' of '" + head.word() + "'"));
    }
    Optional<Draft> embedded = drafts.stream().filter(d -> d.token.index() == head.index()
        || d.governor.filter(g -> g == draft).isPresent()).findFirst();
    Optional<Token> actor = embedded.filter(d -> ABOUT_OTHERS.contains(draft.rule.type()))
        .flatMap(d -> d.fillers(Role.INITIATOR).stream().findFirst())
        .map(p -> at(p.head().begin())).filter(t -> !isInitiator(draft, t));
    if (actor.isPresent()) {
      return actor.map(t -> Argument.near("initiator", t, "initiator of '" + embedded.get().token.word() + "'"));
    }
    boolean undergone = draft.rule.type() == EventType.REQUEST
        && embedded.filter(d -> d.verb && verbs.isPassive(d.token)).isPresent();
    if (undergone) { // "demanded that the hostages be freed": it is not asked of them
      return Optional.empty();
    }
    if (draft.rule.type() == EventType.ACCUSE && head.isVerb() && verbs.isPassive(head)) {
      return verbs.of(head).stream().filter(a -> a.slot().equals("subject") && lexicon.isActor(a.head())
          && !isInitiator(draft, a.head())).findFirst();
    }
    Optional<Token> target = embedded.flatMap(d -> d.fillers(Role.TARGET).stream().findFirst()).map(p -> at(p.head().begin()))
        .filter(lexicon::isActor);
    if (target.isPresent()) {
      return target.map(t -> Argument.near("target", t, "target of '" + embedded.get().token.word() + "'"));
    }
    List<Argument> all = head.isVerb() ? verbs.of(head) : new NounArguments(tree, lexicon, verbs).of(head);
    List<Argument> arguments = all.stream().filter(a -> !isOwned(a.head())).toList();
    Optional<Argument> subject = arguments.stream().filter(a -> a.slot().equals("subject") && lexicon.isActor(a.head())
        && !isInitiator(draft, a.head())
        && ABOUT_OTHERS.contains(draft.rule.type())).findFirst();
    if (subject.isPresent()) {
      return subject;
    }
    Optional<Token> blamed = ABOUT_OTHERS.contains(draft.rule.type()) ? ownerOfSubject(draft, all) : Optional.empty();
    if (blamed.isPresent()) {
      return blamed.map(t -> Argument.near("possessor", t, "whose it is that does so"));
    }
    Optional<Argument> object = arguments.stream().filter(a -> a.slot().equals("object") && lexicon.isActor(a.head()) && !a.head()
        .lemma().endsWith("self")
        && !isInitiator(draft, a.head())).findFirst();
    if (object.isPresent() && (draft.rule.type() != EventType.AGREE || isDistinct(draft, object.get().head()))) {
      return object;
    }
    boolean favour = draft.rule.type() == EventType.REQUEST && head.isNoun(); // "demanded support for families"
    for (String slot : TOWARDS) {
      Optional<Argument> found = arguments.stream().filter(a -> a.slot().equals(slot) && !(favour && slot.equals("for"))
          && (lexicon.isActor(a.head()) || isDealtWith(draft, a)) && !isInitiator(draft, a.head())
          && !reach.isPlatform(a.head())).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return object.filter(a -> !lexicon.has("troops", a.head().lemma()));
  }

  /** "Threatened to withhold aid from cities": several places are those who govern them. */
  private boolean isDealtWith(Draft draft, Argument argument) {
    return draft.rule.type() == EventType.THREATEN && argument.slot().equals("from") && argument.head().pos().equals("NNS")
        && lexicon.has("settlement", argument.head().lemma());
  }

  /** Whose something is or who made it: "Peru's plan", "a plan by the bank", "G7 action", "the removal of the mayor". */
  private Optional<Token> owner(Draft draft, Token noun) {
    if (draft.rule.type() == EventType.REQUEST && lexicon.has("favour-noun", noun.lemma())) {
      return Optional.empty();
    }
    Optional<Token> owner = tree.children(noun, "nmod:poss", "compound", "amod").stream()
        .filter(t -> (Lexicon.isName(t) || t.isNoun() && t.relation().equals("nmod:poss")) && lexicon.isActor(t)
            && !isInitiator(draft, t)).findFirst();
    return owner.or(() -> tree.children(noun, "nmod").stream().filter(t -> isMadeBy(noun, tree.preposition(t))
        && lexicon.isActor(t) && !isInitiator(draft, t)).findFirst());
  }

  /** With or against whom the thing is to be that is asked for: "called for talks with the rebels". */
  private Optional<Token> partner(Draft draft, Token noun) {
    return tree.children(noun, "nmod").stream().filter(t -> PARTNERED.contains(tree.preposition(t)) && lexicon.isActor(t)
        && !isInitiator(draft, t)).findFirst();
  }

  private boolean isMadeBy(Token noun, String preposition) {
    return preposition.equals("by") || preposition.equals("from")
        || preposition.equals("of") && lexicon.has("leaving-noun", noun.lemma());
  }

  /** "Alleged that Karl Moser's plan would ruin the port": the plan's owner is accused, not the port. */
  private Optional<Token> ownerOfSubject(Draft draft, List<Argument> arguments) {
    return arguments.stream().filter(a -> a.slot().equals("subject") && !a.far() && !lexicon.isActor(a.head()))
        .flatMap(a -> owner(draft, a.head()).stream()).findFirst();
  }

  /** "Agreed to move its embassy": what is somebody's own is nobody else. */
  private boolean isOwned(Token noun) {
    return tree.children(noun, "nmod:poss").stream().anyMatch(Token::isPronoun);
  }

  private boolean isInitiator(Draft draft, Token head) {
    return draft.fillers(Role.INITIATOR).stream().anyMatch(p -> p.head().overlaps(head.span())
        || draft.rule.type() != EventType.PROTEST && isPartOf(head, p.head()))
        || head.isPronoun();
  }

  /** "Iranian" in "the Iranian army", where that is who acts. */
  private boolean isPartOf(Token modifier, Span whole) {
    return (modifier.relation().equals("amod") || modifier.relation().equals("compound"))
        && tree.parent(modifier).filter(noun -> noun.span().equals(whole)).isPresent();
  }

  private Token at(int begin) {
    return tree.tokens().stream().filter(t -> t.span().begin() == begin).findFirst().orElseThrow();
  }
}
