package org.casus.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.model.EventPlace;
import org.casus.model.EventType;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * Finds the words that say where an event took place: a locative phrase of its clause or what it was done to, else a phrase of
 * its sentence.
 */
final class Placing {

  private final Lexicon lexicon;

  Placing(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** @param others the other drafts of the sentence, whose own places are not context for this one */
  void place(Draft draft, List<Draft> others) {
    Phrases phrases = new Phrases(draft.tree, lexicon);
    String type = of(draft.rule.type());
    draft.place = inTarget(draft, type + " " + draft.token.lemma(), phrases).or(() -> inArguments(draft, phrases))
        .or(() -> inClause(draft, others, phrases)).or(() -> inTarget(draft, type, phrases))
        .or(() -> inSentence(draft, others, phrases));
  }

  /**
   * "The Kabul bombing": the place by whose name a deed goes, if it has no other. Whether the name is that of a town, and not
   * of a state that did it, is found out when places are resolved.
   */
  void placeByName(Draft draft) {
    if (draft.place.isEmpty() && !draft.verb && lexicon.has("at-the-scene", of(draft.rule.type()))) {
      draft.place = draft.tree.children(draft.token, "compound").stream().filter(t -> t.ner().equals("LOCATION"))
          .filter(t -> isPlace(draft.tree, t)).findFirst()
          .map(t -> toPlace(draft.tree, t, EventPlace.Basis.STATED, new Phrases(draft.tree, lexicon)));
    }
  }

  /** The first place that a sentence names as where something is, not only where somebody speaks, if it names one. */
  Optional<EventPlace> scene(Tree tree) {
    return locatives(tree).stream().filter(t -> tree.clauseVerb(t).filter(verb -> isOfSpeech(tree, verb)).isEmpty()
        && tree.parent(t).filter(noun -> lexicon.has("event-noun", noun.lemma()) && !isTold(tree, noun)).isEmpty()).findFirst()
        .map(t -> toPlace(tree, t, EventPlace.Basis.CONTEXT, new Phrases(tree, lexicon)));
  }

  private Optional<EventPlace> inArguments(Draft draft, Phrases phrases) {
    return draft.arguments.stream()
        .filter(a -> (isLocative(a.slot()) || lexicon.has("directional-place", of(draft.rule.type()) + " " + a.slot()))
            && isPlace(draft.tree, a.head()))
        .min(Comparator.comparing(Argument::far))
        .map(a -> toPlace(draft.tree, a.head(), a.slot(), EventPlace.Basis.STATED, phrases));
  }

  private static String of(EventType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** A place that hangs on the clause's verb or on a participant: "US bases in Syria were hit". */
  private Optional<EventPlace> inClause(Draft draft, List<Draft> others, Phrases phrases) {
    Optional<Token> clause = draft.tree.clauseVerb(draft.token);
    return locatives(draft.tree).stream()
        .filter(t -> draft.tree.clauseVerb(t).map(Token::index).equals(clause.map(Token::index))
        && draft.token.index() != t.index() && !isOfOtherNoun(draft, t, others))
        .min(Comparator.comparingInt(t -> Math.abs(t.index() - draft.token.index())))
        .map(t -> toPlace(draft.tree, t, EventPlace.Basis.STATED, phrases));
  }

  /** "The deadliest attack since a raid in Kano": the place belongs to the other noun. */
  private boolean isOfOtherNoun(Draft draft, Token place, List<Draft> others) {
    Optional<Token> noun = draft.tree.parent(place).filter(Token::isNoun).filter(n -> n.index() != draft.token.index()
        && !draft.tree.dominates(n, draft.token) && !(n.head() == draft.token.index() && isTold(draft.tree, n)));
    return noun.filter(n -> lexicon.has("event-noun", n.lemma())
        || others.stream().anyMatch(o -> o.token.index() == n.index())).isPresent();
  }

  /** "Was killed in an attack in Kano", not "since an attack": the noun tells of the same as its clause. */
  private boolean isTold(Tree tree, Token noun) {
    String preposition = tree.preposition(noun);
    return preposition.isEmpty() || isLocative(preposition) || preposition.equals("by") || preposition.equals("during");
  }

  /** "Shelled the town of Kano", "visited Rome": the place that it was done to. */
  private Optional<EventPlace> inTarget(Draft draft, String deed, Phrases phrases) {
    return draft.fillers(Role.TARGET).stream().filter(p -> lexicon.has("place-of-target", deed))
        .flatMap(p -> draft.tree.tokens().stream().filter(t -> t.span().equals(p.head()))).filter(t -> isSettled(draft.tree, t))
        .findFirst().map(t -> toPlace(draft.tree, t, EventPlace.Basis.STATED, phrases));
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
  private Optional<EventPlace> inSentence(Draft draft, List<Draft> others, Phrases phrases) {
    if (!draft.isDeed() && draft.rule.type() != EventType.CONSULT) {
      return Optional.empty();
    }
    return locatives(draft.tree).stream().filter(t -> way(draft.tree, t)
        .filter(verb -> isToldIn(draft, verb) && !isOfOther(draft, verb, others)).isPresent())
        .findFirst()
        .map(t -> toPlace(draft.tree, t, EventPlace.Basis.CONTEXT, phrases));
  }

  /** "Said in Rome", "speaking in Rome, she said". */
  private boolean isOfSpeech(Tree tree, Token verb) {
    return lexicon.has("speech-verb", verb.lemma()) || verb.pos().equals("VBG") && tree.parent(verb)
        .filter(above -> above.index() > verb.index() && lexicon.has("speech-verb", above.lemma())).isPresent();
  }

  /** The verb that a place says the where of: "drove [in Randolph]", "drove on Route 2 [in Randolph]". */
  private static Optional<Token> way(Tree tree, Token place) {
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

  /** The places that a sentence names with a word of place, without those that only say where another of them lies. */
  private List<Token> locatives(Tree tree) {
    List<Token> found = tree.tokens().stream().filter(t -> (t.relation().startsWith("obl") || t.relation().equals("nmod"))
        && isPlace(tree, t) && (isLocative(tree.preposition(t)) || isGoal(tree, t)) && !isOfSpeaker(tree, t)
        && !isObject(tree, t)).toList();
    return found.stream().filter(t -> found.stream().noneMatch(outer -> outer != t && isWithin(tree, t, outer))).toList();
  }

  /** "In blaming Chile": the place is what the participle before it is about; but "in neighbouring Chile". */
  private boolean isObject(Tree tree, Token place) {
    return tree.children(place, "amod").stream().anyMatch(t -> t.pos().equals("VBG") && !lexicon.has("lying", t.lemma()));
  }

  private boolean isLocative(String preposition) {
    return lexicon.has("locative", preposition) || lexicon.has("near", preposition);
  }

  /** "Flew to Rome": where one has gone one is. */
  private boolean isGoal(Tree tree, Token place) {
    return lexicon.has("goal", tree.preposition(place)) && tree.parent(place)
        .filter(verb -> lexicon.has("travel-verb", verb.lemma())).isPresent();
  }

  /** "In Kano, in the north of Nigeria", "the town of Balad in Iraq". */
  private static boolean isWithin(Tree tree, Token inner, Token outer) {
    boolean follows = outer.index() < inner.index() && tree.tokens().subList(outer.index() + 1, inner.index()).stream()
        .allMatch(t -> Tree.isPunctuation(t) || tree.dominates(inner, t) || t.ner().equals("LOCATION"));
    return follows || tree.dominates(outer, inner) && outer.ner().equals("LOCATION");
  }

  /** "Officials in Nairobi said": where somebody sits who speaks of it. */
  private boolean isOfSpeaker(Tree tree, Token place) {
    Optional<Token> at = tree.parent(place);
    while (at.isPresent() && !at.get().isVerb()) {
      boolean speaks = at.get().relation().equals("nsubj") && tree.parent(at.get())
          .filter(v -> lexicon.has("speech-verb", v.lemma())).isPresent();
      boolean accords = tree.preposition(at.get()).startsWith("according");
      if (speaks || accords) {
        return true;
      }
      at = tree.parent(at.get());
    }
    return false;
  }

  /** A word tagged as a location, or a place noun with a name before it ("Balad airbase"). */
  private boolean isPlace(Tree tree, Token head) {
    if (lexicon.has("not-a-place", head.lemma().toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (head.ner().equals("LOCATION")) {
      return true;
    }
    boolean named = tree.children(head, "compound", "amod", "nmod:poss", "nmod", "appos").stream()
        .anyMatch(c -> c.ner().equals("LOCATION"));
    return named && (lexicon.has("place-noun", head.lemma()) || lexicon.has("direction", head.lemma()) || head.isProperNoun());
  }

  /** "Kano in the [region] of Sena": the place before it, which it only says where to find. */
  private Optional<Token> within(Tree tree, Token region) {
    return Optional.of(region).filter(noun -> lexicon.has("settlement", noun.lemma()))
        .flatMap(noun -> tree.before(tree.subtree(noun).get(0))).filter(name -> name.ner().equals("LOCATION"));
  }

  private EventPlace toPlace(Tree tree, Token head, EventPlace.Basis basis, Phrases phrases) {
    return toPlace(tree, head, tree.preposition(head), basis, phrases);
  }

  /** "30 km north of Baghdad" and "near Balad" are near; the rest is exact until the resolver sees how large the place is. */
  private EventPlace toPlace(Tree tree, Token head, String preposition, EventPlace.Basis basis, Phrases phrases) {
    Token place = head;
    boolean beside = lexicon.has("direction", head.lemma());
    if (!head.ner().equals("LOCATION")) { // "north of Baghdad", "the city of Kano"
      place = within(tree, head).or(() -> tree.children(head, "nmod").stream().filter(c -> c.ner().equals("LOCATION")
          && (tree.preposition(c).equals("of") || tree.preposition(c).equals("in")))
          .filter(c -> tree.children(head, "compound").stream().noneMatch(Lexicon::isName)).findFirst()).orElse(head);
    }
    boolean near = lexicon.has("near", preposition) || beside
        || tree.parent(head).filter(p -> lexicon.has("direction", p.lemma())).isPresent();
    return new EventPlace(phrases.nameSpan(place), Optional.empty(), near ? EventPlace.Precision.NEAR
        : EventPlace.Precision.EXACT, basis);
  }
}
