package org.casus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Figure;
import org.casus.model.Token;

/** Finds what a sentence says of people harmed, whatever event did it: verbs, nouns and adjectives of harm, tolls, and that nobody was hurt. */
final class HarmFinder {

  private static final Set<String> HEDGES = Set.of("between", "over", "under", "around", "about", "at");
  private static final Set<String> NOBODY = Set.of("nobody", "none", "anyone", "anybody");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Numbers numbers;
  private final VerbArguments verbs;
  private final ModalityNegation negation;

  HarmFinder(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.numbers = new Numbers(tree);
    this.verbs = new VerbArguments(tree, lexicon);
    this.negation = new ModalityNegation(tree);
  }

  List<HarmStatement> find() {
    List<HarmStatement> found = new ArrayList<>();
    for (Token token : tree.tokens()) {
      Optional<Harm> state = state(token);
      if (state.isPresent() && !isActive(token)) {
        state(token, state.get()).ifPresent(found::add);
      } else if (token.isVerb() && !token.relation().equals("amod")) {
        verb(token).ifPresent(found::add);
      } else if (token.isNoun()) {
        noun(token, found);
      }
    }
    return found;
  }

  /** What a verb says was done to people. */
  Optional<Harm> harmOf(Token verb) {
    String lemma = verb.lemma();
    boolean fatal = tree.children(verb, "obl", "nmod").stream().anyMatch(c -> c.lemma().equals("death") && tree.children(c, "case").stream().anyMatch(to -> to.lemma().equals("to")))
        || tree.children(verb, "xcomp", "advmod", "dep").stream().anyMatch(c -> c.lemma().equals("dead")) || tree.after(verb).filter(c -> c.lemma().equals("dead")).isPresent();
    return fatal || lexicon.has("kill-verb", lemma) ? Optional.of(Harm.KILLED) : lexicon.has("wound-verb", lemma) ? Optional.of(Harm.WOUNDED)
        : lexicon.has("detain-verb", lemma) || isHostageTaking(verb) ? Optional.of(Harm.DETAINED) : Optional.empty();
  }

  private boolean isHostageTaking(Token verb) {
    return Set.of("take", "hold").contains(verb.lemma()) && tree.children(verb).stream().anyMatch(c -> Set.of("hostage", "captive", "prisoner").contains(c.lemma()));
  }

  /** The state that a word says people are left in: "dead", "30 wounded", "missing". */
  private Optional<Harm> state(Token word) {
    boolean adjective = word.pos().startsWith("JJ");
    boolean counted = people(word).isPresent() && !tree.hasChild(word, "aux:pass");
    boolean participle = counted && (word.pos().equals("VBN") || word.pos().equals("VBD"));
    if ((adjective || counted && word.isNoun() && !word.isProperNoun()) && lexicon.has("dead-word", word.lemma())) {
      return Optional.of(Harm.KILLED);
    }
    if ((adjective || participle) && lexicon.has("wounded-word", word.lemma())) {
      return Optional.of(Harm.WOUNDED);
    }
    boolean missing = (adjective || counted && word.pos().equals("VBG")) && lexicon.has("missing-word", word.lemma());
    return missing ? Optional.of(Harm.MISSING) : Optional.empty();
  }

  /** A verb of harm with an object of its own harms others. */
  private boolean isActive(Token word) {
    return word.isVerb() && tree.hasChild(word, "obj");
  }

  private Optional<HarmStatement> state(Token word, Harm harm) {
    Optional<Token> people = people(word).or(() -> tree.parent(word).filter(v -> v.isVerb() && v.lemma().equals("leave") && !word.relation().equals("amod")).flatMap(v -> tree.child(v, "obj"))
        .filter(t -> t.index() != word.index()));
    return people.map(head -> new HarmStatement(word, harm, (head == word ? number(word).flatMap(numbers::ofNumberWord) : count(head)).or(() -> none(head, word)), Optional.of(head)));
  }

  /** The number that stands before a word of harm: "30 wounded". */
  private Optional<Token> number(Token word) {
    return tree.children(word).stream().filter(t -> t.index() < word.index() && t.pos().equals("CD")).findFirst();
  }

  /** The people in a state, or the word for the state itself where a number stands before it. */
  private Optional<Token> people(Token word) {
    return tree.children(word, "nsubj", "nsubj:pass").stream().filter(t -> t.index() < word.index()).findFirst().map(verbs::antecedent)
        .or(() -> number(word).map(n -> word));
  }

  private Optional<HarmStatement> verb(Token verb) {
    Optional<Harm> harm = harmOf(verb);
    if (harm.isEmpty()) {
      return lives(verb);
    }
    boolean intransitive = lexicon.has("die-verb", verb.lemma());
    Optional<Token> victim = verbs.of(verb).stream().filter(a -> a.slot().equals(intransitive ? "subject" : "object")).map(Argument::head).findFirst()
        .or(() -> counted(verb)).map(head -> lexicon.has("captivity-noun", head.lemma()) ? tree.child(head, "compound", "nsubj").orElse(head) : head);
    boolean none = victim.flatMap(v -> none(v, verb)).isPresent();
    boolean negated = negation.isNegated(verb);
    return victim.map(head -> new HarmStatement(verb, harm.get(), none ? none(head, verb) : negated ? Optional.empty() : count(head), none ? Optional.empty() : victim));
  }

  /** Whom the parser did not see as the object: "killed [between 20 and 30 civilians]", "shot and killed [three men]". */
  private Optional<Token> counted(Token verb) {
    Optional<Token> hedged = tree.children(verb, "obl").stream().filter(t -> t.index() > verb.index() && HEDGES.contains(tree.preposition(t))
        && numbers.of(t, false).isPresent()).findFirst();
    return hedged.or(() -> tree.parent(verb).filter(first -> verb.relation().equals("conj") && first.isVerb())
        .flatMap(first -> tree.child(first, "obj")).filter(object -> object.index() > verb.index()));
  }

  /** "Claimed the lives of nine soldiers", "claimed 15 lives", "lost their lives". */
  private Optional<HarmStatement> lives(Token verb) {
    Optional<Token> lives = tree.child(verb, "obj").filter(o -> o.lemma().equals("life") && lexicon.has("life-verb", verb.lemma()) && !negation.isNegated(verb));
    if (lives.isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> people = verb.lemma().equals("lose") ? verbs.of(verb).stream().filter(a -> a.slot().equals("subject")).map(Argument::head).findFirst()
        : tree.children(lives.get(), "nmod").stream().filter(n -> tree.preposition(n).equals("of")).findFirst();
    Token counted = people.orElse(lives.get());
    return count(counted).map(count -> new HarmStatement(verb, Harm.KILLED, Optional.of(count), Optional.of(counted)));
  }

  private void noun(Token noun, List<HarmStatement> found) {
    Optional<Harm> harm = lexicon.has("kill-noun", noun.lemma()) ? Optional.of(Harm.KILLED) : lexicon.has("detain-noun", noun.lemma()) ? Optional.of(Harm.DETAINED) : Optional.empty();
    if (harm.isPresent()) {
      tree.children(noun, "nmod").stream().filter(n -> tree.preposition(n).equals("of")).findFirst().filter(n -> count(n).isPresent())
          .ifPresent(people -> found.add(new HarmStatement(noun, harm.get(), count(people), Optional.of(people))));
    }
    if (lexicon.has("toll-noun", noun.lemma())) {
      new Toll(tree, lexicon, numbers).read(noun).ifPresent(found::add);
    }
    if (lexicon.has("casualty-noun", noun.lemma()) && isNone(noun)) {
      boolean dead = !lexicon.has("wound-noun", noun.lemma());
      boolean hurt = !lexicon.has("kill-noun", noun.lemma());
      if (dead) {
        found.add(new HarmStatement(noun, Harm.KILLED, Optional.of(Figure.exactly(0)), Optional.empty()));
      }
      if (hurt) {
        found.add(new HarmStatement(noun, Harm.WOUNDED, Optional.of(Figure.exactly(0)), Optional.empty()));
      }
    }
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

  /** That nobody was: "no one", "none of them", "did not kill anyone". */
  private Optional<Figure> none(Token people, Token word) {
    boolean nobody = NOBODY.contains(people.lemma()) || tree.children(people, "det").stream().anyMatch(d -> d.lemma().equals("no") || d.lemma().equals("any"))
        && numbers.of(people, false).filter(f -> f.best() > 0).isEmpty();
    return nobody && negation.isNegated(word) ? Optional.of(Figure.exactly(0)) : Optional.empty();
  }

  /** How many people a phrase names, over all members of a coordination. */
  private Optional<Figure> count(Token people) {
    List<Token> members = new ArrayList<>();
    members.add(people);
    members.addAll(tree.conjuncts(people).stream().filter(m -> !m.isVerb() && state(m).isEmpty()).toList());
    return members.stream().map(this::countOne).flatMap(Optional::stream).reduce(Figure::plus);
  }

  private Optional<Figure> countOne(Token member) {
    Optional<Figure> family = tree.children(member, "nmod").stream().filter(n -> member.isNoun() && n.pos().equals("CD") && tree.preposition(n).equals("of"))
        .findFirst().flatMap(numbers::ofNumberWord);
    if (family.isPresent()) {
      return family;
    }
    boolean reflexive = member.isPronoun() && member.lemma().endsWith("self");
    if (reflexive || member.isProperNoun() && member.ner().equals("PERSON")) {
      return Optional.of(Figure.exactly(1));
    }
    Optional<Figure> word = member.pos().equals("CD") || lexicon.isPartitive(member.lemma()) ? numbers.ofNumberWord(member) : Optional.empty();
    return word.or(() -> numbers.of(member, !NOBODY.contains(member.lemma()))).or(() -> title(member));
  }

  /** "The commander of the group", "his wife": one, where a definite singular names a person. */
  private Optional<Figure> title(Token noun) {
    boolean definite = noun.pos().equals("NN") && (tree.hasChild(noun, "nmod:poss") || tree.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("the")));
    return definite && lexicon.nouns().is(noun, "person") && !lexicon.has("body", noun.lemma()) && !lexicon.has("troops", noun.lemma()) ? Optional.of(Figure.exactly(1)) : Optional.empty();
  }
}
