package org.casus.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.assertion.ModalityNegation;
import org.casus.extract.role.Argument;
import org.casus.extract.role.VerbArguments;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Numbers;
import org.casus.extract.tree.Tree;
import org.casus.model.Figure;
import org.casus.model.Token;

/**
 * Finds what a sentence says of people harmed, whatever did it: verbs, nouns and adjectives of harm, tolls, and that nobody
 * was hurt.
 */
final class HarmFinder {

  private static final Set<String> HEDGES = Set.of("between", "over", "under", "around", "about", "at");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Numbers numbers;
  private final VerbArguments verbs;
  private final ModalityNegation negation;
  private final HarmWords words;
  private final HarmedPeople people;

  HarmFinder(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.numbers = new Numbers(tree);
    this.verbs = new VerbArguments(tree, lexicon);
    this.negation = new ModalityNegation(tree);
    this.words = new HarmWords(tree, lexicon);
    this.people = new HarmedPeople(tree, lexicon, numbers);
  }

  List<HarmStatement> find() {
    List<HarmStatement> found = new ArrayList<>();
    for (Token token : tree.tokens()) {
      boolean active = token.isVerb() && tree.hasChild(token, "obj"); // who has an object harms others
      Optional<Harm> state = active ? Optional.empty() : words.ofState(token, before(token).isPresent()
      && !tree.hasChild(token, "aux:pass"));
      if (state.isPresent()) {
        state(token, state.get()).ifPresent(found::add);
      } else if (token.isVerb() && !token.relation().equals("amod")) {
        verb(token).ifPresent(found::add);
      } else if (token.isNoun()) {
        noun(token, found);
      }
    }
    return found;
  }

  /** "Left 12 people dead", "30 wounded", "three are missing". */
  private Optional<HarmStatement> state(Token word, Harm harm) {
    Optional<Token> who = before(word).or(() -> leftSo(word));
    return who.map(head -> new HarmStatement(word, harm, (head == word ? number(word).flatMap(numbers::ofNumberWord)
        : people.count(head))
        .or(() -> people.none(head, word)), Optional.of(head)));
  }

  /** The people in a state, or the word for the state itself where a number stands before it. */
  private Optional<Token> before(Token word) {
    return tree.children(word, "nsubj", "nsubj:pass").stream().filter(t -> t.index() < word.index()).findFirst()
        .map(verbs::antecedent).or(() -> number(word).map(n -> word));
  }

  private Optional<Token> number(Token word) {
    return tree.children(word).stream().filter(t -> t.index() < word.index() && t.pos().equals("CD")).findFirst();
  }

  private Optional<Token> leftSo(Token word) {
    return tree.parent(word).filter(v -> v.isVerb() && v.lemma().equals("leave") && !word.relation().equals("amod"))
        .flatMap(v -> tree.child(v, "obj")).filter(t -> t.index() != word.index());
  }

  private Optional<HarmStatement> verb(Token verb) {
    Optional<Harm> harm = words.ofVerb(verb);
    if (harm.isEmpty()) {
      return lives(verb);
    }
    return victim(verb).map(head -> {
      Optional<Figure> none = people.none(head, verb);
      Optional<Figure> count = none.isPresent() || negation.isNegated(verb) ? none : people.count(head);
      return new HarmStatement(verb, harm.get(), count, none.isPresent() ? Optional.empty() : Optional.of(head));
    });
  }

  private Optional<Token> victim(Token verb) {
    String slot = lexicon.has("die-verb", verb.lemma()) ? "subject" : "object";
    Optional<Token> victim = verbs.of(verb).stream().filter(a -> a.slot().equals(slot)).map(Argument::head)
        .filter(head -> !lexicon.has("time-unit", head.lemma())).findFirst().or(() -> counted(verb)); // "killed weeks later"
    return victim.map(head -> lexicon.has("captivity-noun", head.lemma()) ? tree.child(head, "compound", "nsubj").orElse(head)
        : head);
  }

  /** Whom the parser did not see as the object: "killed [between 20 and 30 civilians]", "shot and killed [three men]". */
  private Optional<Token> counted(Token verb) {
    Optional<Token> hedged = tree.children(verb, "obl").stream()
        .filter(t -> t.index() > verb.index() && HEDGES.contains(tree.preposition(t)) && numbers.of(t, false).isPresent())
        .findFirst();
    return hedged.or(() -> tree.parent(verb).filter(first -> verb.relation().equals("conj") && first.isVerb())
        .flatMap(first -> tree.child(first, "obj")).filter(object -> object.index() > verb.index()));
  }

  /** "Claimed the lives of nine soldiers", "claimed 15 lives", "lost their lives". */
  private Optional<HarmStatement> lives(Token verb) {
    boolean takes = lexicon.has("life-verb", verb.lemma()) && !negation.isNegated(verb);
    Optional<Token> lives = tree.child(verb, "obj").filter(o -> takes && o.lemma().equals("life"));
    if (lives.isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> whose = verb.lemma().equals("lose")
        ? verbs.of(verb).stream().filter(a -> a.slot().equals("subject")).map(Argument::head).findFirst() : behindOf(lives.get());
    Token counted = whose.orElse(lives.get());
    return people.count(counted).map(count -> new HarmStatement(verb, Harm.KILLED, Optional.of(count), Optional.of(counted)));
  }

  private Optional<Token> behindOf(Token noun) {
    return tree.children(noun, "nmod").stream().filter(n -> tree.preposition(n).equals("of")).findFirst();
  }

  private void noun(Token noun, List<HarmStatement> found) {
    words.ofNoun(noun).ifPresent(harm -> behindOf(noun).filter(n -> people.count(n).isPresent())
        .ifPresent(who -> found.add(new HarmStatement(noun, harm, people.count(who), Optional.of(who)))));
    if (lexicon.has("toll-noun", noun.lemma())) {
      new Toll(tree, lexicon, numbers).read(noun).ifPresent(found::add);
    }
    if (lexicon.has("casualty-noun", noun.lemma()) && isNone(noun)) {
      if (!lexicon.has("wound-noun", noun.lemma())) {
        found.add(none(noun, Harm.KILLED));
      }
      if (!lexicon.has("kill-noun", noun.lemma())) {
        found.add(none(noun, Harm.WOUNDED));
      }
    }
  }

  private static HarmStatement none(Token noun, Harm harm) {
    return new HarmStatement(noun, harm, Optional.of(Figure.exactly(0)), Optional.empty());
  }

  /** "No casualties", "did not cause any casualties", "no reports of casualties". */
  private boolean isNone(Token noun) {
    if (negation.isNegated(noun)) {
      return true;
    }
    Optional<Token> parent = tree.parent(noun);
    boolean report = parent.filter(p -> p.isNoun() && lexicon.has("report-noun", p.lemma()) && isNone(p)).isPresent();
    return report || parent.filter(p -> p.isVerb() && negation.isNegated(p)).isPresent();
  }
}
