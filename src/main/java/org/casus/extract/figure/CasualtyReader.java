package org.casus.extract.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Draft;
import org.casus.extract.role.VerbArguments;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Figure;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * Gives what a sentence says of people harmed to the event that did it: in "the attack killed 12" that is the attack, and the
 * killing is not an event of its own.
 */
public final class CasualtyReader {

  private static final Set<EventType> HARMFUL = Set.of(EventType.ASSAULT, EventType.PROTEST, EventType.COERCE);
  private static final Set<String> CAUSES = Set.of("in", "by", "during", "from", "after", "of", "as", "at", "when", "with");

  private final Tree tree;
  private final Phrases phrases;
  private final VerbArguments verbs;
  private final HarmFinder harms;
  private final HarmWords words;
  private final Lexicon lexicon;

  /** @param tree the sentence whose losses are read */
  public CasualtyReader(Tree tree, Lexicon lexicon) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.phrases = new Phrases(tree, lexicon);
    this.verbs = new VerbArguments(tree, lexicon);
    this.harms = new HarmFinder(tree, lexicon);
    this.words = new HarmWords(tree, lexicon);
  }

  /**
   * Adds victims and figures to the drafts of this sentence; a draft that only counted another's victims is marked dropped.
   *
   * @param before the last assault of an earlier sentence, to which "no casualties were reported" refers
   */
  public void read(List<Draft> drafts, Optional<Draft> before) {
    for (HarmStatement statement : harms.find()) {
      Optional<Draft> own = drafts.stream().filter(d -> d.token.index() == statement.word().index()).findFirst();
      Optional<Draft> cause = own.filter(d -> !d.verb).or(() -> cause(statement.word(), drafts));
      Optional<Draft> holder = cause.or(() -> own).or(() -> ofWhole(statement, drafts))
          .or(() -> statement.isOpen() ? before : Optional.empty());
      holder.ifPresent(draft -> give(draft, statement));
      cause.filter(c -> own.isPresent() && own.get() != c).ifPresent(c -> absorb(own.get(), c));
    }
    drafts.stream().filter(draft -> draft.verb && draft.rule.type() == EventType.ASSAULT).toList()
        .forEach(draft -> withOthers(draft, drafts));
  }

  /** "Survived an attack that left two guards dead": it is one attack, and they are victims of it too. */
  private void withOthers(Draft draft, List<Draft> drafts) {
    tree.children(draft.token, "obj").stream().filter(attack -> lexicon.has("violence-noun", attack.lemma()))
        .flatMap(attack -> tree.children(attack, "acl:relcl", "acl").stream())
        .flatMap(harm -> drafts.stream().filter(d -> d.token.index() == harm.index() && d.rule.type() == EventType.ASSAULT))
        .forEach(harm -> {
          harm.fillers(Role.VICTIM).forEach(p -> draft.roles.computeIfAbsent(Role.VICTIM, r -> new ArrayList<>()).add(p));
          draft.casualties = harm.casualties;
          absorb(harm, draft);
        });
  }

  /** What a verb of harm knew of who did it goes over to the event whose victims it counts. */
  private static void absorb(Draft counted, Draft cause) {
    counted.fillers(Role.INITIATOR).stream().filter(p -> !cause.has(Role.INITIATOR) && !cause.trigger.overlaps(p.head())).toList()
        .forEach(p -> cause.roles.computeIfAbsent(Role.INITIATOR, r -> new ArrayList<>()).add(p));
    counted.dropped = true;
  }

  /** The event that a word of harm reports the outcome of; for coordinated words that of the first one. */
  private Optional<Draft> cause(Token word, List<Draft> drafts) {
    Optional<Draft> found = drafts.stream().filter(d -> isHarmful(d) && d.token.index() != word.index() && isOutcome(word, d))
        .findFirst();
    if (found.isPresent()) {
      return found;
    }
    boolean sequel = word.isNoun() && word.relation().equals("obj")
        && tree.parent(word).filter(verb -> lexicon.has("sequel-verb", verb.lemma())).isPresent();
    boolean before = word.isNoun() && word.relation().equals("obl") && lexicon.has("another-time", tree.preposition(word));
    if (sequel || before) { // "riots that followed the death of a student", "marched after the death of a student"
      return Optional.empty();
    }
    boolean coordinated = word.relation().equals("conj") && !(word.isVerb() && tree.hasChild(word, "obj"));
    Optional<Token> above = tree.parent(word).filter(p -> coordinated || !word.isVerb() || word.relation().equals("xcomp"));
    return above.flatMap(p -> drafts.stream().filter(d -> isHarmful(d) && d.token.index() == p.index()).findFirst()
        .or(() -> cause(p, drafts)));
  }

  private static boolean isHarmful(Draft draft) {
    return !draft.dropped && HARMFUL.contains(draft.rule.type());
  }

  /** For want of a cause: the event of an adverbial clause ("missing after militants attacked"), or that a toll is of. */
  private Optional<Draft> ofWhole(HarmStatement statement, List<Draft> drafts) {
    Token word = statement.word();
    return drafts.stream().filter(CasualtyReader::isHarmful)
        .filter(d -> tree.dominates(word, d.token) || statement.isOpen() && d.rule.type() == EventType.ASSAULT)
        .min(Comparator.comparing((Draft d) -> !tree.dominates(word, d.token)));
  }

  private boolean isOutcome(Token word, Draft draft) {
    Token event = draft.token;
    boolean subject = verbs.of(word).stream().filter(a -> a.slot().equals("subject"))
        .flatMap(a -> phrases.named(a.head()).stream()).anyMatch(p -> p.head().index() == event.index());
    if (subject) {
      return true;
    }
    if (draft.verb) {
      boolean shared = word.relation().equals("conj") && (isHarm(event) || tree.children(word, "nsubj").isEmpty());
      boolean clause = word.relation().equals("advcl") || word.relation().equals("xcomp") || isResult(word);
      boolean sameClause = word.head() == event.index() && (shared || clause);
      return sameClause && (draft.rule.type() != EventType.COERCE || isHarm(event));
    }
    boolean within = tree.dominates(word, event) && !verbBetween(event, word) && causeWord(event, word);
    boolean arrest = draft.rule.type() == EventType.ASSAULT && words.ofVerb(word).filter(Harm.DETAINED::equals).isPresent();
    boolean participle = word.relation().equals("advcl") && !arrest // "foiled the attack, arresting six men"
        && tree.clauseVerb(event).map(Token::index).filter(i -> i == word.head()).isPresent();
    boolean beside = word.relation().equals("acl") && tree.parent(word).filter(people -> tree.preposition(people).equals("with"))
        .flatMap(tree::clauseVerb).filter(verb -> tree.dominates(verb, event)).isPresent();
    boolean relative = (word.relation().equals("acl:relcl") || word.relation().equals("acl")) && word.head() == event.index();
    return within || participle || beside || relative;
  }

  private boolean isHarm(Token verb) {
    return words.ofVerb(verb).isPresent();
  }

  /** "Raided the village, killing three": a participle that the parser could not place. */
  private static boolean isResult(Token word) {
    return word.pos().equals("VBG") && (word.relation().equals("dep") || word.relation().equals("parataxis"));
  }

  private boolean verbBetween(Token event, Token word) {
    for (Token at = tree.parent(event).orElseThrow(); at.index() != word.index(); at = tree.parent(at).orElseThrow()) {
      if (at.isVerb()) {
        return true;
      }
    }
    return false;
  }

  private boolean causeWord(Token event, Token word) {
    for (Token at = event; at.index() != word.index(); at = tree.parent(at).orElseThrow()) {
      String preposition = tree.preposition(at);
      if (!preposition.isEmpty() && CAUSES.contains(preposition.split(" ")[0])) {
        return true;
      }
    }
    return false;
  }

  /** The first figure of a sentence stands, as later ones mostly tell of a part of it; a toll takes its place. */
  private void give(Draft draft, HarmStatement statement) {
    boolean held = draft.rule.type() == EventType.COERCE && draft.verb && statement.harm() != Harm.DETAINED;
    if (held && statement.word() != draft.token) {
      return; // "arrested a man over the death of a girl": she did not die of that
    }
    statement.victim().ifPresent(victim -> addVictims(draft, statement.word(), victim));
    Optional<Figure> old = statement.harm().of(draft.casualties);
    statement.count().filter(count -> old.isEmpty() || statement.toll())
        .ifPresent(count -> draft.casualties = statement.harm().in(draft.casualties, count));
  }

  private void addVictims(Draft draft, Token word, Token victim) {
    String path = "who was " + (word.isVerb() ? "harmed by '" + word.word() + "'" : "left '" + word.word() + "'");
    for (Phrases.Phrase phrase : phrases.named(victim)) {
      boolean placed = draft.roles.values().stream().flatMap(List::stream).map(Participation::head)
          .anyMatch(h -> h.overlaps(phrase.head().span()));
      boolean number = phrase.head().pos().equals("CD") && !draft.roles.isEmpty();
      boolean unclear = phrase.head().pos().startsWith("W"); // "some of whom"
      if (!placed && !number && !unclear && !draft.trigger.overlaps(phrase.head().span())) {
        draft.add(Role.VICTIM, phrase, path);
      }
    }
  }
}
