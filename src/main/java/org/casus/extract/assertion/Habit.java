package org.casus.extract.assertion;

import java.util.Optional;
import java.util.Set;
import org.casus.extract.role.Draft;
import org.casus.extract.tree.Tree;
import org.casus.model.Token;

/**
 * Tells what is said of a kind of people or deeds in general from what happened: "landmines kill civilians", "sanctions seldom
 * topple dictators". Such a clause is in the simple present, its subject is a kind, and nothing in it has a name or a date.
 */
final class Habit {

  private static final Set<String> DATED = Set.of("DATE", "TIME", "NUMBER", "MONEY", "PERSON", "LOCATION", "ORGANIZATION");

  private final Tree tree;

  Habit(Tree tree) {
    this.tree = tree;
  }

  boolean is(Draft draft) {
    Optional<Token> verb = draft.verb ? Optional.of(draft.token) : tree.clauseVerb(draft.token);
    if (verb.isEmpty() || !isSentence() || !isSimplePresent(verb.get())) {
      return false;
    }
    Optional<Token> subject = tree.child(verb.get(), "nsubj", "nsubj:pass");
    if (subject.isEmpty() || !draft.verb && subject.get().index() != draft.token.index()) {
      return false;
    }
    return isKind(subject.get()) && tree.subtree(verb.get()).stream().filter(t -> t.index() != subject.get().index()
        || !draft.verb)
        .noneMatch(t -> t.isProperNoun() && !isFirst(t) || DATED.contains(t.ner()) && !isFirst(t));
  }

  /** Headlines, which are in the present tense too, end without a full stop. */
  private boolean isSentence() {
    return tree.tokens().get(tree.tokens().size() - 1).word().matches("[.”\"']+");
  }

  private boolean isFirst(Token token) {
    return token.index() == 0;
  }

  private boolean isSimplePresent(Token verb) {
    boolean copula = tree.children(verb, "cop").stream().anyMatch(cop -> cop.pos().equals("VBZ") || cop.pos().equals("VBP"));
    boolean passive = verb.pos().equals("VBN") && tree.children(verb, "aux:pass").stream()
        .anyMatch(aux -> aux.pos().equals("VBZ") || aux.pos().equals("VBP"));
    return (verb.pos().equals("VBZ") || verb.pos().equals("VBP") || copula || passive) && !tree.hasChild(verb, "aux");
  }

  /** A plural without article, number or possessor, "whoever", or a noun with "a" before "a cornered regime". */
  private boolean isKind(Token subject) {
    boolean plural = subject.pos().equals("NNS") || subject.pos().equals("NNPS") && isFirst(subject);
    boolean bare = tree.children(subject, "det", "nummod", "nmod:poss", "appos").isEmpty();
    boolean indefinite = subject.pos().equals("NN") && tree.children(subject, "det").stream()
        .anyMatch(det -> det.lemma().equals("a") || det.lemma().equals("every"));
    return plural && bare || indefinite || subject.lemma().equalsIgnoreCase("whoever") || subject.lemma()
        .equalsIgnoreCase("anyone");
  }
}
