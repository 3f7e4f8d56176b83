package org.casus.extract.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Span;
import org.casus.model.Token;

/** Finds the clause that a cue says: with or without "that", a question, or a clause in front of the cue. */
final class SpeechClauses {

  private static final Set<String> CONTRASTS = Set.of("although", "though", "while", "whereas");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Predicate<Token> speech;
  private final SpeechSpans spans;

  /** @param speech whether a verb is a cue itself */
  SpeechClauses(Tree tree, Lexicon lexicon, Predicate<Token> speech) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.speech = speech;
    this.spans = new SpeechSpans(tree);
  }

  /**
   * The clause of a cue: behind it, behind a "that" which the parser hung elsewhere, or in front of it.
   *
   * @param children what hangs on the cue's words, in text order
   */
  Optional<Span> clause(Token cue, List<Token> words, List<Token> children) {
    Token last = words.get(words.size() - 1);
    List<Token> clauses = children.stream().filter(child -> isClause(cue, child)).toList();
    Optional<Token> behind = clauses.stream().filter(c -> c.index() > last.index()).findFirst();
    if (behind.isPresent()) {
      Token end = clauses.stream().filter(c -> c.index() > last.index() && c.relation().equals("ccomp")).reduce((a, b) -> b)
          .orElse(behind.get());
      return spans.range(Math.max(spans.first(behind.get()), last.index() + 1),
          withSecondThat(cue, Math.max(clauseEnd(end), clauseEnd(behind.get()))));
    }
    Optional<Token> that = thatBehind(last);
    if (that.isPresent()) {
      Token mark = that.get();
      return spans.range(mark.index() + 1, endBehind(mark));
    }
    Optional<Token> before = clauses.stream().filter(c -> c.index() < cue.index() && c.relation().equals("ccomp")).findFirst();
    return before.flatMap(c -> spans.range(spans.first(c), Math.min(spans.last(c), leftEdge(cue) - 1)));
  }

  /** The last token of a clause, but for what the article adds: "..., and critics say", "..., although others warned". */
  private int clauseEnd(Token clause) {
    int last = spans.last(clause);
    for (Token token : tree.subtree(clause)) {
      boolean own = token.index() > clause.index() && !tree.children(token, "nsubj", "nsubj:pass").isEmpty()
          && tree.children(token, "mark").stream().noneMatch(m -> m.lemma().equals("that"));
      int start = spans.first(token);
      boolean comma = start > 0 && tree.token(start - 1).word().matches("[,;]") || start > 1
          && tree.token(start - 1).pos().equals("CC") && tree.token(start - 2).word().matches("[,;]");
      boolean added = token.relation().equals("conj") && token.isVerb()
          && (speech.test(token) || tree.token(Math.max(0, start - 1)).word().equals(";"));
      boolean contrast = token.relation().equals("advcl") && tree.children(token, "mark").stream()
          .anyMatch(m -> CONTRASTS.contains(m.lemma()) && m.index() == start);
      if (own && comma && (added || contrast) && start > clause.index()) {
        return Math.min(last, start - 1);
      }
    }
    return last;
  }

  /** "Said that she knew it but that she was certain ...": the second clause goes with the first. */
  private int withSecondThat(Token cue, int end) {
    int at = end + 1;
    while (at < tree.tokens().size() - 1 && (Tree.isPunctuation(tree.token(at)) || tree.token(at).pos().equals("CC"))) {
      at++;
    }
    boolean second = at > end + 1 && at < tree.tokens().size() && tree.token(at - 1).pos().equals("CC")
        && tree.token(at).lemma().equals("that") && tree.token(at).relation().equals("mark")
        && tree.dominates(cue, tree.token(at));
    return second ? endBehind(tree.token(at)) : end;
  }

  /** The last token of the clause that a conjunction opens. */
  private int endBehind(Token mark) {
    return tree.parent(mark).filter(h -> h.index() > mark.index()).map(spans::last).orElse(tree.tokens().size() - 1);
  }

  /** "Said on Monday in a letter that ...": the conjunction that the parser hung elsewhere. */
  private Optional<Token> thatBehind(Token cue) {
    for (int i = cue.index() + 1; i < tree.tokens().size() && i <= cue.index() + 12; i++) {
      Token token = tree.token(i);
      if (token.lemma().equals("that") && token.pos().equals("IN")) {
        boolean otherNoun = tree.parent(token).flatMap(tree::parent).filter(n -> n.isNoun() && n.index() > cue.index()
            && !lexicon.has("occasion", n.lemma())).isPresent();
        return otherNoun ? Optional.empty() : Optional.of(token);
      }
      if (Tree.isPunctuation(token) && !token.word().equals(",") || token.isVerb() || token.pos().equals("CC")
          || token.pos().startsWith("W")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isClause(Token cue, Token child) {
    boolean subject = !tree.children(child, "nsubj", "nsubj:pass", "expl", "csubj").isEmpty();
    boolean predicate = child.isVerb() || tree.hasChild(child, "cop") || subject;
    boolean marked = tree.children(child, "mark").stream().anyMatch(m -> Set.of("that", "whether", "if").contains(m.lemma()));
    switch (child.relation()) {
      case "ccomp":
        return predicate && !spans.isInfinitive(child) && !spans.isBareGerund(child);
      case "parataxis", "dep":
        return child.index() > cue.index() && isNext(cue, child) && subject && predicate && !spans.isInfinitive(child);
      case "advcl", "acl", "acl:relcl", "advmod":
        return child.index() > cue.index() && predicate && (marked && !child.relation().equals("advmod")
            && (cue.isNoun() ? isThat(child) : true) && !(cue.isVerb() && isCondition(cue, child))
            || !cue.isNoun() && isQuestion(child));
      case "obj", "xcomp":
        return child.index() > cue.index() && (isQuestion(child) || subject && child.isVerb() && !spans.isInfinitive(child));
      default:
        return false;
    }
  }

  /** Nothing but a colon parts the cue from the clause. */
  private boolean isNext(Token cue, Token clause) {
    int start = spans.first(clause);
    return tree.tokens().stream().filter(t -> t.index() > cue.index() && t.index() < start)
        .noneMatch(t -> Tree.isPunctuation(t) && !t.word().equals(":") && !t.pos().equals("``"));
  }

  private boolean isThat(Token clause) {
    return tree.children(clause, "mark").stream().anyMatch(m -> m.lemma().equals("that"));
  }

  /** "Warned him if he came late" has no content; "asked if he came" has. */
  private boolean isCondition(Token cue, Token clause) {
    boolean onlyIf = tree.children(clause, "mark").stream().anyMatch(m -> m.lemma().equals("if"));
    return onlyIf && !lexicon.has("asking-verb", cue.lemma());
  }

  /** "Explained why it failed", "said what he wanted". */
  private boolean isQuestion(Token child) {
    Token first = tree.token(spans.first(child));
    return first.pos().startsWith("W") && !first.lemma().equals("when") && !first.lemma().equals("which")
        || first.lemma().equals("whether");
  }

  /** Whether a verb has a clause with a subject behind it. */
  boolean isClauseBehind(Token verb) {
    return tree.children(verb).stream().anyMatch(c -> c.index() > verb.index() && isClause(verb, c))
        || thatBehind(verb).isPresent();
  }

  /** Index of the first token of the cue's own words: its subject, auxiliaries and adverbs. */
  int leftEdge(Token cue) {
    int left = cue.index();
    for (Token child : tree.children(cue)) {
      if (child.index() < cue.index() && (child.isRelation("nsubj") || child.isRelation("aux")
          || child.relation().equals("advmod"))) {
        left = Math.min(left, spans.first(child));
      }
    }
    return left;
  }
}
