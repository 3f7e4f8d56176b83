package org.casus.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.EventPlace;
import org.casus.model.Token;

/** Finds the words that say where an event took place: a locative phrase of its clause, else of its sentence. */
final class Placing {

  private static final Set<String> AT = Set.of("in", "at", "inside", "across", "throughout", "within", "on", "over", "into", "through", "to", "from", "of");
  private static final Set<String> LOCATIVE = Set.of("in", "at", "inside", "across", "throughout", "within", "over");
  private static final Set<String> NEAR = Set.of("near", "outside", "around", "off", "close to", "outside of", "along", "towards", "toward", "beside", "by", "next to");

  private final Lexicon lexicon;

  Placing(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void place(Draft draft) {
    Phrases phrases = new Phrases(draft.tree, lexicon);
    draft.place = inArguments(draft, phrases).or(() -> inClause(draft, phrases)).or(() -> inSentence(draft, phrases));
  }

  private Optional<EventPlace> inArguments(Draft draft, Phrases phrases) {
    return draft.arguments.stream()
        .filter(a -> (LOCATIVE.contains(a.slot()) || NEAR.contains(a.slot()) || lexicon.has("directional-place", draft.rule.type() + " " + a.slot()))
            && isPlace(draft.tree, a.head()))
        .min(Comparator.comparing(Argument::far).thenComparing(a -> isCountryLike(a.head())))
        .map(a -> toPlace(draft.tree, a.head(), a.slot(), EventPlace.Basis.STATED, phrases));
  }

  /** A place that hangs on the clause's verb or on a participant: "US bases in Syria were hit". */
  private Optional<EventPlace> inClause(Draft draft, Phrases phrases) {
    Optional<Token> clause = draft.tree.clauseVerb(draft.token);
    return locatives(draft.tree).stream()
        .filter(t -> draft.tree.clauseVerb(t).map(Token::index).equals(clause.map(Token::index)) && draft.token.index() != t.index())
        .min(Comparator.comparingInt(t -> Math.abs(t.index() - draft.token.index())))
        .map(t -> toPlace(draft.tree, t, draft.tree.preposition(t), EventPlace.Basis.STATED, phrases));
  }

  private Optional<EventPlace> inSentence(Draft draft, Phrases phrases) {
    List<Token> all = locatives(draft.tree);
    return all.stream().min(Comparator.comparingInt(t -> Math.abs(t.index() - draft.token.index())))
        .map(t -> toPlace(draft.tree, t, draft.tree.preposition(t), EventPlace.Basis.CONTEXT, phrases));
  }

  private List<Token> locatives(Tree tree) {
    return tree.tokens().stream().filter(t -> (t.relation().startsWith("obl") || t.relation().equals("nmod")) && isPlace(tree, t)
        && (LOCATIVE.contains(tree.preposition(t)) || NEAR.contains(tree.preposition(t)))).toList();
  }

  /** A word tagged as a location, or a place noun with a name before it ("Balad airbase"). */
  private boolean isPlace(Tree tree, Token head) {
    if (head.ner().equals("LOCATION")) {
      return true;
    }
    boolean named = tree.children(head, "compound", "amod", "nmod:poss", "nmod", "appos").stream().anyMatch(c -> c.ner().equals("LOCATION"));
    return named && (lexicon.has("place-noun", head.lemma()) || head.isProperNoun());
  }

  private static boolean isCountryLike(Token head) {
    return false;
  }

  /** "30 km north of Baghdad" and "near Balad" are near; the rest is exact until the resolver sees how large the place is. */
  private EventPlace toPlace(Tree tree, Token head, String preposition, EventPlace.Basis basis, Phrases phrases) {
    Token place = head;
    if (!head.ner().equals("LOCATION") && lexicon.has("direction", head.lemma())) {
      place = tree.children(head, "nmod").stream().filter(c -> c.ner().equals("LOCATION")).findFirst().orElse(head);
    }
    boolean near = NEAR.contains(preposition) || place != head || tree.parent(head).filter(p -> lexicon.has("direction", p.lemma())).isPresent();
    return new EventPlace(phrases.nameSpan(place), Optional.empty(), near ? EventPlace.Precision.NEAR : EventPlace.Precision.EXACT, basis);
  }
}
