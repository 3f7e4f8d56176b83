package org.casus.extract.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.extract.speech.AttributionRules.Cue;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Span;
import org.casus.model.Token;

/** Finds in a sentence what a cue says: the clause, infinitive, noun phrase or remainder that its entry allows. */
final class SpeechContent {

  private final Tree tree;
  private final Lexicon lexicon;
  private final SpeechSpans spans;
  private final SpeechClauses clauses;

  /** @param speech whether a verb is a cue itself */
  SpeechContent(Tree tree, Lexicon lexicon, Predicate<Token> speech) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.spans = new SpeechSpans(tree);
    this.clauses = new SpeechClauses(tree, lexicon, speech);
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
        case "clause" -> clauses.clause(cue, words, children);
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

  private Optional<Span> infinitive(Token cue, List<Token> children) {
    Optional<Token> verb = children.stream().filter(c -> c.index() > cue.index() && spans.isInfinitive(c))
        .filter(c -> Set.of("xcomp", "ccomp", "acl", "dep").contains(c.relation()) || c.relation().equals("advcl")
        && c.index() - cue.index() <= 3 && !cue.isNoun())
        .findFirst();
    if (verb.isEmpty() || lexicon.has("no-comment", verb.get().lemma()) && lexicon.has("refusing-verb", cue.lemma())) {
      return Optional.empty();
    }
    int first = spans.first(verb.get());
    if (!cue.isNoun() && !lexicon.isSubjectControl(cue.lemma())) {
      Optional<Token> object = children.stream().filter(c -> (c.relation().equals("obj") || c.relation().equals("iobj"))
          && c.index() > cue.index() && c.index() < verb.get().index()).findFirst();
      first = object.map(spans::first).orElse(first);
    }
    return spans.range(Math.max(first, cue.index() + 1), spans.withoutParticiple(verb.get()));
  }

  private Optional<Span> gerund(Token cue, List<Token> children) {
    return children.stream().filter(c -> c.index() > cue.index() && c.index() - cue.index() <= 4 && spans.isBareGerund(c))
        .filter(c -> Set.of("xcomp", "ccomp", "dep", "obj").contains(c.relation())).findFirst()
        .flatMap(c -> spans.range(spans.first(c), withNext(c, children)));
  }

  /** The last token of an object with what the parser hung on the verb behind it: "admitted [firing at several others]". */
  private int withNext(Token object, List<Token> children) {
    int last = spans.last(object);
    for (Token child : children) {
      boolean time = child.ner().equals("DATE") || child.ner().equals("TIME") || lexicon.has("occasion", child.lemma());
      if (child.isRelation("obl") && spans.first(child) == last + 1 && (!time || child.relation().equals("obl:tmod"))) {
        last = spans.last(child);
      }
    }
    return last;
  }

  private Optional<Span> object(Token cue, List<Token> children, Cue rule) {
    Optional<Token> object = children.stream().filter(c -> c.relation().equals("obj") && c.index() > cue.index()).findFirst();
    if (object.isEmpty() || object.get().isPronoun() || !rule.object().isEmpty() && rule.object().stream()
        .noneMatch(list -> lexicon.has(list, object.get().lemma()))) {
      return Optional.empty();
    }
    int last = spans.last(object.get());
    Optional<Token> predicate = predicateBehind(last);
    if (predicate.isPresent()) { // "alleged [the man was poisoned]", with the man read as what was alleged
      return spans.range(spans.first(object.get()), Math.max(spans.last(predicate.get()), last));
    }
    return spans.range(spans.first(object.get()), withNext(object.get(), children));
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
        && c.index() > cue.index() && !spans.isInfinitive(c)).reduce((a, b) -> b);
    if (object.isPresent() && predicate.isPresent() && predicate.get().index() > object.get().index()) {
      return spans.range(spans.first(object.get()), spans.last(predicate.get()));
    }
    Optional<Token> below = object.flatMap(o -> tree.child(o, "dep")).filter(d -> d.index() > object.get().index()
        && !Tree.isPunctuation(tree.token(spans.first(d) - 1)));
    if (below.isPresent()) { // "called [the crisis the worst in years]"
      return spans.range(spans.first(object.get()), spans.last(below.get()));
    }
    Optional<Token> only = predicate.filter(p -> !p.isVerb() || p.pos().equals("VBN"));
    boolean quoted = only.isPresent() && tree.tokens().subList(only.get().index(), tree.tokens().size()).stream().limit(6)
        .anyMatch(t -> t.pos().equals("``"));
    boolean small = only.isPresent() && (only.get().relation().equals("ccomp") || only.get().relation().equals("xcomp"))
        && tree.hasChild(only.get(), "nsubj");
    return only.filter(p -> quoted || small)
        .flatMap(p -> spans.range(Math.max(spans.first(p), cue.index() + 1), Math.max(spans.last(p), lastBehind(cue, p))));
  }

  private int lastBehind(Token cue, Token child) {
    return tree.children(cue).stream().filter(c -> c.index() > child.index()
        && (c.relation().equals("dep") || c.relation().equals("parataxis"))).mapToInt(spans::last).max().orElse(-1);
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
      return spans.range(as.get().index(), spans.last(head.get()));
    }
    if (object.isEmpty() || head.isEmpty() || object.get().index() > as.get().index()) {
      return Optional.empty();
    }
    boolean hangs = tree.parent(head.get()).filter(p -> p.index() == cue.index() || p.index() == object.get().index()
        || tree.dominates(object.get(), p)).isPresent();
    Optional<Token> preposition = tree.child(object.get(), "case");
    int first = preposition.map(p -> p.index() + 1).orElse(spans.first(object.get()));
    return hangs ? spans.range(first, Math.max(spans.last(object.get()), spans.last(head.get())))
        : Optional.empty();
  }

  /** "accused [the rebels of killing farmers]" */
  private Optional<Span> objectAnd(Token cue, List<Token> children, String preposition) {
    Optional<Token> object = children.stream().filter(c -> c.relation().equals("obj") && c.index() > cue.index()).findFirst();
    Optional<Token> word = tree.tokens().stream().filter(t -> t.lemma().equals(preposition) && t.pos().matches("IN|TO|RP")
        && object.isPresent() && t.index() > object.get().index() && t.index() - object.get().index() <= 12)
        .findFirst();
    if (word.isPresent() && word.get().head() == cue.index() && spans.last(word.get()) > word.get().index()) {
      return spans.range(spans.first(object.get()), spans.last(word.get())); // "put the figure at $4 million"
    }
    Optional<Token> head = word.flatMap(tree::parent).filter(h -> h.index() > word.get().index())
        .filter(h -> tree.parent(h).filter(p -> p.index() == cue.index() || tree.dominates(object.get(), p)).isPresent()
        && !h.relation().equals("conj"));
    return head.flatMap(h -> spans.range(spans.first(object.get()), spans.withoutParticiple(h)));
  }

  /** "called for [a ban on fireworks]": what stands behind a preposition that depends on the cue. */
  private Optional<Span> behind(Token cue, List<Token> children, String preposition) {
    if (preposition.equals("as saying")) {
      return tree.tokens().stream().filter(t -> t.word().equalsIgnoreCase("saying") && t.index() > cue.index() && tree.before(t)
          .filter(b -> b.lemma().equals("as")).isPresent()).findFirst()
          .flatMap(t -> clauses.clause(t, List.of(t), tree.children(t))
          .or(() -> spans.range(t.index() + 1, tree.tokens().size() - 1)));
    }
    for (Token child : children) {
      boolean particle = child.index() > cue.index() && child.lemma().equals(preposition)
          && (child.relation().equals("compound:prt") || child.relation().equals("advmod"));
      if (particle) {
        int end = children.stream().filter(c -> c.relation().equals("obj") && c.index() > child.index()).findFirst()
            .map(spans::last).orElse(spans.last(child));
        return end > child.index() ? spans.range(child.index() + 1, end) : Optional.empty();
      }
      Optional<Token> word = tree.children(child, "case", "mark").stream().filter(c -> c.lemma().equals(preposition)).findFirst();
      boolean owner = cue.isNoun() && preposition.equals("of") && lexicon.isActor(child) && tree.children(child, "acl").isEmpty();
      if (child.index() > cue.index() && word.isPresent() && word.get().index() > cue.index() && word.get()
          .index() - cue.index() <= 5 && !owner) {
        Optional<Token> infinitive = children.stream().filter(c -> c.index() > child.index() && spans.isInfinitive(c)
            && spans.first(c) == spans.last(child) + 1).findFirst();
        return spans.range(word.get().index() + 1, infinitive.map(spans::last)
            .orElseGet(() -> withNext(child, children)));
      }
    }
    return Optional.empty();
  }
}
