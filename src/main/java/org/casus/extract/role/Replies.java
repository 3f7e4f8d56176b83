package org.casus.extract.role;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Phrases;
import org.casus.extract.tree.Tree;
import org.casus.model.EventType;
import org.casus.model.Participation;
import org.casus.model.Role;
import org.casus.model.Token;

/**
 * To whom one answers where the words of the answer name nobody: "Peru offered a truce, which Chad rejected", "Anna Lind called
 * for a ban. Karl Moser agreed."
 */
public final class Replies {

  private static final Set<EventType> ANSWERS = Set.of(EventType.AGREE, EventType.REJECT, EventType.SUPPORT, EventType.ACCUSE);
  private static final Set<String> COMPLEMENTS = Set.of("obj", "iobj", "obl", "nmod", "xcomp", "ccomp");

  private final Tree tree;
  private final Optional<Tree> before;
  private final Lexicon lexicon;
  private final VerbArguments verbs;

  private Replies(Tree tree, Optional<Tree> before, Lexicon lexicon) {
    this.tree = tree;
    this.before = before;
    this.lexicon = lexicon;
    this.verbs = new VerbArguments(tree, lexicon);
  }

  /** Gives the answers of a sentence those whom they answer as targets; {@code before} is the sentence before it. */
  public static void fill(Tree tree, Optional<Tree> before, List<Draft> drafts, Lexicon lexicon) {
    Replies replies = new Replies(tree, before, lexicon);
    drafts.stream().filter(draft -> ANSWERS.contains(draft.rule.type()) && draft.verb && !draft.has(Role.TARGET)
        && (draft.has(Role.PARTICIPANT) ? replies.isOfWhatWasSaid(draft.token) : draft.fillers(Role.INITIATOR).size() == 1))
        .forEach(replies::fill);
  }

  private void fill(Draft draft) {
    if (isOfWhatWasSaid(draft.token)) {
      tree.parent(draft.token).flatMap(tree::clauseVerb)
          .filter(verb -> !verb.pos().equals("VBG") && !verbs.isPassive(verb)).stream()
          .flatMap(verb -> verbs.subjects(verb, new HashSet<>()).stream()).map(Argument::head)
          .forEach(who -> answer(draft, tree, who));
    } else if (draft.rule.type() == EventType.REJECT && draft.token.relation().equals("conj")
        && tree.hasChild(draft.token, "nsubj")) { // "the senate asked her, but she declined to come"
      tree.parent(draft.token).filter(verb -> lexicon.has("question-verb", verb.lemma()) && !verbs.isPassive(verb)).stream()
          .flatMap(verb -> verbs.subjects(verb, new HashSet<>()).stream()).forEach(who -> answer(draft, tree, who.head()));
    } else if (lexicon.has("concurring-verb", draft.token.lemma()) && isBare(draft.token)) {
      Optional<Token> sooner = tree.parent(draft.token).filter(verb -> draft.token.relation().equals("conj"))
          .flatMap(verb -> verbs.subjects(verb, new HashSet<>()).stream().map(Argument::head).findFirst());
      if (sooner.isPresent() && tree.hasChild(draft.token, "nsubj")) {
        answer(draft, tree, sooner.get());
      } else {
        before.ifPresent(said -> speakers(said).forEach(who -> answer(draft, said, who)));
      }
    }
  }

  /** ", which Chad rejected", ", with which she agreed": it goes back to the clause and not to one noun alone. */
  private boolean isOfWhatWasSaid(Token verb) {
    return verb.relation().equals("acl:relcl") && tree.children(verb, "obj", "obl", "nmod").stream()
        .filter(which -> which.pos().equals("WDT") || which.pos().equals("WP")).anyMatch(which -> {
          int begin = tree.children(which, "case").stream().mapToInt(Token::index).min().orElse(which.index());
          return begin > 0 && tree.token(begin - 1).word().equals(",") && which.lemma().equals("which");
        });
  }

  private boolean isBare(Token verb) {
    return tree.children(verb).stream().noneMatch(c -> c.index() > verb.index()
        && COMPLEMENTS.contains(c.relation()));
  }

  private Token at(int begin) {
    return tree.tokens().stream().filter(t -> t.span().begin() == begin).findFirst().orElseThrow();
  }

  private Stream<Token> speakers(Tree said) {
    return said.tokens().stream().filter(verb -> verb.head() < 0).flatMap(verb -> said.children(verb, "nsubj").stream());
  }

  private void answer(Draft draft, Tree where, Token who) {
    List<Participation> together = draft.roles.remove(Role.PARTICIPANT);
    if (together != null) { // "with which Lind and Moser agreed": with the one who said so, and not with each other
      together.forEach(p -> draft.add(Role.INITIATOR, new Phrases.Phrase(p.span(), at(p.head().begin())), p.path()));
    }
    boolean somebody = lexicon.isActor(who) || lexicon.has("press", who.lemma()) || who.ner().equals("PERSON");
    if (somebody && !who.pos().startsWith("W") && draft.fillers(Role.INITIATOR).stream()
        .noneMatch(p -> p.head().equals(who.span()))) {
      new Phrases(where, lexicon).named(who).forEach(phrase -> draft.add(Role.TARGET, phrase, "inferred: who is answered"));
    }
  }
}
