package org.casus.extract.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.casus.extract.role.VerbArguments;
import org.casus.extract.setting.Dating;
import org.casus.extract.speech.AttributionFinder;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Numbers;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventTime;
import org.casus.model.Figure;
import org.casus.model.ForceMention;
import org.casus.model.Span;
import org.casus.model.Token;

/** Finds forces: how many of what, whose, where and when. "About 2,500 soldiers", "combat troops", "two rockets". */
public final class ForceFinder {

  private static final Set<String> IN = Set.of("in", "at", "inside", "near", "across", "to", "into", "from");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Dating dating;
  private final Phrases phrases;
  private final Numbers numbers;
  private final VerbArguments verbs;

  public ForceFinder(Tree tree, Lexicon lexicon, Dating dating) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.dating = dating;
    this.phrases = new Phrases(tree, lexicon);
    this.numbers = new Numbers(tree);
    this.verbs = new VerbArguments(tree, lexicon);
  }

  public List<ForceMention> find(AttributionFinder.Sayings sayings) {
    List<ForceMention> found = new ArrayList<>();
    for (Token token : tree.tokens()) {
      boolean people = token.isNoun() && lexicon.has("troops", token.lemma());
      boolean weapons = token.isNoun() && lexicon.has("weapon", token.lemma());
      if ((people || weapons) && !token.relation().equals("compound") && !token.isProperNoun()) {
        Optional<ForceMention> force = force(token, people, sayings);
        force.ifPresent(found::add);
        force.filter(f -> f.count().isPresent()).flatMap(f -> elsewhere(token, f)).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<ForceMention> force(Token unit, boolean people, AttributionFinder.Sayings sayings) {
    Optional<Figure> count = numbers.of(unit, false);
    List<Token> kind = tree.children(unit, "compound", "amod").stream()
        .filter(t -> t.index() < unit.index() && !t.isVerb() && lexicon.has("force-kind", t.lemma())).toList();
    if (count.isEmpty() && (kind.isEmpty() || !people)) {
      return Optional.empty();
    }
    Span span = span(unit);
    Optional<Span> owner = owner(unit);
    Optional<Token> place = place(unit);
    Optional<EventTime> time = dating.stated(tree, unit);
    OptionalInt source = sayings.of(unit.span());
    String word = tree.tokens().subList(kind.isEmpty() ? unit.index() : kind.get(0).index(), unit.index() + 1).stream()
        .map(Token::word)
        .reduce((a, b) -> a + " " + b).orElse(unit.word());
    return Optional.of(new ForceMention(span, count, word, owner, Optional.empty(), place.map(phrases::nameSpan),
        Optional.empty(), time, source));
  }

  /** "2,500 troops in Iraq and [2,500] in Afghanistan": a number alone stands for the same unit in another place. */
  private Optional<ForceMention> elsewhere(Token unit, ForceMention force) {
    for (int i = unit.index() + 1; i + 3 < tree.tokens().size() && !tree.token(i).isVerb(); i++) {
      Token number = tree.token(i + 1);
      if (tree.token(i).pos().equals("CC") && number.pos().equals("CD") && IN.contains(tree.token(i + 2).lemma())) {
        Optional<Token> place = tree.tokens().stream().filter(t -> t.index() > number.index() + 1 && t.index() <= number.index()
            + 4 && t.ner().equals("LOCATION"))
            .reduce((a, b) -> b);
        Optional<Figure> count = numbers.ofNumberWord(number);
        if (place.isPresent() && count.isPresent()) {
          return Optional.of(new ForceMention(number.span(), count, force.unit(), force.ownerSpan(), Optional.empty(),
              place.map(phrases::nameSpan), Optional.empty(),
              force.time(), force.attribution()));
        }
      }
    }
    return Optional.empty();
  }

  /** From the number, with its hedge, to the unit. */
  private Span span(Token unit) {
    int first = unit.index();
    for (Token child : tree.children(unit, "nummod", "compound", "amod")) {
      if (child.index() < first && !child.isVerb()) {
        first = child.index();
        for (Token hedge : tree.children(child, "advmod", "case")) {
          first = Math.min(first, hedge.index());
        }
      }
    }
    return tree.token(first).span().union(unit.span());
  }

  /** Possessor or nationality; for "the number of US forces fell to 2,500 soldiers" that of the subject. */
  private Optional<Span> owner(Token unit) {
    Optional<Token> direct = tree.children(unit, "nmod:poss", "compound", "amod").stream()
        .filter(t -> Lexicon.isName(t) || t.relation().equals("nmod:poss")).reduce((far, near) -> near);
    if (direct.isPresent()) {
      return direct.map(phrases::nameSpan);
    }
    Optional<Token> verb = tree.parent(unit).filter(Token::isVerb);
    if (verb.isEmpty() || !tree.preposition(unit).equals("to") && !unit.relation().equals("obj")) {
      return Optional.empty();
    }
    if (unit.relation().equals("obj")) {
      return verbs.of(verb.get()).stream().filter(a -> a.slot().equals("subject") && lexicon.isActor(a.head())).findFirst()
          .map(a -> phrases.nameSpan(a.head()));
    }
    return counted(verb.get()).flatMap(this::owner);
  }

  /** What a verb of change counts: "forces" in "the number of forces in Iraq has decreased to ...". */
  private Optional<Token> counted(Token verb) {
    return verbs.of(verb).stream().filter(a -> a.slot().equals("subject") || a.slot().equals("object"))
        .map(a -> phrases.behindPartitive(a.head()))
        .filter(head -> lexicon.has("troops", head.lemma())).findFirst().or(() -> lostSubject(verb));
  }

  /** The troops right before a verb whose subject the parser could not find. */
  private Optional<Token> lostSubject(Token verb) {
    if (tree.hasChild(verb, "nsubj") || tree.hasChild(verb, "nsubj:pass")) {
      return Optional.empty();
    }
    Optional<Token> troops = tree.tokens().stream().filter(t -> t.index() < verb.index() && t.isNoun()
        && lexicon.has("troops", t.lemma())).reduce((a, b) -> b);
    return troops.filter(t -> tree.tokens().subList(t.index(), verb.index()).stream()
        .noneMatch(between -> between.isVerb() && between.head() != verb.index()));
  }

  private Optional<Token> place(Token unit) {
    Optional<Token> own = located(unit);
    Optional<Token> verb = tree.parent(unit).filter(Token::isVerb);
    return own.or(() -> verb.flatMap(this::counted).flatMap(this::located)).or(() -> verb.flatMap(this::located));
  }

  private Optional<Token> located(Token token) {
    return tree.children(token, "nmod", "obl").stream().filter(c -> IN.contains(tree.preposition(c))
        && (c.ner().equals("LOCATION") || lexicon.has("place-noun", c.lemma()) || isEachLand(c)))
        .findFirst();
  }

  /** "In each country". */
  private boolean isEachLand(Token noun) {
    return lexicon.has("land-noun", noun.lemma()) && tree.children(noun, "det").stream().anyMatch(d -> d.lemma().equals("each"));
  }
}
