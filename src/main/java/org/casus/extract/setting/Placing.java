package org.casus.extract.setting;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.casus.extract.role.Argument;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.EventPlace;
import org.casus.model.EventType;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * Finds the words that say where an event took place: a locative phrase of its clause or what it was done to, else a phrase of
 * its sentence.
 */
public final class Placing {

  /** Types whose object is what somebody speaks of, and not what is done: where it lies is not where he speaks. */
  private static final Set<EventType> JUDGED = EnumSet.of(EventType.ACCUSE, EventType.REJECT);

  private final Lexicon lexicon;
  private final Locatives locatives;
  private final Mentioned mentioned;

  /** @param lexicon which words are places, scenes and bodies */
  public Placing(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.locatives = new Locatives(lexicon);
    this.mentioned = new Mentioned(lexicon);
  }

  /** @param others the other drafts of the sentence, whose own places are not context for this one */
  public void place(Draft draft, List<Draft> others) {
    String type = of(draft.rule.type());
    draft.place = inTarget(draft, type + " " + draft.token.lemma()).or(() -> inArguments(draft, locatives::isLocative))
        .or(() -> where(draft))
        .or(() -> inClause(draft, others))
        .or(() -> inArguments(draft, slot -> lexicon.has("directional-place", type + " " + slot))).or(() -> inTarget(draft, type))
        .or(() -> inSentence(draft, others)).or(() -> visited(draft, type + " " + draft.token.lemma()));
  }

  /**
   * "The Kabul bombing": the place by whose name a deed goes, if it has no other. Whether the name is that of a town, and not
   * of a state that did it, is found out when places are resolved.
   */
  public void placeByName(Draft draft) {
    if (draft.place.isEmpty() && !draft.verb && lexicon.has("at-the-scene", of(draft.rule.type()))) {
      draft.place = draft.tree.children(draft.token, "compound").stream().filter(t -> t.ner().equals("LOCATION"))
          .filter(t -> locatives.isPlace(draft.tree, t)).findFirst()
          .map(t -> locatives.toPlace(draft.tree, t, EventPlace.Basis.STATED));
    }
  }

  /** The first place that a sentence names as where something is, not only where somebody speaks, if it names one. */
  Optional<EventPlace> scene(Tree tree) {
    return locatives.in(tree).stream().filter(t -> tree.clauseVerb(t).filter(verb -> isOfSpeech(tree, verb)).isEmpty()
        && tree.parent(t).filter(noun -> lexicon.has("event-noun", noun.lemma()) && !isTold(tree, noun)).isEmpty()).findFirst()
        .map(t -> locatives.toPlace(tree, t, EventPlace.Basis.CONTEXT));
  }

  /** @param slots which of the prepositions before what is said with the word tell the place */
  private Optional<EventPlace> inArguments(Draft draft, Predicate<String> slots) {
    return draft.arguments.stream()
        .filter(a -> !JUDGED.contains(draft.rule.type()) || !isOfThing(draft.tree, a.head(), draft.token))
        .filter(a -> slots.test(a.slot()) && (locatives.isPlace(draft.tree, a.head()) || isSeat(draft, a)))
        .min(Comparator.comparing((Argument a) -> !Locatives.isNamed(draft.tree, a.head())).thenComparing(Argument::far))
        .map(a -> locatives.toPlace(draft.tree, a.head(), a.slot(), EventPlace.Basis.STATED));
  }

  /** "Rallied outside the Supreme Court": a body that one stands before is its building. */
  private boolean isSeat(Draft draft, Argument where) {
    return lexicon.has("at-the-scene", of(draft.rule.type())) && lexicon.has("near", where.slot())
        && where.head().ner().equals("ORGANIZATION");
  }

  private static String of(EventType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** A place that hangs on the clause's verb or on a participant: "US bases in Syria were hit". */
  private Optional<EventPlace> inClause(Draft draft, List<Draft> others) {
    Optional<Token> clause = draft.tree.clauseVerb(draft.token);
    boolean elsewhere = mentioned.is(draft.tree, draft.token);
    return locatives.in(draft.tree).stream()
        .filter(t -> (draft.tree.clauseVerb(t).map(Token::index).equals(clause.map(Token::index)) || isRelative(draft, t)
        || isWhen(draft, clause, t))
        && (!elsewhere || draft.tree.dominates(draft.token, t))
        && (draft.isDeed() || draft.rule.type() == EventType.CONSULT || !isOfThing(draft.tree, t, draft.token))
        && draft.token.index() != t.index() && !isOfOtherNoun(draft, t, others))
        .min(Comparator.comparing((Token t) -> !Locatives.isNamed(draft.tree, t))
        .thenComparing(t -> Math.abs(t.index() - draft.token.index())))
        .map(t -> locatives.toPlace(draft.tree, t, EventPlace.Basis.STATED));
  }

  /** "Visited Chad, where he met the king": in Chad. */
  private Optional<EventPlace> where(Draft draft) {
    Tree tree = draft.tree;
    return tree.clauseVerb(draft.token).filter(verb -> ClauseTimes.isWhere(tree, verb)).flatMap(tree::parent)
        .flatMap(above -> above.isVerb() ? tree.child(above, "obj") : Optional.of(above))
        .filter(place -> locatives.isPlace(tree, place))
        .map(place -> locatives.toPlace(tree, place, EventPlace.Basis.STATED));
  }

  /** "Ten were killed when a bomb went off in Aden": there. */
  private static boolean isWhen(Draft draft, Optional<Token> clause, Token place) {
    return draft.isDeed() && draft.tree.clauseVerb(place).filter(verb -> verb.isRelation("advcl")
        && clause.filter(main -> main.index() == verb.head()).isPresent() && ClauseTimes.isWhen(draft.tree, verb)).isPresent();
  }

  /** "The attack [that killed two in Aden]": where a clause that tells of the same says that it was. */
  private static boolean isRelative(Draft draft, Token place) {
    return draft.tree.clauseVerb(place).filter(verb -> verb.relation().startsWith("acl") && verb.head() == draft.token.index()
        && !draft.verb).isPresent();
  }

  /**
   * "Agreed on borders in the sea", "a group in the south agreed": where something lies that is spoken of, or somebody who
   * speaks; but "agreed at a summit in Rome", "prosecutors in Rome charged a man".
   */
  private boolean isOfThing(Tree tree, Token place, Token word) {
    Optional<Token> noun = tree.parent(place).filter(above -> place.relation().equals("nmod") && above.index() != word.index());
    boolean seat = noun.filter(who -> who.isRelation("nsubj") && lexicon.has("justice", who.lemma())).isPresent();
    boolean there = noun.filter(what -> lexicon.has("occasion", what.lemma().toLowerCase(Locale.ROOT))
        && !tree.preposition(what).isEmpty() && isTold(tree, what)).isPresent();
    return noun.isPresent() && !seat && !there;
  }

  /** "The deadliest attack since a raid in Kano", "including one in Kano": the place belongs to the other noun. */
  private boolean isOfOtherNoun(Draft draft, Token place, List<Draft> others) {
    Optional<Token> noun = draft.tree.parent(place).filter(Token::isNoun).filter(n -> n.index() != draft.token.index()
        && !draft.tree.dominates(n, draft.token) && !isHeld(draft, n)
        && !(n.head() == draft.token.index() && !n.isRelation("conj") && isTold(draft.tree, n)));
    return noun.filter(n -> lexicon.has("event-noun", n.lemma()) || n.lemma().equals("one")
        || others.stream().anyMatch(o -> o.token.index() == n.index())).isPresent();
  }

  /** "Leaders at a summit in Rome urged", "ended a round of talks in Rome": the meeting is where it is done, or what it is. */
  private boolean isHeld(Draft draft, Token noun) {
    boolean met = draft.rule.type() == EventType.CONSULT && draft.tree.dominates(draft.token, noun);
    return lexicon.has("occasion", noun.lemma()) && (met && draft.tree.preposition(noun).equals("of")
        || lexicon.has("locative", draft.tree.preposition(noun)));
  }

  /** "Was killed in an attack in Kano", not "since an attack": the noun tells of the same as its clause. */
  private boolean isTold(Tree tree, Token noun) {
    String preposition = tree.preposition(noun);
    return preposition.isEmpty() || preposition.equals("by") || preposition.equals("during")
        || locatives.isLocative(preposition) && !lexicon.has("another-time", preposition);
  }

  /** "Shelled the town of Kano", "visited Rome": the place that it was done to. */
  private Optional<EventPlace> inTarget(Draft draft, String deed) {
    return draft.fillers(Role.TARGET).stream().filter(p -> lexicon.has("place-of-target", deed))
        .flatMap(p -> draft.tree.tokens().stream().filter(t -> t.span().equals(p.head()))).filter(t -> isSettled(draft.tree, t))
        .findFirst().map(t -> locatives.toPlace(draft.tree, t, EventPlace.Basis.STATED));
  }

  /** "Visited the hospital", "a visit to Lind Hospital". */
  private Optional<EventPlace> visited(Draft draft, String deed) {
    return Stream.of(Role.TARGET, Role.TOPIC).flatMap(role -> draft.fillers(role).stream())
        .filter(p -> lexicon.has("place-of-visit", deed))
        .flatMap(p -> draft.tree.tokens().stream().filter(t -> t.span().equals(p.head())))
        .filter(t -> t.isNoun() && lexicon.has("place-noun", t.lemma().toLowerCase(Locale.ROOT)))
        .filter(t -> t.isProperNoun() || draft.tree.children(t, "det").stream().anyMatch(det -> det.lemma().equals("the")))
        .findFirst().map(t -> locatives.toPlace(draft.tree, t, EventPlace.Basis.STATED));
  }

  /** The name of a place, or "the town of" it. */
  private boolean isSettled(Tree tree, Token token) {
    return token.ner().equals("LOCATION") || lexicon.has("settlement", token.lemma()) && tree.children(token, "nmod").stream()
        .anyMatch(c -> c.ner().equals("LOCATION") && tree.preposition(c).equals("of"));
  }

  /**
   * The place of the clause that the act is told in: "died in Aden after being shot". Where something else of the sentence took
   * place says nothing of it.
   */
  private Optional<EventPlace> inSentence(Draft draft, List<Draft> others) {
    boolean said = !draft.isDeed() && draft.rule.type() != EventType.CONSULT;
    boolean goesOn = draft.token.isRelation("conj") || isMeanwhile(draft.tree, draft.token);
    if (said && !goesOn || mentioned.is(draft.tree, draft.token)) {
      return Optional.empty();
    }
    return locatives.in(draft.tree).stream().filter(t -> way(draft.tree, t)
        .filter(verb -> isToldIn(draft, verb) && (!said || verb.index() == draft.token.head())
        && !isOfOther(draft, verb, others)).isPresent())
        .findFirst()
        .map(t -> locatives.toPlace(draft.tree, t, EventPlace.Basis.CONTEXT));
  }

  /** "Met reporters in Rome, calling on them to leave": a participle of which the clause's subject is the subject. */
  private static boolean isMeanwhile(Tree tree, Token verb) {
    return verb.pos().equals("VBG") && verb.isRelation("advcl") && !tree.hasChild(verb, "nsubj") && !tree.hasChild(verb, "mark");
  }

  /** "Said in Rome", "speaking in Rome, she said". */
  private boolean isOfSpeech(Tree tree, Token verb) {
    return lexicon.has("speech-verb", verb.lemma()) || verb.pos().equals("VBG") && tree.parent(verb)
        .filter(above -> above.index() > verb.index() && lexicon.has("speech-verb", above.lemma())).isPresent();
  }

  /** The verb that a place says the where of: "drove [in Lyon]", "drove on Route 2 [in Lyon]"; itself in "was [in Lyon]". */
  private static Optional<Token> way(Tree tree, Token place) {
    if (tree.hasChild(place, "cop")) {
      return Optional.of(place);
    }
    Optional<Token> phrase = place.relation().startsWith("obl") ? Optional.of(place) : tree.parent(place)
        .filter(noun -> noun.relation().startsWith("obl") && !tree.preposition(noun).equals("over"));
    return phrase.flatMap(tree::parent);
  }

  /** Whether a draft stands below a verb, with the same subject if it is joined to it, or goes on after somebody went there. */
  private boolean isToldIn(Draft draft, Token verb) {
    Optional<Token> own = draft.tree.clauseVerb(draft.token);
    boolean subject = own.filter(v -> !draft.tree.children(v, "nsubj", "nsubj:pass").isEmpty()).isPresent();
    boolean joined = own.filter(v -> v.isRelation("conj")).isPresent();
    return draft.tree.dominates(verb, draft.token) && !(subject && joined)
        || !subject && verb.index() < draft.token.index() && lexicon.has("travel-verb", verb.lemma());
  }

  /** Where somebody spoke, or did another of the things that are told, is not where this happened. */
  private boolean isOfOther(Draft draft, Token verb, List<Draft> others) {
    return lexicon.has("speech-verb", verb.lemma()) || others.stream()
        .anyMatch(o -> o != draft && o.token.index() == verb.index());
  }
}
