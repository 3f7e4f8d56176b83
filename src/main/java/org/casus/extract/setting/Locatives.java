package org.casus.extract.setting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventPlace;
import org.casus.model.Token;

/** The words of a sentence that name a place and say that something is there. */
final class Locatives {

  private final Lexicon lexicon;

  Locatives(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The places that a sentence names with a word of place, without those that only say where another of them lies. */
  List<Token> in(Tree tree) {
    List<Token> found = tree.tokens().stream().filter(t -> (t.relation().startsWith("obl") || t.relation().equals("nmod")
        || tree.hasChild(t, "cop")) // "the attack was in Lagos"
        && isPlace(tree, t) && (isLocative(tree.preposition(t)) || isGoal(tree, t)) && !isOfSpeaker(tree, t)
        && !isObject(tree, t)).toList();
    return found.stream().filter(t -> found.stream().noneMatch(outer -> outer != t && isWithin(tree, t, outer))).toList();
  }

  /** "In blaming Chile": the place is what the participle before it is about; but "in neighbouring Chile". */
  private boolean isObject(Tree tree, Token place) {
    return tree.children(place, "amod").stream().anyMatch(t -> t.pos().equals("VBG") && !lexicon.has("lying", t.lemma()));
  }

  boolean isLocative(String preposition) {
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

  /** "The embassy [in Baghdad]", "the cathedral in Jolo": the town that says where a building is. */
  private Optional<Token> townOf(Tree tree, Token site) {
    return Optional.of(site).filter(head -> lexicon.has("place-noun", head.lemma().toLowerCase(Locale.ROOT)))
        .flatMap(head -> tree.subtree(head).stream().filter(t -> t.relation().equals("nmod") && t.ner().equals("LOCATION")
        && isLocative(tree.preposition(t)) && (t.head() == head.index() || !tree.token(t.head()).isProperNoun())).findFirst());
  }

  /** Whether a place bears a name that the tagger knows for one, or stands with it. */
  static boolean isNamed(Tree tree, Token head) {
    return head.ner().equals("LOCATION") || tree.children(head).stream().anyMatch(c -> c.ner().equals("LOCATION"));
  }

  /** Whether the place of a draft is told by a name of a place, not just by that of a building. */
  static boolean isNamed(Draft draft) {
    List<Token> words = draft.tree.tokens().stream()
        .filter(t -> draft.place.filter(place -> t.span().overlaps(place.span())).isPresent()).toList();
    return words.isEmpty() || words.stream().anyMatch(t -> t.ner().equals("LOCATION"));
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

  /** A word tagged as a location, or a place noun with a name before it ("Balad airbase") or in one ("Linwood Mosque"). */
  boolean isPlace(Tree tree, Token head) {
    if (head.ner().equals("PERSON") || lexicon.has("not-a-place", head.lemma().toLowerCase(Locale.ROOT))) {
      return false;
    }
    if (head.ner().equals("LOCATION")) {
      return true;
    }
    boolean site = lexicon.has("place-noun", head.lemma().toLowerCase(Locale.ROOT));
    boolean named = tree.children(head, "compound", "amod", "nmod:poss", "nmod", "appos").stream()
        .anyMatch(c -> c.ner().equals("LOCATION") || site && (c.isRelation("compound") && c.isProperNoun() || isDemonym(c)));
    boolean kind = site || lexicon.has("direction", head.lemma()) || head.isProperNoun();
    return kind && (named || site && townOf(tree, head).isPresent());
  }

  /** "An [Iraqi] air base". */
  private static boolean isDemonym(Token word) {
    return word.isRelation("amod") && word.ner().equals("MISC") && Character.isUpperCase(word.word().charAt(0));
  }

  /** "Kano in the [region] of Sena": the place before it, which it only says where to find. */
  private Optional<Token> within(Tree tree, Token region) {
    return Optional.of(region).filter(noun -> lexicon.has("settlement", noun.lemma()))
        .flatMap(noun -> tree.before(tree.subtree(noun).get(0))).filter(name -> name.ner().equals("LOCATION"));
  }

  EventPlace toPlace(Tree tree, Token head, EventPlace.Basis basis) {
    return toPlace(tree, head, tree.preposition(head), basis);
  }

  /** "30 km north of Baghdad" and "near Balad" are near; the rest is exact until the resolver sees how large the place is. */
  EventPlace toPlace(Tree tree, Token head, String preposition, EventPlace.Basis basis) {
    Token place = townOf(tree, head).orElse(head);
    boolean beside = lexicon.has("direction", head.lemma());
    if (place == head && !head.ner().equals("LOCATION")) { // "north of Baghdad", "the city of Kano"
      place = within(tree, head).or(() -> tree.children(head, "nmod").stream().filter(c -> c.ner().equals("LOCATION")
          && (tree.preposition(c).equals("of") || tree.preposition(c).equals("in")))
          .filter(c -> tree.children(head, "compound").stream().noneMatch(Lexicon::isName)).findFirst()).orElse(head);
    }
    boolean near = lexicon.has("near", preposition) || beside
        || tree.parent(head).filter(p -> lexicon.has("direction", p.lemma())).isPresent();
    return new EventPlace(new Phrases(tree, lexicon).nameSpan(place), Optional.empty(), near ? EventPlace.Precision.NEAR
        : EventPlace.Precision.EXACT, basis);
  }
}
