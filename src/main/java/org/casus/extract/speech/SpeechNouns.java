package org.casus.extract.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.casus.extract.speech.AttributionRules.Cue;
import org.casus.extract.speech.AttributionRules.Frame;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Attribution;
import org.casus.model.Span;
import org.casus.model.Token;

/** Attributions that are not marked by a verb: "the claim that", "according to", "in his view", "is confident that". */
final class SpeechNouns {

  private static final Set<String> SENTENCE_PREPOSITIONS = Set.of("in", "to");

  private final Tree tree;
  private final Lexicon lexicon;
  private final Predicate<Token> speech;
  private final SpeechContent contents;
  private final SpeechSpans spans;
  private final SpeechSource sources;

  SpeechNouns(Tree tree, Lexicon lexicon, Predicate<Token> speech) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.speech = speech;
    this.contents = new SpeechContent(tree, lexicon, speech);
    this.spans = new SpeechSpans(tree);
    this.sources = new SpeechSource(tree, lexicon);
  }

  /** "The claim that ...", "her view is that ...", "in her view, ...". */
  Optional<Attribution> noun(Token noun, Cue rule) {
    if (rule.takes(Frame.SENTENCE)) {
      return inView(noun);
    }
    if (tree.parent(noun).filter(p -> p.isVerb() && speech.test(p) && noun.relation().startsWith("obl")).isPresent()) {
      return Optional.empty(); // "said in a statement that": the verb is the cue
    }
    Optional<Token> source = sources.ofNoun(noun);
    Optional<Span> content = contents.find(noun, List.of(noun), rule).or(() -> rule.takes(Frame.CLAUSE)
        || rule.takes(Frame.INFINITIVE) ? copula(noun, rule) : Optional.empty());
    if (source.isEmpty() && !rule.takes(Frame.CLAUSE) && !rule.content().contains("of")) {
      return Optional.empty();
    }
    return content.map(span -> new Attribution(source.map(sources::span)
        .filter(s -> !s.overlaps(noun.span()) && !s.overlaps(span)), Optional.empty(), noun.span(), span));
  }

  /** "Her view is [that the people have spoken]": the clause is the predicate. */
  private Optional<Span> copula(Token noun, Cue rule) {
    Optional<Token> predicate = tree.parent(noun).filter(p -> noun.relation().equals("nsubj"));
    if (predicate.isEmpty()) {
      return Optional.empty();
    }
    Token head = predicate.get();
    boolean be = head.lemma().equals("be") || tree.children(head, "cop", "aux").stream()
        .anyMatch(c -> c.lemma().equals("be") && c.index() > noun.index());
    Optional<Token> mark = tree.tokens().stream().filter(t -> t.index() > noun.index() && t.relation().equals("mark")
        && (t.lemma().equals("that") && rule.takes(Frame.CLAUSE) || t.pos().equals("TO") && rule.takes(Frame.INFINITIVE)))
        .filter(t -> tree.dominates(head, t)).findFirst().filter(t -> t.index() > 0
        && (tree.token(t.index() - 1).lemma().equals("be") || tree.token(t.index() - 1).word().equals(",")));
    return be ? mark.flatMap(m -> spans.range(m.index() + (m.pos().equals("TO") ? 0 : 1), spans.last(head)))
        : Optional.empty();
  }

  /** "In her view, ..." and "in the view of many": what the sentence says beside. */
  private Optional<Attribution> inView(Token noun) {
    if (!SENTENCE_PREPOSITIONS.contains(tree.preposition(noun))) {
      return Optional.empty();
    }
    Optional<Token> owner = tree.child(noun, "nmod:poss").or(() -> tree.children(noun, "nmod").stream()
        .filter(n -> tree.preposition(n).equals("of")).findFirst());
    Token first = tree.subtree(noun).get(0);
    return owner.flatMap(source -> attribution(sources.span(source), noun.span(), around(first.index(), spans.last(noun))));
  }

  /** "According to X": what the clause says beside that phrase is X's. */
  Optional<Attribution> accordingTo(Token accord) {
    Optional<Token> source = tree.parent(accord).filter(p -> p.index() > accord.index());
    if (source.isEmpty()) {
      return Optional.empty();
    }
    Token to = tree.token(Math.min(accord.index() + 1, tree.tokens().size() - 1));
    Token head = source.get().isNoun() || source.get().isPronoun() ? source.get() : tree.child(source.get(), "nsubj", "compound")
        .orElse(source.get());
    Span named = sources.span(head);
    if (named.begin() < to.span().end()) {
      named = head.span();
    }
    Span name = named;
    boolean opens = accord.index() <= 1;
    int end = opens ? firstComma(to.index(), spans.last(head)) : spans.last(head);
    return attribution(name, accord.span().union(to.span()), around(accord.index(), end));
  }

  /** "According to a poll released on Monday, ..." ends with the comma that is not within the source. */
  private int firstComma(int from, int subtreeEnd) {
    Optional<Token> comma = tree.tokens().stream().filter(t -> t.index() > from && t.word().equals(",")
        && tree.after(t).filter(next -> next.pos().startsWith("W")).isEmpty()).findFirst();
    return comma.filter(c -> subtreeEnd >= tree.tokens().size() - 2 || c.index() > subtreeEnd).map(Token::index)
        .orElse(subtreeEnd);
  }

  private static Optional<Attribution> attribution(Span source, Span cue, List<Span> parts) {
    return parts.isEmpty() || parts.stream().anyMatch(p -> p.overlaps(source) || p.overlaps(cue)) ? Optional.empty()
        : Optional.of(new Attribution(Optional.of(source), Optional.empty(), cue, parts.stream().reduce(Span::union)
        .orElseThrow(), parts));
  }

  /** The rest of the clause: behind a phrase that opens the sentence, else before it, or both if only both make a clause. */
  private List<Span> around(int first, int last) {
    int end = tree.tokens().size() - 1;
    if (first <= 1) {
      return spans.range(last + 1, end).stream().toList();
    }
    Optional<Token> relative = relativeBefore(first);
    if (relative.isPresent()) {
      return spans.range(last + 1, Math.max(relative.map(spans::last).orElse(end), Math.min(last + 2, end))).stream()
          .toList();
    }
    int start = clauseStart(first);
    boolean predicate = tree.tokens().subList(start, first).stream().anyMatch(t -> t.pos().equals("VBD") || t.pos().equals("VBZ")
        || t.pos().equals("VBP") || t.pos().equals("MD"));
    Token opening = tree.token(Math.max(start, first - (tree.token(first - 1).word().equals(",") ? 2 : 1)));
    boolean open = opening.isVerb() && speech.test(opening); // "decided, according to the summary, that ..."
    Optional<Span> before = spans.range(start, first - 1);
    Optional<Span> behind = predicate && !open || last + 1 >= end ? Optional.empty() : spans.range(last + 1, end);
    return Stream.concat(before.stream(), behind.stream()).toList();
  }

  /**
   * "Groups that, according to experts, hide": the verb of the relative clause into which the phrase is put; what stands
   * before is said by others.
   */
  private Optional<Token> relativeBefore(int first) {
    boolean inserted = first >= 2 && tree.token(first - 1).word().equals(",") && tree.token(first - 2).pos().matches("WDT|WP");
    return !inserted ? Optional.empty() : tree.parent(tree.token(first - 2)).filter(verb -> verb.index() > first)
        .or(() -> Optional.of(tree.token(tree.tokens().size() - 1)));
  }

  /** Where the clause begins that a phrase at its end speaks of: behind a semicolon, or at the start of the sentence. */
  private int clauseStart(int before) {
    for (int i = before - 1; i > 0; i--) {
      if (tree.token(i).word().equals(";")) {
        return i + 1;
      }
    }
    return 0;
  }

  /** "He had reportedly fled": what the clause says beside the adverb, or the phrase in front of which it stands. */
  Optional<Attribution> adverb(Token adverb) {
    Optional<Token> head = adverb.index() == 0 ? Optional.empty() : tree.parent(adverb);
    int first = head.map(h -> tree.isPredicate(h) ? spans.first(h) : adverb.index()).orElse(0);
    int last = head.map(spans::last).orElse(tree.tokens().size() - 1);
    List<Span> parts = Stream.concat(spans.range(first, adverb.index() - 1).stream(),
        spans.range(adverb.index() + 1, last).stream()).toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Attribution(Optional.empty(), Optional.empty(), adverb.span(),
        parts.stream().reduce(Span::union).orElseThrow(), parts));
  }

  /** "Is confident that ...". */
  Optional<Attribution> adjective(Token adjective, Cue rule) {
    Optional<Token> source = sources.ofAdjective(adjective);
    Optional<Span> content = contents.find(adjective, List.of(adjective), rule);
    if (source.isEmpty() || content.isEmpty() || lexicon.has("not-an-actor", source.get().lemma())) {
      return Optional.empty();
    }
    return Optional.of(new Attribution(Optional.of(sources.span(source.get())), Optional.empty(), adjective.span(),
        content.get())).filter(a -> !a.source().get().overlaps(a.content()));
  }
}
