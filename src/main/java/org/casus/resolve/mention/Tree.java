package org.casus.resolve.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.model.Sentence;
import org.casus.model.Span;
import org.casus.model.Token;

/** A sentence as a tree that can be walked downwards, with the few questions that resolution asks of it. */
public final class Tree {

  private static final Set<String> BRACKETS = Set.of("[", "]");

  /** Relations that bind words into one noun phrase, from the head to what stands before it. */
  private static final Set<String> BEFORE_NOUN = Set.of("amod", "compound", "nummod", "nmod:poss", "det", "advmod", "obl:npmod",
      "dep");

  private final Sentence sentence;
  private final String text;
  private final List<List<Integer>> children = new ArrayList<>();

  /** @param text the whole article's text */
  public Tree(Sentence sentence, String text) {
    this.sentence = sentence;
    this.text = text;
    int size = sentence.tokens().size();
    for (int i = 0; i < size; i++) {
      children.add(new ArrayList<>(2));
    }
    for (Token token : sentence.tokens()) {
      if (token.head() >= 0) {
        children.get(token.head()).add(token.index());
      }
    }
  }

  /** The sentence's index in the article, counted from 0. */
  public int index() {
    return sentence.index();
  }

  /** How many tokens the sentence has. */
  public int size() {
    return sentence.tokens().size();
  }

  /** The token at an index, counted from 0. */
  public Token token(int i) {
    return sentence.token(i);
  }

  /** The tokens from one to before another. */
  public Stream<Token> tokens(int begin, int end) {
    return sentence.tokens().subList(begin, end).stream();
  }

  /** The token at i, or nothing beyond either end. */
  public Optional<Token> find(int i) {
    return i >= 0 && i < size() ? Optional.of(sentence.token(i)) : Optional.empty();
  }

  /** Lower-case lemma at i, empty beyond either end. */
  public String lemma(int i) {
    return find(i).map(t -> t.lemma().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** The token's word in lower case. */
  public String word(int i) {
    return find(i).map(t -> t.word().toLowerCase(Locale.ROOT)).orElse("");
  }

  /** Where the tokens stand in the text; {@code end} is exclusive. */
  public Span span(int begin, int end) {
    return new Span(token(begin).span().begin(), token(end - 1).span().end());
  }

  /** The text from token {@code begin} to before token {@code end}, with what stands between as it is written. */
  public String surface(int begin, int end) {
    return span(begin, end).of(text);
  }

  /** The indices of the tokens that hang on this one. */
  public List<Integer> children(int i) {
    return children.get(i);
  }

  /** Whether a word of the sentence is in small letters, as none is in a headline of capitals. */
  public boolean hasLowerCase() {
    return sentence.tokens().stream().anyMatch(t -> t.word().length() > 2 && t.word().equals(t.word().toLowerCase(Locale.ROOT))
        && Character.isLetter(t.word().charAt(0)));
  }

  /** First dependent of i with that relation or a subtype of it. */
  public Optional<Integer> child(int i, String relation) {
    return children.get(i).stream().filter(c -> token(c).isRelation(relation)).findFirst();
  }

  /** Lower-case preposition that marks the phrase of i: "in" for "Iraq" in "in Iraq"; "according" for "according to X". */
  public String preposition(int i) {
    return children.get(i).stream().filter(c -> token(c).isRelation("case") && !token(c).pos().equals("POS")).findFirst()
        .map(this::word).orElse("");
  }

  /** Head of the phrase that tokens begin to end make: the one whose own head lies outside. */
  public int headOf(int begin, int end) {
    for (int i = end - 1; i >= begin; i--) {
      int head = token(i).head();
      boolean outside = head < begin || head >= end;
      if (outside && !token(i).isRelation("punct") && !token(i).isRelation("case") && !token(i).isRelation("det")) {
        return i;
      }
    }
    return end - 1;
  }

  /** First token of the noun phrase of {@code head}: as far left as its own modifiers stand side by side. */
  public int phraseBegin(int head) {
    int begin = head;
    while (begin > 0 && isUnder(begin - 1, head) && !token(begin - 1).isRelation("case")
        && (!token(begin - 1).isRelation("punct") || token(begin - 1).pos().equals("HYPH")
        || BRACKETS.contains(word(begin - 1)))) { // "a [Danish] player"
      begin--;
    }
    while (begin < head && (token(begin).isRelation("cc") || token(begin).pos().equals("HYPH")
        || BRACKETS.contains(word(begin)))) {
      begin++;
    }
    return begin;
  }

  private boolean isUnder(int i, int head) {
    int at = i;
    for (int depth = 0; depth < 4 && at >= 0; depth++) {
      Token token = token(at);
      if (token.head() == head) {
        return BEFORE_NOUN.contains(token.relation()) || BRACKETS.contains(token.word())
            || token.relation().equals("det:predet") || token.relation().equals("case")
            && at < head;
      }
      boolean inside = BEFORE_NOUN.contains(token.relation()) || token.isRelation("case") || token.isRelation("cc")
          || token.isRelation("conj") || token.isRelation("punct");
      if (!inside) {
        return false;
      }
      at = token.head();
    }
    return false;
  }

  /** Whether i is a word before a noun that belongs to it: "Iraqi" in "Iraqi forces", "rocket" in "rocket attacks". */
  public boolean isModifier(int i) {
    Token token = token(i);
    return token.head() >= 0 && (token.isRelation("compound") && !token.relation().equals("compound:prt")
        || token.isRelation("amod"));
  }

  /** The first of a row of coordinated words: "Iraq" for "Syria" in "in Iraq and Syria". */
  public int firstConjunct(int i) {
    int at = i;
    for (int steps = 0; steps < size() && token(at).isRelation("conj"); steps++) {
      at = token(at).head();
    }
    return at;
  }

  /** The verb that i depends on, through whatever nouns stand between; empty in a sentence without verb above i. */
  public Optional<Integer> verbAbove(int i) {
    int at = token(i).head();
    for (int steps = 0; steps < size() && at >= 0; steps++) {
      if (token(at).isVerb() || child(at, "cop").isPresent()) {
        return Optional.of(at);
      }
      at = token(at).head();
    }
    return Optional.empty();
  }

  /** A noun, or a word that the tagger took for an adjective but that stands where a noun stands: "a Christian missionary". */
  public boolean isNominal(int i) {
    Token token = token(i);
    return token.isNoun() || token.pos().equals("JJ") && (token.isRelation("nsubj") || token.isRelation("obj")
        || token.isRelation("obl")
        || token.relation().equals("nmod"));
  }

  /** Whether the token is the subject of a clause. */
  public boolean isSubject(int i) {
    return token(firstConjunct(i)).isRelation("nsubj");
  }
}
