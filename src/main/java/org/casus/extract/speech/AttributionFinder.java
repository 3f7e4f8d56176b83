package org.casus.extract.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.casus.extract.speech.AttributionRules.Cue;
import org.casus.extract.speech.AttributionRules.Frame;
import org.casus.extract.speech.AttributionRules.Kind;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Quotations;
import org.casus.extract.tree.Tree;
import org.casus.model.Attribution;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Finds who says, thinks or wants what. Direct speech is read first, over the whole article; then each verb, noun, adjective
 * and phrase that the rules name, sentence by sentence.
 */
public final class AttributionFinder {

  private static final Set<String> SPEAKER_AND_HEARER = Set.of("i", "we", "you", "nobody", "anybody", "everybody", "everyone",
      "anyone", "somebody", "someone");

  private final AttributionRules rules;
  private final Lexicon lexicon;

  /** @param rules the cues of saying */
  public AttributionFinder(AttributionRules rules, Lexicon lexicon) {
    this.rules = rules;
    this.lexicon = lexicon;
  }

  /**
   * What was found in one article.
   *
   * @param attributions in text order of the content
   * @param kinds        of each attribution, in the same order
   */
  public record Sayings(List<Attribution> attributions, List<Kind> kinds) {

    /**
     * The innermost attribution that says or thinks what stands at a span; what is merely intended is said by somebody else,
     * and "reportedly" names nobody.
     */
    public OptionalInt of(Span span) {
      int best = -1;
      for (int i = 0; i < attributions.size(); i++) {
        boolean belongs = kinds.get(i) == Kind.SPEECH || kinds.get(i) == Kind.THOUGHT;
        boolean holds = belongs && attributions.get(i).parts().stream().anyMatch(part -> part.contains(span));
        if (holds && (best < 0 || length(attributions.get(i)) < length(attributions.get(best)))) {
          best = i;
        }
      }
      return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    private static int length(Attribution attribution) {
      return attribution.parts().stream().mapToInt(Span::length).sum();
    }
  }

  /** @param trees the article's sentences, in order; their spans count code points of {@code text} */
  public Sayings find(String text, List<Tree> trees) {
    DirectSpeech direct = new DirectSpeech(text, trees, lexicon, rules);
    List<SpeechVerbs.Found> spoken = direct.read();
    List<SpeechVerbs.Found> all = new ArrayList<>(spoken);
    for (Tree tree : trees) {
      Span sentence = tree.sentence().span();
      Set<Span> taken = spoken.stream().map(SpeechVerbs.Found::attribution)
          .filter(a -> sentence.contains(a.cue()) && a.content().begin() < sentence.end()) // else it says something here as well
          .map(Attribution::cue).collect(Collectors.toSet());
      List<SpeechVerbs.Found> here = sentence(tree, taken);
      here.stream().map(found -> withinQuotes(found, direct.quotes(), tree)).flatMap(Optional::stream).forEach(all::add);
    }
    all.sort(Comparator.comparing((SpeechVerbs.Found f) -> f.attribution().content()).thenComparing(f -> f.attribution().cue()));
    return new Sayings(all.stream().map(SpeechVerbs.Found::attribution).toList(), all.stream().map(f -> f.rule().kind())
        .toList());
  }

  private List<SpeechVerbs.Found> sentence(Tree tree, Set<Span> taken) {
    SpeechVerbs verbs = new SpeechVerbs(tree, lexicon, rules);
    SpeechNouns nouns = new SpeechNouns(tree, lexicon, v -> !rules.verb(v.lemma()).isEmpty());
    List<SpeechVerbs.Found> here = new ArrayList<>();
    for (Token token : tree.tokens()) {
      boolean announced = token.relation().equals("obj") && tree.parent(token).filter(v -> taken.contains(v.span())).isPresent();
      if (taken.contains(token.span()) || announced) {
        continue; // "made an announcement: ..." is one
      }
      Optional<SpeechVerbs.Found> found = Optional.empty();
      if (token.lemma().equals("accord") && tree.after(token).filter(t -> t.lemma().equals("to")).isPresent()) {
        Cue rule = rules.noun("view").stream().filter(c -> c.takes(Frame.SENTENCE)).findFirst().orElseThrow();
        found = nouns.accordingTo(token).map(a -> new SpeechVerbs.Found(a, token, rule));
      } else if (token.isNoun()) {
        found = first(rules.noun(token.lemma()), token, nouns::noun);
      } else if (token.pos().equals("RB")) {
        found = first(rules.adverb(token.word().toLowerCase(Locale.ROOT)), token, (adverb, rule) -> nouns.adverb(adverb));
      } else if (token.isVerb() && !isPredicate(tree, token)) {
        found = verbs.read(token);
      }
      if (found.isEmpty() && (token.pos().startsWith("JJ") || token.pos().equals("VBN") || token.pos().equals("VBD"))) {
        found = first(rules.adjective(token.word().toLowerCase(Locale.ROOT)), token, nouns::adjective);
      }
      found.ifPresent(here::add);
    }
    return apart(tree, here);
  }

  /** "Are convinced that" is what they think, not what somebody convinces them of. */
  private boolean isPredicate(Tree tree, Token verb) {
    return verb.pos().equals("VBN") && !rules.adjective(verb.word().toLowerCase(Locale.ROOT)).isEmpty()
        && tree.children(verb, "obl").stream().noneMatch(o -> tree.preposition(o).equals("by"));
  }

  private static Optional<SpeechVerbs.Found> first(List<Cue> entries, Token token,
      BiFunction<Token, Cue, Optional<Attribution>> reader) {
    return entries.stream().flatMap(c -> reader.apply(token, c).map(a -> new SpeechVerbs.Found(a, token, c)).stream())
        .findFirst();
  }

  /** Of "plans to announce it" the plan counts, of "declined to say it" what is not said. */
  private static List<SpeechVerbs.Found> apart(Tree tree, List<SpeechVerbs.Found> here) {
    Set<Integer> dropped = new HashSet<>();
    for (SpeechVerbs.Found inner : here) {
      for (SpeechVerbs.Found outer : here) {
        boolean governs = inner.cue().head() == outer.cue().index() && inner.cue().isVerb() && inner.cue().pos().equals("VB")
            && outer.attribution().content().contains(inner.attribution().cue())
            && (outer.rule().takes(Frame.INFINITIVE));
        if (governs && tree.children(inner.cue(), "nsubj").isEmpty()) {
          dropped.add(outer.rule().yields() ? outer.cue().index() : inner.cue().index());
        }
      }
    }
    return here.stream().filter(f -> !dropped.contains(f.cue().index())).toList();
  }

  /** A quotation that the content cuts through is taken whole; a speaker's words about himself are part of his speech. */
  private Optional<SpeechVerbs.Found> withinQuotes(SpeechVerbs.Found found, List<Quotations.Quote> quotes, Tree tree) {
    Attribution a = found.attribution();
    Optional<Span> around = quotes.stream().map(Quotations.Quote::span).filter(q -> q.contains(a.cue())).findFirst();
    if (around.isPresent()) {
      boolean own = a.source().isEmpty() || tree.tokens().stream().anyMatch(t -> t.span().equals(a.source().get())
          && SPEAKER_AND_HEARER.contains(t.lemma().toLowerCase(Locale.ROOT)));
      Span quote = around.get();
      return own || a.parts().size() > 1 || !a.content().overlaps(quote) ? Optional.empty()
          : Optional.of(with(found, new Span(Math.max(quote.begin(), a.content().begin()),
          Math.min(quote.end(), a.content().end()))));
    }
    if (a.parts().size() > 1) {
      return Optional.of(found);
    }
    Span content = a.content();
    Span sentence = tree.sentence().span();
    for (Quotations.Quote quote : quotes) {
      Span q = quote.span();
      boolean cut = q.overlaps(content) && !q.contains(a.cue()) && a.source().filter(q::overlaps).isEmpty();
      Span inside = new Span(Math.max(q.begin(), Math.min(sentence.begin(), q.end() - 1)), q.end());
      boolean passes = content.union(inside).overlaps(a.cue()) || a.source().filter(content.union(inside)::overlaps).isPresent();
      if (cut && !passes && !content.contains(inside)) {
        content = content.union(inside);
      }
    }
    return Optional.of(content.equals(a.content()) ? found : with(found, content));
  }

  private static SpeechVerbs.Found with(SpeechVerbs.Found found, Span content) {
    Attribution a = found.attribution();
    return new SpeechVerbs.Found(new Attribution(a.source(), a.speaker(), a.cue(), content), found.cue(), found.rule());
  }
}
