package org.casus.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Casualties;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * Reads how many were killed, wounded, went missing or were detained, and gives the figures to the event that did it: in
 * "the attack killed 12" that is the attack, and the killing is not an event of its own.
 */
final class CasualtyReader {

  private enum Harm { KILLED, WOUNDED, MISSING, DETAINED }

  private static final Set<String> CAUSES = Set.of("in", "by", "during", "from", "after", "of", "as", "at", "when", "with");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Phrases phrases;
  private final Numbers numbers;
  private final VerbArguments verbs;

  CasualtyReader(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.phrases = new Phrases(tree, lexicon);
    this.numbers = new Numbers(tree);
    this.verbs = new VerbArguments(tree, lexicon);
  }

  /**
   * Adds victims and figures to the drafts of this sentence; a draft that only counted another's victims is marked dropped.
   *
   * @param before the last assault of an earlier sentence, to which "no casualties were reported" refers
   */
  void read(List<Draft> drafts, Optional<Draft> before) {
    for (Token token : tree.tokens()) {
      if (token.isVerb() && !token.relation().equals("amod")) {
        harm(token).ifPresent(harm -> harmed(token, harm, drafts));
      } else if (token.pos().startsWith("JJ") && lexicon.has("dead-adjective", token.lemma())) {
        left(token, drafts);
      } else if (token.isNoun() && lexicon.has("casualty-noun", token.lemma())) {
        noCasualties(token, drafts, before);
      }
    }
  }

  private Optional<Harm> harm(Token verb) {
    String lemma = verb.lemma();
    return lexicon.has("kill-verb", lemma) ? Optional.of(Harm.KILLED) : lexicon.has("wound-verb", lemma) ? Optional.of(Harm.WOUNDED)
        : lexicon.has("detain-verb", lemma) ? Optional.of(Harm.DETAINED) : Optional.empty();
  }

  private void harmed(Token verb, Harm harm, List<Draft> drafts) {
    boolean intransitive = lexicon.has("die-verb", verb.lemma());
    List<Token> victims = verbs.of(verb).stream().filter(a -> a.slot().equals(intransitive ? "subject" : "object")).map(Argument::head).limit(1).toList();
    Optional<Draft> own = drafts.stream().filter(d -> d.token.index() == verb.index()).findFirst();
    Optional<Draft> cause = cause(verb, drafts);
    Optional<Draft> holder = cause.or(() -> own);
    if (holder.isEmpty() || victims.isEmpty()) {
      return;
    }
    ModalityNegation negation = new ModalityNegation(tree);
    Optional<Figure> count = negation.isNegated(verb) ? Optional.empty() : count(victims.get(0));
    give(holder.get(), harm, count, victims.get(0), verb);
    if (cause.isPresent() && own.isPresent() && own.get() != cause.get()) {
      own.get().fillers(Role.INITIATOR).stream().filter(p -> !cause.get().has(Role.INITIATOR) && !cause.get().trigger.overlaps(p.head()))
          .forEach(p -> cause.get().roles.computeIfAbsent(Role.INITIATOR, r -> new ArrayList<>()).add(p));
      own.get().dropped = true;
    }
  }

  /** "left 12 dead and 30 wounded". */
  private void left(Token adjective, List<Draft> drafts) {
    Optional<Token> verb = tree.parent(adjective).filter(Token::isVerb);
    Optional<Token> people = verb.flatMap(v -> tree.child(v, "obj"));
    if (verb.isEmpty() || people.isEmpty() || !verb.get().lemma().equals("leave")) {
      return;
    }
    Optional<Draft> holder = cause(verb.get(), drafts);
    Harm harm = lexicon.has("wound-verb", adjective.lemma()) || adjective.lemma().matches("wounded|injured|hurt") ? Harm.WOUNDED : Harm.KILLED;
    holder.ifPresent(draft -> give(draft, harm, count(people.get()), people.get(), adjective));
  }

  /** "no casualties", "did not cause any casualties", "without casualties". */
  private void noCasualties(Token noun, List<Draft> drafts, Optional<Draft> before) {
    ModalityNegation negation = new ModalityNegation(tree);
    boolean none = negation.isNegated(noun) || tree.parent(noun).filter(p -> p.isVerb() && negation.isNegated(p)).isPresent();
    if (!none) {
      return;
    }
    Optional<Draft> holder = drafts.stream().filter(d -> !d.dropped && d.rule.type() == EventType.ASSAULT && d.token.index() != noun.index()).findFirst().or(() -> before);
    holder.filter(d -> !d.casualties.isSaid()).ifPresent(d -> d.casualties = new Casualties(Optional.of(Figure.exactly(0)), Optional.of(Figure.exactly(0)),
        Optional.empty(), Optional.empty()));
  }

  /** The event that a verb of harm reports the outcome of. */
  private Optional<Draft> cause(Token verb, List<Draft> drafts) {
    return drafts.stream().filter(d -> !d.dropped && d.token.index() != verb.index()
        && Set.of(EventType.ASSAULT, EventType.PROTEST, EventType.COERCE).contains(d.rule.type()))
        .filter(d -> isOutcome(verb, d)).findFirst();
  }

  private boolean isOutcome(Token verb, Draft draft) {
    Token event = draft.token;
    boolean subject = verbs.of(verb).stream().anyMatch(a -> a.slot().equals("subject") && phrases.named(a.head()).stream().anyMatch(p -> p.head().index() == event.index()));
    if (subject) {
      return true;
    }
    if (draft.verb) {
      boolean sameClause = verb.relation().equals("conj") && verb.head() == event.index() && harm(event).isPresent()
          || (verb.relation().equals("advcl") || verb.relation().equals("xcomp") || verb.relation().equals("conj") && tree.children(verb, "nsubj").isEmpty()) && verb.head() == event.index();
      return sameClause && !(draft.rule.type() == EventType.COERCE && harm(event).isEmpty());
    }
    boolean within = tree.dominates(verb, event) && !verbBetween(event, verb) && causeWord(event, verb);
    boolean participle = verb.relation().equals("advcl") && tree.clauseVerb(event).map(Token::index).filter(i -> i == verb.head()).isPresent();
    boolean relative = (verb.relation().equals("acl:relcl") || verb.relation().equals("acl")) && verb.head() == event.index();
    return within || participle || relative;
  }

  private boolean verbBetween(Token event, Token verb) {
    for (Token at = tree.parent(event).orElseThrow(); at.index() != verb.index(); at = tree.parent(at).orElseThrow()) {
      if (at.isVerb()) {
        return true;
      }
    }
    return false;
  }

  private boolean causeWord(Token event, Token verb) {
    for (Token at = event; at.index() != verb.index(); at = tree.parent(at).orElseThrow()) {
      String preposition = tree.preposition(at);
      if (!preposition.isEmpty() && CAUSES.contains(preposition.split(" ")[0])) {
        return true;
      }
    }
    return false;
  }

  private Optional<Figure> count(Token people) {
    List<Token> members = new ArrayList<>();
    members.add(people);
    members.addAll(tree.conjuncts(people));
    Optional<Figure> sum = Optional.empty();
    for (Token member : members) {
      Optional<Figure> of = familyOf(member);
      Optional<Figure> one = of.isPresent() ? of : member.pos().equals("CD") || lexicon.isPartitive(member.lemma()) ? numbers.ofNumberWord(member)
          : member.isProperNoun() && member.ner().equals("PERSON") ? Optional.of(Figure.exactly(1)) : numbers.of(member, true);
      if (one.isPresent()) {
        sum = Optional.of(sum.isPresent() ? sum.get().plus(one.get()) : one.get());
      }
    }
    return sum;
  }

  /** "A family of five": the number behind "of" counts the people. */
  private Optional<Figure> familyOf(Token group) {
    return tree.children(group, "nmod").stream().filter(n -> group.isNoun() && n.pos().equals("CD") && tree.preposition(n).equals("of"))
        .findFirst().flatMap(numbers::ofNumberWord);
  }

  private void give(Draft draft, Harm harm, Optional<Figure> count, Token victim, Token verb) {
    for (Phrases.Phrase phrase : phrases.named(victim)) {
      boolean placed = draft.roles.values().stream().flatMap(List::stream).map(Participation::head).anyMatch(h -> h.overlaps(phrase.head().span()));
      if (!placed && !draft.trigger.overlaps(phrase.head().span()) && !phrase.head().pos().equals("CD")) {
        draft.add(Role.VICTIM, phrase, "who was " + (verb.isVerb() ? "harmed by '" + verb.word() + "'" : "left '" + verb.word() + "'"));
      }
    }
    Casualties old = draft.casualties;
    draft.casualties = switch (harm) {
      case KILLED -> new Casualties(count.or(old::killed), old.wounded(), old.missing(), old.detained());
      case WOUNDED -> new Casualties(old.killed(), count.or(old::wounded), old.missing(), old.detained());
      case MISSING -> new Casualties(old.killed(), old.wounded(), count.or(old::missing), old.detained());
      case DETAINED -> new Casualties(old.killed(), old.wounded(), old.missing(), count.or(old::detained));
    };
  }
}
