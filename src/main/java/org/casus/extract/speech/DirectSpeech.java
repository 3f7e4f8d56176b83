package org.casus.extract.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.speech.AttributionRules.Cue;
import org.casus.extract.speech.AttributionRules.Frame;
import org.casus.extract.tree.Lexicon;
import org.casus.extract.tree.Quotations;
import org.casus.extract.tree.Tree;
import org.casus.model.Attribution;
import org.casus.model.Span;
import org.casus.model.Token;

/**
 * Direct speech over a whole article: each quotation goes to the cue in front of it or behind it, and quotations without a
 * cue of their own go on with the one before, or belong to the next.
 */
final class DirectSpeech {

  private static final int LONGEST_SOURCE = 30;

  private final String text;
  private final List<Tree> trees;
  private final Lexicon lexicon;
  private final AttributionRules rules;
  private final List<Quotations.Quote> quotes;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Quotations.Quote, Group> owner = new HashMap<>();

  /** The quotations of one cue. */
  private static final class Group {
    private final Tree tree;
    private final Token cue;
    private final Cue rule;
    private final Optional<Span> source;
    private final List<Span> parts = new ArrayList<>();

    Group(Tree tree, Token cue, Cue rule, Optional<Span> source) {
      this.tree = tree;
      this.cue = cue;
      this.rule = rule;
      this.source = source;
    }
  }

  DirectSpeech(String text, List<Tree> trees, Lexicon lexicon, AttributionRules rules) {
    this.text = text;
    this.trees = trees;
    this.lexicon = lexicon;
    this.rules = rules;
    this.quotes = Quotations.find(text);
  }

  List<Quotations.Quote> quotes() {
    return quotes;
  }

  boolean isQuoted(Span span) {
    return quotes.stream().anyMatch(q -> q.span().contains(span));
  }

  /** The attributions of all quotations that are speech, in the order of their cues. */
  List<SpeechVerbs.Found> read() {
    for (Quotations.Quote quote : quotes) {
      behind(quote).or(() -> before(quote)).ifPresent(group -> assign(quote, group));
    }
    for (int i = 0; i < quotes.size(); i++) {
      if (!owner.containsKey(quotes.get(i)) && isAlone(quotes.get(i))) {
        goesOn(i);
      }
    }
    for (int i = quotes.size() - 1; i >= 0; i--) {
      if (!owner.containsKey(quotes.get(i)) && isAlone(quotes.get(i))) {
        leadsOn(i);
      }
    }
    return groups.stream().filter(g -> !g.parts.isEmpty()).map(this::found).toList();
  }

  private SpeechVerbs.Found found(Group group) {
    List<Span> parts = group.parts.stream().sorted().toList();
    return new SpeechVerbs.Found(new Attribution(group.source, Optional.empty(), group.cue.span(), parts.stream()
        .reduce(Span::union).orElseThrow(), parts), group.cue, group.rule);
  }

  private void assign(Quotations.Quote quote, Group group) {
    owner.put(quote, group);
    group.parts.add(whole(quote));
  }

  /**
   * The quotation with the words of its sentence in front of it, when it only ends what is said: The figures "show it," he
   * wrote.
   */
  private Span whole(Quotations.Quote quote) {
    Tree tree = trees.get(sentenceAt(quote.span().begin()));
    Span sentence = tree.sentence().span();
    String before = text.substring(Math.min(sentence.begin(), quote.span().begin()), quote.span().begin())
        .replaceAll("[\"“`\\s]+$", "");
    boolean middle = !before.isEmpty() && !before.matches("(?s).*[,:.?!]") && owner.get(quote).cue.span().begin() > quote.span()
        .end();
    List<Token> lead = tree.tokens().stream().filter(t -> t.span().end() <= quote.span().begin() && !Tree.isPunctuation(t))
        .toList();
    boolean ownCue = lead.stream().anyMatch(t -> t.isVerb() && !rules.verb(t.lemma()).isEmpty()) || quotes.stream()
        .anyMatch(q -> q != quote && q.span().overlaps(sentence) && q.span().end() <= quote.span().begin());
    return middle && !lead.isEmpty() && !ownCue ? lead.get(0).span().union(quote.span()) : quote.span();
  }

  /** "...," he said. */
  private Optional<Group> behind(Quotations.Quote quote) {
    Tree tree = trees.get(sentenceAt(quote.span().end() - 1));
    String inside = quote.span().of(text);
    String behind = text.substring(quote.span().end(), Math.min(text.length(), quote.span().end() + 4));
    boolean open = inside.matches("(?s).*(?:[?!…]|--|—|-|\\.\\.\\.)") || behind.matches("(?s)\\s*,.*|[\"”'’]+,.*");
    if (!open || !inside.contains(" ") && inside.length() < 4) {
      return Optional.empty();
    }
    List<Token> after = tree.tokens().stream().filter(t -> t.span().begin() >= quote.span().end() && !isQuoted(t.span()))
        .toList();
    Optional<Token> next = after.stream().filter(t -> !Tree.isPunctuation(t)).findFirst();
    if (next.filter(t -> t.pos().equals("CC") || t.pos().equals("IN") && t.relation().equals("mark")).isPresent()) {
      return Optional.empty();
    }
    for (Token token : after) {
      Optional<Cue> rule = cue(token);
      if (next.isEmpty() || token.index() - next.get().index() > LONGEST_SOURCE || quotes.stream()
          .anyMatch(q -> q.span().begin() > quote.span().end() && q.span().begin() < token.span().begin())) {
        return Optional.empty();
      }
      boolean inverted = token.index() == next.get().index();
      if (rule.isPresent() && (inverted || !token.relation().equals("acl:relcl")) && !token.relation().startsWith("aux")) {
        if (inverted && !token.pos().equals("VBD") && !token.pos().equals("VBZ") && !token.pos().equals("VBP")
            && !token.pos().equals("VBN") || inverted && !rule.get().content().get(rule.get().content().size() - 1)
            .matches("quote|rest")) {
          return Optional.empty();
        }
        return isMore(tree, next.get(), token) ? Optional.empty()
            : group(tree, token, rule.get(), source(tree, token, next.get(), inverted));
      }
      if (token.isVerb() && (token.pos().equals("VBD") || token.pos().equals("VBZ") || token.pos().equals("VBP"))
          && !token.relation().startsWith("acl") && !token.relation().startsWith("aux") && !token.relation().equals("cop")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "...," including two rifles, he said: what stands behind the quotation is said as well, and belongs to no source. */
  private boolean isMore(Tree tree, Token next, Token cue) {
    return next.pos().matches("IN|VBG|VBN|TO") && new SpeechSource(tree, lexicon).ofVerb(cue)
        .filter(s -> !tree.dominates(s, next)).isPresent();
  }

  /** He said: "..." */
  private Optional<Group> before(Quotations.Quote quote) {
    int at = quote.span().begin() - 1;
    while (at > 0 && "\"“`' \n".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    boolean colon = at >= 0 && text.charAt(at) == ':';
    Tree tree = trees.get(sentenceAt(colon ? at : quote.span().begin())); // behind a colon the quotation may open a paragraph
    boolean comma = colon || at >= tree.sentence().span().begin() && text.charAt(at) == ',';
    boolean words = quote.span().of(text).split("\\s+").length >= 4;
    boolean sentence = words && Character.isUpperCase(text.codePointAt(quote.span().begin()));
    List<Token> lead = tree.tokens().stream().filter(t -> t.span().end() <= quote.span().begin() && !isQuoted(t.span())
        && !Tree.isPunctuation(t)).toList();
    for (int i = lead.size() - 1; i >= 0; i--) {
      Token token = lead.get(i);
      Optional<Cue> rule = cue(token).filter(c -> !token.relation().equals("acl:relcl") && !token.relation().equals("amod"));
      boolean near = i == lead.size() - 1 && words;
      if (rule.isPresent() && (comma || near) && !hasOtherObject(tree, token, rule.get())) {
        return group(tree, token, rule.get(), new SpeechSource(tree, lexicon).ofSpeech(token).filter(s -> !isQuoted(s.span()))
            .map(new SpeechSource(tree, lexicon)::span));
      }
    }
    boolean closes = quote.span().end() >= trees.get(sentenceAt(quote.span().end() - 1)).sentence().span().end() - 3;
    Optional<Token> verb = lead.stream().filter(t -> t.pos().startsWith("VB")).reduce((a, b) -> b);
    boolean direct = colon || verb.filter(v -> v.relation().equals("root")).isPresent();
    return comma && sentence && closes && direct ? teller(tree) : Optional.empty();
  }

  /**
   * The main verb of a sentence with an actor for its subject, where it introduces speech without being a cue: "The general
   * paused.", "He defended his decision, ...", "She made an announcement: ...".
   */
  private Optional<Group> teller(Tree tree) {
    Optional<Token> verb = tree.tokens().stream().filter(t -> t.relation().equals("root") && t.pos().startsWith("VB")
        && !isQuoted(t.span())).findFirst();
    Optional<Token> subject = verb.flatMap(v -> tree.child(v, "nsubj")).filter(s -> lexicon.isActor(s) && !isQuoted(s.span()));
    return subject.flatMap(s -> group(tree, verb.get(), rules.verb("say").get(0),
        Optional.of(new SpeechSource(tree, lexicon).span(s))));
  }

  /** "Tried to add the question, ...": something else than words is added. */
  private boolean hasOtherObject(Tree tree, Token cue, Cue rule) {
    return !rule.takes(Frame.OBJECT) && tree.child(cue, "obj").filter(o -> o.index() > cue.index() && o.isNoun()
        && !lexicon.isActor(o) && !isQuoted(o.span())).isPresent();
  }

  private Optional<Cue> cue(Token token) {
    if (!token.isVerb()) {
      return Optional.empty();
    }
    return rules.verb(token.lemma()).stream().filter(c -> c.takes(Frame.QUOTE)).findFirst();
  }

  private Optional<Group> group(Tree tree, Token cue, Cue rule, Optional<Span> source) {
    Optional<Group> known = groups.stream().filter(g -> g.tree == tree && g.cue.index() == cue.index()).findFirst();
    if (known.isEmpty()) {
      groups.add(new Group(tree, cue, rule, source.filter(s -> !s.overlaps(cue.span()))));
    }
    return known.or(() -> Optional.of(groups.get(groups.size() - 1)));
  }

  /** The speaker of words in front of the cue: between them and the cue, or right behind the cue. */
  private Optional<Span> source(Tree tree, Token cue, Token next, boolean inverted) {
    SpeechSource sources = new SpeechSource(tree, lexicon);
    int from = inverted ? cue.index() + 1 : next.index();
    int to = inverted ? tree.tokens().size() : cue.index();
    Optional<Token> subject = sources.ofVerb(cue).filter(s -> s.index() >= from && s.index() < to && !isQuoted(s.span()));
    if (subject.isEmpty()) {
      List<Token> nouns = tree.tokens().subList(from, to).stream().takeWhile(t -> !t.word().matches("[,.;:—]"))
          .filter(t -> (t.isNoun() || t.isPronoun() && !t.pos().equals("PRP$") || t.pos().equals("DT") || t.pos().equals("CD"))
          && !isQuoted(t.span())).toList();
      subject = nouns.stream().filter(t -> !t.relation().equals("compound") && !t.pos().equals("DT")).findFirst()
          .or(() -> nouns.stream().findFirst());
    }
    return subject.map(sources::span);
  }

  /** A quotation that fills its sentences from the first mark to the last. */
  private boolean isAlone(Quotations.Quote quote) {
    Span first = trees.get(sentenceAt(quote.span().begin())).sentence().span();
    Span last = trees.get(sentenceAt(quote.span().end() - 1)).sentence().span();
    return quote.span().begin() <= first.begin() + 2 && quote.span().end() >= last.end() - 3
        && quote.span().of(text).contains(" ");
  }

  /** "...," he said. "..." and a quotation that goes on over a paragraph. */
  private void goesOn(int i) {
    Quotations.Quote quote = quotes.get(i);
    int sentence = sentenceAt(quote.span().begin());
    Optional<Group> last = groups.stream().filter(g -> g.tree.sentence().index() < sentence && !g.parts.isEmpty())
        .reduce((a, b) -> b.tree.sentence().index() >= a.tree.sentence().index() ? b : a);
    int end = last.map(g -> Math.max(g.tree.sentence().index(), g.parts.stream().mapToInt(p -> sentenceAt(p.end() - 1)).max()
        .orElse(0))).orElse(-1);
    if (last.isEmpty() || end < sentence - 1) {
      criticism(quote, sentence);
      return;
    }
    Group group = last.get();
    if (quote.continued() && i > 0 && owner.get(quotes.get(i - 1)) == group || end == sentence - 1
        && sameParagraph(end, sentence)) {
      assign(quote, group);
    } else if (end == sentence - 1) {
      Group next = new Group(group.tree, group.cue, group.rule, group.source);
      groups.add(next);
      assign(quote, next);
    }
  }

  /** She criticized the plan. "It is wrong." */
  private void criticism(Quotations.Quote quote, int sentence) {
    if (sentence > 0 && sameParagraph(sentence - 1, sentence)) {
      teller(trees.get(sentence - 1)).filter(group -> !rules.verb(group.cue.lemma()).isEmpty())
          .ifPresent(group -> assign(quote, group));
    }
  }

  /** "Let me be blunt." The general paused. "We are losing." */
  private void leadsOn(int i) {
    Quotations.Quote quote = quotes.get(i);
    int sentence = sentenceAt(quote.span().end() - 1);
    Optional<Group> next = groups.stream().filter(g -> !g.parts.isEmpty() && g.parts.stream()
        .anyMatch(p -> sentenceAt(p.begin()) == sentence + 1)).findFirst();
    if (next.isPresent() && sameParagraph(sentence, sentence + 1)) {
      assign(quote, next.get());
    } else if (sentence + 1 < trees.size() && sameParagraph(sentence, sentence + 1) && next.isEmpty()) {
      teller(trees.get(sentence + 1)).ifPresent(group -> assign(quote, group));
    }
  }

  private boolean sameParagraph(int sentence, int later) {
    Span a = trees.get(sentence).sentence().span();
    Span b = trees.get(later).sentence().span();
    return a.end() > b.begin() || text.substring(a.end(), b.begin()).indexOf('\n') < 0;
  }

  private int sentenceAt(int offset) {
    int low = 0;
    int high = trees.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (trees.get(middle).sentence().span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
