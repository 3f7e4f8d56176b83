package org.casus.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.model.EventPlace;
import org.casus.model.Token;

/** Finds the words that say where an event took place: a locative phrase of its clause, else of its sentence. */
final class Placing {

  private static final Set<String> LOCATIVE = Set.of("in", "at", "inside", "across", "throughout", "within", "over");
  private static final Set<String> NEAR = Set.of("near", "outside", "around", "off", "close to", "outside of", "along",
      "towards", "toward", "beside", "next to");

  private final Lexicon lexicon;

  Placing(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** @param others the other drafts of the sentence, whose own places are not context for this one */
  void place(Draft draft, List<Draft> others) {
    Phrases phrases = new Phrases(draft.tree, lexicon);
    draft.place = inArguments(draft, phrases).or(() -> inClause(draft, phrases)).or(() -> inSentence(draft, others, phrases));
  }

  private Optional<EventPlace> inArguments(Draft draft, Phrases phrases) {
    return draft.arguments.stream()
        .filter(a -> (LOCATIVE.contains(a.slot()) || NEAR.contains(a.slot())
        || lexicon.has("directional-place", draft.rule.type().name().toLowerCase(Locale.ROOT) + " " + a.slot()))
            && isPlace(draft.tree, a.head()))
        .min(Comparator.comparing(Argument::far))
        .map(a -> toPlace(draft.tree, a.head(), a.slot(), EventPlace.Basis.STATED, phrases));
  }

  /** A place that hangs on the clause's verb or on a participant: "US bases in Syria were hit". */
  private Optional<EventPlace> inClause(Draft draft, Phrases phrases) {
    Optional<Token> clause = draft.tree.clauseVerb(draft.token);
    return locatives(draft.tree).stream()
        .filter(t -> draft.tree.clauseVerb(t).map(Token::index).equals(clause.map(Token::index))
        && draft.token.index() != t.index())
        .min(Comparator.comparingInt(t -> Math.abs(t.index() - draft.token.index())))
        .map(t -> toPlace(draft.tree, t, draft.tree.preposition(t), EventPlace.Basis.STATED, phrases));
  }

  /**
   * The place of the clause that the act is told in: "died in Aden after being shot". Where something else of the sentence took
   * place says nothing of it.
   */
  private Optional<EventPlace> inSentence(Draft draft, List<Draft> others, Phrases phrases) {
    if (!draft.isDeed()) {
      return Optional.empty();
    }
    return locatives(draft.tree).stream()
        .filter(t -> draft.tree.clauseVerb(t).filter(verb -> draft.tree.dominates(verb, draft.token)
        && !isOfOther(draft, verb, others)).isPresent())
        .findFirst()
        .map(t -> toPlace(draft.tree, t, draft.tree.preposition(t), EventPlace.Basis.CONTEXT, phrases));
  }

  /** Where somebody spoke, or did another of the things that are told, is not where this happened. */
  private boolean isOfOther(Draft draft, Token verb, List<Draft> others) {
    return lexicon.has("speech-verb", verb.lemma()) || others.stream()
        .anyMatch(o -> o != draft && o.token.index() == verb.index());
  }

  private List<Token> locatives(Tree tree) {
    return tree.tokens().stream().filter(t -> (t.relation().startsWith("obl") || t.relation().equals("nmod")) && isPlace(tree, t)
        && (LOCATIVE.contains(tree.preposition(t)) || NEAR.contains(tree.preposition(t))) && !isOfSpeaker(tree, t)).toList();
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
    if (head.ner().equals("LOCATION")) {
      return true;
    }
    boolean named = tree.children(head, "compound", "amod", "nmod:poss", "nmod", "appos").stream()
        .anyMatch(c -> c.ner().equals("LOCATION"));
    return named && (lexicon.has("place-noun", head.lemma()) || lexicon.has("direction", head.lemma()) || head.isProperNoun());
  }

  /** "30 km north of Baghdad" and "near Balad" are near; the rest is exact until the resolver sees how large the place is. */
  private EventPlace toPlace(Tree tree, Token head, String preposition, EventPlace.Basis basis, Phrases phrases) {
    Token place = head;
    boolean beside = lexicon.has("direction", head.lemma());
    if (!head.ner().equals("LOCATION")) { // "north of Baghdad", "the city of Kano"
      place = tree.children(head, "nmod").stream().filter(c -> c.ner().equals("LOCATION")
          && (tree.preposition(c).equals("of") || tree.preposition(c).equals("in")))
          .filter(c -> tree.children(head, "compound").stream().noneMatch(Lexicon::isName))
          .findFirst().orElse(head);
    }
    boolean near = NEAR.contains(preposition) || beside || tree.parent(head).filter(p -> lexicon.has("direction", p.lemma()))
        .isPresent();
    return new EventPlace(phrases.nameSpan(place), Optional.empty(), near ? EventPlace.Precision.NEAR
        : EventPlace.Precision.EXACT, basis);
  }
}
