package org.casus.extract.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.casus.extract.role.VerbArguments;
import org.casus.extract.speech.AttributionRules.Cue;
import org.casus.extract.speech.AttributionRules.Frame;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Tree;
import org.casus.model.Attribution;
import org.casus.model.Span;
import org.casus.model.Token;

/** Attributions that a verb marks within one sentence, apart from direct speech. */
final class SpeechVerbs {

  /** Endings of nouns for people. */
  private static final Pattern PERSON = Pattern.compile(".{2,}(?:er|or|ist|ian|ee|crat|body|ship|man|woman)");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private final Tree tree;
  private final Lexicon lexicon;
  private final AttributionRules rules;
  private final SpeechContent contents;
  private final SpeechSpans spans;
  private final SpeechClauses clauses;
  private final SpeechSource sources;
  private final VerbArguments arguments;

  SpeechVerbs(Tree tree, Lexicon lexicon, AttributionRules rules) {
    this.tree = tree;
    this.lexicon = lexicon;
    this.rules = rules;
    this.contents = new SpeechContent(tree, lexicon, v -> !rules.verb(v.lemma()).isEmpty());
    this.spans = new SpeechSpans(tree);
    this.clauses = new SpeechClauses(tree, lexicon, v -> !rules.verb(v.lemma()).isEmpty());
    this.sources = new SpeechSource(tree, lexicon);
    this.arguments = new VerbArguments(tree, lexicon);
  }

  /** An attribution with the entry of its cue. */
  record Found(Attribution attribution, Token cue, Cue rule) {}

  /** The first entry of the verb whose frame is filled. */
  Optional<Found> read(Token verb) {
    if (verb.relation().equals("amod") || verb.relation().equals("compound") || verb.relation().startsWith("aux")) {
      return Optional.empty();
    }
    boolean passive = arguments.isPassive(verb);
    Optional<Token> source = sources.ofVerb(verb);
    for (Token second : seconds(verb)) {
      Optional<Found> found = read(verb, List.of(verb, second), rules.verb(verb.lemma() + " " + second.lemma()), source, passive);
      if (found.isPresent()) {
        return found;
      }
    }
    return read(verb, List.of(verb), rules.verb(verb.lemma()), source, passive);
  }

  private List<Token> seconds(Token verb) {
    return tree.children(verb).stream().filter(c -> c.index() > verb.index() && c.index() - verb.index() <= 3).toList();
  }

  private Optional<Found> read(Token verb, List<Token> words, List<Cue> entries, Optional<Token> source, boolean passive) {
    if (!entries.isEmpty() && source.isPresent() && entries.stream().anyMatch(c -> c.takes(Frame.CLAUSE))) {
      Token speaker = insertedSource(verb).orElse(source.get());
      Optional<List<Span>> inserted = inserted(verb, speaker);
      if (inserted.isPresent()) {
        Cue rule = entries.stream().filter(c -> c.takes(Frame.CLAUSE)).findFirst().orElseThrow();
        return attribution(verb, words, rule, Optional.of(speaker), inserted.get());
      }
    }
    for (Cue rule : entries) {
      if (rule.passive() != (passive && source.isEmpty()) && (rule.passive() || !rule.takes(Frame.CLAUSE)
          && !rule.takes(Frame.INFINITIVE))) {
        continue;
      }
      if (!rule.subject().isEmpty() && source.filter(s -> rule.subject().stream().anyMatch(list -> lexicon.has(list, s.lemma())))
          .isEmpty()) {
        continue;
      }
      Optional<Span> content = contents.find(verb, words, rule).filter(span -> holds(verb, source, rule, span));
      if (content.isPresent()) {
        return attribution(verb, words, rule, source, rule.passive() ? withSubject(verb, content.get()) : List.of(content.get()));
      }
    }
    Optional<Cue> rest = entries.stream().filter(c -> c.takes(Frame.REST)).findFirst();
    return rest.isPresent() && source.isPresent() && FINITE.contains(verb.pos()) ? remainder(verb, source.get())
        .flatMap(s -> attribution(verb, words, rest.get(), source, List.of(s))) : Optional.empty();
  }

  private boolean canSpeak(Token source) {
    String lemma = source.lemma().toLowerCase(Locale.ROOT);
    boolean person = source.pos().equals("NNS") && !lexicon.has("written-source", lemma) || PERSON.matcher(lemma).matches();
    return lexicon.isActor(source) || person || lexicon.has("medium", lemma) || source.pos().startsWith("W")
        || source.pos().equals("DT") && !lemma.equals("this") && !lemma.equals("that");
  }

  /** Things do not plan or announce; only what is written or measured says something by itself. */
  private boolean holds(Token verb, Optional<Token> source, Cue rule, Span content) {
    boolean actor = source.filter(this::canSpeak).isPresent();
    boolean clause = clauses.isClauseBehind(verb);
    boolean modal = tree.children(verb, "aux").stream().anyMatch(a -> Set.of("could", "may", "might", "can").contains(a.lemma()));
    if (verb.pos().equals("VB") && tree.children(verb, "aux", "mark").isEmpty() && !verb.relation().equals("conj")) {
      return false; // an imperative
    }
    if (rule.kind() == AttributionRules.Kind.INTENTION) {
      return actor;
    }
    boolean written = rule.kind() == AttributionRules.Kind.SPEECH && !rule.takes(Frame.OBJECT)
        && source.filter(s -> lexicon.has("statement-noun", s.lemma()) || lexicon.has("written-source", s.lemma())).isPresent();
    boolean told = source.isEmpty() && arguments.isPassive(verb) && rule.takes(Frame.INFINITIVE)
        && rules.verb(verb.lemma()).stream().noneMatch(Cue::passive);
    return clause || told || written || rule.passive() || !rule.subject().isEmpty()
        || actor && !(modal && rule.takes(Frame.OBJECT));
  }

  private Optional<Found> attribution(Token verb, List<Token> words, Cue rule, Optional<Token> source, List<Span> parts) {
    if (source.isEmpty() && !arguments.isPassive(verb)) {
      return Optional.empty();
    }
    Span cue = words.stream().map(Token::span).reduce(Span::union).orElseThrow();
    Span content = parts.stream().reduce(Span::union).orElseThrow();
    Optional<Span> who = rule.passive() ? Optional.empty() : source.map(sources::span).filter(s -> !s.overlaps(cue));
    if (who.isPresent() && parts.stream().anyMatch(p -> p.overlaps(who.get())) || parts.stream()
        .anyMatch(p -> p.overlaps(verb.span()))) {
      return Optional.empty();
    }
    return Optional.of(new Found(new Attribution(who, Optional.empty(), words.size() > 1 && cue.overlaps(content) ? verb.span()
        : cue, content, parts), verb, rule));
  }

  /** "[The general] is believed [to have fled]": what is believed has its subject in front. */
  private List<Span> withSubject(Token verb, Span content) {
    Optional<Token> subject = tree.child(verb, "nsubj:pass", "nsubj");
    return subject.flatMap(s -> spans.range(spans.first(s), Math.min(spans.last(s), verb.index() - 1)))
        .map(s -> List.of(s, content)).orElse(List.of(content));
  }

  /** "A, he said, B": the cue and its source stand between commas, or behind the last one. */
  private Optional<List<Span>> inserted(Token verb, Token source) {
    int left = verb.index();
    while (left > 0 && !isBreak(tree.token(left - 1))) {
      left--;
    }
    int right = verb.index();
    int end = tree.tokens().size() - 1;
    while (right < end && !isBreak(tree.token(right + 1))) {
      right++;
    }
    boolean finite = FINITE.contains(verb.pos()) || verb.pos().equals("VBN") && tree.hasChild(verb, "aux");
    boolean second = tree.tokens().subList(left, verb.index()).stream()
        .anyMatch(t -> t.pos().startsWith("W") || FINITE.contains(t.pos()) && t.head() != verb.index());
    if (!finite || second || left > 0 && tree.token(left - 1).word().equals(";")) {
      return Optional.empty();
    }
    boolean inside = source.index() >= left && source.index() <= right || apposed(source, left);
    if (inside && left == 0 && tree.token(0).lemma().equals("as") && tree.children(verb, "obj").isEmpty()
        && !hasClause(verb, left, right)) {
      return spans.range(right + 2, end).map(List::of); // "As she noted, ..."
    }
    int start = source.index() < left ? spans.first(source) : left;
    if (!inside || start == 0 || !isBreak(tree.token(start - 1)) || tree.token(start - 1).word().equals(":")
        || hasClause(verb, left, right)) {
      return Optional.empty();
    }
    Token opening = tree.token(start);
    if (opening.pos().equals("CC") || opening.pos().startsWith("W") || opening.relation().equals("mark")
        && !opening.lemma().equals("as") || verb.relation().equals("acl:relcl")) {
      return Optional.empty();
    }
    List<Span> parts = new ArrayList<>();
    boolean predicateBefore = tree.tokens().subList(0, start).stream().anyMatch(t -> FINITE.contains(t.pos()));
    spans.range(0, start - 1).ifPresent(parts::add);
    if (right + 2 < end && tree.token(right + 1).word().equals(",") && continues(right + 2, predicateBefore,
        source.index() > verb.index())) {
      spans.range(right + 2, end).ifPresent(parts::add);
    } else if (!predicateBefore) {
      return Optional.empty(); // "On Monday, he said ...": what is said stands behind
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  /**
   * "Nobody, an adviser conceded, had ...", "The buyer, said the person, is ...": a source that the parser takes for something
   * else.
   */
  private Optional<Token> insertedSource(Token verb) {
    int left = verb.index();
    while (left > 0 && !isBreak(tree.token(left - 1))) {
      left--;
    }
    if (left > 0 && left < verb.index()) {
      return tree.tokens().subList(left, verb.index()).stream().filter(t -> (t.isNoun() || t.pos().equals("PRP"))
          && !t.relation().equals("compound") && !t.isRelation("nmod") && !t.isRelation("obl")).findFirst();
    }
    int right = verb.index();
    while (right + 1 < tree.tokens().size() && !isBreak(tree.token(right + 1))) {
      right++;
    }
    boolean goesOn = left > 0 && right > verb.index() && right + 2 < tree.tokens().size()
        && tree.token(right + 1).word().equals(",") && FINITE.contains(tree.token(right + 2).pos());
    boolean ends = left > 1 && left == verb.index() && right >= tree.tokens().size() - 2; // "..., said one of them who left"
    return goesOn || ends ? tree.tokens().subList(verb.index() + 1, right + 1).stream()
        .filter(t -> (t.isNoun() || t.pos().equals("PRP")) && !t.relation().equals("compound")).findFirst() : Optional.empty();
  }

  /** "..., Anne Brown, a lawyer, said": the source ends in front of the comma before the cue. */
  private boolean apposed(Token source, int left) {
    return source.index() < left && tree.dominates(source, tree.token(left - 1)) && spans.last(source) >= left - 2;
  }

  private boolean hasClause(Token verb, int left, int right) {
    return tree.tokens().subList(left, right + 1).stream().anyMatch(t -> t.index() > verb.index()
        && (FINITE.contains(t.pos()) || t.pos().equals("TO") && t.relation().equals("mark")) && !underRelative(t, verb)
        && tree.tokens().subList(verb.index(), t.index()).stream().noneMatch(w -> w.pos().matches("WP|WDT")));
  }

  private boolean underRelative(Token token, Token verb) {
    Token at = token;
    while (at.head() >= 0 && at.index() != verb.index()) {
      if (at.index() > verb.index() && (at.relation().equals("acl:relcl") || at.relation().equals("advcl"))) {
        return true;
      }
      at = tree.token(at.head());
    }
    return false;
  }

  /** Whether what stands behind the inserted words goes on with what is said. */
  private boolean continues(int from, boolean predicateBefore, boolean inverted) {
    Token next = tree.token(from);
    if (!predicateBefore) {
      boolean plural = next.pos().equals("VB") && tree.children(next, "aux", "mark").isEmpty();
      return plural || FINITE.contains(next.pos()) || next.pos().equals("RB")
          && FINITE.contains(tree.token(Math.min(from + 1, tree.tokens().size() - 1)).pos());
    }
    boolean cueBehind = tree.tokens().subList(from, tree.tokens().size()).stream()
        .anyMatch(t -> FINITE.contains(t.pos()) && !rules.verb(t.lemma()).isEmpty());
    return !inverted && !cueBehind && (next.pos().equals("CC") || next.pos().equals("IN") && next.lemma().equals("that"));
  }

  /** Commas, dashes and quotation marks; the hyphen of "Bonn-based" is none. */
  private static boolean isBreak(Token token) {
    return token.word().matches("[,;:—–]|--|''|``|“|”|\"") || token.word().equals("-") && !token.pos().equals("HYPH");
  }

  /** For a verb that always says something: all behind it, if that holds a predicate, else all before it. */
  private Optional<Span> remainder(Token verb, Token source) {
    int end = tree.tokens().size() - 1;
    boolean behind = tree.tokens().subList(verb.index() + 1, end + 1).stream()
        .anyMatch(t -> FINITE.contains(t.pos()) && !tree.dominates(source, t));
    if (behind && source.index() < verb.index()) {
      boolean recipient = tree.child(verb, "obj", "iobj").filter(o -> o.index() > verb.index()
          && (o.isPronoun() || lexicon.isActor(o))).isPresent() && verb.lemma().equals("tell");
      return recipient ? Optional.empty() : spans.range(verb.index() + 1, end);
    }
    return Optional.empty();
  }
}
