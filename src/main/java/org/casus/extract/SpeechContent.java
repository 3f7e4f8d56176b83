package org.casus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.extract.AttributionRules.Cue;
import org.casus.extract.AttributionRules.Frame;
import org.casus.model.Span;
import org.casus.model.Token;

/** Finds in a sentence what a cue says: the clause, infinitive, noun phrase or remainder that its entry allows. */
final class SpeechContent {

  /** Words that take part in every kind of clause; where they end a content span they belong to what follows. */
  private static final Set<String> LOOSE = Set.of("and", "but", "or", "that", "while", "although", "though");

  private static final Set<String> CONTRASTS = Set.of("although", "though", "while", "whereas");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Predicate<Token> speech;

  /** @param speech whether a verb is a cue itself */
  SpeechContent(Tree tree, Lexicon lexicon, Predicate<Token> speech) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.speech = speech;
  }

  /**
   * What stands in the first of the frames that is filled; empty when none is.
   *
   * @param cue   the word whose entry is {@code rule}
   * @param words the cue and, for "make clear", its second word: what is said may hang on either
   */
  Optional<Span> find(Token cue, List<Token> words, Cue rule) {
    List<Token> children = new ArrayList<>();
    words.forEach(word -> tree.children(word).stream().filter(t -> words.stream().noneMatch(w -> w.index() == t.index()))
        .forEach(children::add));
    children.sort(Comparator.comparing(Token::index));
    for (String place : rule.content()) {
      Optional<Span> found = switch (place) {
        case "clause" -> clause(cue, words, children);
        case "infinitive" -> infinitive(cue, children);
        case "gerund" -> gerund(cue, children);
        case "object" -> object(cue, children, rule);
        case "complement" -> complement(cue, children);
        case "as" -> as(cue, children);
        case "quote", "rest", "sentence" -> Optional.empty();
        default -> place.startsWith("object ") ? objectAnd(cue, children, place.substring(7)) : behind(cue, children, place);
      };
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> clause(Token cue, List<Token> words, List<Token> children) {
    Token last = words.get(words.size() - 1);
    List<Token> clauses = children.stream().filter(child -> isClause(cue, child)).toList();
    Optional<Token> behind = clauses.stream().filter(c -> c.index() > last.index()).findFirst();
    if (behind.isPresent()) {
      Token end = clauses.stream().filter(c -> c.index() > last.index() && c.relation().equals("ccomp")).reduce((a, b) -> b)
          .orElse(behind.get());
      return range(Math.max(first(behind.get()), last.index() + 1),
          withSecondThat(cue, Math.max(clauseEnd(end), clauseEnd(behind.get()))));
    }
    Optional<Token> that = thatBehind(last);
    if (that.isPresent()) {
      Token mark = that.get();
      return range(mark.index() + 1, endBehind(mark));
    }
    Optional<Token> before = clauses.stream().filter(c -> c.index() < cue.index() && c.relation().equals("ccomp")).findFirst();
    return before.flatMap(c -> range(first(c), Math.min(last(c), leftEdge(cue) - 1)));
  }

  /** The last token of a clause, but for what the article adds: "..., and critics say", "..., although others warned". */
  private int clauseEnd(Token clause) {
    int last = last(clause);
    for (Token token : tree.subtree(clause)) {
      boolean own = token.index() > clause.index() && !tree.children(token, "nsubj", "nsubj:pass").isEmpty()
          && tree.children(token, "mark").stream().noneMatch(m -> m.lemma().equals("that"));
      int start = first(token);
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
        && tree.token(at).lemma().equals("that") && tree.token(at).relation().equals("mark") && tree.dominates(cue, tree.token(at));
    return second ? endBehind(tree.token(at)) : end;
  }

  /** The last token of the clause that a conjunction opens. */
  private int endBehind(Token mark) {
    return tree.parent(mark).filter(h -> h.index() > mark.index()).map(this::last).orElse(tree.tokens().size() - 1);
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
        return predicate && !isInfinitive(child) && !isBareGerund(child);
      case "parataxis", "dep":
        return child.index() > cue.index() && isNext(cue, child) && subject && predicate && !isInfinitive(child);
      case "advcl", "acl", "acl:relcl", "advmod":
        return child.index() > cue.index() && predicate && (marked && !child.relation().equals("advmod")
            && (cue.isNoun() ? isThat(child) : true) && !(cue.isVerb() && isCondition(cue, child))
            || !cue.isNoun() && isQuestion(child));
      case "obj", "xcomp":
        return child.index() > cue.index() && (isQuestion(child) || subject && child.isVerb() && !isInfinitive(child));
      default:
        return false;
    }
  }

  /** Nothing but a colon parts the cue from the clause. */
  private boolean isNext(Token cue, Token clause) {
    int start = first(clause);
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
    Token first = tree.token(first(child));
    return first.pos().startsWith("W") && !first.lemma().equals("when") && !first.lemma().equals("which")
        || first.lemma().equals("whether");
  }

  private boolean isInfinitive(Token child) {
    boolean to = tree.children(child, "mark").stream().anyMatch(m -> m.pos().equals("TO"))
        || tree.children(child, "aux", "cop", "aux:pass").stream().anyMatch(a -> a.index() > 0
        && tree.token(a.index() - 1).pos().equals("TO"));
    return to;
  }

  private boolean isBareGerund(Token child) {
    return child.pos().equals("VBG") && tree.children(child, "nsubj", "aux").isEmpty();
  }

  private Optional<Span> infinitive(Token cue, List<Token> children) {
    Optional<Token> verb = children.stream().filter(c -> c.index() > cue.index() && isInfinitive(c))
        .filter(c -> Set.of("xcomp", "ccomp", "acl", "dep").contains(c.relation()) || c.relation().equals("advcl")
        && c.index() - cue.index() <= 3 && !cue.isNoun())
        .findFirst();
    if (verb.isEmpty() || lexicon.has("no-comment", verb.get().lemma()) && lexicon.has("refusing-verb", cue.lemma())) {
      return Optional.empty();
    }
    int first = first(verb.get());
    if (!cue.isNoun() && !lexicon.isSubjectControl(cue.lemma())) {
      Optional<Token> object = children.stream().filter(c -> (c.relation().equals("obj") || c.relation().equals("iobj"))
          && c.index() > cue.index() && c.index() < verb.get().index()).findFirst();
      first = object.map(this::first).orElse(first);
    }
    return range(Math.max(first, cue.index() + 1), withoutParticiple(verb.get()));
  }

  private Optional<Span> gerund(Token cue, List<Token> children) {
    return children.stream().filter(c -> c.index() > cue.index() && c.index() - cue.index() <= 4 && isBareGerund(c))
        .filter(c -> Set.of("xcomp", "ccomp", "dep", "obj").contains(c.relation())).findFirst()
        .flatMap(c -> range(first(c), withNext(c, children)));
  }

  /** The last token of an object with what the parser hung on the verb behind it: "admitted [firing at several others]". */
  private int withNext(Token object, List<Token> children) {
    int last = last(object);
    for (Token child : children) {
      boolean time = child.ner().equals("DATE") || child.ner().equals("TIME") || lexicon.has("occasion", child.lemma());
      if (child.isRelation("obl") && first(child) == last + 1 && (!time || child.relation().equals("obl:tmod"))) {
        last = last(child);
      }
    }
    return last;
  }

  /** The last token of a phrase, but for what the article says came of it: "..., prompting her to complain". */
  private int withoutParticiple(Token head) {
    int last = last(head);
    return tree.subtree(head).stream().filter(t -> t.pos().equals("VBG") && t.index() > head.index() + 1
        && tree.token(t.index() - 1).word().equals(",") && !t.relation().equals("conj") && last(t) == last)
        .findFirst().map(t -> t.index() - 1).orElse(last);
  }

  private Optional<Span> object(Token cue, List<Token> children, Cue rule) {
    Optional<Token> object = children.stream().filter(c -> c.relation().equals("obj") && c.index() > cue.index()).findFirst();
    if (object.isEmpty() || object.get().isPronoun() || !rule.object().isEmpty() && rule.object().stream()
        .noneMatch(list -> lexicon.has(list, object.get().lemma()))) {
      return Optional.empty();
    }
    int last = last(object.get());
    Optional<Token> predicate = predicateBehind(last);
    if (predicate.isPresent()) { // "alleged [the man was poisoned]", with the man read as what was alleged
      return range(first(object.get()), Math.max(last(predicate.get()), last));
    }
    return range(first(object.get()), withNext(object.get(), children));
  }

  /** The verb of a clause whose subject ends at a token: a finite verb or auxiliary stands next to it. */
  private Optional<Token> predicateBehind(int last) {
    int next = last + 1;
    while (next < tree.tokens().size() && tree.token(next).pos().equals("RB")) {
      next++;
    }
    if (next >= tree.tokens().size() || !Set.of("VBD", "VBZ", "VBP", "MD").contains(tree.token(next).pos())) {
      return Optional.empty();
    }
    Token verb = tree.token(next);
    return Optional.of(verb.isRelation("aux") || verb.relation().equals("cop") ? tree.parent(verb).orElse(verb) : verb);
  }

  /** "called [the plan a disaster]" */
  private Optional<Span> complement(Token cue, List<Token> children) {
    Optional<Token> object = children.stream().filter(c -> (c.relation().equals("obj") || c.relation().equals("iobj"))
        && c.index() > cue.index()).findFirst();
    Optional<Token> predicate = children.stream()
        .filter(c -> (c.relation().equals("xcomp") || c.relation().equals("obj") || c.relation().equals("ccomp")
        || c.relation().equals("dep") || c.relation().equals("advcl"))
        && c.index() > cue.index() && !isInfinitive(c)).reduce((a, b) -> b);
    if (object.isPresent() && predicate.isPresent() && predicate.get().index() > object.get().index()) {
      return range(first(object.get()), last(predicate.get()));
    }
    Optional<Token> below = object.flatMap(o -> tree.child(o, "dep")).filter(d -> d.index() > object.get().index()
        && !Tree.isPunctuation(tree.token(first(d) - 1)));
    if (below.isPresent()) { // "called [the crisis the worst in years]"
      return range(first(object.get()), last(below.get()));
    }
    Optional<Token> only = predicate.filter(p -> !p.isVerb() || p.pos().equals("VBN"));
    boolean quoted = only.isPresent() && tree.tokens().subList(only.get().index(), tree.tokens().size()).stream().limit(6)
        .anyMatch(t -> t.pos().equals("``"));
    boolean small = only.isPresent() && (only.get().relation().equals("ccomp") || only.get().relation().equals("xcomp"))
        && tree.hasChild(only.get(), "nsubj");
    return only.filter(p -> quoted || small)
        .flatMap(p -> range(Math.max(first(p), cue.index() + 1), Math.max(last(p), lastBehind(cue, p))));
  }

  private int lastBehind(Token cue, Token child) {
    return tree.children(cue).stream().filter(c -> c.index() > child.index()
        && (c.relation().equals("dep") || c.relation().equals("parataxis"))).mapToInt(this::last).max().orElse(-1);
  }

  /** "described [the plan as a disaster]", "referred to [it as a stunt]", "which she described [as a disaster]" */
  private Optional<Span> as(Token cue, List<Token> children) {
    Optional<Token> object = children.stream().filter(c -> c.index() > cue.index() && (c.relation().equals("obj")
        || c.isRelation("obl") && Set.of("to", "of").contains(tree.preposition(c)))).findFirst();
    Optional<Token> as = tree.tokens().stream().filter(t -> t.lemma().equals("as")
        && (t.pos().equals("IN") || t.pos().equals("RB")) && t.index() > cue.index() && t.index() - cue.index() <= 15)
        .findFirst();
    Optional<Token> head = as.flatMap(tree::parent).filter(h -> h.index() > as.get().index());
    boolean relative = children.stream().anyMatch(c -> c.pos().startsWith("W") && c.index() < cue.index());
    if (relative && head.isPresent() && as.get().index() - cue.index() <= 2) {
      return range(as.get().index(), last(head.get()));
    }
    if (object.isEmpty() || head.isEmpty() || object.get().index() > as.get().index()) {
      return Optional.empty();
    }
    boolean hangs = tree.parent(head.get()).filter(p -> p.index() == cue.index() || p.index() == object.get().index()
        || tree.dominates(object.get(), p)).isPresent();
    return hangs ? range(first(object.get()), Math.max(last(object.get()), last(head.get()))) : Optional.empty();
  }

  /** "accused [the rebels of killing farmers]" */
  private Optional<Span> objectAnd(Token cue, List<Token> children, String preposition) {
    Optional<Token> object = children.stream().filter(c -> c.relation().equals("obj") && c.index() > cue.index()).findFirst();
    Optional<Token> word = tree.tokens().stream().filter(t -> t.lemma().equals(preposition) && t.pos().matches("IN|TO|RP")
        && object.isPresent() && t.index() > object.get().index() && t.index() - object.get().index() <= 12)
        .findFirst();
    if (word.isPresent() && word.get().head() == cue.index() && last(word.get()) > word.get().index()) {
      return range(first(object.get()), last(word.get())); // "put the figure at $4 million"
    }
    Optional<Token> head = word.flatMap(tree::parent).filter(h -> h.index() > word.get().index())
        .filter(h -> tree.parent(h).filter(p -> p.index() == cue.index() || tree.dominates(object.get(), p)).isPresent()
        && !h.relation().equals("conj"));
    return head.flatMap(h -> range(first(object.get()), withoutParticiple(h)));
  }

  /** "called for [a ban on fireworks]": what stands behind a preposition that depends on the cue. */
  private Optional<Span> behind(Token cue, List<Token> children, String preposition) {
    if (preposition.equals("as saying")) {
      return tree.tokens().stream().filter(t -> t.word().equalsIgnoreCase("saying") && t.index() > cue.index() && tree.before(t)
          .filter(b -> b.lemma().equals("as")).isPresent()).findFirst()
          .flatMap(t -> clause(t, List.of(t), tree.children(t)).or(() -> range(t.index() + 1, tree.tokens().size() - 1)));
    }
    for (Token child : children) {
      boolean particle = child.index() > cue.index() && child.lemma().equals(preposition)
          && (child.relation().equals("compound:prt") || child.relation().equals("advmod"));
      if (particle) {
        int end = children.stream().filter(c -> c.relation().equals("obj") && c.index() > child.index()).findFirst()
            .map(this::last).orElse(last(child));
        return end > child.index() ? range(child.index() + 1, end) : Optional.empty();
      }
      Optional<Token> word = tree.children(child, "case", "mark").stream().filter(c -> c.lemma().equals(preposition)).findFirst();
      if (child.index() > cue.index() && word.isPresent() && word.get().index() > cue.index() && word.get()
          .index() - cue.index() <= 5) {
        Optional<Token> infinitive = children.stream().filter(c -> c.index() > child.index() && isInfinitive(c)
            && first(c) == last(child) + 1).findFirst();
        return range(word.get().index() + 1, infinitive.map(this::last).orElse(last(child)));
      }
    }
    return Optional.empty();
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
        left = Math.min(left, first(child));
      }
    }
    return left;
  }

  int first(Token head) {
    return tree.subtree(head).get(0).index();
  }

  int last(Token head) {
    List<Token> below = tree.subtree(head);
    return below.get(below.size() - 1).index();
  }

  /** The words from one token to another, without punctuation and loose conjunctions at the ends; empty if none is left. */
  Optional<Span> range(int from, int to) {
    int first = Math.max(0, from);
    int last = Math.min(to, tree.tokens().size() - 1);
    while (first <= last && (Tree.isPunctuation(tree.token(first)) || tree.token(first).lemma().equals("that")
        && !tree.token(first).pos().equals("DT"))) {
      first++;
    }
    while (last >= first && (Tree.isPunctuation(tree.token(last)) || LOOSE.contains(tree.token(last).lemma()) && last > first)) {
      last--;
    }
    return first > last ? Optional.empty() : Optional.of(tree.token(first).span().union(tree.token(last).span()));
  }
}
