package org.casus.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.casus.model.Attribution;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Finds who says what: a speech verb with a clause, an infinitive or a quotation; "according to"; a noun such as "claim" with
 * a clause; and quotations that run on into sentences without a cue of their own.
 */
final class AttributionFinder {

  private static final int SHORTEST_QUOTE = 12;

  private final AttributionRules rules;
  private final Lexicon lexicon;

  AttributionFinder(AttributionRules rules, Lexicon lexicon) {
    this.rules = rules;
    this.lexicon = lexicon;
  }

  /** All attributions of an article, in text order of the content. */
  List<Attribution> find(String text, List<Tree> trees) {
    List<Span> quotes = Quotations.find(text).stream().filter(q -> q.length() >= SHORTEST_QUOTE).toList();
    List<Attribution> found = new ArrayList<>();
    Optional<Attribution> last = Optional.empty();
    for (Tree tree : trees) {
      List<Attribution> here = new ArrayList<>();
      for (Token token : tree.tokens()) {
        if (token.lemma().equals("accord") && !tree.children(token, "fixed").isEmpty()) {
          accordingTo(tree, token).ifPresent(here::add);
        } else if (token.isVerb()) {
          fromVerb(tree, token, quotes).ifPresent(here::add);
        } else if (token.isNoun()) {
          fromNoun(tree, token).ifPresent(here::add);
        }
      }
      Span sentence = tree.sentence().span();
      Optional<Attribution> running = last;
      if (here.isEmpty() && running.isPresent() && quotes.stream().anyMatch(q -> covers(q, sentence, text))) {
        here.add(new Attribution(running.get().source(), Optional.empty(), running.get().cue(), trim(sentence, text)));
      }
      found.addAll(here);
      last = here.isEmpty() ? Optional.empty() : Optional.of(here.get(here.size() - 1));
    }
    found.sort(Comparator.comparing(Attribution::content).thenComparing(Attribution::cue));
    return found;
  }

  /** A sentence that lies within a quotation but for the marks. */
  private static boolean covers(Span quote, Span sentence, String text) {
    return quote.begin() <= sentence.begin() + 1 && quote.end() >= sentence.end() - 2;
  }

  private static Span trim(Span span, String text) {
    int begin = span.begin();
    int end = span.end();
    while (end - begin > 1 && "\"“”'`".indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    while (end - begin > 1 && "\"“”'`".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return new Span(begin, end);
  }

  private Optional<Attribution> fromVerb(Tree tree, Token verb, List<Span> quotes) {
    Optional<AttributionRules.Cue> cue = rules.verb(verb.lemma());
    if (cue.isEmpty() || quotes.stream().anyMatch(q -> q.contains(verb.span())) && verb.relation().equals("root")) {
      return Optional.empty();
    }
    Optional<Span> content = content(tree, verb, cue.get(), quotes);
    if (content.isEmpty() || content.get().overlaps(verb.span()) && !contains(tree, verb, content.get())) {
      return Optional.empty();
    }
    return Optional.of(new Attribution(source(tree, verb), Optional.empty(), verb.span(), content.get()));
  }

  private static boolean contains(Tree tree, Token verb, Span content) {
    return verb.relation().equals("parataxis") || content.begin() < verb.span().begin() && content.end() > verb.span().end();
  }

  private Optional<Span> content(Tree tree, Token verb, AttributionRules.Cue cue, List<Span> quotes) {
    Span sentence = tree.sentence().span();
    List<Span> inSentence = quotes.stream().filter(q -> q.overlaps(sentence) && !q.contains(verb.span()))
        .map(q -> new Span(Math.max(q.begin(), sentence.begin()), Math.min(q.end(), sentence.end()))).toList();
    for (Token child : tree.children(verb, "ccomp", "xcomp", "parataxis", "advcl", "obj", "dep")) {
      String kind = kind(tree, child);
      if (cue.content().contains(kind)) {
        Span clause = withoutMark(tree, child);
        Optional<Span> cut = quotes.stream().filter(q -> q.contains(verb.span()) && clause.begin() < q.end() && clause.end() > q.end())
            .map(q -> new Span(clause.begin(), q.end())).findFirst();
        if (cut.isPresent()) { // what stands behind the closing mark is not part of what the quoted speaker reports
          return cut;
        }
        return Optional.of(inSentence.stream().filter(q -> q.contains(clause) || q.overlaps(clause) && q.length() > clause.length()).findFirst().orElse(clause));
      }
    }
    if (cue.content().contains("quote") && !inSentence.isEmpty()) {
      return inSentence.stream().reduce(Span::union);
    }
    if (cue.content().contains("clause") && (verb.relation().equals("parataxis") || verb.relation().equals("dep"))
        && tree.subtree(verb).size() < tree.tokens().size() / 2) {
      return around(tree, verb);
    }
    return Optional.empty();
  }

  private static String kind(Tree tree, Token child) {
    boolean to = tree.children(child, "mark").stream().anyMatch(mark -> mark.pos().equals("TO"));
    boolean subject = !tree.children(child, "nsubj", "nsubj:pass").isEmpty();
    return switch (child.relation()) {
      case "xcomp" -> child.pos().equals("VBG") ? "gerund" : to ? "infinitive" : "none";
      case "ccomp", "parataxis" -> child.isVerb() && to && !subject ? "infinitive" : subject || tree.hasChild(child, "cop") || child.isVerb() ? "clause" : "none";
      case "dep" -> child.pos().equals("VBG") && !subject ? "gerund" : subject && child.isVerb() ? "clause" : "none";
      default -> "none";
    };
  }

  /** The clause without its "that". */
  private static Span withoutMark(Tree tree, Token clause) {
    Span span = tree.span(clause);
    Optional<Token> that = tree.children(clause, "mark").stream().filter(mark -> mark.lemma().equals("that") && mark.span().begin() == span.begin()).findFirst();
    return that.flatMap(tree::after).filter(next -> next.span().begin() < span.end()).map(next -> new Span(next.span().begin(), span.end())).orElse(span);
  }

  /** The sentence without the inserted "he said". */
  private static Optional<Span> around(Tree tree, Token inserted) {
    Span out = tree.span(inserted);
    Span sentence = tree.sentence().span();
    List<Token> rest = tree.tokens().stream().filter(t -> !out.contains(t.span()) && !Tree.isPunctuation(t)).toList();
    return rest.isEmpty() ? Optional.empty()
        : Optional.of(rest.get(0).span().union(rest.get(rest.size() - 1).span())).filter(s -> sentence.contains(s));
  }

  private Optional<Span> source(Tree tree, Token verb) {
    VerbArguments arguments = new VerbArguments(tree, lexicon);
    Phrases phrases = new Phrases(tree, lexicon);
    Optional<Token> subject = arguments.subjects(verb, new HashSet<>()).stream().map(Argument::head).filter(head -> !head.lemma().equals("it") || head.index() > 0)
        .findFirst();
    return subject.map(head -> phrases.named(head).stream().map(Phrases.Phrase::span).reduce(Span::union).orElse(head.span()))
        .filter(span -> !span.overlaps(verb.span()));
  }

  /** "the claim [that ...]", "reports [that ...]": whose claim it is, if the text says so. */
  private Optional<Attribution> fromNoun(Tree tree, Token noun) {
    Optional<AttributionRules.Cue> cue = rules.noun(noun.lemma());
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    Optional<Token> clause = tree.children(noun, "acl", "ccomp", "acl:relcl", "dep").stream()
        .filter(c -> tree.children(c, "mark").stream().anyMatch(m -> m.lemma().equals("that"))).findFirst();
    Phrases phrases = new Phrases(tree, lexicon);
    Optional<Span> owner = tree.child(noun, "nmod:poss").map(phrases::nameSpan)
        .or(() -> tree.children(noun, "nmod").stream().filter(n -> tree.preposition(n).equals("by") || tree.preposition(n).equals("from")).findFirst().map(phrases::nameSpan))
        .or(() -> tree.parent(noun).filter(p -> p.isVerb() && lexicon.isLightVerb(p.lemma())).flatMap(p -> source(tree, p)));
    return clause.map(c -> new Attribution(owner, Optional.empty(), noun.span(), withoutMark(tree, c)));
  }

  /** "according to X": what the clause says without that phrase is X's. */
  private Optional<Attribution> accordingTo(Tree tree, Token accord) {
    Optional<Token> source = tree.parent(accord);
    if (source.isEmpty() || accord.relation().equals("root")) {
      return Optional.empty();
    }
    Phrases phrases = new Phrases(tree, lexicon);
    Token to = tree.children(accord, "fixed").get(0);
    Span named = phrases.named(source.get()).stream().map(Phrases.Phrase::span).reduce(Span::union).orElse(source.get().span());
    if (named.begin() < to.span().end()) {
      return Optional.empty();
    }
    Span phrase = accord.span().union(named);
    Token first = tree.tokens().get(0);
    List<Token> words = tree.tokens().stream().filter(t -> !Tree.isPunctuation(t)).toList();
    List<Token> content = phrase.begin() <= first.span().begin() + 1 ? words.stream().filter(t -> t.span().begin() >= phrase.end()).toList()
        : words.stream().filter(t -> t.span().end() <= phrase.begin()).toList();
    return content.isEmpty() ? Optional.empty() : Optional.of(new Attribution(Optional.of(named), Optional.empty(), accord.span().union(to.span()),
        content.get(0).span().union(content.get(content.size() - 1).span())));
  }
}
